mirror-lede = Where the group stands, question by question. How far answers spread says as much as their middle.
mirror-answered = { $count ->
    [0] Nobody has answered
    [one] One person has answered
   *[other] { $count } people have answered
}
mirror-counted = { $count ->
   *[other] { $count } people counted
}
mirror-people = { $count ->
    [one] one person
   *[other] { $count } people
}
mirror-none = Too few answers to show a whole
mirror-none-text = Nothing is shown of fewer than five people.
mirror-too-few = Fewer than five answers: nothing is shown
mirror-silent = No answer
mirror-heard = The table that follows says the same, question by question.
mirror-levels = The levels, from the middle to the edge
mirror-level = Level { $level }
mirror-from-to = from { $from } to { $to }
mirror-all-at = at level { $level }
mirror-nearly = nearly everyone at level { $level }
mirror-nearly-note = Nearly everyone says the same: the exact count is not told.
mirror-question = Question
mirror-table = The middle of each question, from which level to which, and how many people
mirror-own-table = Your answers, question by question
mirror-with = Put beside it
mirror-with-none = Nothing
mirror-compare = Compare
mirror-spread = How answers spread
mirror-numbers = To go further
mirror-territory = By area and over time
mirror-figures = The figures as a table (CSV)
mirror-codebook = What each column means (CSV)
mirror-named = Answers with names (CSV)
mirror-how = How answers are protected
mirror-how-text = Answers are counted in groups of at least five people that never overlap. An area where too few answered is counted with the one that holds it. Where nearly everyone says the same, the exact count is withheld. Everything is counted once, at the end. So nobody, even knowing their own answer and comparing every page, can work out somebody else’s.
mirror-ticked = ticked
mirror-not-ticked = not ticked
mirror-who = Who
mirror-when = When
