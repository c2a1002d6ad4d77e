own-data-table-live-cell-texts = What you wrote in small groups
own-data-about-live-cell-texts = Notes that several wrote during live sessions. Once erased, your lines are gone from them.
own-data-table-live-cell-aparts = What you kept apart in small groups
own-data-about-live-cell-aparts = What you wrote while somebody else was writing too.
own-data-table-live-round-words = What you said to all small groups
own-data-about-live-round-words = While facilitating a live session.

cell-title = Small groups
cell-round = { $count ->
    [one] One small group at work
   *[other] { $count } small groups at work
 }
cell-until = Back together at { $time }
cell-over = Back together
cell-over-text = The time of small groups is over. You can still finish writing what your group brings back.
cell-call-back = Call everybody back
cell-show-brought = Show what the groups bring back
cell-more-minutes = Add, in minutes
cell-extend = Add
cell-two-more = Two more minutes
cell-none-yet = I have no group
cell-arrive = Join the smallest group
cell-number = Group { $number }
cell-people = { $count ->
    [0] nobody
    [one] 1 person
   *[other] { $count } people
 }
cell-yours = You are in group { $number }
cell-calls = has asked for help since { $time }
cell-called = You asked for help at { $time }
cell-help = Ask for help
cell-help-end = No longer needed
cell-help-answer = I am going
cell-join-video = Join the group’s video
cell-note = The group’s note
cell-note-empty = Nothing is written yet.
cell-note-write = Write in the note
cell-brings = What the group brings back
cell-brings-hint = Everybody will read it afterwards.
cell-brings-write = Write what we bring back
cell-save = Save
cell-move = Move
cell-move-to = to group
cell-move-do = Move
cell-video = Address of the video
cell-choose-title = Choose your group
cell-brought = What the groups bring back
cell-apart-list = What you wrote while somebody else did
cell-apart = { $name } wrote at the same time as you
cell-apart-text = Nothing is lost: here are both. Put them together, then save.
cell-apart-stands = What is written now
cell-apart-mine = What you wrote
cell-apart-save = Save instead
cell-apart-waive = Leave mine aside
cell-typed = What you had written
cell-begin-title = Make groups
cell-task = What do the groups do?
cell-task-hint = A short instruction that everybody keeps in sight.
cell-way = How groups are made
cell-way-drawn = At random
cell-way-text-drawn = A draw.
cell-way-balanced = Balanced
cell-way-text-balanced = A draw that mixes people who have spoken with others, and the ways of coming.
cell-way-chosen = By choice
cell-way-text-chosen = Each person chooses their group.
cell-count = How many?
cell-by = What is counted
cell-by-size = people a group, at most
cell-by-number = groups in all
cell-minutes = Length, in minutes
cell-minutes-hint = Leave it empty to call everybody back yourself.
cell-video-all = A video room for each group
cell-video-hint = If needed: the beginning of an https address. The group’s number is added at the end, or in place of {"{n}"}.
cell-begin = Make the groups
cell-words = A word to all groups
cell-say = Tell all
cell-nobody = There is nobody to divide yet.
cell-no-round = No small group is at work now.
cell-begun-elsewhere = Somebody has just made groups. Look at them before making others.
cell-not-an-address = This address must begin with https:// and have no space.
cell-choose = Here each person chooses their group: take one from the list.
cell-not-chosen = The groups were drawn. Ask whoever facilitates to move.
cell-no-such-number = No group has this number.
cell-gone-elsewhere = This person is no longer in that group.
