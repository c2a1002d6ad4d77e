duty-title = Roles of the day
duty-lede = Small things to take on for this gathering, for a day or a little more. Each can be given back if you no longer can.
duty-none = Nothing to take on
duty-none-text = The team has proposed nothing yet. For example: welcoming, drawing what is said, telling the story.
duty-hands = To hand in: { $what }
duty-within = { $count ->
    [0] on the same day
    [one] on the next day
   *[other] { $count } days after
 }
duty-suits = It suits well: { $role }
duty-left = { $count ->
    [one] one more person wanted
   *[other] { $count } more people wanted
 }
duty-complete = It is taken.
duty-take = I take it on
duty-taken = It is yours. Thank you!
duty-give-back = I no longer can
duty-returned = It is given back: somebody else may take it.
duty-full = Somebody has just taken the last place.
duty-off = The gathering does not take place.
duty-handed = Something was handed in already: it cannot be given back any more.
duty-due = due on { $date }
duty-overdue = overdue
duty-overdue-count = { $count ->
    [one] One expected thing has not been handed in yet.
   *[other] { $count } expected things have not been handed in yet.
 }
duty-has-handed = handed in
duty-hand-in = Hand in
duty-change-piece = Change what I handed in
duty-handed-in = It is handed in. Thank you!
duty-text = Your text
duty-text-hint = Titles with #, lists with -, bold with **.
duty-link = Or an address: photo, drawing, document
duty-open = Everybody may read it, with my name
duty-nothing-handed = Write a text, or give an address.
duty-pieces = What was told of it
duty-among-us = among us
duty-see-run-sheet = See the run sheet
duty-register-first = To take something on, register for the gathering, or sign in if you are a member.
duty-place-first = To take something on, you need a place at this gathering.
duty-assign = Give to somebody
duty-person = Person
duty-assigned = It is given. The person gets a mail.
duty-release = Release
duty-released = The person is released.
duty-add = Add a role
duty-added = The role is added.
duty-remove = Remove
duty-removed = The role is removed.
duty-restored = The role is back.
duty-is-held = Somebody has taken it on: release that person first.
duty-name = Name of the role
duty-name-hint = For example: welcome, reporter, illustrator.
duty-gist = What it asks
duty-what-hands = What is handed in afterwards
duty-what-hands-hint = Empty if nothing is expected.
duty-days = How many days after the end
duty-people = How many people
duty-within-needs-hands = Say what is to be handed in, or leave the days empty.
duty-own-link = Take something on for this gathering
duty-given-subject = “{ $event }”: we count on you ({ $duty })
duty-given-body =
    Hello { $person },

    The team of “{ $event }” entrusts to you: { $duty }.
    If you cannot, say so here and somebody else will take it:
    { $link }
duty-due-subject = “{ $event }”: due today
duty-due-body =
    Hello { $person },

    You took on: { $duty }, for “{ $event }”.
    It is expected today ({ $hands }). A few lines are enough:
    { $link }
own-data-table-duties = Roles of the day added
own-data-about-duties = At gatherings that you prepare.
own-data-table-duty-holdings = Roles of the day
own-data-about-duty-holdings = Those that you took on, with what you handed in.
trace-duty-taken = { $who } took something on for a gathering
trace-piece-handed = { $who } handed in what was expected after a gathering
