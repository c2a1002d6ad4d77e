role-lede = Un rôle se prend pour un temps, se rend avec un mot pour la suite, et n’appartient à personne.
role-free = { $count ->
    [one] Un rôle est à prendre.
   *[other] { $count } rôles sont à prendre.
 }
role-ending = { $count ->
    [one] Un rôle se libère bientôt.
   *[other] { $count } rôles se libèrent bientôt.
 }
role-holders = { $count ->
    [one] 1 personne
   *[other] { $count } personnes
 }
role-held-by = Qui le tient
role-nobody = Personne en ce moment.
role-see = Voir
role-see-and-take = Voir et prendre
role-gestures = Dans une semaine, on fait quoi ?
role-responsibilities = De quoi l’on répond
role-pieces = Ce que l’on remet
role-due = { $count ->
    [0] dès le début
    [one] au bout d’une semaine
   *[other] au bout de { $count } semaines
 }
role-no-date = sans date
role-repeats = à chaque fois
role-before = Avant
role-from-to = du { $from } au { $to }
role-until = jusqu’au { $date }
role-ends-soon = bientôt fini
role-is-tried = à l’essai
role-was-tried = essayé
role-is-paused = en pause
role-is-shared = partagé
role-give-back = Rendre ce rôle
role-handover = Un mot pour la personne suivante
role-handover-hint = Où en sont les choses, ce qui aide, ce qui pèse. Facultatif.
role-weeks = Pendant combien de semaines ?
role-take = Prendre ce rôle
role-is-given = Ce rôle se reçoit : une personne qui anime l’espace peut vous le donner.
role-join-first = Rejoindre l’espace pour le prendre
role-assign = Donner ce rôle
role-to-whom = À qui ?
role-skills = Ce qu’il fait travailler
role-rights = Ce qu’il permet
role-not-a-member = Cette personne n’est pas membre de l’espace.
role-not-shared = Cette place n’est pas partagée pour l’instant : choisissez une autre façon de prendre le rôle.
role-not-longer = Cette fin n’est pas possible : elle tombe avant celle d’aujourd’hui, ou dans plus de deux ans.
role-too-late = Entre-temps, ce rôle a changé : regardez où il en est.
role-no-seat = Ce rôle vient d’être pris : il n’y a plus de place pour le moment.
role-taken = Ce rôle est à vous.
role-given = Le rôle est donné.
role-returned = Le rôle est rendu. Merci de l’avoir tenu.
right-space-describe = changer la fiche d’identité, l’accueil et l’étape
right-space-arrange = changer les réglages et la trame
right-member-invite = faire des liens d’invitation
right-member-admit = répondre aux demandes
right-role-assign = donner et reprendre des rôles
right-charter-write = changer la charte
right-space-open = ouvrir un espace à l’intérieur
right-notice-publish = écrire à tout le monde
right-notice-moderate = cacher un mot
right-report-read = lire les rapports
right-gathering-offer = proposer des rencontres, les changer et suivre qui vient
right-place-keep = décrire les lieux et leurs salles
right-question-answer = répondre aux questions posées dans les rencontres
right-badge-award = décrire des badges et les donner
right-cohort-lead = mener une promotion : ses dates, qui y entre, ses groupes, et voir où chaque personne en est
