own-data-table-live-hands = Your raised hand
own-data-about-live-hands = During a live session, since when you ask for the floor or have it. Once erased, it is down.

hands-title = Floor
hands-raise = Raise my hand
hands-lower = Lower my hand
hands-return = Give the floor back
hands-nobody-speaks = Nobody has the floor for now.
hands-speaks = { $name } has the floor
hands-since = since { $time }
hands-waiting = { $count ->
    [0] No hand is up
    [one] One hand is up
   *[other] { $count } hands are up
 }
hands-you-speak = You have the floor.
hands-place = { $count ->
    [one] Your hand is up: your turn is next.
   *[other] Your hand is up: you are in place { $count }.
 }
hands-far = Your hand is up: more than twenty people go before you.
hands-list = Raised hands, in the order of their turns
hands-next = Give the floor to the next
hands-end = Take the floor back
hands-give = Give the floor
hands-lower-of = Lower
hands-up-since = up since { $time }
hands-spoke = { $count ->
    [0] has hardly spoken
    [one] has spoken for a minute
   *[other] has spoken for { $count } minutes
 }
hands-not-up = This hand is no longer up.
hands-nobody = No hand is up.
