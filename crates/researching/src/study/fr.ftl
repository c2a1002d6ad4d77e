study-title = Recherches
study-lede = Des équipes cherchent des lieux qui veulent bien. Rien ne part sans l’accord du lieu et de chaque personne, et les résultats reviennent ici.
study-none = Aucune recherche en ce moment
study-none-text = Une équipe peut en proposer une : ce qu’elle cherche, ce qu’elle demande, jusqu’à quand. Le réseau répond oui ou non.
study-propose = Proposer une recherche
study-propose-lede = Dites avec des mots simples ce que vous cherchez, ce que l’on fait et ce que vous demandez. Une fois acceptée, rien n’y change plus : c’est à cela que les personnes consentent.
study-all = Toutes les recherches
study-more = La suite
study-until = jusqu’au { $day }
study-here = On cherche ici
study-waiting = { $count ->
    [one] Une recherche proposée attend une réponse
   *[other] { $count } recherches proposées attendent une réponse
}
study-has-results = les résultats sont là
study-state-proposed = à accepter
study-state-open = en cours
study-state-over = terminée
study-state-declined = pas acceptée
study-state-withdrawn = retirée
study-body-name = L’équipe
study-body-name-hint = Le laboratoire, l’université, le service.
study-called = Le nom de la recherche
study-question = Ce que l’on cherche
study-question-hint = La question, en une ou deux phrases.
study-protocol = Ce que l’on fait, et ce que cela devient
study-protocol-hint = Qui est concerné, combien de temps cela prend, qui lit les réponses, où elles sont gardées, quand elles sont effacées. Avec des mots simples. On peut mettre en forme avec Markdown.
study-ends = L’accès se ferme le
study-ends-hint = Après ce jour, plus rien ne peut être pris, et ce que les gens ont répondu est effacé d’ici.
study-not-in-time = Choisissez un jour à venir, dans les trois ans.
study-asks = Ce qui est demandé
study-asks-hint = Des réponses fermées seulement : des mots libres pourraient nommer quelqu’un. Laissez vides les lignes de trop.
study-asked = { $count ->
   *[other] Question { $count }
}
study-one-more = { $count ->
   *[other] Une question de plus ({ $count })
}
study-asked-words = La question
study-asked-kind = La réponse
study-asked-key = Nom de la colonne (facultatif)
study-asked-options = Pour un choix : les mots, un par ligne
study-kind-yesno = oui ou non
study-kind-scale = de 1 (pas du tout) à 5 (tout à fait)
study-kind-number = un nombre
study-kind-choice = un choix
study-question-kind = Question { $place } : choisissez la sorte de réponse, et restez sous 300 caractères.
study-two-options = Question { $place } : il faut au moins deux choix.
study-no-question = Demandez au moins une chose.
study-send = Envoyer la proposition
study-proposed = C’est envoyé. La réponse viendra par courriel, et se lira ici.
study-change = Changer la proposition
study-changed = C’est enregistré.
study-changed-meanwhile = La proposition a changé entre-temps, ou vient d’être acceptée. Ce que vous avez écrit est gardé.
study-waits = Cette recherche attend la réponse du réseau. Personne d’autre ne la voit.
study-was-declined = Le réseau n’a pas retenu cette recherche
study-is-withdrawn = Vous avez retiré cette proposition.
study-withdraw = Retirer la proposition
study-withdrawn = La proposition est retirée.
study-restore = La remettre
study-restored = La proposition est de retour.
study-answer-it = Répondre à cette proposition
study-answer-text = Accepter, c’est permettre aux lieux du réseau de dire oui. Chaque lieu, puis chaque personne, décide ensuite.
study-answer-words = Un mot
study-answer-hint = Nécessaire pour un refus : une raison se discute.
study-accept = Accepter
study-decline = Ne pas accepter
study-accepted = La recherche est ouverte.
study-declined = La réponse est envoyée.
study-say-why = Dites pour quelle raison.
study-not-now = Ce n’est plus possible : la recherche a changé d’état.
study-not-open = La recherche n’est pas ouverte.
study-not-going-on = La recherche n’est pas en cours.
study-dictionary = Le dictionnaire
study-dictionary-file = Le dictionnaire, en fichier
study-column = Colonne
study-code-means = Une personne, sous un code tiré au sort
study-site-means = Un lieu, sous un code tiré au sort ; vide quand moins de cinq personnes en sont
study-scale-means = 1 = pas du tout … 5 = tout à fait
study-sites = Les lieux d’accord
study-no-sites = Aucun lieu n’a encore dit oui.
study-since = depuis le { $day }
study-agree-for = Dire oui pour
study-agree-text = Votre accord permet à ses membres de choisir, chacun pour soi. Vous pourrez y mettre fin d’un geste.
study-agree = Ce lieu est d’accord
study-agreed = C’est noté. Chaque membre décide maintenant pour soi.
study-end = Mettre fin à l’accord
study-ended = C’est noté. Plus rien de ce lieu ne partira.
study-take-part = Y prendre part
study-you-are-in = Vous y prenez part
study-consent-text = Rien ne vous y oblige, et personne d’ici ne sait qui répond quoi. Vous pouvez laisser des questions sans réponse, changer, et tout reprendre d’un geste : vos réponses sont alors effacées aussitôt.
study-with = Avec
study-no-answer = Sans réponse
study-answer-yes = oui
study-answer-no = non
study-answer-1 = 1, pas du tout
study-answer-2 = 2
study-answer-3 = 3
study-answer-4 = 4
study-answer-5 = 5, tout à fait
study-i-consent = J’ai lu ce qui est fait et demandé. Je consens à ce que mes réponses partent sous un code, jusqu’au { $day }.
study-must-consent = Sans votre consentement, rien n’est enregistré.
study-consent-now = Je prends part
study-consented = C’est enregistré. Vous pouvez tout reprendre quand vous voulez.
study-consented-on = Vous avez consenti le { $day }.
study-consent-back = Reprendre mon consentement et effacer mes réponses
study-consent-gone = C’est repris : vos réponses sont effacées.
study-consent-end = Reprendre mon consentement
study-erased-then = Le { $day }, ou si vous quittez ce lieu avant, vos réponses sont effacées d’ici. Ce qui sera parti porte un code ; vos données disent à vous seulement que c’est le vôtre, et vous pouvez demander à l’équipe d’effacer sa ligne.
study-erased-now = La recherche est finie : vos réponses sont effacées d’ici. Votre code reste dans vos données, pour que vous puissiez demander à l’équipe d’effacer la ligne qui le porte.
study-letter-proposed-subject = Une recherche attend votre réponse : { $title }
study-letter-proposed-body = Bonjour { $person },

    Une recherche est proposée à « { $space } » : { $title }. Personne d’autre ne la voit avant votre réponse, oui ou non :

    { $link }
