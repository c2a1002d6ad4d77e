picture-title = L’image de « { $name } »
picture-lede = Entre quels paliers le groupe se situe, compétence par compétence. Aucun nom, jamais moins de trois personnes.
picture-drawing = Où se situe « { $name } », compétence par compétence
picture-drawn-on = Dessinée le { $date }
picture-people = { $count } personnes comptées
picture-from-to = de « { $from } » à « { $to } »
picture-between = entre « { $from } » et « { $to } »
picture-middle = Milieu
picture-middle-later = à partir de cinq personnes
picture-counted = Personnes comptées
picture-none-here = trop peu de réponses
picture-none = Pas encore d’image
picture-none-text = Elle se dessine quand trois personnes au moins laissent compter leur position, sans leur nom.
picture-next = La prochaine image
picture-ready = { $count ->
    [0] Personne n’attend d’y entrer.
    [one] Une personne attend d’y entrer.
   *[other] { $count } personnes attendent d’y entrer.
 }
picture-may-draw = Vous pouvez la dessiner maintenant, ou attendre que d’autres aient répondu : qui arrive après comptera dans la suivante.
picture-wait = Il en faut au moins trois pour une même compétence.
picture-draw = Dessiner l’image maintenant
picture-drawn = L’image est dessinée.
picture-too-few = Il faut au moins trois personnes pour une même compétence.
picture-just-drawn = Une image vient d’être dessinée à l’instant. Rechargez la page.
picture-groups = Les petits groupes
picture-how = Pourquoi si peu de détails ?
picture-how-text = Pour que personne ne puisse retrouver la réponse de quelqu’un. Chaque réponse ne compte que dans une seule image ; une image dit entre quels paliers le groupe se situe, jamais un seul, même quand tout le monde dit la même chose ; le milieu n’est donné qu’à partir de cinq personnes. Un large écart n’est pas un défaut : c’est de quoi parler.
picture-practised = Ce que le groupe a pratiqué
picture-practised-text = La somme des occasions de toutes et tous, d’après ce qui a été fait ici.

trace-picture-drawn = { $who } a dessiné une image du groupe, sans aucun nom
