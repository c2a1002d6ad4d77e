rule-title = The rules of the dosage
rule-lede = Every piece of advice comes from one of these rules. None is sacred: your community may set one aside, give it more weight or add its own, and say why.
rule-back = Back to the dosage
rule-own = A rule of this space
rule-weight-0 = set aside
rule-weight-1 = counts once
rule-weight-2 = counts twice
rule-weight-3 = counts three times
rule-helped = { $count ->
    [one] helped once
   *[other] helped { $count } times
}
rule-partly = { $count ->
    [one] in part once
   *[other] in part { $count } times
}
rule-not = { $count ->
    [one] did not help once
   *[other] did not help { $count } times
}
rule-why = Why
rule-source = Source
rule-when-weighed = When it counts
rule-phase-default = At the beginning
rule-phase-raise = Then, with the others
rule-phase-cap = As a limit: it wins over those before
rule-phase-safety = To protect people: it wins over all
rule-counts = Its weight here
rule-told = What people say of it
rule-change = Give it another weight
rule-reason = For what reason?
rule-reason-hint = Everyone will be able to read it, with your name.
rule-weighed = The rule counts otherwise from now on.
rule-history = What changed here
rule-history-none = Nothing: the rule is as it ships.
rule-add = Add a rule of your own
rule-add-hint = Have you often seen the same thing happen? Say in which case, what to do and why.
rule-condition = In which case?
rule-moves-facilitation = Facilitation
rule-moves-tools = Tools
rule-step-0 = does not change
rule-step-1 = one step more
rule-step-2 = two steps more
rule-step--1 = one step less
rule-step--2 = two steps less
rule-says = What should be done?
rule-add-button = Add this rule
rule-added = The rule was added.
rule-remove = Take this rule away
rule-removed = The rule was taken away.
rule-restored = The rule counts again.
own-data-table-dosage-weights = Rules of the dosage whose weight you changed
own-data-about-dosage-weights = The reason that you gave stays readable in the space, without your name if you leave.
own-data-table-dosage-rules = Rules of the dosage that you added
own-data-about-dosage-rules = They stay with the space, without your name if you leave.
trace-dosage-rule-weighed = { $who } changed the weight of a dosage rule
