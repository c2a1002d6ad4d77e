decision-all = Toutes les décisions
decision-open-here = À décider maintenant
decision-awaiting-outcome = Closes, en attente d’un mot de la fin
decision-log = Le journal des décisions
decision-more = Voir plus loin
decision-none = Aucune décision pour l’instant
decision-none-text = Ce que le groupe décide se garde ici, avec les raisons et la date à laquelle on y revient. Proposez quelque chose de petit pour commencer.
decision-propose = Proposer une décision
decision-which-way = De quelle façon voulez-vous décider ? Il n’y en a pas de meilleure : cela dépend de l’enjeu et du nombre.
decision-method-consent = Par consentement
decision-method-advice = Sur avis
decision-method-vote = Par vote
decision-method-points = Par points
decision-method-ranking = Par classement
decision-method-election = Élection sans candidat
decision-way-consent = La proposition passe tant que personne n’a d’objection fondée. Une objection sert à l’améliorer, pas à l’arrêter.
decision-way-advice = La personne qui propose décide, après avoir entendu les avis de celles et ceux que cela concerne.
decision-way-vote = Oui, non, ou ni l’un ni l’autre. Personne ne voit le compte avant la fin.
decision-way-points = Chaque personne répartit des points entre plusieurs choix. Personne ne voit le compte avant la fin.
decision-way-ranking = Chaque personne met les choix dans son ordre. Personne ne voit le compte avant la fin.
decision-way-election = Pour un rôle : chaque personne nomme quelqu’un et dit pourquoi. On lit toutes les raisons, puis on nomme de nouveau.
decision-when-consent = Pour ce qui engage tout le monde, jusqu’à une quinzaine de personnes.
decision-when-advice = Pour ce qui engage surtout une personne, et va vite.
decision-when-vote = Pour trancher une question simple, à n’importe combien.
decision-when-points = Pour choisir ce que l’on fera d’abord.
decision-when-ranking = Pour une date, un lieu, un nom : une seule chose sera retenue.
decision-when-election = Pour confier un rôle sans que personne ait à se mettre en avant.
decision-title = Ce qui est à décider
decision-title-hint = En une phrase que l’on peut accepter ou refuser.
decision-body = La proposition
decision-body-hint = Ce que vous proposez, pour quelle raison, ce que cela change, et pour combien de temps. On peut mettre en forme avec Markdown.
decision-options = Les choix
decision-options-hint = Deux au moins. Laissez les autres vides.
decision-option = { $count ->
   *[other] Choix { $count }
}
decision-points-each = Combien de points à répartir ?
decision-closes = Ouverte jusqu’au
decision-closes-hint = Laissez le temps d’y penser : une semaine, souvent.
decision-quorum = Combien de personnes doivent s’être exprimées ?
decision-quorum-hint = Facultatif. S’il en manque, cela sera dit à côté du compte.
decision-put = Proposer aux membres
decision-proposed = La proposition est ouverte.
decision-amend = Changer la proposition
decision-amended = La proposition est changée. Celles et ceux qui s’étaient exprimés le verront.
decision-amended-times = { $count ->
    [one] Changée une fois depuis l’ouverture.
   *[other] Changée { $count } fois depuis l’ouverture.
}
decision-changed-meanwhile = La proposition a changé entre-temps. Elle est ci-dessous comme elle est maintenant ; votre texte est gardé.
decision-as-it-is-now = Comme elle est maintenant
decision-not-in-time = Choisissez un moment à venir, dans l’année.
decision-two-options = Il faut au moins deux choix.
decision-state-open = ouverte
decision-state-closed = close
decision-state-settled = décidée
decision-state-withdrawn = retirée
decision-until = jusqu’au { $moment }
decision-to-settle = close le { $day } : dites ce qui en est sorti
decision-to-review = à revoir depuis le { $day }
decision-review-on = À revoir le { $day }
decision-awaits = À décider avec les autres
decision-say = Qu’en pensez-vous ?
decision-mine = Ce que vous en dites
decision-say-it = Le dire
decision-change-mine = Changer
decision-take-back = Retirer ce que j’ai dit
decision-reason = Pour quelle raison ?
decision-reason-hint = Une raison aide plus qu’un nombre. Elle est demandée pour une objection, un avis ou un nom.
decision-seen-now = Tout le monde lit ce que vous dites, avec votre nom.
decision-seen-later = Le compte et les raisons se liront quand ce sera clos.
decision-members-only = Les membres de cet espace s’expriment ; vous pouvez lire.
decision-voices = { $count ->
    [0] Personne ne s’est encore exprimé
    [one] Une personne s’est exprimée
   *[other] { $count } personnes se sont exprimées
}
decision-before-amendment = avant le dernier changement
decision-amended-since = La proposition a changé depuis que vous vous êtes exprimé : cela tient-il toujours ?
decision-second-round-yours = Vous avez lu les raisons des autres : gardez-vous le même nom ?
decision-consent-agree = d’accord
decision-consent-reserve = d’accord, avec une réserve
decision-consent-objection = objection
decision-consent-abstain = je m’abstiens
decision-means-consent-agree = Cela me va, on peut essayer.
decision-means-consent-reserve = Je peux vivre avec, et voici ce qui m’inquiète.
decision-means-consent-objection = Cela nuirait au groupe ou à son but : voici pourquoi, et ce qui lèverait l’objection.
decision-means-consent-abstain = Cela ne me concerne pas, ou je n’ai pas d’avis.
decision-vote-yes = oui
decision-vote-no = non
decision-vote-abstain = ni l’un ni l’autre
decision-means-vote-yes = Faisons-le.
decision-means-vote-no = Ne le faisons pas.
decision-means-vote-abstain = Comptez-moi présente ou présent, sans avis.
decision-advice-for = plutôt pour
decision-advice-against = plutôt contre
decision-advice-mixed = partagé
decision-means-advice-for = Et voici à quoi veiller.
decision-means-advice-against = Et voici ce que je ferais.
decision-means-advice-mixed = Voici ce qui pèse d’un côté et de l’autre.
decision-share-out = Répartissez { $points } points au plus
decision-put-in-order = Mettez-les dans l’ordre : 1 pour votre préféré, et ainsi de suite
decision-whom = Qui nommez-vous ?
decision-stance-taken = C’est dit.
decision-stance-withdrawn = C’est retiré.
decision-say-why = Dites pour quelle raison.
decision-no-points = Donnez au moins un point, et rien de négatif.
decision-too-many-points = C’est trop : { $most } points au plus en tout.
decision-each-once = Chaque place une seule fois : 1, 2, 3…
decision-closed = C’est clos : on ne peut plus rien y changer.
decision-still-open = C’est encore ouvert : fermez d’abord.
decision-count = Le compte
decision-quorum-is = il en faut { $quorum }
decision-quorum-met = Assez de monde
decision-quorum-not-met = Pas encore assez de monde
decision-consent-stands = Personne n’a d’objection
decision-consent-not-yet = Une objection reste à lever, ou personne n’est d’accord
decision-lead = Mener
decision-close = Fermer maintenant
decision-closed-now = C’est clos. Dites ce qui en est sorti.
decision-second-round = Nommer une seconde fois
decision-second-round-hint = Toutes les raisons seront lues, et chaque personne pourra changer d’avis.
decision-asked-again = Toutes les raisons se lisent : chaque personne peut changer d’avis.
decision-withdraw = Retirer la proposition
decision-withdrawn = La proposition est retirée.
decision-restore = La remettre
decision-restored = La proposition est de retour.
decision-what-came = Ce qui en est sorti
decision-what-came-hint = Les nombres éclairent, les personnes décident : dites en mots ce qui est décidé.
decision-outcome-adopted = c’est décidé
decision-outcome-changed = décidé autrement
decision-outcome-dropped = abandonné
decision-outcome-words = En mots
decision-review = On y revient le
decision-review-hint = Une décision n’est pas pour toujours : donnez-lui une date où la regarder de nouveau.
decision-say-outcome = L’inscrire au journal
decision-settled = C’est inscrit au journal.
decision-reminder-subject = Encore un peu de temps pour dire votre mot : { $title }
decision-reminder-body =
    Bonjour { $person },

    « { $space } » décide de ceci : { $title }.
    Vous n’avez pas encore dit ce que vous en pensez. C’est possible jusqu’au { $moment }.

    { $link }

    C’est le seul rappel, et ne rien dire est permis.
