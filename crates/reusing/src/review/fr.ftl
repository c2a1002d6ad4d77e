sheet-review-title = Regarder avant de montrer
sheet-review-words = Ce que vous en dites
sheet-review-words-hint = Un merci, ou ce qu’il faudrait reprendre : la personne qui l’a écrite le lira.
review-show = La montrer
review-give-back = La rendre
review-shown = La fiche est montrée.
review-given-back = La fiche est rendue, avec vos mots.
review-take-back = Ne plus la proposer
review-taken-back = C’est de nouveau un brouillon.
review-waits = Cette fiche attend que quelqu’un la regarde. Vous pouvez encore la changer.
review-waits-for-you = Cette fiche attend que quelqu’un la regarde.
review-look = La regarder
review-was-shown = Regardée et montrée par
review-was-given-back = Rendue par
review-waiting = { $count ->
    [one] Une fiche attend d’être regardée
   *[other] { $count } fiches attendent d’être regardées
}
review-to-questions = Questions posées au groupe
review-to-untranslated = Pas encore traduit
review-to-links = Liens
review-settings = Fiches regardées d’abord
review-settings-lede = Pour ces fiches, une personne qui prend soin de l’espace regarde avant que tout le monde voie. Elle montre, ou rend avec des mots. Sans coche, on publie comme avant.
review-which = Lesquelles
review-settings-kept = C’est noté.
review-awaits = Des fiches vous attendent
review-to-look-at = à regarder
review-came-back = rendue, avec des mots
