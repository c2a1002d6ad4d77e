copying-title = Copier cette promotion
copying-text = Une nouvelle promotion, avec ce que vous avez préparé et sans les personnes. Rien ne change ici.
copying-again = suite
copying-comes = Ce qui vient
copying-trame = Le parcours, les rôles, la charte, les courriels et les pages, tels qu’ils sont aujourd’hui
copying-settings = Les jours fériés, les places et les quotas, la taille des petits groupes
copying-gatherings = { $count ->
    [one] Une rencontre, en brouillon, à sa nouvelle date
   *[other] { $count } rencontres, en brouillon, à leurs nouvelles dates
 }
copying-stays = Ce qui reste ici
copying-people = Les personnes, leurs projets, leurs candidatures
copying-written = Ce qu’elles ont écrit et répondu
copying-rooms = Les salles réservées, les adresses pour se connecter, les pauses et les vacances de l’année
copying-name = Nom de la nouvelle promotion
copying-joining = Comment on la rejoint
copying-with-gatherings = Reprendre les rencontres en brouillon
copying-copy = Copier
copying-done = La nouvelle promotion est là. Vous en êtes responsable ; invitez qui la mènera avec vous.
trace-cohort-copied = { $who } a ouvert cette promotion à partir d’une autre
