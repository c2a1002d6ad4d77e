date-poll-title = Choosing a date
date-poll-open = Poll the dates
date-poll-opened = The poll is open. Add dates, then send its address.
date-poll-none = No date is proposed yet.
date-poll-answers = Who can, when
date-poll-who = Who
date-poll-total = In all
date-poll-silent = nothing said
date-poll-answer-yes = Yes
date-poll-answer-maybe = If need be
date-poll-answer-no = No
date-poll-yes = { $count ->
    [one] one person can
   *[other] { $count } can
 }
date-poll-maybe = { $count } if need be
date-poll-best = most yes
date-poll-mine = My answer
date-poll-name-hint = Those who have the address of this poll will see it.
date-poll-email-hint = To tell you the chosen date. Nobody sees it here.
date-poll-answer = Send my answer
date-poll-answered = Noted. You can change your mind as long as the poll is open.
date-poll-nothing-said = Say for one date at least whether you can.
date-poll-closed = The date is chosen: this poll is closed.
date-poll-hold = For the team
date-poll-hold-text = Send this address to those who should be able to come.
date-poll-add = Propose a date
date-poll-add-button = Add
date-poll-remove = Remove
date-poll-choose = Choose this date
date-poll-chosen = The date is chosen; those who answered are told. What is left is to announce.
date-poll-not-a-draft = The poll serves before the announcement: this gathering already has its date.
date-poll-back = Back to the gathering
date-poll-chosen-subject = The date is chosen: { $title }
date-poll-chosen-body =
    Hello { $person },

    Thank you for saying when you can. “{ $title }” will be held: { $date }.

    Registration will open here:

    { $link }
own-data-table-date-answers = Date polls
own-data-about-date-answers = What you answered.
