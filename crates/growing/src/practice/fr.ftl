practice-grid = Ce que j’ai pratiqué, compétence par niveau
practice-grid-group = Ce que le groupe a pratiqué, compétence par niveau
practice-skill = Compétence
practice-level-individual = Soi
practice-level-group = Le groupe
practice-level-environment = L’extérieur
practice-level-none = Sans niveau
practice-none = rien encore
practice-traces = { $count ->
    [one] une occasion
   *[other] { $count } occasions
 }
