own-data-table-live-paces = Ce que vous avez dit du rythme
own-data-about-live-paces = La dernière fois que vous l’avez dit, dans chaque salle en direct. Personne d’autre ne sait que c’était vous. Effacé, il n’en reste rien.

pulse-title = Réactions
pulse-clap = Bravo
pulse-thanks = Merci
pulse-laugh = Ha ha
pulse-agree = D’accord
pulse-idea = Une idée
pulse-pace-title = Le rythme
pulse-pace-ask = Et le rythme ? La personne qui anime ne voit que l’ensemble, jamais qui.
pulse-pace-lost = Je suis perdu·e
pulse-pace-fast = Trop vite
pulse-pace-fine = Ça me va
pulse-said = Dit à { $time }, pour deux minutes.
pulse-none = Personne n’a rien dit du rythme ces deux dernières minutes.
pulse-few = Quelques personnes ont dit quelque chose du rythme : trop peu pour dire quoi.
