lightness-title = Lighten this space
lightness-text = Which tools of this space did nobody use this season? Switching them off leaves less to look at.
lightness-lede = A tool that nobody uses is seen all the same. Switched off, it leaves the pages; all that it holds is kept and comes back with it.
lightness-young = This space has been open for less than a season: give it time.
lightness-none = Everything is used
lightness-none-text = Each tool that is on was used in the last four months.
lightness-unused = { $count ->
    [one] This tool was not used this season. Switch it off?
   *[other] These { $count } tools were not used this season. Switch them off?
}
lightness-last = last trace on { $day }
lightness-never = no trace since it was opened
lightness-why = Rule: no trace in the space for a hundred and twenty days. Three tools at most at once. Nothing says who did what.
lightness-off = Switch off
lightness-keep = Keep everything
lightness-choose = Tick what you want to switch off, or keep everything.
lightness-done = It is switched off, and kept. The history below lets you go back.
