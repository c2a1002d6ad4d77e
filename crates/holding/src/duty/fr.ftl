duty-title = Rôles du jour
duty-lede = De petites choses à prendre en charge pour cette rencontre, pour un jour ou un peu plus. Chacune se rend si l’on ne peut plus.
duty-none = Rien à prendre en charge
duty-none-text = L’équipe n’a encore rien proposé. Par exemple : accueillir, dessiner ce qui se dit, en faire le récit.
duty-hands = À remettre : { $what }
duty-within = { $count ->
    [0] le jour même
    [one] le lendemain
   *[other] { $count } jours après
 }
duty-suits = Cela va bien à : { $role }
duty-left = { $count ->
    [one] encore une personne cherchée
   *[other] encore { $count } personnes cherchées
 }
duty-complete = C’est pris.
duty-take = Je m’en charge
duty-taken = C’est à vous. Merci !
duty-give-back = Je ne peux plus
duty-returned = C’est rendu : quelqu’un d’autre peut le prendre.
duty-full = Quelqu’un vient de prendre la dernière place.
duty-off = La rencontre n’a pas lieu.
duty-handed = Quelque chose a déjà été remis : cela ne se rend plus.
duty-due = à remettre pour le { $date }
duty-overdue = en retard
duty-overdue-count = { $count ->
    [one] Une chose attendue n’est pas encore remise.
   *[other] { $count } choses attendues ne sont pas encore remises.
 }
duty-has-handed = remis
duty-hand-in = Remettre
duty-change-piece = Changer ce que j’ai remis
duty-handed-in = C’est remis. Merci !
duty-text = Votre texte
duty-text-hint = Des titres avec #, des listes avec -, du gras avec **.
duty-link = Ou une adresse : photo, dessin, document
duty-open = Tout le monde peut le lire, avec mon nom
duty-nothing-handed = Écrivez un texte, ou donnez une adresse.
duty-pieces = Ce qui en a été dit
duty-among-us = entre nous
duty-see-run-sheet = Voir le conducteur
duty-register-first = Pour prendre quelque chose en charge, inscrivez-vous à la rencontre, ou connectez-vous si vous êtes membre.
duty-place-first = Pour prendre quelque chose en charge, il faut une place à cette rencontre.
duty-assign = Confier à quelqu’un
duty-person = Personne
duty-assigned = C’est confié. La personne reçoit un courriel.
duty-release = Libérer
duty-released = La personne est libérée.
duty-add = Ajouter un rôle
duty-added = Le rôle est ajouté.
duty-remove = Retirer
duty-removed = Le rôle est retiré.
duty-restored = Le rôle est de retour.
duty-is-held = Quelqu’un s’en charge : libérez d’abord cette personne.
duty-name = Nom du rôle
duty-name-hint = Par exemple : accueil, rapporteur, dessinatrice.
duty-gist = Ce qu’il demande
duty-what-hands = Ce qui est remis ensuite
duty-what-hands-hint = Vide si rien n’est attendu.
duty-days = Combien de jours après la fin
duty-people = Combien de personnes
duty-within-needs-hands = Dites ce qui est à remettre, ou laissez le délai vide.
duty-own-link = Prendre quelque chose en charge pour cette rencontre
duty-given-subject = « { $event } » : on compte sur vous ({ $duty })
duty-given-body =
    Bonjour { $person },

    L’équipe de « { $event } » vous confie : { $duty }.
    Si vous ne pouvez pas, dites-le ici, quelqu’un d’autre le prendra :
    { $link }
duty-due-subject = « { $event } » : à remettre aujourd’hui
duty-due-body =
    Bonjour { $person },

    Vous vous êtes chargé·e de : { $duty }, pour « { $event } ».
    C’est aujourd’hui que c’est attendu ({ $hands }). Quelques lignes suffisent :
    { $link }
own-data-table-duties = Rôles du jour ajoutés
own-data-about-duties = À des rencontres que vous préparez.
own-data-table-duty-holdings = Rôles du jour
own-data-about-duty-holdings = Ceux que vous avez pris, avec ce que vous avez remis.
trace-duty-taken = { $who } s’est chargé·e de quelque chose pour une rencontre
trace-piece-handed = { $who } a remis ce qui était attendu après une rencontre
