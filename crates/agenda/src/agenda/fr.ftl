agenda-title = Agenda
agenda-doors = Trouver ce qui est pour vous
agenda-lede = Tout ce à quoi l’on peut venir, sans compte et sans frais.
agenda-views = Façons de voir
agenda-list = Liste
agenda-month = Mois
agenda-map = Lieux
agenda-filter = Chercher plus précisément
agenda-filters-on = Ce que vous cherchez
agenda-take-off = (enlever)
agenda-everything = Tout montrer
agenda-words = Des mots
agenda-space = Espace ou site
agenda-theme = Thème
agenda-public = Pour qui
agenda-mode = Comment y être
agenda-any = Tout
agenda-mode-onsite = Sur place
agenda-mode-remote = À distance
agenda-mode-hybrid = Au choix : sur place ou à distance
agenda-from = Du
agenda-to = Au
agenda-left = Il reste des places
agenda-kinds = Ce que vous voulez y faire
agenda-chip-from = à partir du { $date }
agenda-chip-to = jusqu’au { $date }
agenda-chip-words = « { $words } »
agenda-show = Montrer
agenda-found = { $count ->
    [0] Rien pour l’instant
    [one] Une rencontre à venir
   *[other] { $count } rencontres à venir
 }
agenda-found-more = Plus de { $count } rencontres à venir
agenda-all-day = toute la journée
agenda-full = complet
agenda-long = Déjà commencé
agenda-drafts = En préparation
agenda-drafts-text = Vous et l’équipe êtes seuls à voir ici les brouillons et ce qui n’est pas montré dans l’agenda.
agenda-none = Rien n’est encore annoncé
agenda-none-text = Les rencontres apparaissent ici dès qu’un espace les annonce. Abonnez-vous : elles viendront d’elles-mêmes dans votre agenda.
agenda-none-so = Rien ne correspond pour l’instant
agenda-none-so-text = Cherchez plus large, ou abonnez-vous à cette recherche : ce qui sera annoncé viendra de soi-même dans votre agenda.
agenda-drop = Sans « { $filter } »
agenda-back = Revenir à ce qui vient
agenda-earlier = Ce qui est passé
agenda-earlier-see = Voir ce qui est passé
agenda-earlier-more = Plus ancien
agenda-more = La suite
agenda-subscribe = S’abonner
agenda-subscribe-text = Tout l’agenda dans celui de votre téléphone ou de votre ordinateur, toujours à jour.
agenda-subscribe-so = Ce que vous cherchez ici, dans l’agenda de votre téléphone ou de votre ordinateur, toujours à jour.
agenda-subscribe-hidden = Cet espace ne se montre qu’à ses membres, et les agendas lisent sans dire pour qui. Vos inscriptions, elles, ont leur adresse à vous :
agenda-subscribe-now = Ouvrir dans mon agenda
agenda-copied = Adresse copiée
agenda-copy = Copier l’adresse
agenda-news = Ce qui vient d’être annoncé
agenda-months = Mois
agenda-month-before = Mois précédent
agenda-month-after = Mois suivant
agenda-month-none = Rien n’est annoncé ce mois-là.
agenda-day-more = { $count ->
    [one] et une autre
   *[other] et { $count } autres
 }
agenda-cut = Il y a tant de rencontres ce mois-là que les dernières ne sont que dans la liste.
agenda-map-days = { $count ->
    [one] Ce qui vient aujourd’hui ou demain.
   *[other] Ce qui vient dans les { $count } jours. Pour une autre période, donnez ses dates.
 }
agenda-map-none = Aucun lieu pour l’instant
agenda-map-none-text = Les lieux apparaissent ici quand une rencontre s’y tient. Celles qui sont à distance, ou dont le lieu n’est pas décrit, sont dans la liste.
agenda-places = Les lieux
agenda-place-more = { $count ->
    [one] et une autre
   *[other] et { $count } autres
 }
agenda-also = Aussi ici
agenda-cycles = Cycles
