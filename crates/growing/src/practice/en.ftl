practice-grid = What I practised, skill by level
practice-grid-group = What the group practised, skill by level
practice-skill = Skill
practice-level-individual = Oneself
practice-level-group = The group
practice-level-environment = The outside
practice-level-none = No level
practice-none = nothing yet
practice-traces = { $count ->
    [one] one occasion
   *[other] { $count } occasions
 }
