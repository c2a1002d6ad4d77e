fork-title = Make this plan mine
fork-lede = Start from this plan to run your own. Change anything you like; this one will know nothing of it, unless you offer it what you found better.
fork-name = The name of your plan
fork-name-hint = That of the training you will run, or of your group.
fork-summary = What is particular to it
fork-summary-hint = Two or three sentences. Empty: those of the original plan.
fork-credit = Who wishes to be named among the authors
fork-credit-hint = A group or an organisation rather than a person. Empty: nobody more.
fork-as = What you make of it
fork-as-space = A space of your own
fork-as-space-text = You change the plan there, invite whom you like, open a cohort.
fork-as-library = A pattern for everyone
fork-as-library-text = It goes to the library: anyone can open a space from it. Nothing opens here.
fork-joining = How one joins your space
fork-make = Make it mine
fork-made = This plan is yours. Change what you like in it.
fork-listed = Your pattern is in the library.
fork-along = What comes along
fork-plan = The plan
fork-authors = Authors
fork-lineage = Lineage
fork-licence = Licence
fork-not-along = What stays here
fork-not-along-text = The people, what they wrote, their dates: a plan holds nobody.
trace-plan-forked = { $who } made a plan their own
own-data-table-plan-forks = Plans you made yours
own-data-about-plan-forks = The spaces that you opened from the plan of another.
plan-weeks-count = { $count ->
    [one] one week
   *[other] { $count } weeks
 }
