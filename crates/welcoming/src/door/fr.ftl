doors-title = Vous êtes…
doors-lede = Dites qui vous êtes et ce que vous voulez faire : vous arrivez droit à ce qui est pour vous.
doors-you-are = Vous êtes
doors-you-want = Vous voulez…
doors-all = Voir tout l’agenda
doors-all-for-you = Voir toutes les dates pour vous
doors-other = Je suis quelqu’un d’autre
doors-none = Tout est pour tout le monde
doors-none-text = Aucun espace n’a encore dit à qui il s’adresse. L’agenda montre tout.
door-no-wishes = Rien n’est encore écrit derrière cette porte. En attendant, l’agenda montre les dates pour vous.
door-there-people = Des personnes qui ont choisi de se montrer.
door-there-request = Quelques mots suffisent : qui vous êtes, ce que vous voulez faire, où et pour quand. Une personne vous répond.
door-there-mirror = La même page pour qui veille sur le territoire et pour qui y a répondu.
door-there-dosage = Décrivez un projet et son groupe ; lisez combien d’outils et combien d’animation conviennent, et pourquoi.
door-there-join = Des groupes où l’on peut entrer.
door-there-trials = Des essais en petit, qui cherchent du monde ou que l’on peut proposer.
door-there-studies = Des recherches, avec ce qu’elles demandent et jusqu’à quand.
door-there-sheets = Ce que d’autres ont écrit.
door-there-gatherings = Les dates à venir.
door-there-address = Une page qui répond à cette envie.
door-none-gatherings = Aucune date pour le moment. Revenez bientôt, ou demandez-en une.
door-none-sheets = Rien n’est encore écrit là-dessus. Ce que vous avez essayé aiderait les suivants.
door-none-people = Personne n’a encore choisi de se montrer ici.
door-none-join = Aucun groupe n’ouvre ses portes en ce moment.
door-go-gatherings = Voir les dates
door-go-sheets = Lire les fiches
door-go-people = Voir qui est là
door-go-request = Écrire une demande
door-go-mirror = Ouvrir le miroir
door-go-dosage = Décrire un projet
door-go-join = Voir où entrer
door-go-trials = Voir les essais
door-go-studies = Voir les recherches
door-go-address = Y aller
door-compose = Composer ces portes
door-own = Les portes d’entrée
door-own-text = Pour chaque public, ce qu’il peut vouloir et où cela mène : une date, une personne, une fiche, une demande.
door-own-lede = Une porte par public. Derrière chacune, des envies dites avec vos mots, et ce vers quoi elles mènent. Tout se remplit ensuite seul : dates, fiches, personnes.
door-own-all = Toutes les portes
door-own-none = Les portes de la trame servent pour l’instant
door-own-none-text = Partez d’elles pour les dire autrement, en ajouter ou en retirer. Ou créez une première porte ci-dessous.
door-begin = Partir de celles qui servent
door-composed = Les portes sont à vous. Changez ce que vous voulez.
door-see = Les voir comme une personne de passage
door-see-one = Voir
door-wishes = { $count ->
    [0] aucune envie encore
    [one] une envie
   *[other] { $count } envies
}
door-earlier = Monter
door-placed = C’est déplacé.
door-new = Une porte de plus
door-new-text = Pour qui ? « Chercheuses et chercheurs », « bénévoles », « en recherche d’emploi »…
door-name-fr = Ces personnes, en français
door-name-en = En anglais
door-name-hint = Comme elles se nomment elles-mêmes.
door-gist-fr = Ce qu’elles trouvent ici, en français
door-gist-en = En anglais
door-add = Ajouter la porte
door-added = La porte est ouverte. Dites ce que l’on peut vouloir derrière.
door-there-already = Il y a déjà une porte pour ces personnes.
door-too-many = C’est beaucoup : { $most } portes au plus.
door-wishes-hint = Une envie continue la phrase « Vous voulez… ». Laissez vides les lignes de trop ; videz-en une pour la retirer.
door-wish = { $count ->
   *[other] Envie { $count }
}
door-one-more = { $count ->
   *[other] Une envie de plus ({ $count })
}
door-words-fr = Vous voulez… (français)
door-words-en = You want to… (anglais)
door-leads = Cela mène à
door-leads-gatherings = Des dates
door-leads-all-dates = Toutes les dates pour ce public
door-leads-sheets = Des fiches
door-leads-all-sheets = Toutes les fiches
door-leads-rest = Autre chose
door-leads-request = Une demande d’accompagnement
door-leads-people = Des personnes qui se montrent
door-leads-join = Des groupes où entrer
door-leads-mirror = Les miroirs des territoires
door-leads-dosage = Le dosage outils et animation
door-leads-trials = Les essais
door-leads-studies = Les recherches
door-leads-address = Une adresse, écrite ci-contre
door-address = Si c’est une adresse
door-up = { $count ->
   *[other] Enregistrer et monter l’envie { $count }
}
door-wish-too-long = Envie { $place } : 160 caractères au plus.
door-wish-leads = Envie { $place } : choisissez où elle mène.
door-wish-address = Envie { $place } : écrivez une adresse qui commence par / ou par https://.
door-saved = C’est enregistré.
door-changed-meanwhile = Cette porte a changé entre-temps. Regardez, puis enregistrez de nouveau : ce que vous avez écrit est gardé.
door-remove = Retirer cette porte
door-remove-text = La porte et ses envies sont effacées. Ce vers quoi elles menaient reste.
door-remove-now = Oui, la retirer
door-removed = La porte est retirée.
door-give-up = Revenir aux portes de la trame
door-give-up-text = Vos portes et vos mots sont effacés ; celles de l’espace au-dessus ou de la trame servent de nouveau.
door-give-up-now = Oui, les effacer
door-given-up = Les portes de la trame servent de nouveau.
trace-door-added = { $who } a ajouté une porte d’entrée
trace-door-changed = { $who } a changé une porte d’entrée
trace-door-placed = { $who } a déplacé une porte d’entrée
trace-door-removed = { $who } a retiré une porte d’entrée
trace-doors-composed = { $who } a composé les portes d’entrée
