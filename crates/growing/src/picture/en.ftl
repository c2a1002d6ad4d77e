picture-title = The picture of “{ $name }”
picture-lede = Between which steps the group stands, skill by skill. No name, never fewer than three people.
picture-drawing = Where “{ $name }” stands, skill by skill
picture-drawn-on = Drawn on { $date }
picture-people = { $count } people counted
picture-from-to = from “{ $from }” to “{ $to }”
picture-between = between “{ $from }” and “{ $to }”
picture-middle = Middle
picture-middle-later = from five people on
picture-counted = People counted
picture-none-here = too few answers
picture-none = No picture yet
picture-none-text = It is drawn when at least three people let their position count, without their name.
picture-next = The next picture
picture-ready = { $count ->
    [0] Nobody waits to be in it.
    [one] One person waits to be in it.
   *[other] { $count } people wait to be in it.
 }
picture-may-draw = You may draw it now, or wait until others have answered: whoever comes later will count in the next one.
picture-wait = It takes at least three for the same skill.
picture-draw = Draw the picture now
picture-drawn = The picture is drawn.
picture-too-few = It takes at least three people for the same skill.
picture-just-drawn = A picture was drawn at this very moment. Load the page again.
picture-groups = The small groups
picture-how = Why so little detail?
picture-how-text = So that nobody can work out anybody’s answer. Each answer counts in one picture alone; a picture says between which steps the group stands, never a single one, even when everybody says the same; the middle is only given from five people on. A wide spread is no flaw: it is something to talk about.
picture-practised = What the group practised
picture-practised-text = The occasions of all together, from what was done here.

trace-picture-drawn = { $who } drew a picture of the group, without any name
