shaping-title = Shape the roles
shaping-arrange = The roles of the group: what they are for, what one does, what they allow, what is handed in, for how long. Change them, add your own.
shaping-lede = The roles are yours: say them in your words, add some, lay aside those that no longer serve. Whoever holds a role keeps it, whatever its new name.
shaping-history = Go back to an earlier state
shaping-all = The roles
shaping-none = There is no role yet. The first may be quite simple: welcoming, taking notes, drawing.
shaping-weeks-long = { $count ->
    [one] 1 week
   *[other] { $count } weeks
 }
shaping-seats-many = { $count ->
    [0] no place
    [one] 1 place
   *[other] { $count } places
 }
shaping-pieces-many = { $count ->
    [0] nothing to hand in
    [one] 1 thing to hand in
   *[other] { $count } things to hand in
 }
shaping-is-taken = is taken
shaping-is-given = is given
shaping-up = Move { $name } up
shaping-down = Move { $name } down
shaping-moved = Moved.
shaping-remove = Lay aside
shaping-removed = The role is laid aside. Whoever held it stays in the history.
shaping-held = Somebody holds this role: wait until it is given back to lay it aside.
shaping-new = A new role
shaping-new-text = Its name, what it is for, what one answers for. The rest comes next.
shaping-add = Add this role
shaping-added = The role is added. Now say what one does in it and what it allows.
shaping-saved = Saved.
shaping-see = See the role as everybody does
shaping-meanwhile = Somebody else has just changed this role. Here is what it says now; yours is below. If you save, yours takes its place.
shaping-missing = It takes a few words here, in one language at least.
shaping-label-name = Its name
shaping-hint-name = The one that we say among us. A language left empty takes the other one.
shaping-label-purpose = What it is for
shaping-hint-purpose = One sentence or two.
shaping-label-responsibilities = What one answers for
shaping-hint-responsibilities = A list, one line for each thing: “- welcome those who arrive”.
shaping-label-gestures = In a week, what does one do?
shaping-hint-gestures = Two or three simple things, one a line.
shaping-label-piece = To hand in
shaping-weeks = How many weeks?
shaping-weeks-hint = The length that is proposed when one takes it.
shaping-seats = How many people at once?
shaping-seats-hint = Leave empty if there is room for everybody.
shaping-how = How does one have it?
shaping-open-yes = One takes it
shaping-open-text-yes = All members may take it.
shaping-open-no = One is given it
shaping-open-text-no = Somebody who gives roles gives it to another.
shaping-pieces = What one hands in
shaping-pieces-hint = What the role leaves to the group. Empty a name to remove it. Without a number of weeks it is expected at the end.
shaping-piece = What?
shaping-piece-weeks = After how many weeks?
shaping-piece-repeats = each time, at the same rhythm
shaping-rights = What it allows
shaping-rights-hint = Only while the role is held. One can give no right that one does not have.
shaping-skills = What it lets one practise
change-roles = Roles
