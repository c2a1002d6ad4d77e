program-week = Semaine { $count }
program-minutes = { $count } min
program-reconstructed = Une liste reconstituée
program-concepts = { $count } concepts
program-skills = { $count } compétences
program-principles = { $count } principes
program-steps = { $count } paliers pour dire où l’on en est
program-pivot = compétence pivot
program-edit = Changer les repères
program-edit-text = Ces listes sont à vous. Une ligne dont on vide le nom disparaît, et ce qui pointait vers elle n’y pointe plus. Une langue laissée vide reprend le texte de l’autre. L’état précédent est gardé.
program-list-concept = Concepts
program-list-skill = Compétences
program-list-principle = Principes
program-list-step = Paliers pour dire où l’on en est
program-new-line = Ajouter
program-name = Nom
program-gist = En deux ou trois phrases
program-gist-missing = { $list ->
    [concept] Concepts
    [skill] Compétences
    [principle] Principes
   *[step] Paliers pour dire où l’on en est
 }, ligne { $line } : il faut une phrase qui explique ce nom.
program-name-missing = { $list ->
    [concept] Concepts
    [skill] Compétences
    [principle] Principes
   *[step] Paliers pour dire où l’on en est
 }, ligne { $line } : ce texte n’a pas de nom. Donnez-lui un nom, ou effacez le texte.
program-framework-written = Les repères sont à jour. L’état précédent est gardé.
program-change = Changer le plan
program-by-week = Lire une semaine à la fois
program-make-mine = Faire ce plan mien
program-family = La famille du plan
