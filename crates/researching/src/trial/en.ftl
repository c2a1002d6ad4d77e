trials-title = Trials
trials-lede = We try on a small scale, each at home, then say what happened: a tool, a room arranged otherwise, a way of working.
trials-none = No trial at the moment
trials-none-text = A trial is a hypothesis, a few volunteers, equipment that is lent and an honest account, even when it does not work.
trials-make = Start a trial
trials-call = Propose a trial
trials-make-lede = Say what you expect and what people will do, in plain words. The trial opens at once.
trials-call-lede = You are a company, a research team, a public body, or somebody with an idea: say what there is to try. The network answers yes, or says why not. Nobody else sees it before.
trials-all = All trials
trials-more = More
trials-until = until { $day }
trials-here = Being tried here
trials-waiting = { $count ->
    [one] One proposed trial waits for an answer
   *[other] { $count } proposed trials wait for an answer
}
trials-awaits = Trials under way
trials-to-tell = say what happened before { $day }
trials-back-by = equipment to give back on { $day }
trials-state-proposed = to be accepted
trials-state-open = under way
trials-state-declined = not accepted
trials-state-closed = concluded
trials-state-withdrawn = taken back
trials-origin-members = members of this space
trials-origin-company = a company
trials-origin-research = a research team
trials-origin-public = a local authority or a public service
trials-origin-association = an association
trials-who-calls = Who proposes it?
trials-body-name = Its name
trials-body-name-hint = The company, the team, the authority. Nothing to write for members of this space.
trials-what = What is tried
trials-what-hint = For example: recorders instead of the reading notebook.
trials-hypothesis = What we think will happen
trials-hypothesis-hint = A sentence that the trial can contradict.
trials-protocol = What we do
trials-protocol-hint = Step by step, in plain words: how long, with whom, what one notes down. Markdown may be used.
trials-interest = What you gain by it
trials-interest-hint = A sale, a publication, a decision to take: it is said before anybody commits.
trials-interest-is = What the proposer gains by it
trials-places = How many places or classes?
trials-places-hint = It is a wish: nobody is turned away.
trials-ends = Until
trials-not-in-time = Choose a day to come, within two years.
trials-sets = How many sets of equipment are lent?
trials-sets-hint = 0 if there is nothing to lend.
trials-equipment = What is in a set
trials-equipment-hint = And where to fetch it and bring it back.
trials-open-it = Open the trial
trials-send = Send the proposal
trials-opened = The trial is open.
trials-proposed = It is sent. You will be written to, and the answer will stand here.
trials-change = Change the trial
trials-changed = It is saved.
trials-changed-meanwhile = The trial changed meanwhile. Save again if that is fine: what you wrote is kept.
trials-sets-out = { $lent } are out: no fewer.
trials-waits = This proposal waits for the network’s answer. Nobody else sees it.
trials-was-declined = The network did not take up this trial
trials-is-withdrawn = You took this proposal back.
trials-restore = Put it back
trials-restored = The proposal is back.
trials-withdraw = Take the proposal back
trials-withdrawn = The proposal is taken back.
trials-answer = Answer this proposal
trials-answer-text = Look at what the proposer gains by it, and at what it asks of people.
trials-answer-words = A word
trials-answer-hint = Needed for a refusal: a reason can be discussed.
trials-accept = Accept the trial
trials-decline = Do not accept it
trials-accepted = The trial is open.
trials-declined = The answer is sent.
trials-letter-proposed-subject = A trial waits for your answer: { $title }
trials-letter-proposed-body = Hello { $person },

    A trial is proposed to “{ $space }”: { $title }. Nobody else sees it until you answer, yes or no:

    { $link }
trials-letter-accepted-subject = Yes to your trial: { $title }
trials-letter-accepted-body = Hello { $person },

    “{ $space }” takes up the trial that you propose: { $title }.

    { $word }

    To see who tries it:

    { $link }
