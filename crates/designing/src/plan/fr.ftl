plan-title = Le plan
plan-lede = Les semaines de haut en bas, les brins côte à côte, les regroupements comme des nœuds. Ce que vous changez vaut tout de suite, et chaque changement se défait.
plan-ways = Ce que l’on peut faire du plan
plan-add-activity = Ajouter une activité
plan-add-meeting = Ajouter un regroupement
plan-frame = Semaines, brins, étapes
plan-preview = Voir comme les stagiaires
plan-history = Ce qui a changé
plan-lineage = La famille du plan
plan-strip = Le plan d’un coup d’œil
plan-strip-text = Les étapes, le temps de chaque semaine par brin, et un nœud à chaque regroupement. Le détail vient ensuite, semaine par semaine.
plan-activities = { $count ->
    [0] aucune activité
    [one] 1 activité
   *[other] { $count } activités
 }
plan-empty-title = Un plan encore blanc
plan-empty = Commencez par ce que les gens feront la première semaine : se présenter, présenter un projet, se parler une heure.
plan-how = Une carte se glisse d’une case à l’autre à la souris. Sans souris, « Déplacer » dit la semaine et le brin.
plan-dropped = Déplacement…
plan-week = Semaine { $count }
plan-week-of = Semaine { $week } sur { $weeks }
plan-heavy = plus chargée que les autres
plan-days = { $count ->
    [one] un jour
   *[other] { $count } jours
 }
plan-add = Ajouter
plan-add-where = une activité en semaine { $week }, brin { $strand }
plan-untold = à écrire
plan-after = Après :
plan-do = Déplacer, copier, retirer
plan-to-week = Semaine
plan-to-strand = Brin
plan-move = Déplacer
plan-earlier = Plus tôt
plan-later = Plus tard
plan-week-before = Semaine d’avant
plan-week-after = Semaine d’après
plan-copy = Copier
plan-remove = Retirer
plan-questions = { $count ->
    [one] une question
   *[other] { $count } questions
 }
plan-begin-title = Pas encore de plan
plan-begin-text = Un plan dit ce que l’on fait, semaine après semaine. Dites combien il en faut : vous pourrez en ajouter et en retirer.
plan-weeks = Les semaines
plan-begin = Commencer le plan
plan-begun = Le plan est ouvert. Il attend sa première activité.
plan-back = Revenir au plan
plan-undo = Défaire
plan-undone = C’est défait. Ce qui a été fait depuis est gardé.
plan-history-text = Tout ce qui a été fait au plan, le plus récent d’abord. Chaque changement se défait seul : ce qui a été fait depuis reste.
plan-history-none = Rien n’a encore changé : le plan est tel que la trame l’a donné.
plan-history-all = Tous les changements de l’espace
plan-clash = Quelqu’un a changé la même chose entre-temps. Rien n’est enregistré : regardez ce qu’il en est, puis recommencez.
plan-clash-named = Quelqu’un a changé « { $name } » entre-temps. Rien n’est enregistré : regardez ce qu’il en est, puis recommencez.
plan-past-the-end = « { $name } » viendrait après la fin : le plan compte { $weeks } semaines.
plan-strand-gone = « { $name } » est sur un brin qui n’est plus dans le plan.
plan-stage-gone = « { $name } » est à une étape qui n’est plus dans le plan.
plan-after-later = « { $name } » s’appuie sur « { $other } », qui ne vient qu’en semaine { $week }. Déplacez l’une ou l’autre, ou défaites le nœud.
plan-in-circle = « { $name } » finirait par s’attendre elle-même : défaites un des nœuds.
plan-began-here = C’est ici que le plan a commencé : il n’y a rien avant.
plan-preview-text = Le plan tel que les stagiaires le lisent, une semaine à la fois.
plan-preview-nothing = Rien cette semaine : le temps de souffler.
plan-goes-to = Aller à
plan-writes = On y écrit : { $sheet }
plan-several = plusieurs réponses
plan-answers = Les réponses
plan-right = juste
plan-wrong = à côté
plan-offers = { $count ->
    [one] Un espace parti de ce plan vous propose des changements.
   *[other] { $count } espaces partis de ce plan vous proposent des changements.
 }
plan-act-begun = Plan commencé
plan-act-activity-added = Activité ajoutée
plan-act-activity-changed = Activité changée
plan-act-activity-moved = Activité déplacée
plan-act-activity-copied = Activité copiée
plan-act-activity-removed = Activité retirée
plan-act-question-written = Question écrite
plan-act-question-removed = Question retirée
plan-act-meeting-added = Regroupement ajouté
plan-act-meeting-changed = Regroupement changé
plan-act-meeting-removed = Regroupement retiré
plan-act-weeks-changed = Nombre de semaines changé
plan-act-week-inserted = Semaine insérée
plan-act-week-removed = Semaine retirée
plan-act-note-written = Note écrite
plan-act-strand-added = Brin ajouté
plan-act-strand-changed = Brin changé
plan-act-strand-removed = Brin retiré
plan-act-strands-moved = Ordre des brins changé
plan-act-stage-added = Étape ajoutée
plan-act-stage-changed = Étape changée
plan-act-stage-removed = Étape retirée
plan-act-stages-moved = Ordre des étapes changé
plan-act-offer-taken = Proposition reprise
plan-act-undone = Défait
plan-act-redone = Refait
