concern-lede = Quelque chose ne va pas, pour vous ou pour quelqu’un d’autre ? Dites-le à des personnes de confiance, que vous choisissez vous-même. Personne d’autre ne le lit : ni les personnes qui animent l’espace, ni celles qui administrent le site.
concern-raise = Confier quelque chose
concern-raise-lede = Vos mots ne vont qu’aux personnes que vous cochez. Votre nom ne leur est pas donné, sauf si vous le voulez.
concern-words = Ce qui vous préoccupe
concern-words-hint = Avec vos mots. Dites aussi ce que vous attendez : être entendu, un conseil, que quelque chose soit fait.
concern-readers = Qui le lit
concern-readers-hint = Elles seules. Vous pourrez changer plus tard.
concern-readers-change = Qui n’est plus coché ne lit plus rien ; qui est ajouté lit aussi ce qui a déjà été dit.
concern-readers-chosen = C’est changé.
concern-choose-reader = Choisissez au moins une personne.
concern-named = Leur dire mon nom
concern-named-hint = Sans cela, elles lisent « quelqu’un du groupe ». Votre façon d’écrire peut vous faire reconnaître.
concern-honestly = En toute honnêteté : aucune page, aucun courriel et aucun journal ne le montre à quelqu’un d’autre ; mais qui tient la machine pourrait lire sa base de données. Si c’est cela qui vous inquiète, parlez de vive voix.
concern-send = Le confier
concern-raised = C’est confié. Vous trouverez la réponse ici et sur votre accueil ; aucun courriel ne vous sera envoyé.
concern-own = Ce que vous avez confié
concern-confided = Ce qui vous est confié
concern-of-day = Confié le { $day }
concern-state-open = en cours
concern-state-closed = clos
concern-read-by = Lu par
concern-read-by-nobody = personne, pour l’instant
concern-talk = Ce qui s’est dit
concern-you = Vous
concern-somebody = Quelqu’un du groupe
concern-answer = Répondre
concern-say = Dire
concern-said = C’est dit.
concern-your-turn = C’est à vous, si vous voulez.
concern-their-turn = C’est au tour de l’autre ; vous pouvez ajouter quelque chose.
concern-closed = C’est clos. On peut encore lire, plus rien ne s’ajoute.
concern-close = Clore
concern-close-hint = Quand tout est dit. La personne qui s’est confiée peut rouvrir.
concern-is-closed = C’est clos.
concern-reopen = Rouvrir
concern-reopened = C’est rouvert.
concern-your-name = Votre nom
concern-is-named = Les personnes qui lisent savent qui vous êtes.
concern-is-unnamed = Les personnes qui lisent ne savent pas qui vous êtes.
concern-tell-name = Leur dire mon nom
concern-name-told = Elles savent maintenant qui vous êtes.
concern-for-you = C’est à vous que cela est confié
concern-for-you-text = N’en parlez à personne sans l’accord de qui se confie. Écoutez d’abord ; demandez ce qui est attendu. Si quelqu’un est en danger, dites-lui vers qui se tourner tout de suite.
concern-all = Tout ce qui m’est confié, et ce que j’ai confié
concern-waits-here = Quelque chose vous attend, en confidence
concern-waits-subject = Quelque chose vous est confié
concern-waits-body =
    Bonjour { $person },

    Dans « { $space } », quelqu’un vous a écrit en confidence. Rien n’en est dit ici.

    Lire et répondre :
    { $link }
confidant-all = Les personnes de confiance
confidant-more = Qui elles sont
confidant-lede = Le groupe les nomme, elles acceptent, et chacun choisit à laquelle il se confie.
confidant-none = Il n’y a pas encore de personne de confiance ici.
confidant-none-yet = Personne encore
confidant-none-text = Deux ou trois personnes que l’on croise peu dans les décisions, c’est souvent ce qu’il faut. Demandez au groupe en qui il a confiance.
confidant-name-some = Nommer une personne de confiance
confidant-person = Qui ?
confidant-person-hint = Elle reçoit la demande, et n’apparaît que si elle dit oui.
confidant-ask = Lui demander
confidant-was-asked = La demande est partie.
confidant-asked = n’a pas encore répondu
confidant-remove = Ne plus nommer
confidant-was-removed = C’est changé.
confidant-would-you = Voulez-vous être une personne de confiance ?
confidant-would-you-text = Le groupe pense à vous. On pourra vous écrire en confidence ; vous gardez pour vous ce qui vous est dit. Vous pouvez refuser sans dire pourquoi, et vous retirer quand vous voulez.
confidant-yes = Oui
confidant-no = Non, merci
confidant-said-yes = Merci. On peut maintenant se confier à vous.
confidant-step-back = Me retirer
confidant-step-back-hint = Ce qui vous a déjà été confié reste entre vous et qui vous l’a dit.
confidant-stepped-back = C’est fait.
confidant-asked-subject = Voulez-vous être une personne de confiance ?
confidant-asked-body =
    Bonjour { $person },

    Dans « { $space } », on vous demande d’être une personne de confiance : quelqu’un à qui les membres peuvent écrire en confidence.

    Dire oui ou non :
    { $link }
own-data-table-confidants = Là où vous êtes une personne de confiance
own-data-about-confidants = Effacé si vous partez.
own-data-table-concerns = Ce que vous avez confié
own-data-about-concerns = Effacé si vous partez, avec tout ce qui s’y est dit.
own-data-table-concern-readers = Ce qui vous a été confié
own-data-about-concern-readers = Vous ne le lisez plus si vous partez.
own-data-table-concern-words = Ce que vous avez dit en confidence
own-data-about-concern-words = Effacé si vous partez.
trace-confidant-accepted = { $who } est une personne de confiance
