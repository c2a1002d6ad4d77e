map-title = Carte des lieux
map-lede = Les lieux où l’on se retrouve, site par site. Chaque point de la carte porte le numéro du lieu dans la liste.
map-drawing = Carte : chaque point est un lien, la liste dit la même chose
map-moves = Déplacer la carte
map-closer = Plus près
map-farther = Plus loin
map-north = Nord
map-south = Sud
map-west = Ouest
map-east = Est
map-whole = Tout voir
map-ground-by = Fond de carte :
map-plain = Plan sans fond de carte, le nord en haut. Les traits sont des méridiens et des parallèles.
map-list = Les points de la carte
map-of-space = Un site ou un réseau
map-all-spaces = Tous les lieux
map-show = Montrer
map-none = Aucun lieu n’est encore décrit ici.
map-none-text = Un lieu se décrit depuis la page « Lieux » d’un espace : l’adresse, les salles, comment y venir.
map-unplaced = Sans point sur la carte
map-many = Seuls les { $count } premiers lieux sont montrés : choisissez un site pour voir les siens.
map-coming = { $count ->
    [0] rien d’annoncé
    [one] une rencontre à venir
   *[other] { $count } rencontres à venir
 }