study-letter-accepted-subject = Oui à votre recherche : { $title }
study-letter-accepted-body = Bonjour { $person },

    « { $space } » retient la recherche que vous proposez : { $title }.

    { $word }

    Ses lieux peuvent maintenant dire oui, puis chaque personne :

    { $link }
study-letter-declined-subject = Votre recherche n’est pas retenue : { $title }
study-letter-declined-body = Bonjour { $person },

    « { $space } » ne retient pas la recherche que vous proposez : { $title }. Voici pourquoi :

    { $word }

    Vous pouvez la dire autrement, ou la retirer :

    { $link }
study-no-site = Ce lieu ne prend pas part, ou vous n’en êtes pas membre.
study-not-an-answer = « { $question } » : cette réponse ne va pas.
study-members-of-sites = Les membres d’un lieu d’accord peuvent prendre part.
study-sign-in = Connectez-vous pour prendre part.
study-what-leaves = Ce qui part
study-leaves-text = Les réponses de qui consent à ce moment, sous des codes, avec le dictionnaire. Rien à moins de cinq personnes.
study-taken = { $count ->
    [0] Rien n’est encore parti.
    [one] C’est parti une fois.
   *[other] C’est parti { $count } fois.
}
study-fewer-than-five = Moins de cinq personnes consentent : rien ne part encore.
study-consenting = { $count ->
   *[other] { $count } personnes consentent
}
study-export = Prendre les réponses
study-exported = C’est parti.
study-too-few = Moins de { $least } personnes consentent : rien ne part.
study-access-closed = La date de fin est passée : l’accès aux réponses est fermé.
study-results = Ce que l’on a trouvé
study-tell = Faire revenir les résultats
study-tell-text = Avec des mots que tout le monde lit, à commencer par celles et ceux qui ont répondu.
study-tell-now = Les publier ici
study-told = Les résultats sont là, pour tout le monde.
own-data-table-studies = Recherches proposées
own-data-about-studies = Elles restent, sans votre nom si vous partez.
own-data-table-study-sites = Accords donnés pour un lieu
own-data-about-study-sites = L’accord du lieu reste ; votre nom n’y est plus si vous partez.
own-data-table-study-answers = Réponses à des recherches
own-data-about-study-answers = Effacées à la fin de la recherche, ou si vous partez.
own-data-table-study-consents = Consentements à des recherches
own-data-about-study-consents = Ils prennent fin si vous partez, et ne mènent plus à vous.
own-data-table-study-exports = Réponses que vous avez prises
own-data-about-study-exports = Le nombre de fois reste sur la page, sans votre nom si vous partez.
trace-study-proposed = Une recherche est proposée
trace-study-answered = Une recherche a reçu sa réponse
trace-study-agreed = Un espace a accepté une recherche
trace-study-ended = Un espace ne participe plus à une recherche
trace-study-erased = Ce qui a été répondu à une recherche est effacé
trace-study-told = Les résultats d’une recherche sont là
trace-study-changed = Une recherche a changé
trace-study-withdrawn = Une recherche a été retirée
trace-study-restored = Une recherche a été remise
