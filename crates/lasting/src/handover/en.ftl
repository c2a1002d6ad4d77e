handover-title = Hand our commons over
handover-text = The sheets published here can go on elsewhere: another space takes them up, with the names of those who wrote them. The originals can still be read here.
handover-to = To which space
handover-no-other = To hand your commons over, first belong to the space that would take them.
handover-words = A few words
handover-offer = Offer
handover-offered = It is offered. Whoever answers for that space will say yes or no.
handover-not-yet = no answer yet
handover-answer-taken = taken
handover-answer-declined = declined
handover-sheets = { $count ->
    [one] one sheet
   *[other] { $count } sheets
}
handover-waiting = Commons are handed over to you
handover-waiting-text = This group has finished. It offers you what it wrote.
handover-from = “{ $space }” hands its commons over to you
handover-nothing = No sheet is published there.
handover-what-comes = The sheets come as copies, with their authors and licences, and always say where they come from. Kinds of sheet that you lack come with them. Pictures and documents stay with the originals.
handover-take = Take them
handover-decline = No thank you
handover-taken = They are taken.
handover-declined = It is said: no.
handover-see = See the sheets
handover-answered = Somebody has already answered.
handover-not-closed = Commons are handed over once the space is closed.
own-data-table-handovers = Commons that you handed over or took
own-data-about-handovers = This stays in the groups’ history, without your name if you leave.
trace-handover-offered = { $who } offers the group’s commons to another space
trace-handover-declined = The commons that were offered were not taken
