own-data-table-live-hands = Votre main levée
own-data-about-live-hands = Le temps d’une séance en direct, depuis quand vous demandez la parole ou l’avez. Effacée, elle n’est plus levée.

hands-title = Parole
hands-raise = Lever la main
hands-lower = Baisser la main
hands-return = Rendre la parole
hands-nobody-speaks = Personne n’a la parole pour l’instant.
hands-speaks = { $name } a la parole
hands-since = depuis { $time }
hands-waiting = { $count ->
    [0] Aucune main levée
    [one] Une main levée
   *[other] { $count } mains levées
 }
hands-you-speak = Vous avez la parole.
hands-place = { $count ->
    [one] Votre main est levée : c’est bientôt à vous.
   *[other] Votre main est levée : vous êtes en place { $count }.
 }
hands-far = Votre main est levée : plus de vingt personnes passent avant vous.
hands-list = Mains levées, dans l’ordre de passage
hands-next = Donner la parole au suivant
hands-end = Reprendre la parole
hands-give = Donner la parole
hands-lower-of = Baisser
hands-up-since = levée à { $time }
hands-spoke = { $count ->
    [0] n’a presque pas parlé
    [one] a parlé une minute
   *[other] a parlé { $count } minutes
 }
hands-not-up = Cette main n’est plus levée.
hands-nobody = Aucune main n’est levée.
