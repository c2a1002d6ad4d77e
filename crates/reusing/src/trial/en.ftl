trial-title = What those who tried it say
trial-tell = I tried it
trial-change = Change what you said of it
trial-lede = Where, when, with whom, and what came of it: this is what helps the next person choose.
trial-none = Nobody has told of trying it yet.
trial-count = { $count ->
    [one] One trial told:
   *[other] { $count } trials told:
}
trial-count-well = { $count ->
    [one] once it went well
   *[other] { $count } times it went well
}
trial-count-changed = { $count ->
    [one] once with changes
   *[other] { $count } times with changes
}
trial-count-not-here = { $count ->
    [one] once not in this setting
   *[other] { $count } times not in this setting
}
trial-people = { $count ->
    [one] one person
   *[other] { $count } people
}
trial-day = Which day
trial-not-yet = That day has not come yet.
trial-same-day = You already told of a trial on that day: change it instead.
trial-where-people = Where were people?
trial-distance-together = in the same place
trial-distance-distance = at a distance
trial-distance-both = both at once
trial-how-many = How many people
trial-whom = With whom
trial-whom-hint = A class of twelve-year-olds, the board of an association… naming nobody.
trial-place = Where
trial-how-was-it = How did it go?
trial-verdict-well = it went well
trial-verdict-changed = it went well with changes
trial-verdict-not-here = it did not work in this setting
trial-words = What came of it
trial-words-hint = What you did, what it gave, what you changed.
trial-watch = To watch
trial-watch-hint = What you would have liked to know before.
trial-say = Tell it
trial-told = Thank you: your trial is told.
trial-changed = It is changed.
trial-withdrawn = The trial is taken back.
trial-restored = The trial is put back.
own-data-table-sheet-trials = Trials told
own-data-about-sheet-trials = What you said of what you tried. If you leave, it goes.
trace-sheet-tried = { $who } told of a trial
