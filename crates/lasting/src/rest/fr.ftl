rest-asleep = En sommeil
rest-asleep-text = Depuis le { $day }, le groupe se repose. Tout se lit ; rien ne s’écrit, aucun courriel ne part.
rest-wishes = Souhaits de le réveiller : { $wishes } sur { $wanted }.
rest-wish = Je souhaite qu’il se réveille
rest-yours = Vous souhaitez qu’il se réveille.
rest-take-back = Retirer mon souhait
rest-members-only = Ses membres peuvent le réveiller.
rest-wished = Votre souhait compte.
rest-wish-withdrawn = Votre souhait est retiré.
rest-woke = Le groupe est réveillé. Bon retour !
rest-not-asleep = Cet espace ne dort pas.
rest-closed = Clos
rest-closed-text = Depuis le { $day }, ce groupe a fini ce qu’il avait à faire. Merci à celles et ceux qui l’ont fait vivre.
rest-closed-reads = Tout reste lisible, et rien ne change plus.
rest-closed-keeps = Chaque personne garde son portfolio et ses badges.
rest-my-badges = Mes badges
rest-closed-verifies = Les badges donnés ici se vérifient toujours.
rest-letter-asleep-subject = « { $space } » s’endort
rest-letter-asleep-body =
    Bonjour { $person },

    Au terme de son bilan, le groupe « { $space } » a choisi de se mettre en sommeil. Vous n’en recevrez plus de courriel.
    Tout reste lisible. Si vous souhaitez qu’il se réveille, dites-le ici :

    { $link }
rest-letter-closed-subject = « { $space } » est clos
rest-letter-closed-body =
    Bonjour { $person },

    Au terme de son bilan, le groupe « { $space } » a décidé de s’arrêter là. Tout reste lisible, vous gardez votre portfolio et vos badges.
    Une archive que vous pouvez garder sur votre ordinateur se prépare ici :

    { $link }
rest-letter-awake-subject = « { $space } » se réveille
rest-letter-awake-body =
    Bonjour { $person },

    Assez de membres l’ont souhaité : le groupe « { $space } » est réveillé.

    { $link }
own-data-table-rests = Groupes que vous avez mis en sommeil ou clos
own-data-about-rests = Ce fait reste dans l’histoire du groupe, sans votre nom si vous partez.
own-data-table-wake-wishes = Vos souhaits de réveiller un groupe
own-data-about-wake-wishes = Ils sont effacés si vous partez.
trace-space-woke = L’espace s’est réveillé
trace-space-wished-awake = Quelqu’un souhaite réveiller l’espace
trace-space-wish-withdrawn = Un souhait de réveil a été retiré
