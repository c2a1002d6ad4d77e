program-week = Week { $count }
program-minutes = { $count } min
program-reconstructed = A reconstructed list
program-concepts = { $count } concepts
program-skills = { $count } skills
program-principles = { $count } principles
program-steps = { $count } steps to say how far one is
program-pivot = pivot skill
program-edit = Change the framework
program-edit-text = These lists are yours. A line whose name is emptied goes, and what pointed at it points no more. A language left empty takes the text of the other. The state before is kept.
program-list-concept = Concepts
program-list-skill = Skills
program-list-principle = Principles
program-list-step = Steps to say how far one is
program-new-line = Add
program-name = Name
program-gist = In two or three sentences
program-gist-missing = { $list ->
    [concept] Concepts
    [skill] Skills
    [principle] Principles
   *[step] Steps to say how far one is
 }, line { $line }: a sentence must explain this name.
program-name-missing = { $list ->
    [concept] Concepts
    [skill] Skills
    [principle] Principles
   *[step] Steps to say how far one is
 }, line { $line }: this text has no name. Name it, or empty the text.
program-framework-written = The framework is up to date. The state before is kept.
program-change = Change the plan
program-by-week = Read one week at a time
program-make-mine = Make this plan mine
program-family = The family of the plan
