exchange-title = Exchanges of practice
exchange-lede = One person brings a question from their project, a few others help them see more clearly. One learns as much from helping as from being helped.
exchange-bring = Bring a question
exchange-ahead = What is coming
exchange-past = What took place
exchange-none = No exchange is planned yet
exchange-none-text = The first question need not be well put: the group also helps to find it.
exchange-no-group = You are in no small group for now
exchange-no-group-text = Those who lead the cohort form the groups. As soon as you are in one, you can bring your question there.
exchange-no-group-leads = Form small groups first, of four to eight people: each will have its exchanges here.
exchange-form-groups = Form the groups
exchange-told = What the exchanges brought
exchange-told-hint = Written by the person who brought the question, for those they chose.
exchange-all = The groups of the cohort
exchange-all-hint = Who brings a question, and when. What is said there stays in the group.
exchange-all-none = No group has an exchange yet.
exchange-brought-by = Question of { $person }
exchange-older = Older exchanges
exchange-turns = Whose turn is it?
exchange-not-yet = has not brought a question yet
exchange-times = { $count ->
    [one] once
   *[other] { $count } times
 }
exchange-how = How it goes
exchange-how-text = Six phases, about an hour and a half: tell, question, ask, consult, choose, learn. The page tells each person what is theirs to do, and how much time is left.

exchange-bring-lede = A situation that you live, on which you can act, and that is on your mind these days.
exchange-no-project = You have not presented a project yet. The exchange can take place; what comes of it will join your project once it is there.
exchange-question = Your question
exchange-question-hint = In one sentence, with “I”: “How can I…?”
exchange-context = What to know
exchange-context-hint = A few lines are enough, you will tell the rest aloud.
exchange-group = With which group?
exchange-group-hint = Only the people of this group will see the question.
exchange-people = { $count ->
    [one] one person
   *[other] { $count } people
 }
exchange-activity = For which activity of the program?
exchange-activity-hint = At the end it will be marked as done for those who took part.
exchange-activity-none = None in particular
exchange-starts = When?
exchange-starts-hint = Time in { $zone }. You may leave this empty and look for a date together.
exchange-zone-hint = Time in { $zone }.
exchange-send = Offer to the group
exchange-offered = Your question is asked. The group sees it.
exchange-not-your-group = Choose a group that you are in.
exchange-not-a-moment = It takes a date and a time, as in 2026-04-02T17:00.

exchange-state-offered = date to be found
exchange-state-planned = planned
exchange-state-begun = going on
exchange-state-ended = over
exchange-state-withdrawn = withdrawn
exchange-role-client = Client
exchange-role-facilitator = Facilitator
exchange-role-secretary = Secretary
exchange-role-consultant = Consultant
exchange-you-are-client = You bring the question
exchange-you-are-facilitator = You facilitate
exchange-you-are-secretary = You keep the notes
exchange-you-are-consultant = You help to think
exchange-take-facilitator = I facilitate
exchange-take-secretary = I keep the notes
exchange-return-facilitator = I no longer facilitate
exchange-return-secretary = I no longer keep the notes
exchange-role-not-free = Somebody holds this role already.
exchange-on-project = Project: { $title }
exchange-untold = A question that was taken back

exchange-date = The date
exchange-who-can = I can come
exchange-nobody-yet = nobody so far
exchange-say-dates = Say when I can
exchange-propose-date = Propose a date
exchange-propose = Propose
exchange-date-proposed = Your date is proposed to the group.
exchange-dates-answered = Noted when you can come.
exchange-too-many-dates = There are many dates already: choose among them.
exchange-fix = Fix the date
exchange-among = Among the proposed dates
exchange-can = { $count ->
    [0] nobody has answered yet
    [one] one person can
   *[other] { $count } people can
 }
exchange-at-once = Or another date
exchange-during = During a gathering
exchange-during-none = By itself
exchange-fix-send = It is decided
exchange-date-fixed = The date is fixed. The group is told.
exchange-when = Say when: a proposed date, a gathering or a moment.
exchange-has-begun = The exchange has begun already.
exchange-planned-subject = An exchange has its date: { $when }
exchange-planned-body =
    Hello { $person },

    { $client } brings a question to your group:
    { $question }

    See you on { $when }.

    { $link }

exchange-method = How it runs
exchange-method-hint = It is yours until it begins: change a length, a sentence, add a phase.
exchange-minutes = { $count } min
exchange-speaks-client = Speaking: the person who brings the question
exchange-speaks-consultants = Speaking: the consultants
exchange-speaks-everyone = Speaking: everybody
exchange-speaks-nobody = Silence for all
exchange-phase-change = Change this phase
exchange-phase-add = Add a phase
exchange-phase-remove = Take this phase out
exchange-phase-kept = This phase is saved.
exchange-phase-removed = This phase is taken out.
exchange-phases-as-usual = Back to the usual phases
exchange-phases-usual = The usual phases are back.
exchange-phase-name = Name
exchange-phase-aim = What it is for, in a sentence
exchange-phase-minutes = Minutes
exchange-phase-speaks = Who speaks?
exchange-phase-roles = What each role does now
exchange-phase-say = A sentence to say

