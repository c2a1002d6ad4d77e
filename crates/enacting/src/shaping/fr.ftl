shaping-title = Façonner les rôles
shaping-arrange = Les rôles du groupe : à quoi ils servent, ce que l’on y fait, ce qu’ils permettent, ce que l’on remet, pour combien de temps. Changez-les, ajoutez les vôtres.
shaping-lede = Les rôles sont à vous : dites-les avec vos mots, ajoutez-en, laissez de côté ceux qui ne servent plus. Qui tient un rôle le garde, quel que soit son nouveau nom.
shaping-history = Revenir à un état précédent
shaping-all = Les rôles
shaping-none = Il n’y a pas encore de rôle. Le premier peut être tout simple : accueillir, noter, dessiner.
shaping-weeks-long = { $count ->
    [one] 1 semaine
   *[other] { $count } semaines
 }
shaping-seats-many = { $count ->
    [0] aucune place
    [one] 1 place
   *[other] { $count } places
 }
shaping-pieces-many = { $count ->
    [0] rien à remettre
    [one] 1 chose à remettre
   *[other] { $count } choses à remettre
 }
shaping-is-taken = se prend
shaping-is-given = se reçoit
shaping-up = Monter { $name }
shaping-down = Descendre { $name }
shaping-moved = C’est déplacé.
shaping-remove = Laisser de côté
shaping-removed = Le rôle est laissé de côté. Qui l’a tenu reste dans l’histoire.
shaping-held = Quelqu’un tient ce rôle : attendez qu’il soit rendu pour le laisser de côté.
shaping-new = Un nouveau rôle
shaping-new-text = Son nom, à quoi il sert, de quoi l’on répond. Le reste vient ensuite.
shaping-add = Ajouter ce rôle
shaping-added = Le rôle est ajouté. Dites maintenant ce que l’on y fait et ce qu’il permet.
shaping-saved = C’est enregistré.
shaping-see = Voir le rôle comme tout le monde
shaping-meanwhile = Quelqu’un d’autre vient de changer ce rôle. Voici ce que dit maintenant sa version ; la vôtre est dessous. Si vous enregistrez, la vôtre prend sa place.
shaping-missing = Il faut quelques mots ici, au moins dans une langue.
shaping-label-name = Son nom
shaping-hint-name = Celui que l’on dit entre nous. Une langue laissée vide reprend l’autre.
shaping-label-purpose = À quoi il sert
shaping-hint-purpose = Une phrase ou deux.
shaping-label-responsibilities = De quoi l’on répond
shaping-hint-responsibilities = Une liste, une ligne par chose : « - accueillir les personnes qui arrivent ».
shaping-label-gestures = Dans une semaine, on fait quoi ?
shaping-hint-gestures = Deux ou trois gestes simples, un par ligne.
shaping-label-piece = À remettre
shaping-weeks = Combien de semaines ?
shaping-weeks-hint = La durée proposée quand on le prend.
shaping-seats = Combien de personnes à la fois ?
shaping-seats-hint = Laissez vide s’il y a de la place pour tout le monde.
shaping-how = Comment l’a-t-on ?
shaping-open-yes = On le prend
shaping-open-text-yes = Tous les membres peuvent le prendre.
shaping-open-no = On le reçoit
shaping-open-text-no = Une personne qui donne des rôles le donne à une autre.
shaping-pieces = Ce que l’on remet
shaping-pieces-hint = Ce que le rôle laisse au groupe. Effacez un nom pour l’enlever. Sans nombre de semaines, c’est attendu à la fin.
shaping-piece = Quoi ?
shaping-piece-weeks = Au bout de combien de semaines ?
shaping-piece-repeats = à chaque fois, au même rythme
shaping-rights = Ce qu’il permet
shaping-rights-hint = Seulement tant que le rôle est tenu. On ne peut donner que les droits que l’on a soi-même.
shaping-skills = Ce qu’il fait travailler
change-roles = Rôles
