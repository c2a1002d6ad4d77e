run-sheet-title = Run sheet
run-sheet-none = No run sheet yet. It says who does what, and for how long, so that everybody knows where things are.
run-sheet-start-from = Start from
run-sheet-from-kind = The pattern “{ $kind }”
run-sheet-from-earlier = The one of { $date }
run-sheet-from-earlier-text = with what each step really took
run-sheet-from-nothing = An empty sheet
run-sheet-begin = Begin the run sheet
run-sheet-begun = The run sheet has begun. Everything in it can be changed.
run-sheet-steps = { $count ->
    [0] no step
    [one] one step
   *[other] { $count } steps
 }
run-sheet-minutes = { $count } min
run-sheet-total = In all: { $count } min
run-sheet-planned-real = planned { $planned } min, real { $real } min
run-sheet-longer = { $count ->
    [one] The run sheet is one minute longer than the gathering.
   *[other] The run sheet is { $count } minutes longer than the gathering.
 }
run-sheet-shorter = { $count ->
    [one] One minute is left that the run sheet does not use.
   *[other] { $count } minutes are left that the run sheet does not use.
 }
run-sheet-empty = The sheet is empty
run-sheet-empty-text = Add a first step, such as the welcome, or insert those of a kind of gathering.
run-sheet-clock = Time
run-sheet-name = Step
run-sheet-time = Length
run-sheet-tools = Actions
run-sheet-planned = Planned minutes
run-sheet-who = Who speaks
run-sheet-who-else = Nobody of this list
run-sheet-speaker = Who speaks, in words
run-sheet-aim = Aim
run-sheet-method = How it is done
run-sheet-material = Material
run-sheet-fallback = If it does not work
run-sheet-fallback-hint = Seen by the team only.
run-sheet-everybody = Everybody
run-sheet-last = last time: { $count } min
run-sheet-took = real: { $count } min
run-sheet-meant = planned { $count } min
run-sheet-real = Real length
run-sheet-running = going on
run-sheet-start = Start
run-sheet-done = Done
run-sheet-change = Change
run-sheet-earlier = Move “{ $name }” up
run-sheet-later = Move “{ $name }” down
run-sheet-remove = Remove
run-sheet-export = Save as Markdown
run-sheet-print = For one A4 page: print this page, the buttons will not be on it.
run-sheet-add = Add a step
run-sheet-after = After
run-sheet-at-the-end = At the end
run-sheet-insert = Insert steps
run-sheet-insert-text = Take all the steps of a kind of gathering, or of a method written in this space, then keep what serves you.
run-sheet-steps-of = The steps of
run-sheet-timings = What it really took
run-sheet-timings-text = Note it during or afterwards: the next time, the run sheet will remind you.
run-sheet-readers = Who reads it
run-sheet-open = Those who come may read it (without “if it does not work”)
run-sheet-opened = The run sheet is open to readers.
run-sheet-closed = Only the team reads the run sheet.
run-sheet-edit = Change a step
run-sheet-step-added = The step is added.
run-sheet-step-changed = The step is changed.
run-sheet-step-former = The step says again what it said before.
run-sheet-step-moved = The step is moved.
run-sheet-step-removed = The step is removed.
run-sheet-step-returned = The step is back.
run-sheet-step-gone = This step has just been removed.
run-sheet-put-back = Put it back
run-sheet-methods = Sheets of this space
run-sheet-inserted = The steps are inserted.
run-sheet-insertion-removed = The inserted steps are removed, but for those that were changed since.
run-sheet-started = The step begins.
run-sheet-ended = The step is done.
run-sheet-timing-cleared = The noted length is forgotten.
run-sheet-timings-saved = The lengths are noted.
run-sheet-full = A run sheet has { $most } steps at most.
run-sheet-meanwhile = Somebody changed this step at the same time as you
run-sheet-meanwhile-text = Your text is kept below; the other one is beside it. Take from it what is needed, then save.
run-sheet-theirs = What the step says now
run-sheet-theirs-of = What { $name } wrote
run-sheet-save-mine = Save my text
run-sheet-keep-theirs = Keep the other
own-data-table-run-sheets = Run sheets
own-data-about-run-sheets = Those that you began.
own-data-table-run-steps = Steps of run sheets
own-data-about-run-steps = Those that you changed, or in which you speak.