exchange-ready = Is everybody there?
exchange-ready-text = When the group is together, on site or remotely, start the first phase. Each person follows on this page.
exchange-begin = Begin
exchange-facilitator-begins = The facilitator will start the exchange.
exchange-who = Who takes part
exchange-is-there = is there
exchange-size = { $count ->
    [one] There is one of you; the exchange is made for four to eight.
   *[other] There are { $count } of you; the exchange is made for four to eight.
 }
exchange-invite = Invite somebody who leads the cohort
exchange-invite-send = Invite to facilitate
exchange-was-invited = They are invited: they see the exchange.
exchange-withdraw = Take my question back
exchange-withdrawn = Your question is taken back.
exchange-restored = Your question is back.
exchange-restore = Put it back
exchange-is-withdrawn = You took this question back. You alone still see it.

exchange-refresh = Refresh the page
exchange-link-lost = The connection is cut. What you write will be sent as usual.
exchange-link-back = The connection is back.
exchange-yours = Yours to do now
exchange-say = “{ $words }”
exchange-left = { $count ->
    [0] time is up
    [one] 1 minute left
   *[other] { $count } minutes left
 }
exchange-over = { $count ->
    [one] 1 minute over
   *[other] { $count } minutes over
 }
exchange-left-one = # minute left
exchange-left-other = # minutes left
exchange-left-last = less than a minute
exchange-over-one = # minute over
exchange-over-other = # minutes over
exchange-extended = { $count } min added
exchange-next = Next phase
exchange-back = Previous phase
exchange-finish = End the exchange
exchange-more = + { $count } min
exchange-i-am-there = I am here
exchange-note = Note an idea or a question
exchange-note-hint = One at a time. Everybody may write at once.
exchange-note-suggestion = Note an idea
exchange-note-question = Note a question
exchange-not-begun = The exchange has not begun yet.
exchange-too-many-lines = There are many lines here already. Keep the rest for the notes.
exchange-no-lines = Questions and ideas will appear here, one under another.
exchange-kind-question = Questions
exchange-kind-suggestion = Ideas and experiences
exchange-taken = taken
exchange-take-it = I take it
exchange-release = I leave it
exchange-line-withdraw = Take back
exchange-line-withdrawn = Your line is taken back.
exchange-notes = The notes
exchange-notes-hint = Facts, the request, leads. The group reads them, nobody else.
exchange-notes-none = Nothing is noted so far.
exchange-notes-keep = Save the notes
exchange-notes-kept = The notes are saved.
exchange-outcome = What comes of it
exchange-outcome-lede = In your words, for you first. It joins the page of your project.
exchange-outcome-what = What I take from it
exchange-outcome-hint = What has moved, what you see differently, what you will try.
exchange-outcome-none = { $person } will write here what comes of it.
exchange-first-step = The first step
exchange-first-step-hint = A verb, a date. Small enough to be taken this week.
exchange-reach = Who may read it?
exchange-reach-hint = What the others said stays in the group, except what each person agrees to share.
exchange-reach-own = I
exchange-reach-group = My group and those who lead
exchange-reach-cohort = The cohort
exchange-reach-everyone = Whoever sees the space
exchange-conclude = Save
exchange-concluded = It is written, and seen on your project as you chose.
exchange-ended-on = Ended on
exchange-were-you-there = Did you take part? Say so: the activity will be marked as done.
exchange-i-was-there = I was there
exchange-shared = Do you live this too?
exchange-shared-text = A difficulty or an experience that several live may join the shared list of the cohort.
exchange-shared-write = Write in the shared list
exchange-agreement = What I said
exchange-agreement-text = Your ideas stay in the group. You may agree that those the person took are read, with your name, beside what they wrote.
exchange-agree = I agree
exchange-disagree = I would rather not
exchange-outcome-page = The page of what comes of it
exchange-resume = Open again: we ended too soon
exchange-helped = What helped
exchange-helped-hint = Ideas that were taken, with the agreement of those who said them.
exchange-whole = The whole exchange
exchange-brought = What exchanges brought

merge-theirs = The version saved before yours:
merge-mine = Your version:
merge-clashed = Somebody changed the same lines as you. Both versions are there, one under the other: read again and keep what is right.

own-data-table-exchanges = Questions brought
own-data-about-exchanges = What you brought to your group, and what came of it.
own-data-table-exchange-seats = Exchanges of practice
own-data-about-exchange-seats = Those in which you took part.
own-data-table-exchange-lines = Ideas and questions
own-data-about-exchange-lines = What you noted during exchanges.
own-data-table-exchange-dates = Dates proposed
own-data-about-exchange-dates = Those you proposed for an exchange.
own-data-table-exchange-date-answers = When you can
own-data-about-exchange-date-answers = When you said you could come to an exchange.

trace-exchange-offered = { $who } brought a question to their group
trace-exchange-planned = An exchange of practice has its date
trace-exchange-begun = An exchange of practice has begun
trace-exchange-ended = An exchange of practice took place
trace-exchange-concluded = { $who } wrote what came of an exchange