trials-letter-declined-subject = Your trial was not taken up: { $title }
trials-letter-declined-body = Hello { $person },

    “{ $space }” does not take up the trial that you propose: { $title }. Here is why:

    { $word }

    To read it again, or to take it back:

    { $link }
trials-say-why = Say why.
trials-not-now = This is no longer possible: the trial has moved on.
trials-not-open = The trial is not open.
trials-take-part = Try it too
trials-you-are-in = You are taking part
trials-places-of = { $count } of { $places } hoped for
trials-place = Where do you try it?
trials-place-hint = A class, a place, an age: never the name of a pupil.
trials-borrow = I need a set of equipment
trials-take-part-now = I will try it
trials-joined = It is noted. Enjoy the trial!
trials-sign-in = Sign in to try it
trials-leave = No longer take part
trials-left = It is noted. Thank you for having a look.
trials-return-first = The equipment comes back first: have its return noted.
trials-with-you = A set is with you, to give back on { $day }.
trials-set-awaited = You are waiting for a set: it will be handed to you.
trials-lent = The equipment that is lent
trials-sets-left = { $left } sets free out of { $sets }
trials-people = Who is trying it
trials-lend-until = Lent until
trials-lend = Hand over a set
trials-lent-now = The set is handed over.
trials-no-set-left = Every set is out.
trials-out = Equipment that is out
trials-is-back = It is back
trials-returned = The return is noted.
trials-accounts = { $count ->
    [0] What happened
    [one] What happened: one account
   *[other] What happened: { $count } accounts
}
trials-nobody-told = Nobody has told yet. The first account helps all the others, above all if it tells what went wrong.
trials-unsigned = Unsigned
trials-tell = Tell of your trial
trials-tell-text = The context, what worked, what went wrong, what you would do otherwise. Everybody reads it.
trials-happened = What happened
trials-happened-hint = Without the name of a pupil or a colleague.
trials-held-question = Did you see what was expected?
trials-held-yes = yes
trials-held-partly = in part
trials-held-no = no
trials-held-said = As expected: { $held }
trials-again-question = Would you do it again?
trials-again-yes = yes
trials-again-otherwise = otherwise
trials-again-no = no
trials-again-said = Again: { $again }
trials-again-count-yes = { $count ->
    [one] one would do it again
   *[other] { $count } would do it again
}
trials-again-count-otherwise = { $count ->
    [one] one otherwise
   *[other] { $count } otherwise
}
trials-again-count-no = { $count ->
    [one] one would not
   *[other] { $count } would not
}
trials-sign = Sign with my name
trials-sign-text = Otherwise neither your name nor your place is shown beside it.
trials-tell-it = Tell it
trials-told = It is told. Thank you.
trials-conclude = Conclude
trials-conclude-text = Read every account, then say in words what is to be kept of it. A trial that does not work is a good trial.
trials-verdict-question = The hypothesis
trials-verdict-holds = it holds
trials-verdict-partly = it holds in part, or for some
trials-verdict-not = it does not hold
trials-verdict-unknown = nobody can say yet
trials-verdict-words = What is to be kept of it
trials-conclude-it = Conclude the trial
trials-concluded = The trial is concluded.
own-data-table-trials = Trials you called for
own-data-about-trials = They stay, without your name if you leave: others took part.
own-data-table-trial-tries = Trials you took part in
own-data-about-trial-tries = If you leave, your account stays without name or place.
trace-trials-proposed = { $who } proposed a trial
trace-trials-answered = A trial was answered
trace-trials-joined = { $who } takes part in a trial
trace-trials-left = A place in a trial is free again
trace-trials-told = A trial was told
trace-trials-concluded = A trial has its conclusion
trace-trials-lent = Trial equipment was lent
trace-trials-returned = Trial equipment came back
trace-trials-changed = A trial was changed
trace-trials-withdrawn = A trial was withdrawn
trace-trials-restored = A trial was brought back