decision-elect = Choisir ensemble
decision-elect-text = Qui pour ce rôle ? Chaque personne nomme quelqu’un et dit pourquoi, sans que personne ait à se proposer.
decision-elect-ask = Élire sans candidature
decision-elect-title = Qui pour le rôle « { $role } » ?
decision-elect-for = Pour le rôle :
decision-elect-give = Donner le rôle « { $role } »
decision-elect-open = On choisit en ce moment :
decision-elect-closed = Close, en attente d’un mot de la fin :
decision-elect-came = Ce qui en est sorti :
own-data-table-decisions = Décisions proposées
own-data-about-decisions = Elles restent au journal du groupe, sans votre nom si vous partez.
own-data-table-stances = Ce que vous avez dit des décisions
own-data-about-stances = Le compte reste ce qu’il était ; vos raisons sont effacées si vous partez.
trace-decision-proposed = { $who } a proposé une décision
trace-decision-amended = { $who } a changé sa proposition
trace-decision-asked-again = Une décision est de nouveau soumise à chacun
trace-decision-settled = Une décision a été prise
trace-decision-closed = Une proposition a été refermée
trace-decision-withdrawn = { $who } a retiré sa proposition
trace-decision-restored = { $who } a remis sa proposition
trace-stance-taken = Une réponse de plus à une proposition
trace-stance-withdrawn = Une réponse à une proposition a été retirée
