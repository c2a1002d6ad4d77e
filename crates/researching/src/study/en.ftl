study-title = Research
study-lede = Teams look for places that are willing. Nothing leaves without the agreement of the place and of each person, and results come back here.
study-none = No research at the moment
study-none-text = A team may propose some: what it wants to know, what it asks, until when. The network answers yes or no.
study-propose = Propose a study
study-propose-lede = Say in plain words what you want to know, what will be done and what you ask. Once accepted nothing changes any more: that is what people consent to.
study-all = All research
study-more = More
study-until = until { $day }
study-here = Being studied here
study-waiting = { $count ->
    [one] One proposed study waits for an answer
   *[other] { $count } proposed studies wait for an answer
}
study-has-results = results are there
study-state-proposed = to be accepted
study-state-open = under way
study-state-over = over
study-state-declined = not accepted
study-state-withdrawn = taken back
study-body-name = The team
study-body-name-hint = The laboratory, the university, the service.
study-called = The name of the study
study-question = What we want to know
study-question-hint = The question, in a sentence or two.
study-protocol = What we do, and what becomes of it
study-protocol-hint = Whom it concerns, how long it takes, who reads the answers, where they are kept, when they are erased. In plain words. Markdown may be used.
study-ends = Access closes on
study-ends-hint = After that day nothing can be taken any more, and what people answered is erased here.
study-not-in-time = Choose a day to come, within three years.
study-asks = What is asked
study-asks-hint = Closed answers only: free words could name somebody. Leave lines empty that you do not need.
study-asked = { $count ->
   *[other] Question { $count }
}
study-one-more = { $count ->
   *[other] One more question ({ $count })
}
study-asked-words = The question
study-asked-kind = The answer
study-asked-key = Name of the column (optional)
study-asked-options = For a choice: the words, one a line
study-kind-yesno = yes or no
study-kind-scale = from 1 (not at all) to 5 (entirely)
study-kind-number = a number
study-kind-choice = a choice
study-question-kind = Question { $place }: choose the kind of answer, and stay under 300 characters.
study-two-options = Question { $place }: at least two choices are needed.
study-no-question = Ask at least one thing.
study-send = Send the proposal
study-proposed = It is sent. You will be written to, and the answer will stand here.
study-change = Change the proposal
study-changed = It is saved.
study-changed-meanwhile = The proposal changed meanwhile, or has just been accepted. What you wrote is kept.
study-waits = This study waits for the network’s answer. Nobody else sees it.
study-was-declined = The network did not take up this study
study-is-withdrawn = You took this proposal back.
study-withdraw = Take the proposal back
study-withdrawn = The proposal is taken back.
study-restore = Put it back
study-restored = The proposal is back.
study-answer-it = Answer this proposal
study-answer-text = To accept is to let the places of the network say yes. Each place, then each person, decides afterwards.
study-answer-words = A word
study-answer-hint = Needed for a refusal: a reason can be discussed.
study-accept = Accept
study-decline = Do not accept
study-accepted = The study is open.
study-declined = The answer is sent.
study-say-why = Say why.
study-not-now = This is no longer possible: the study has moved on.
study-not-open = The study is not open.
study-not-going-on = The study is not under way.
study-dictionary = The dictionary
study-dictionary-file = The dictionary, as a file
study-column = Column
study-code-means = A person, under a code drawn by lot
study-site-means = A place, under a code drawn by lot; empty when fewer than five people are of it
study-scale-means = 1 = not at all … 5 = entirely
study-sites = The places that agree
study-no-sites = No place has said yes yet.
study-since = since { $day }
study-agree-for = Say yes for
study-agree-text = Your agreement lets its members choose, each for themselves. You may end it in one gesture.
study-agree = This place agrees
study-agreed = It is noted. Each member now decides for themselves.
study-end = End the agreement
study-ended = It is noted. Nothing more of this place will leave.
study-take-part = Take part
study-you-are-in = You take part
study-consent-text = Nothing obliges you, and nobody here knows who answers what. You may leave questions unanswered, change, and take everything back in one gesture: your answers are then erased at once.
study-with = With
study-no-answer = No answer
study-answer-yes = yes
study-answer-no = no
study-answer-1 = 1, not at all
study-answer-2 = 2
study-answer-3 = 3
study-answer-4 = 4
study-answer-5 = 5, entirely
study-i-consent = I have read what is done and asked. I consent that my answers leave under a code, until { $day }.
study-must-consent = Without your consent nothing is saved.
study-consent-now = I take part
study-consented = It is saved. You may take everything back whenever you like.
study-consented-on = You consented on { $day }.
study-consent-back = Take my consent back and erase my answers
study-consent-gone = It is taken back: your answers are erased.
study-consent-end = Take my consent back
study-erased-then = On { $day }, or before if you leave this place, your answers are erased from here. What has left by then bears a code; your data tell you alone that it is yours, and you may ask the team to erase its line.
study-erased-now = The study is over: your answers are erased from here. Your code stays in your data, so that you may ask the team to erase the line that bears it.
study-letter-proposed-subject = A study waits for your answer: { $title }
study-letter-proposed-body = Hello { $person },

    A study is proposed to “{ $space }”: { $title }. Nobody else sees it until you answer, yes or no:

    { $link }
study-letter-accepted-subject = Yes to your study: { $title }
study-letter-accepted-body = Hello { $person },

    “{ $space }” takes up the study that you propose: { $title }.

    { $word }

    Its places may now agree, and each person may consent:

    { $link }
study-letter-declined-subject = Your study was not taken up: { $title }
study-letter-declined-body = Hello { $person },

    “{ $space }” does not take up the study that you propose: { $title }. Here is why:

    { $word }

    You may word it otherwise, or take it back:

    { $link }
study-no-site = This place does not take part, or you are no member of it.
study-not-an-answer = “{ $question }”: this answer will not do.
study-members-of-sites = Members of a place that agrees may take part.
study-sign-in = Sign in to take part.
study-what-leaves = What leaves
study-leaves-text = The answers of those who consent at that moment, under codes, with the dictionary. Nothing of fewer than five people.
study-taken = { $count ->
    [0] Nothing has left yet.
    [one] It left once.
   *[other] It left { $count } times.
}
study-fewer-than-five = Fewer than five people consent: nothing leaves yet.
study-consenting = { $count ->
   *[other] { $count } people consent
}
study-export = Take the answers
study-exported = It has left.
study-too-few = Fewer than { $least } people consent: nothing leaves.
study-access-closed = The end date has passed: access to the answers is closed.
study-results = What was found
study-tell = Let the results come back
study-tell-text = In words that everybody reads, first of all those who answered.
study-tell-now = Publish them here
study-told = The results are there, for everybody.
own-data-table-studies = Studies you proposed
own-data-about-studies = They stay, without your name if you leave.
own-data-table-study-sites = Agreements given for a place
own-data-about-study-sites = The agreement of the place stays; your name is no longer there if you leave.
own-data-table-study-answers = Answers to research
own-data-about-study-answers = Erased when the study ends, or if you leave.
own-data-table-study-consents = Consents to research
own-data-about-study-consents = They end if you leave, and no longer lead to you.
own-data-table-study-exports = Answers that you took
own-data-about-study-exports = How often stays on the page, without your name if you leave.
trace-study-proposed = A study is proposed
trace-study-answered = A study was answered
trace-study-agreed = A space agreed to a study
trace-study-ended = A space no longer takes part in a study
trace-study-erased = What was answered to a study is erased
trace-study-told = The results of a study are in
trace-study-changed = A study was changed
trace-study-withdrawn = A study was withdrawn
trace-study-restored = A study was brought back
