home-hello = Bonjour { $name }
home-awaits = Ce qui vous attend
home-nothing = Rien ne vous attend
home-nothing-text = Tout est à jour dans vos espaces. C’est peut-être le moment de prendre un rôle, ou un café.
home-find = Trouver un espace
home-charter = Une charte à lire
home-role-ends = Votre rôle « { $role } » se termine bientôt
home-review = Le bilan du groupe approche
home-asked = Votre demande à rejoindre est en chemin
home-roles = Mes rôles
home-spaces = Mes espaces
home-no-space = Vous n’êtes encore dans aucun espace.
home-news = Ce qui a bougé
home-no-news = Rien encore.
home-title = Apprendre à coopérer en coopérant
home-lede = Ici des groupes se forment, écrivent leurs règles, se partagent des rôles, apprennent en faisant, et rendent ce qu’ils apprennent utile aux autres.
home-individual = Ce que chacun apprend, essaie et raconte, à son rythme.
home-collective = Ce que le groupe produit ensemble et rend aux autres.
home-project = Ce qui change sur le terrain, dans le projet de chacun.
home-here = Ils vivent ici
home-all = Tous les espaces
strand-individual = Individuel
strand-collective = Collectif
strand-project = Projet
trace-space-opened = { $who } a ouvert l’espace
trace-space-changed = { $who } a changé l’espace
trace-space-stage-reached = { $who } a noté une nouvelle étape
trace-space-joining-changed = { $who } a changé la façon de rejoindre
trace-membership-begun = { $whom ->
    [""] { $who } est arrivé·e
   *[other] { $whom } est arrivé·e
 }
trace-membership-ended = { $who } est parti·e
trace-membership-changed = { $whom } a une nouvelle place dans le groupe
trace-charter-accepted = { $who } a accepté la charte
trace-role-taken = { $whom ->
    [""] { $who } a pris un rôle
   *[other] { $whom } a reçu un rôle
 }
trace-role-returned = { $whom ->
    [""] { $who } a rendu un rôle
   *[other] { $whom } a rendu un rôle
 }
trace-notice-published = { $who } a écrit un mot
trace-notice-withdrawn = { $who } a retiré un mot
trace-notice-restored = { $who } a remis un mot
trace-notice-hidden = Un mot a été caché
trace-trame-offered = { $who } a offert la trame à la bibliothèque
