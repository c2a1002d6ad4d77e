telling-title = Raconter
telling-text = Votre chemin peut servir à d’autres. Rien n’est publié sans votre accord à tous les deux, mot pour mot, et chacun choisit d’être nommé ou non.
telling-not-yet = Votre chemin peut servir à d’autres. Si vous en êtes d’accord tous les deux, il devient un récit de pratique.
telling-waits = Un récit est écrit. Il attend l’accord de chacun.
telling-is-published = Le récit est publié.
telling-look = Voir le récit
telling-begin = Écrire le récit
telling-read = Le lire
telling-both = Vos accords
telling-agrees-named = d’accord, avec son nom
telling-agrees-nameless = d’accord, sans son nom
telling-has-not-agreed = n’a pas dit oui
telling-do-you = Êtes-vous d’accord pour publier ce texte ?
telling-named = Oui, avec mon nom
telling-named-text = On lira : { $name }.
telling-nameless = Oui, sans mon nom
telling-nameless-text = Votre nom n’apparaît nulle part. Relisez le texte : il ne doit pas vous désigner non plus.
telling-agree = Je suis d’accord
telling-agreed = Votre accord est noté.
telling-refuse = Je ne suis plus d’accord
telling-refuse-text = Vous pouvez changer d’avis.
telling-take-back = Retirer le récit
telling-take-back-text = Vous pouvez changer d’avis à tout moment : le récit ne sera plus lu.
telling-refused = C’est noté. Rien n’est publié.
telling-words = Le texte
telling-change-text = Si vous le changez, chacun devra de nouveau dire oui.
telling-field-title = Titre
telling-situation = La situation
telling-situation-hint = D’où cela partait. Sans noms d’élèves ni de lieux, si vous souhaitez rester discrets.
telling-did = Ce que nous avons fait
telling-did-hint = Dans l’ordre, comme à une collègue.
telling-gave = Ce que cela a donné
telling-differently = Ce que nous ferions autrement
telling-keep = Garder ce texte
telling-written = Le texte est gardé. Dites maintenant si vous êtes d’accord.
telling-no-kind = Cet espace n’a pas de fiche « récit » : demandez à l’équipe d’en ajouter une pour pouvoir publier.
telling-nobody-signs = Personne d’autre ne peut signer ce récit à votre place pour l’instant. Parlez-en à l’équipe, ou acceptez d’être nommé.
telling-changed-meanwhile = Le texte a changé entre-temps. Relisez-le avant de répondre.
telling-by-nobody = deux personnes qui préfèrent ne pas être nommées
telling-letter-written-subject = Un récit à relire : { $title }
telling-letter-written-body = Bonjour { $person },

    Un récit de « { $title } » est écrit, ou vient de changer. Relisez-le, changez ce qui ne va pas, et dites si vous êtes d’accord pour le publier :

    { $link }/telling
telling-letter-published-subject = Votre récit est publié : { $title }
telling-letter-published-body = Bonjour { $person },

    Vous êtes d’accord tous les deux : votre récit est publié. Vous pouvez changer d’avis à tout moment :

    { $link }/telling
