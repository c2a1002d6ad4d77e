week-mine = { $count ->
    [one] My role this week
   *[other] My roles this week
 }
week-in-my-roles = This week, in my roles
week-my-role = My role this week
week-tried = on trial
week-paused = paused
week-ends-soon = ends soon
week-note-from = A word from { $who } awaits you
week-to-hand-in = To hand in
week-due = by { $day }
week-was-due = expected on { $day }, still welcome
