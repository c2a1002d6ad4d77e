following-minutes = { $count } min
following-hours = { $count } h
following-hours-minutes = { $hours } h { $minutes }

stand-done = done
stand-due = not done yet
stand-now = this week
stand-next = to come

braid-title = The braid
braid-as-list = Read it as a list
braid-as-drawing = See it drawn
braid-skip = Skip the braid
braid-signs-strands = The strands
braid-signs-stands = The signs
braid-sign-group = around it: the part of your group that has done it
braid-sign-cohort = around it: the part of the cohort that has done it
braid-week = week { $count }
braid-week-capital = Week { $count }
braid-week-short = W{ $count }
braid-here = we are here
braid-meeting = meeting
braid-pause = Pause
braid-pause-why = Pause: { $why }
braid-behind-group = { $done } of { $count } in your group
braid-behind-cohort = { $done } of { $count } in the cohort
braid-strands = { $count ->
    [one] One strand
   *[other] { $count } strands
 }
braid-weeks = { $count ->
    [one] one week
   *[other] { $count } weeks
 }
braid-activities = { $count ->
    [one] one activity
   *[other] { $count } activities
 }
braid-said = { $strands }, { $weeks }, { $activities }; each bead leads to its own.
braid-before = The first week has not begun.
braid-in-week = We are in week { $count }.
braid-in-pause = This is a week of pause.
braid-after = The path is over.
braid-day = { $day } { $month }
braid-month-1 = Jan
braid-month-2 = Feb
braid-month-3 = Mar
braid-month-4 = Apr
braid-month-5 = May
braid-month-6 = Jun
braid-month-7 = Jul
braid-month-8 = Aug
braid-month-9 = Sep
braid-month-10 = Oct
braid-month-11 = Nov
braid-month-12 = Dec
