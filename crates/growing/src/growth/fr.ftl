growth-title = Mon chemin
growth-lede = Où vous en êtes, ce que vous avez pratiqué, ce qui le montre. Cette page est à vous : personne d’autre ne la voit.
growth-take = Dire où j’en suis
growth-resume = Reprendre ma position commencée
growth-attach = Ajouter ce qui le montre
growth-portfolios = Mes portfolios
growth-where = Où j’en suis
growth-none = Pas encore de position
growth-none-text = Dites une première fois où vous en êtes : plus tard, vous verrez le chemin parcouru.
growth-date-after = Date
growth-date-before = À côté de
growth-date-none = Aucune autre date
growth-compare = Comparer
growth-drawing = Où j’en suis, compétence par compétence
growth-table = Compétence par compétence
growth-between = Entre les deux
growth-same = Au même endroit
growth-further = { $count ->
    [one] Un palier plus loin
   *[other] { $count } paliers plus loin
 }
growth-back-steps = { $count ->
    [one] Je me situe un palier plus tôt
   *[other] Je me situe { $count } paliers plus tôt
 }
growth-steps-changed = Les paliers ont changé entre ces deux dates : elles se lisent côte à côte, mais ne se comparent pas.
growth-skills-changed = La liste des compétences a changé entre ces deux dates. Seules celles qui n’ont pas bougé sont comparées.
growth-skill-reworded = Reformulée depuis : non comparée
growth-skill-new = Nouvelle depuis
growth-skill-gone = N’est plus dans la liste
growth-position-of = Position du { $date }
growth-practised = Ce que j’ai pratiqué
growth-practised-text = Les occasions viennent de ce que vous avez fait ici. Ouvrez une compétence pour y attacher ce qui la montre.
growth-practised-none = Rien encore. Une activité faite, un rôle pris ou une fiche écrite viendra se ranger ici.
growth-pictures = Images communes
growth-pictures-text = Où en est un groupe, sans aucun nom, à partir de trois personnes.
growth-picture-of = L’image de « { $name } »
growth-back = Mon chemin
