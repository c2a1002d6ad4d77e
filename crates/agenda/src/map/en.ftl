map-title = Map of places
map-lede = The places where people meet, site by site. Each point of the map has the number that its place has in the list.
map-drawing = Map: every point is a link, and the list says the same
map-moves = Move the map
map-closer = Closer
map-farther = Farther
map-north = North
map-south = South
map-west = West
map-east = East
map-whole = See everything
map-ground-by = Ground of the map:
map-plain = A plan without a ground, north at the top. The lines are meridians and parallels.
map-list = The points of the map
map-of-space = A site or a network
map-all-spaces = All places
map-show = Show
map-none = No place is described here yet.
map-none-text = A place is described from the “Places” page of a space: its address, its rooms, how to get there.
map-unplaced = Without a point on the map
map-many = Only the first { $count } places are shown: choose a site to see its own.
map-coming = { $count ->
    [0] nothing announced
    [one] one gathering to come
   *[other] { $count } gatherings to come
 }
