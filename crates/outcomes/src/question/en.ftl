question-tab = Questions
question-questions = Questions
question-ask-here = Ask a question, follow mine
question-ask = Ask a question
question-text = Your question
question-text-hint = One at a time. Those who organise read it, and you will be told when there is an answer.
question-nameless = Show my question without my name
question-name = Your name
question-email = Your mail address
question-email-hint = To tell you when there is an answer. Nothing else, and no account is opened.
question-send = Ask
question-closed = Questions are over here: they could be asked until a month after the gathering.
question-none = No question to read yet
question-none-text = A question is seen only by whoever asked it and by the team; it appears here with its answer.
question-is-asked = Your question is noted. You will be told when there is an answer.
question-is-asked-mail = Your question is noted. A mail is on its way, with the link to follow it.
question-asked-too = Noted: you ask it too.
question-ask-too = I ask this too
question-yours = yours
question-yours-one = Your question
question-askers = { $count ->
    [one] one person asks it
   *[other] { $count } people ask it
 }
question-first-elements = First elements of an answer
question-treated-at = Will be treated at this gathering:
question-was-treated-at = Taken up at this gathering:
question-taken = Taken from other gatherings
question-taken-from = Asked at
question-state-asked = asked
question-state-assigned = in somebody’s hands
question-state-deferred = put off
question-state-begun = first elements
question-state-answered = answered
question-state-published = published
question-state-grouped = grouped
question-state-hidden = hidden
question-owed-here = All questions of the space
question-showing = While it goes on
question-showing-on = While the gathering goes on, everybody sees the questions that are asked.
question-showing-off = Only those who ask a question and the team see it.
question-showing-tick = Show everybody the questions that are asked while the gathering goes on
question-showing-kept = Saved.
question-hidden-text = This question is hidden. It is kept.
question-stands-under = It joins this question:
question-answer = Answer
question-elements = What can be said of it
question-elements-hint = First elements are enough, they are completed later. Each version is kept. Layout: **bold**, lists with dashes, links.
question-reopen = It is not answered yet
question-mark-answered = It is answered
question-publish = Publish
question-withdraw = Stop publishing
question-tells = Those who ask this question get a mail when it is answered or published, once for each version of the answer.
question-treat = Take care of it
question-assign = Who looks for an answer?
question-nobody = Nobody for now
question-assign-do = Hand over
question-assigned-to = in the hands of { $person }
question-defer = At which gathering will it be treated?
question-no-later = None in particular
question-defer-do = Put off
question-group = Another one asks the same
question-group-hint = Those who ask this one join those who ask the other. It can be undone.
question-group-do = Group
question-separate = Separate again
question-twins = Grouped here
question-who-asks = Who asks it
question-is-nameless = to be shown without name
question-history = Versions of the answer
question-version = Version { $number }
question-hide = Hide this question
question-restore = Show again
question-is-grouped = The two questions are now one.
question-is-separated = The question stands alone again.
question-is-assigned = Noted.
question-is-deferred = Noted, on both pages.
question-is-begun = This version is saved.
question-is-answered = The question is answered; those who ask it are told.
question-is-reopened = The question still waits for an answer.
question-is-published = The question and its answer are published.
question-is-withdrawn = The question is no longer published.
question-was-hidden = The question is hidden, and kept.
question-is-restored = The question is shown again.
question-is-twin = This question is grouped with another one: that is where it is answered.
question-is-hidden = This question is hidden. Show it first.
question-nothing-written = Write an answer first, or its first elements.
question-no-twin = These two questions cannot be grouped: they are already, or do not come from the same gathering.
question-changed-meanwhile = Somebody has just changed this question. Reload the page.
question-written-meanwhile = Somebody has just written another version. Read it under “Versions of the answer”, then complete it.
question-no-answer-yet = No answer yet. You will get a mail.
question-secret = The address of this page is yours: it shows nothing but this question.
question-owed-text = Those that wait for an answer, oldest first.
question-public-text = Those that are published with their answer, and yours.
question-which = Which ones
question-which-owed = Waiting for an answer
question-which-all = All
question-which-gathering = Asked at
question-all-gatherings = All gatherings
question-filter = Show
question-none-here = No question here
question-none-here-text = Questions are asked on the page of each gathering, before, during and until a month after. Also try another choice above.
question-further = Next ones
question-as-table = Table (CSV)
question-as-text = Questions and answers (Markdown)
question-head-asked = asked on
question-head-gathering = gathering
question-head-text = question
question-head-state = state
question-head-askers = people
question-head-assignee = in the hands of
question-head-deferred = treated at
question-head-link = link
question-letter-asked = The question
question-letter-answer = The answer
question-letter-kept-subject = Your question: { $event }
question-letter-kept-body =
    Hello { $person },

    Your question for “{ $event }” is noted:

    { $question }

    You will get a mail when there is an answer. To follow it:

    { $link }
question-letter-assigned-subject = A question for you: { $event }
question-letter-assigned-body =
    Hello { $person },

    You are asked to look for an answer to a question asked for “{ $event }”:

    { $question }

    First elements are enough to begin with. It is here:

    { $link }
own-data-table-question-askers = Questions asked
own-data-about-question-askers = At gatherings, by you or with others.
own-data-table-questions = Questions in your hands
own-data-about-questions = Those for which you were asked to find an answer.
own-data-table-question-versions = Answers written
own-data-about-question-versions = Those that you wrote to questions.
trace-question-answered = { $who } answered a question
trace-question-published = { $who } published a question and its answer
question-yours-too = Do you ask yourself this too?
question-yours-too-text = Say so: the answer comes to you by mail, and the team sees what comes up often.
