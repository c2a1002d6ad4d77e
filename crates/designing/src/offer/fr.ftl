offer-title = Proposer au plan d’origine
offer-lede = Ce que vous avez trouvé mieux peut servir là d’où votre plan vient. Celles et ceux qui tiennent « { $space } » le verront à côté du leur, et prendront ce qu’ils veulent.
offer-differences = { $count ->
    [one] Une différence
   *[other] { $count } différences
 }
offer-message = Quelques mots avec
offer-message-hint = Ce que vous avez changé, pourquoi, et ce que cela a donné.
offer-credit = Qui veut être cité parmi les auteurs
offer-send = Proposer
offer-made = C’est proposé. La réponse viendra ici et par courriel.
offer-nothing-new = Votre plan dit la même chose que celui d’origine : il n’y a rien à proposer pour l’instant.
offer-other-languages = Les deux plans ne sont pas écrits dans les mêmes langues : l’un ne peut pas reprendre l’autre.
offer-waits = Une proposition attend déjà sa réponse. Vous pouvez la retirer pour en faire une autre.
offer-withdraw = La retirer
offer-withdrawn = La proposition est retirée.
offer-earlier = Ce que vous avez proposé
offer-reason = La réponse :
offer-list = Ce que d’autres proposent
offer-list-text = Des espaces sont partis de ce plan et l’ont changé. Voici ce qu’ils vous en proposent.
offer-none = Rien pour l’instant. Quand un plan parti du vôtre aura trouvé mieux, il pourra vous le proposer ici.
offer-of = Ce que propose { $space }
offer-things = { $count ->
    [one] une chose
   *[other] { $count } choses
 }
offer-choose-hint = Cochez ce que vous prenez. Ce qui n’est pas coché reste comme chez vous.
offer-choose = Cochez au moins une chose, ou déclinez.
offer-both = changé chez vous aussi
offer-see = Voir ce qui change
offer-authors = Seront aussi cités comme auteurs :
offer-take-some = Prendre ce qui est coché
offer-take-all = Tout prendre
offer-taken = C’est pris. Merci à qui l’a proposé.
offer-decided = Une réponse avait déjà été donnée.
offer-all-there = Tout cela est déjà dans votre plan.
offer-decline = Décliner
offer-declined = C’est décliné, et vos mots sont partis.
offer-reason-label = Pourquoi
offer-reason-hint = Une phrase franche et bienveillante. Elle est envoyée à qui a proposé.
offer-state-open = attend une réponse
offer-state-taken = reprise
offer-state-declined = déclinée
offer-state-withdrawn = retirée
offer-made-subject = { $space } vous propose des changements
offer-made-body =
    Bonjour { $person },

    « { $space } » est parti du plan de « { $parent } », l’a changé, et vous propose ce qui lui semble meilleur. Vous pouvez tout prendre, en prendre une partie, ou décliner :

    { $link }

    À bientôt.
offer-taken-subject = { $parent } a repris votre proposition
offer-taken-body =
    Bonjour { $person },

    Ce que « { $space } » proposait est maintenant dans le plan de « { $parent } ». Merci.

    { $link }

    À bientôt.
offer-declined-subject = { $parent } n’a pas repris votre proposition
offer-declined-body =
    Bonjour { $person },

    « { $parent } » n’a pas repris ce que « { $space } » proposait. Voici pourquoi :

    { $reason }

    Votre plan reste le vôtre.

    À bientôt.
trace-plan-offered = { $who } a proposé des changements au plan
trace-plan-offer-taken = { $who } a repris ce que d’autres proposaient
trace-plan-offer-declined = { $who } a décliné ce que d’autres proposaient
own-data-table-plan-offers = Plans proposés
own-data-about-plan-offers = Ce que vous avez proposé à un plan d’origine, et les réponses que vous avez données.
