plan-title = The plan
plan-lede = Weeks from top to bottom, strands side by side, meetings as knots. What you change counts at once, and each change can be undone.
plan-ways = What one can do with the plan
plan-add-activity = Add an activity
plan-add-meeting = Add a meeting
plan-frame = Weeks, strands, stages
plan-preview = See it as trainees do
plan-history = What has changed
plan-lineage = The family of the plan
plan-strip = The plan at a glance
plan-strip-text = The stages, the time of each week by strand, and a knot for each meeting. The detail follows, week by week.
plan-activities = { $count ->
    [0] no activity
    [one] 1 activity
   *[other] { $count } activities
 }
plan-empty-title = A plan still blank
plan-empty = Begin with what people will do in the first week: introduce themselves, present a project, talk for an hour.
plan-how = A card is dragged from one cell to another with the mouse. Without a mouse, “Move” says the week and the strand.
plan-dropped = Moving…
plan-week = Week { $count }
plan-week-of = Week { $week } of { $weeks }
plan-heavy = heavier than the others
plan-days = { $count ->
    [one] one day
   *[other] { $count } days
 }
plan-add = Add
plan-add-where = an activity in week { $week }, strand { $strand }
plan-untold = to be written
plan-after = After:
plan-do = Move, copy, remove
plan-to-week = Week
plan-to-strand = Strand
plan-move = Move
plan-earlier = Earlier
plan-later = Later
plan-week-before = Week before
plan-week-after = Week after
plan-copy = Copy
plan-remove = Remove
plan-questions = { $count ->
    [one] one question
   *[other] { $count } questions
 }
plan-begin-title = No plan yet
plan-begin-text = A plan says what one does, week after week. Say how many it takes: you can add and remove some.
plan-weeks = Weeks
plan-begin = Begin the plan
plan-begun = The plan is open. It awaits its first activity.
plan-back = Back to the plan
plan-undo = Undo
plan-undone = It is undone. What was done since is kept.
plan-history-text = Everything that was done to the plan, the latest first. Each change is undone alone: what was done since stays.
plan-history-none = Nothing has changed yet: the plan is as the pattern gave it.
plan-history-all = All changes of the space
plan-clash = Somebody changed the same thing meanwhile. Nothing has been saved: look at it as it is, then try again.
plan-clash-named = Somebody changed “{ $name }” meanwhile. Nothing has been saved: look at it as it is, then try again.
plan-past-the-end = “{ $name }” would come after the end: the plan has { $weeks } weeks.
plan-strand-gone = “{ $name }” is on a strand that is no longer in the plan.
plan-stage-gone = “{ $name }” is at a stage that is no longer in the plan.
plan-after-later = “{ $name }” builds on “{ $other }”, which only comes in week { $week }. Move one of them, or untie the knot.
plan-in-circle = “{ $name }” would end up waiting for itself: untie one of the knots.
plan-began-here = This is where the plan began: there is nothing before.
plan-preview-text = The plan as trainees read it, one week at a time.
plan-preview-nothing = Nothing this week: time to breathe.
plan-goes-to = Go to
plan-writes = One writes: { $sheet }
plan-several = several answers
plan-answers = The answers
plan-right = right
plan-wrong = not this
plan-offers = { $count ->
    [one] A space that started from this plan offers you changes.
   *[other] { $count } spaces that started from this plan offer you changes.
 }
plan-act-begun = Plan begun
plan-act-activity-added = Activity added
plan-act-activity-changed = Activity changed
plan-act-activity-moved = Activity moved
plan-act-activity-copied = Activity copied
plan-act-activity-removed = Activity removed
plan-act-question-written = Question written
plan-act-question-removed = Question removed
plan-act-meeting-added = Meeting added
plan-act-meeting-changed = Meeting changed
plan-act-meeting-removed = Meeting removed
plan-act-weeks-changed = Number of weeks changed
plan-act-week-inserted = Week inserted
plan-act-week-removed = Week removed
plan-act-note-written = Note written
plan-act-strand-added = Strand added
plan-act-strand-changed = Strand changed
plan-act-strand-removed = Strand removed
plan-act-strands-moved = Order of strands changed
plan-act-stage-added = Stage added
plan-act-stage-changed = Stage changed
plan-act-stage-removed = Stage removed
plan-act-stages-moved = Order of stages changed
plan-act-offer-taken = Proposal taken up
plan-act-undone = Undone
plan-act-redone = Done again
