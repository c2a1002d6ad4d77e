measure-lede = Ce qui a été décidé ici au nom d’un accord du groupe. On dit ce qui a été fait et à quel accord cela tient ; pas de qui il s’agit.
measure-no-charter = Sans charte, rien ne se décide ici : écrivez d’abord ensemble ce à quoi vous tenez.
measure-none = Rien n’a été décidé
measure-none-text = C’est bon signe. Le jour où un accord est rompu, on commence par se parler ; ce qui se décide ensuite se lira ici.
measure-older = Plus ancien
measure-decide = Décider au nom d’un accord
measure-decide-lede = D’abord, en avez-vous parlé ? Ce que vous décidez est lu tout de suite par la personne, avec l’accord et la raison. Elle peut faire appel, et quelqu’un d’autre que vous répond.
measure-kind = Que faites-vous ?
measure-kind-change = Demander un changement
measure-kind-text-change = Le texte reste ; son auteur est prié de le reprendre.
measure-kind-hide = Cacher un texte
measure-kind-text-hide = On ne le lit plus. Il est gardé, et revient si c’est levé.
measure-kind-suspend = Demander à quelqu’un de s’éloigner un temps
measure-kind-text-suspend = La personne ne fait plus partie de l’espace jusqu’au jour dit, puis revient d’elle-même.
measure-content = Le texte
measure-content-hint = Pour cacher, ou pour demander un changement.
measure-whom = La personne
measure-whom-hint = Seulement pour demander de s’éloigner.
measure-until-day = Jusqu’au
measure-until-hint = Seulement pour demander de s’éloigner. Trois mois au plus.
measure-agreement = L’accord en cause
measure-agreement-hint = Une phrase de la charte.
measure-reason = La raison
measure-reason-hint = Ce qui s’est passé, des faits. Lue par la personne et par celles et ceux qui modèrent, pas par le groupe.
measure-decide-it = Décider
measure-was-decided = C’est décidé, et la personne est prévenue.
measure-say-what = Dites de quel texte il s’agit.
measure-say-whom = Dites de qui il s’agit.
measure-not-yourself = Personne ne décide pour soi-même : demandez à quelqu’un d’autre.
measure-not-a-steward = Les responsables de l’espace ne s’éloignent pas ainsi. Parlez-en aux autres responsables, ou à qui administre le site.
measure-not-there = Ce texte n’est déjà plus à lire.
measure-not-in-time = Choisissez un jour à venir, dans les trois mois.
measure-not-yours = Seule la personne concernée fait appel.
measure-no-appeal = On ne peut plus faire appel.
measure-somebody-else = Quelqu’un d’autre répond : ni la personne qui a décidé, ni celle que cela concerne.
measure-nothing-to-answer = Il n’y a plus rien à répondre.
measure-is-over = C’est déjà terminé.
measure-done-change = Un changement a été demandé
measure-done-hide = Un texte a été caché
measure-done-suspend = Une personne s’éloigne pour un temps
measure-in-the-name-of = Au nom de : « { $article } »
measure-until = jusqu’au { $moment }
measure-state-standing = en vigueur
measure-state-appealed = en appel
measure-state-upheld = maintenu en appel
measure-state-overturned = annulé en appel
measure-state-lifted = levé
measure-state-over = terminé
measure-for-you-change = On vous demande de reprendre un texte. Si vous n’êtes pas d’accord, faites appel : quelqu’un d’autre vous répondra.
measure-for-you-hide = Un de vos textes est caché. Il est gardé. Si vous n’êtes pas d’accord, faites appel : quelqu’un d’autre vous répondra.
measure-for-you-suspend = On vous demande de vous éloigner pour un temps. Vous reviendrez ce jour-là sans rien demander. Si vous n’êtes pas d’accord, faites appel : quelqu’un d’autre vous répondra.
measure-about = Le texte
measure-read-it = Le lire
measure-person = De qui il s’agit
measure-person-hint = Le groupe ne le lit pas.
measure-appeal = L’appel
measure-appeal-it = Faire appel
measure-appeal-words = Pourquoi n’êtes-vous pas d’accord ?
measure-appeal-hint = Une fois. Quelqu’un d’autre que la personne qui a décidé vous répondra.
measure-appeal-send = Faire appel
measure-was-appealed = Votre appel est parti. Quelqu’un d’autre vous répondra.
measure-answer = La réponse
measure-answer-it = Répondre à l’appel
measure-outcome = Que décidez-vous ?
measure-outcome-upheld = C’est maintenu
measure-outcome-overturned = C’est annulé
measure-answer-words = En mots
measure-answer-hint = La personne le lit. La réponse ne change plus.
measure-answer-send = Répondre
measure-was-answered = La réponse est donnée.
measure-lift = Lever
measure-lift-hint-change = Quand le texte a été repris, ou que ce n’est plus utile.
measure-lift-hint-hide = Le texte se lira de nouveau.
measure-lift-hint-suspend = La personne revient tout de suite.
measure-was-lifted = C’est levé.
measure-log = Le journal de la modération
measure-about-you = Une décision vous concerne
measure-about-you-subject = Une décision vous concerne
measure-about-you-body =
    Bonjour { $person },

    Dans « { $space } », une décision a été prise qui vous concerne, au nom de cet accord :
    « { $article } »

    La raison, et comment faire appel :
    { $link }
measure-news-subject = Une décision qui vous concerne a changé
measure-news-body =
    Bonjour { $person },

    Dans « { $space } », la décision qui vous concerne (« { $article } ») a changé.

    Lire ce qu’il en est :
    { $link }
measure-appeal-waits = Un appel attend une réponse
measure-appeal-waits-subject = Un appel attend une réponse
measure-appeal-waits-body =
    Bonjour { $person },

    Dans « { $space } », quelqu’un fait appel d’une décision que vous n’avez pas prise. Vous pouvez y répondre :
    { $link }
written-notice = Les mots
written-sheet = Les fiches
written-testimony = Les témoignages signés
written-illustration = Les images
own-data-table-measures = Décisions de modération
own-data-about-measures = Celles qui vous concernent et celles que vous avez prises. Le journal du groupe les garde sans nom ; les raisons et votre appel sont effacés si vous partez.
trace-measure-decided = Une décision a été prise au nom d’un accord
trace-measure-lifted = Une décision de modération est levée
trace-measure-upheld = Un appel a reçu sa réponse
trace-measure-overturned = Un appel a reçu sa réponse
