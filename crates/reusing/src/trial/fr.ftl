trial-title = Ce qu’en disent les personnes qui l’ont essayée
trial-tell = Je l’ai essayée
trial-change = Changer ce que vous en avez dit
trial-lede = Où, quand, avec qui, et ce que cela a donné : c’est ce qui aide la personne suivante à choisir.
trial-none = Personne n’a encore raconté son essai.
trial-count = { $count ->
    [one] Un essai raconté :
   *[other] { $count } essais racontés :
}
trial-count-well = { $count ->
    [one] une fois cela a bien marché
   *[other] { $count } fois cela a bien marché
}
trial-count-changed = { $count ->
    [one] une fois en adaptant
   *[other] { $count } fois en adaptant
}
trial-count-not-here = { $count ->
    [one] une fois pas dans ce contexte
   *[other] { $count } fois pas dans ce contexte
}
trial-people = { $count ->
    [one] une personne
   *[other] { $count } personnes
}
trial-day = Quel jour
trial-not-yet = Ce jour n’est pas encore venu.
trial-same-day = Vous avez déjà raconté un essai ce jour-là : changez-le plutôt.
trial-where-people = Où étaient les gens ?
trial-distance-together = au même endroit
trial-distance-distance = à distance
trial-distance-both = les deux à la fois
trial-how-many = Combien de personnes
trial-whom = Avec qui
trial-whom-hint = Une classe de cinquième, un bureau d’association… sans nommer personne.
trial-place = Où
trial-how-was-it = Comment cela s’est-il passé ?
trial-verdict-well = cela a bien marché
trial-verdict-changed = cela a marché en adaptant
trial-verdict-not-here = cela n’a pas marché dans ce contexte
trial-words = Ce que cela a donné
trial-words-hint = Ce que vous avez fait, ce qui en est sorti, ce que vous avez changé.
trial-watch = À surveiller
trial-watch-hint = Ce que vous auriez aimé savoir avant.
trial-say = Raconter
trial-told = Merci : votre essai est raconté.
trial-changed = C’est changé.
trial-withdrawn = L’essai est retiré.
trial-restored = L’essai est remis.
own-data-table-sheet-trials = Essais racontés
own-data-about-sheet-trials = Ce que vous avez dit de ce que vous avez essayé. Si vous partez, cela s’en va.
trace-sheet-tried = { $who } a raconté un essai
