growth-title = My way
growth-lede = Where you are, what you practised, what shows it. This page is yours: nobody else sees it.
growth-take = Say where I am
growth-resume = Resume the position I began
growth-attach = Add what shows it
growth-portfolios = My portfolios
growth-where = Where I am
growth-none = No position yet
growth-none-text = Say a first time where you are: later on, you will see how far you have come.
growth-date-after = Date
growth-date-before = Beside
growth-date-none = No other date
growth-compare = Compare
growth-drawing = Where I am, skill by skill
growth-table = Skill by skill
growth-between = In between
growth-same = In the same place
growth-further = { $count ->
    [one] One step further
   *[other] { $count } steps further
 }
growth-back-steps = { $count ->
    [one] I place myself one step earlier
   *[other] I place myself { $count } steps earlier
 }
growth-steps-changed = The steps changed between these two dates: they can be read side by side, but not compared.
growth-skills-changed = The list of skills changed between these two dates. Only those that stayed the same are compared.
growth-skill-reworded = Reworded since: not compared
growth-skill-new = New since
growth-skill-gone = No longer in the list
growth-position-of = Position of { $date }
growth-practised = What I practised
growth-practised-text = The occasions come from what you did here. Open a skill to attach what shows it.
growth-practised-none = Nothing yet. An activity done, a role taken or a sheet written will find its place here.
growth-pictures = Shared pictures
growth-pictures-text = Where a group is, without any name, from three people on.
growth-picture-of = The picture of “{ $name }”
growth-back = My way
