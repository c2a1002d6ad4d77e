invitation-title = Invitation links
invitation-fresh = The link is ready
invitation-fresh-text = Copy it now: it will not be shown again. Whoever has it can join the space.
invitation-none = No open link.
invitation-unnamed = Link without a name
invitation-uses = { $left ->
    [one] { $left } place left
   *[other] { $left } places left
 }, { $used } taken
invitation-until = until { $date }
invitation-withdraw = Withdraw
invitation-withdrawn = The link is withdrawn: it opens nothing any more.
invitation-new = New link
invitation-note = For whom?
invitation-note-hint = A word that the people invited will see. Optional.
invitation-as = They will come as
invitation-how-many = For how many people
invitation-how-long = For how many days
invitation-make = Make the link
invitation-you-are = You are invited
invitation-standing = You will be there as:
invitation-sign-in = To join this space, enter with your address: we send you a link, there is no password to invent.
invitation-go-on = Go on with my address
invitation-ended = This invitation no longer opens
invitation-ended-text = It has been used, its time is over, or it was withdrawn. Ask whoever gave it to you for another one.
invitation-ended-spaces = See the spaces
