mirror-lede = Où en est le groupe, question par question. Les écarts disent autant que le milieu.
mirror-answered = { $count ->
    [0] Personne n’a répondu
    [one] Une personne a répondu
   *[other] { $count } personnes ont répondu
}
mirror-counted = { $count ->
   *[other] { $count } personnes comptées
}
mirror-people = { $count ->
    [one] une personne
   *[other] { $count } personnes
}
mirror-none = Trop peu de réponses pour montrer un ensemble
mirror-none-text = Rien n’est montré de moins de cinq personnes.
mirror-too-few = Moins de cinq réponses : rien n’est montré
mirror-silent = Pas de réponse
mirror-heard = Le tableau qui suit dit la même chose, question par question.
mirror-levels = Les paliers, du milieu vers le bord
mirror-level = Palier { $level }
mirror-from-to = de { $from } à { $to }
mirror-all-at = au palier { $level }
mirror-nearly = presque tout le monde au palier { $level }
mirror-nearly-note = Presque tout le monde répond la même chose : le compte exact n’est pas dit.
mirror-question = Question
mirror-table = Le milieu de chaque question, de quel palier à quel palier, et combien de personnes
mirror-own-table = Vos réponses, question par question
mirror-with = Mettre à côté
mirror-with-none = Rien
mirror-compare = Comparer
mirror-spread = Comment les réponses se répartissent
mirror-numbers = Pour aller plus loin
mirror-territory = Par secteur et dans le temps
mirror-figures = Les chiffres en tableau (CSV)
mirror-codebook = Ce que veut dire chaque colonne (CSV)
mirror-named = Les réponses avec les noms (CSV)
mirror-how = Comment les réponses sont protégées
mirror-how-text = Les réponses sont comptées par groupes d’au moins cinq personnes, qui ne se recouvrent jamais. Un secteur où trop peu de personnes ont répondu est compté avec celui qui le contient. Quand presque tout le monde dit la même chose, le compte exact est tu. Tout est compté une seule fois, à la fin. Ainsi personne, même en connaissant sa propre réponse et en comparant toutes les pages, ne peut en déduire celle de quelqu’un d’autre.
mirror-ticked = coché
mirror-not-ticked = non coché
mirror-who = Qui
mirror-when = Quand
