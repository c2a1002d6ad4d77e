plan-frame-lede = How many weeks, which strands, which stages: nothing is imposed. Removing never takes an activity along without saying so.
plan-frame-saved = The frame of the plan is up to date.
plan-frame-weeks = Make it longer or shorter
plan-frame-how-many = Number of weeks
plan-frame-along-end = Bring what comes after the end into the last week
plan-frame-along-before = Bring what stands in it into the week before
plan-frame-insert = Insert a week
plan-frame-insert-after = After week
plan-frame-insert-text = The week is empty, and what comes after is shifted by one. 0: at the very beginning.
plan-frame-remove-week = Remove a week
plan-frame-weeks-stand = { $count ->
    [one] One thing of the plan comes after this end. Move it, or tick the box to bring it into the last week.
   *[other] { $count } things of the plan come after this end. Move them, or tick the box to bring them into the last week.
 }
plan-frame-weeks-full = A plan has at most { $most } weeks.
plan-frame-week-last = This week cannot be removed: a plan keeps at least one.
plan-frame-week-stands = { $count ->
    [one] One thing of the plan is in this week. Move it, or tick the box to bring it into the week before.
   *[other] { $count } things of the plan are in this week. Move them, or tick the box to bring them into the week before.
 }
plan-frame-strands = Strands
plan-frame-strands-text = The threads that run side by side from week to week. Rename them, add some, keep two: the braid is drawn with what there is.
plan-frame-strands-full = A plan has at most { $most } strands, so that they stand side by side.
plan-frame-last-strand = This is the last strand: a plan keeps at least one.
plan-frame-stages = Stages
plan-frame-stages-text = The moments in the life of the group, in the order in which it goes through them.
plan-frame-stage-here = The space is at this stage. First change the stage, on the identity sheet.
plan-frame-stand-on = { $count ->
    [one] One activity stands there. Say where it goes, then remove.
   *[other] { $count } activities stand there. Say where they go, then remove.
 }
plan-frame-to = Its activities go to
plan-frame-to-none = choose
plan-frame-add-strand = Add a strand
plan-frame-add-stage = Add a stage
plan-frame-gist = What happens on it
plan-frame-meaning = What it means
plan-frame-signs = How one sees that one is there
plan-frame-note = What is to be known of the plan
plan-frame-note-label = A note, for whoever reads it
plan-frame-note-hint = Where it comes from, what is reconstructed, what may be changed.
