lifetime-birth = Ce que nous avons dit à la naissance
lifetime-why = Pourquoi nous existons
lifetime-why-hint = Le besoin, les personnes, ce que nous voulons voir changer. Quelques phrases suffisent.
lifetime-over = Comment nous saurons que c’est fini
lifetime-over-hint = Ce qui sera là, ou ne sera plus nécessaire. On le relira ensemble le jour du bilan.
lifetime-unsaid = Un collectif naît d’un besoin et vit tant qu’il sert. Dites pourquoi le vôtre existe et comment vous saurez que c’est fini : au jour du bilan, ces mots seront à côté de ce qui s’est passé.
lifetime-say = Dire pourquoi nous existons
lifetime-say-text = Ces mots resteront tels que vous les dites. Ils seront relus au jour du bilan.
lifetime-say-anew = Le dire autrement
lifetime-say-anew-text = Ce qui a été dit avant reste lisible : rien ne s’efface, on ajoute.
lifetime-say-it = Le dire
lifetime-said = C’est dit.
lifetime-before = { $count ->
    [one] Ce qui avait été dit avant
   *[other] Ce qui avait été dit avant ({ $count } fois)
}
lifetime-day = Le jour du bilan
lifetime-day-hint = Ce jour-là, le bilan s’ouvre de lui-même et les membres reçoivent un courriel.
lifetime-day-to-come = Choisissez un jour à venir, dans les cinq ans.
lifetime-no-day = Aucun jour n’est fixé.
lifetime-by-itself = Le bilan s’ouvre de lui-même ce jour-là.
lifetime-open-now = L’ouvrir maintenant
lifetime-ways = Cinq façons de continuer
lifetime-reviews = Les bilans
lifetime-no-review = Il n’y a pas encore eu de bilan.
lifetime-review-open = Le bilan est ouvert
lifetime-review-since = Ouvert le { $day }
lifetime-review-go = Faire le bilan ensemble
lifetime-mentorings = Voir les accompagnements
lifetime-awaits = Un bilan est ouvert
own-data-table-births = Naissances de groupes que vous avez écrites
own-data-about-births = Ces mots sont ceux du groupe : ils restent, sans votre nom si vous partez.
trace-birth-said = { $who } a écrit pourquoi l’espace existe
