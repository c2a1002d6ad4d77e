trace-activity-done = { $who } did an activity
trace-activity-reopened = { $who } comes back to an activity

week-title = This week
week-moves = Weeks
week-now = This week
week-of-weeks = Week { $week } of { $count }
week-stage = stage:
week-undated = The path, week by week
week-undated-text = The dates are not fixed yet. Here is the plan as it will be followed.
week-date = Fix the dates
week-before = We begin on { $day }
week-before-text = Here is what awaits you. Nothing is to be done before.
week-pause = A week of pause
week-pause-text = Nothing is planned this week. We go on on { $day }.
week-pause-why = { $why }: nothing is planned this week. We go on on { $day }.
week-after = The path is over
week-after-text = All stays open: what you did, what you had no time to do, and the space of the cohort.
week-after-done = You did everything. All stays open, and so does the space of the cohort.
week-lead = How is everybody doing?
week-things = To do this week
week-things-left = If you wish to go on
week-nothing = Nothing awaits you. A good moment to look at what is coming, below.
week-nothing-pause = Nothing awaits you. Enjoy the pause!
week-more = { $count ->
    [one] And one other thing, in the braid
   *[other] And { $count } other things, in the braid
 }
week-all = In this week
week-all-of = In week { $week }
week-whole = The whole week
week-empty = Nothing is planned in that week.
week-since = since week { $week }
week-condition = For whom:
week-next = Next meeting
week-of = In the week of { $day }
week-resume = Go on where you were
week-awaited = Your group is waiting for you
week-news = Since you were last here
week-no-news = Nothing new for now.
week-news-done = { $count ->
    [one] One person did “{ $name }”
   *[other] { $count } people did “{ $name }”
 }

week-line-now = Week { $week } of { $count }
week-line-before = We begin on { $day }
week-line-pause = A pause this week; we go on on { $day }
week-line-after = The path is over
week-line-next = Next meeting: { $title }, { $when }
week-line-nothing = Nothing awaits you this week
week-line-more = { $count ->
    [one] and one other thing
   *[other] and { $count } other things
 }
week-line-thing = { $name } ({ $long })
week-line-open = Open the week
