wave-give = Proposer ce miroir
wave-give-lede = Une fois proposé, ni les questions ni la façon dont les réponses sont gardées ne changent.
wave-give-it = Proposer
wave-given = C’est proposé.
wave-name = Le nom de cette fois
wave-name-hint = Une saison, une année : « Printemps », « Rentrée 2026 ».
wave-privacy = Ce qui est gardé à côté des réponses
wave-privacy-hint = C’est dit clairement avant de répondre, et gardé ainsi.
wave-privacy-anonymous = Anonyme
wave-privacy-confidential = Confidentiel
wave-privacy-named = Avec les noms
wave-privacy-text-anonymous = Rien ne relie une réponse à une personne, ni son nom, ni l’heure. On note seulement, à part, qui a répondu, pour que chaque membre réponde une fois.
wave-privacy-text-confidential = Chaque personne retrouve ses réponses et les compare dans le temps. Aucune page ne les montre à quelqu’un d’autre.
wave-privacy-text-named = Les personnes qui animent l’espace lisent les réponses avec les noms. Les autres ne voient que l’ensemble.
wave-audience = Qui peut répondre
wave-audience-members = Les membres
wave-audience-link = Les personnes qui ont l’adresse
wave-audience-public = Tout le monde
wave-audience-text-members = Une fois par personne.
wave-audience-text-link = Avec ou sans compte. Sans compte, rien n’empêche de répondre deux fois.
wave-audience-text-public = Comme avec l’adresse, et la page est visible de tout le monde.
wave-reach = Qui verra l’ensemble
wave-reach-hint = Les personnes comptées doivent pouvoir voir ce que l’on voit d’elles.
wave-reach-members = Les membres
wave-reach-everyone = Tout le monde
wave-reach-says-members = L’ensemble sera visible des membres de l’espace, à la fin.
wave-reach-says-everyone = L’ensemble sera visible de tout le monde, à la fin.
wave-opens = Du
wave-closes = Au
wave-closes-hint = Deux semaines, souvent. Les membres qui n’ont pas répondu reçoivent un rappel trois jours avant.
wave-not-in-time = Choisissez une fin après le début, dans les treize mois.
wave-hidden-space = Cet espace est caché : seuls ses membres peuvent répondre.
wave-counted-must-see = Des personnes de l’extérieur répondront : il faut qu’elles puissent voir l’ensemble. Choisissez « Tout le monde ».
wave-until = jusqu’au { $moment }
wave-state-planned = À venir
wave-state-open = Ouvert
wave-state-closed = Terminé
wave-five = Rien n’est montré de moins de cinq personnes, et rien avant la fin.
wave-answer = Répondre
wave-answered = Vous avez répondu. Merci.
wave-members-only = Ce questionnaire s’adresse aux membres de l’espace, ou aux personnes qui en ont reçu l’adresse.
wave-not-yet = On pourra répondre à partir du { $moment }.
wave-being-counted = C’est terminé. L’ensemble sera visible dans un instant.
wave-hand-round = L’adresse à donner :
wave-close = Terminer maintenant
wave-close-text = Plus personne ne pourra répondre, et l’ensemble sera montré. Cela ne se défait pas.
wave-closed = C’est terminé.
wave-reminder-subject = Encore trois jours pour répondre : { $title }
wave-reminder-body = Bonjour { $person },

    « { $space } » se pose quelques questions : { $title }.
    Il reste trois jours pour y répondre. Cela prend quelques minutes, et l’on peut s’arrêter en route.

    { $link }

    C’est le seul rappel. Personne ne voit qui a répondu ou non.
own-data-table-survey-waves = Les miroirs que vous avez proposés
own-data-about-survey-waves = Ils restent au groupe, sans votre nom.
trace-survey-given = { $who } a ouvert un miroir aux réponses
trace-survey-closed = { $who } a fermé un miroir aux réponses
