measure-lede = What was decided here in the name of an agreement of the group. It says what was done and to which agreement it holds; not whom it was about.
measure-no-charter = Without a charter nothing is decided here: first write together what you hold to.
measure-none = Nothing was decided
measure-none-text = That is a good sign. The day an agreement is broken, one begins by talking; what is decided then can be read here.
measure-older = Older
measure-decide = Decide in the name of an agreement
measure-decide-lede = First: have you talked about it? What you decide is read at once by the person, with the agreement and the reason. They may appeal, and somebody else than you answers.
measure-kind = What do you do?
measure-kind-change = Ask for a change
measure-kind-text-change = The text stays; its author is asked to rework it.
measure-kind-hide = Hide a text
measure-kind-text-hide = It can no longer be read. It is kept, and comes back if this is lifted.
measure-kind-suspend = Ask somebody to step aside for a time
measure-kind-text-suspend = The person is not part of the space until the given day, then comes back by themselves.
measure-content = The text
measure-content-hint = To hide it, or to ask for a change.
measure-whom = The person
measure-whom-hint = Only to ask them to step aside.
measure-until-day = Until
measure-until-hint = Only to ask somebody to step aside. Three months at most.
measure-agreement = The agreement in question
measure-agreement-hint = A sentence of the charter.
measure-reason = The reason
measure-reason-hint = What happened, facts. Read by the person and by those who moderate, not by the group.
measure-decide-it = Decide
measure-was-decided = It is decided, and the person is told.
measure-say-what = Say which text it is about.
measure-say-whom = Say whom it is about.
measure-not-yourself = Nobody decides for themselves: ask somebody else.
measure-not-a-steward = Those who answer for the space do not step aside in this way. Talk to the others who do, or to whoever administers the site.
measure-not-there = This text can already no longer be read.
measure-not-in-time = Choose a day to come, within three months.
measure-not-yours = Only the person concerned appeals.
measure-no-appeal = It can no longer be appealed.
measure-somebody-else = Somebody else answers: neither who decided nor whom it is about.
measure-nothing-to-answer = There is nothing left to answer.
measure-is-over = It is already over.
measure-done-change = A change was asked for
measure-done-hide = A text was hidden
measure-done-suspend = Somebody steps aside for a time
measure-in-the-name-of = In the name of: “{ $article }”
measure-until = until { $moment }
measure-state-standing = in force
measure-state-appealed = under appeal
measure-state-upheld = upheld on appeal
measure-state-overturned = overturned on appeal
measure-state-lifted = lifted
measure-state-over = over
measure-for-you-change = You are asked to rework a text. If you do not agree, appeal: somebody else will answer you.
measure-for-you-hide = One of your texts is hidden. It is kept. If you do not agree, appeal: somebody else will answer you.
measure-for-you-suspend = You are asked to step aside for a time. You will be back on that day without asking. If you do not agree, appeal: somebody else will answer you.
measure-about = The text
measure-read-it = Read it
measure-person = Whom it is about
measure-person-hint = The group does not read this.
measure-appeal = The appeal
measure-appeal-it = Appeal
measure-appeal-words = Why do you not agree?
measure-appeal-hint = Once. Somebody else than who decided will answer you.
measure-appeal-send = Appeal
measure-was-appealed = Your appeal is on its way. Somebody else will answer you.
measure-answer = The answer
measure-answer-it = Answer the appeal
measure-outcome = What do you decide?
measure-outcome-upheld = It is upheld
measure-outcome-overturned = It is overturned
measure-answer-words = In words
measure-answer-hint = The person reads it. The answer does not change any more.
measure-answer-send = Answer
measure-was-answered = The answer is given.
measure-lift = Lift it
measure-lift-hint-change = When the text has been reworked, or it is no longer needed.
measure-lift-hint-hide = The text can be read again.
measure-lift-hint-suspend = The person is back at once.
measure-was-lifted = It is lifted.
measure-log = The log of moderation
measure-about-you = A decision concerns you
measure-about-you-subject = A decision concerns you
measure-about-you-body =
    Hello { $person },

    In “{ $space }” a decision was taken that concerns you, in the name of this agreement:
    “{ $article }”

    The reason, and how to appeal:
    { $link }
measure-news-subject = A decision that concerns you has changed
measure-news-body =
    Hello { $person },

    In “{ $space }” the decision that concerns you (“{ $article }”) has changed.

    Read how it stands:
    { $link }
measure-appeal-waits = An appeal waits for an answer
measure-appeal-waits-subject = An appeal waits for an answer
measure-appeal-waits-body =
    Hello { $person },

    In “{ $space }” somebody appeals against a decision that you did not take. You can answer:
    { $link }
written-notice = Notices
written-testimony = Signed testimonies
written-illustration = Pictures
written-sheet = Sheets
own-data-table-measures = Decisions of moderation
own-data-about-measures = Those that concern you and those that you took. The log of the group keeps them without a name; the reasons and your appeal are erased if you leave.
trace-measure-decided = A decision was taken in the name of an agreement
trace-measure-lifted = A decision of moderation is lifted
trace-measure-upheld = An appeal was answered
trace-measure-overturned = An appeal was answered
