dates-title = The calendar
dates-week = Week { $count }
dates-week-days = { $from } – { $to }
dates-now = this week
dates-meeting = On-site meeting
dates-draft = Draft
dates-no-gathering = no gathering yet
dates-holidays-are = Public holidays: { $calendar }
dates-holidays = Public holidays and breaks
dates-upon = falls on “{ $meeting }”
dates-pause = Pause
dates-pause-here = { $count ->
    [one] Pause this week
   *[other] Pause for { $count } weeks
 }
dates-pause-before = Pause before it
dates-weeks = Weeks
dates-reason = Why
dates-see = See what changes
dates-resume = Remove the pause
dates-none-text = The path lasts { $count } weeks. Say when the first one begins: the calendar follows, and you can put pauses in it.
dates-first = First Monday
dates-first-hint = Another day of the same week works too.
dates-zone = Time zone
dates-zone-hint = A name such as Europe/Paris or Indian/Reunion.
dates-unknown-zone = This zone is not known. Try Europe/Paris.
dates-not-a-day = It takes a day, such as 2026-09-07.
dates-not-a-moment = It takes a day and a time, such as 2026-09-21T09:00.
dates-begin = Give these dates
dates-given = The cohort has its dates.
dates-has-dates = The cohort has dates already. Change them from the calendar.
dates-change = Change the dates
dates-change-text = The whole path moves, and the gatherings to come with it. You will see everything before you confirm.
dates-changed = The calendar is changed.
dates-changed-meanwhile = Somebody else has just changed the calendar. Here is what the change would do now.
dates-may-not-move = You may not move “{ $title }”. Ask somebody who holds it.
dates-preview-title = What changes
dates-preview-dates = Changing the dates: what moves
dates-preview-pause = Pausing: what moves
dates-preview-resume = Removing the pause: what moves
dates-nothing-moves = No week moves.
dates-end-moves = The path will end on { $to } instead of { $from }.
dates-moved-meetings = On-site meetings
dates-from-to = From { $from } to { $to }, at the same hour.
dates-is-over = It is over: this gathering stays where it was.
dates-told = { $count ->
    [one] One person who registered will get a mail, and their calendar will be updated.
   *[other] { $count } people who registered will get a mail, and their calendars will be updated.
 }
dates-told-all = { $count ->
    [one] When you confirm, one person who registered is told.
   *[other] When you confirm, { $count } people who registered are told.
 }
dates-told-nobody = Nobody has registered yet for a gathering that moves: no mail goes out.
dates-tell = { $count ->
    [one] Also write to the member of the cohort that the calendar has changed
   *[other] Also write to the { $count } members of the cohort that the calendar has changed
 }
dates-new-collisions = What will fall badly
dates-gone-collisions = What is no longer in the way
dates-collision = { $name } ({ $days })
dates-collision-meeting = { $what }, on “{ $meeting }”
dates-moved-weeks = { $count ->
    [one] One week moves
   *[other] { $count } weeks move
 }
dates-col-week = Week
dates-col-from = Now
dates-col-to = Then
dates-confirm = Confirm
dates-make-meetings = Make gatherings of these meetings
dates-make-meetings-text = Each becomes a draft, of the kind that the path names. You add the place and announce it when it is ready.
dates-starts = Start
dates-make = Prepare the drafts
dates-no-meeting = Tick at least one meeting.
dates-meeting-without-kind = The path does not say of which kind this gathering is. Offer it from the page of gatherings.
dates-meetings-made = The drafts are ready.
dates-letter-subject = The calendar of “{ $space }” has changed
dates-letter-body =
    Hello { $person },

    The calendar of “{ $space }” has changed. Week { $week } begins on { $date }.

    Everything is up to date here:

    { $link }
trace-cohort-dated = { $who } changed the dates of the cohort
trace-cohort-paused = { $who } put a pause in the calendar
trace-cohort-resumed = { $who } removed a pause from the calendar
trace-cohort-closed = { $who } closed the path
trace-cohort-reopened = { $who } reopened the path
