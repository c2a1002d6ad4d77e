match-how-i-help = Ce que je peux accompagner
match-how-i-help-text = Dites sur quoi vous pouvez aider, d’où vous partez, jusqu’où vous allez et combien de personnes à la fois. On vous proposera des demandes ; vous acceptez ou vous déclinez, toujours.
match-you-accompany = { $count ->
    [one] Vous accompagnez une personne en ce moment.
   *[other] Vous accompagnez { $count } personnes en ce moment.
}
match-words = Sur quoi pouvez-vous aider ?
match-words-hint = Avec vos mots : ce que vous avez fait, ce que vous aimez transmettre. Seule l’équipe qui reçoit les demandes le lit.
match-themes = Sujets
match-kinds = De quelles façons ?
match-kinds-hint = Laissez vide si toutes vous vont.
match-place = D’où partez-vous ?
match-place-hint = Le lieu le plus proche suffit. On ne dit que la distance, jamais où vous habitez.
match-reach = Jusqu’à combien de kilomètres ?
match-reach-hint = Zéro si vous n’accompagnez qu’à distance.
match-remote = J’accompagne aussi à distance
match-most = Combien de personnes à la fois ?
match-most-hint = On ne vous en proposera pas davantage.
match-paused = Pas en ce moment : ne rien me proposer
match-offered = C’est noté. Merci.
match-companions = { $count ->
    [0] Personne n’a encore dit pouvoir accompagner.
    [one] Une personne accompagne dans cet espace.
   *[other] { $count } personnes accompagnent dans cet espace.
}
match-asked-of-you = On vous propose
match-you-walk-with = J’accompagne
match-suggested = Qui pourrait accompagner ?
match-suggested-text = Les raisons sont dites pour chaque nom. C’est vous qui choisissez.
match-nobody = Personne ne convient pour l’instant : invitez des membres à dire ce qu’ils peuvent accompagner.
match-ask-name = Proposer à { $name }
match-proposed = C’est proposé.
match-skill-both = Connaît le sujet ({ $theme }) et cette façon de faire ({ $kind }).
match-skill-theme = Connaît le sujet ({ $theme }).
match-skill-kind = Accompagne de cette façon ({ $kind }), sans avoir nommé ce sujet.
match-skill-neither = N’a nommé ni ce sujet ni cette façon de faire.
match-way-near = À { $km } km, et va jusqu’à { $reach } km.
match-way-far = À { $km } km : plutôt à distance.
match-way-remote = Distance inconnue ; accompagne aussi à distance.
match-way-unknown = Distance inconnue ; préfère se déplacer.
match-load-none = { $count ->
    [one] N’accompagne personne en ce moment.
   *[other] N’accompagne personne en ce moment, et peut aller jusqu’à { $count } personnes à la fois.
}
match-load-some = Accompagne déjà { $busy } sur { $most } au plus.
match-asked = À qui c’est proposé
match-state-open = attend sa réponse
match-state-accepted = a accepté
match-state-declined = a décliné
match-state-withdrawn = n’est plus demandé
match-would-you = Pourriez-vous accompagner ?
match-would-you-text = Vous pouvez dire oui, ou non et pourquoi. Personne d’autre que l’équipe ne lit votre raison.
match-accept = J’accompagne
match-accepted = Merci. Proposez maintenant quelques créneaux.
match-cannot = Je ne peux pas
match-reason = Pour quelle raison ?
match-reason-hint = Un mot suffit : le temps, le sujet, la distance.
match-decline = Décliner
match-declined = C’est noté, merci d’avoir répondu.
match-hand-back = Je ne peux pas continuer
match-back-reason = Pour quelle raison ?
match-back-hint = L’équipe le lit et cherche quelqu’un d’autre.
match-handed-back = C’est noté. L’équipe cherche quelqu’un d’autre.
match-not-a-companion = Cette personne n’accompagne pas ici en ce moment.
match-no-place-left = Vous accompagnez déjà autant de personnes que vous l’aviez dit. Changez ce nombre si vous voulez en accompagner une de plus.
match-letter-proposed-subject = Pourriez-vous accompagner ? { $title }
match-letter-proposed-body = Bonjour { $person },

    Quelqu’un demande à « { $space } » d’être accompagné, et l’on a pensé à vous : { $title }.

    Pour lire la demande et répondre :

    { $link }
match-letter-settled-subject = Quelqu’un accompagne déjà : { $title }
match-letter-settled-body = Bonjour { $person },

    Quelqu’un d’autre accompagne « { $title } ». Merci d’avoir été prêt à le faire.
match-letter-accepted-subject = { $companion } va vous accompagner
match-letter-accepted-body = Bonjour { $person },

    Bonne nouvelle : { $companion } va marcher avec vous pour « { $title } ». Des créneaux vous seront bientôt proposés ici :

    { $link }
match-letter-nobody-subject = Personne pour l’instant : { $title }
match-letter-nobody-body = Bonjour { $person },

    La personne à qui la demande « { $title } » était proposée ne peut pas :

    { $word }

    Pour chercher quelqu’un d’autre :

    { $link }
match-letter-back-subject = À confier de nouveau : { $title }
match-letter-back-body = Bonjour { $person },

    { $companion } ne peut pas continuer à accompagner « { $title } » :

    { $word }

    Pour chercher quelqu’un d’autre :

    { $link }
match-letter-back-asker-subject = Nous cherchons quelqu’un d’autre : { $title }
match-letter-back-asker-body = Bonjour { $person },

    { $companion } ne peut pas continuer. Votre demande reste ouverte, et nous cherchons quelqu’un d’autre.

    { $link }
own-data-table-companions = Ce que vous pouvez accompagner
own-data-about-companions = Effacé si vous partez.
own-data-table-accompaniment-proposals = Accompagnements proposés
own-data-about-accompaniment-proposals = Ce que l’on vous a proposé est effacé si vous partez.
trace-companion-offered = { $who } a dit comment accompagner d’autres personnes
