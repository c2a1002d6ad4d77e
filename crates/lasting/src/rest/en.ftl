rest-asleep = Asleep
rest-asleep-text = Since { $day } the group has been resting. Everything can be read; nothing is written, no mail leaves.
rest-wishes = Wishes to wake it: { $wishes } of { $wanted }.
rest-wish = I wish it to wake
rest-yours = You wish it to wake.
rest-take-back = Take my wish back
rest-members-only = Its members can wake it.
rest-wished = Your wish counts.
rest-wish-withdrawn = Your wish is taken back.
rest-woke = The group is awake. Welcome back!
rest-not-asleep = This space is not asleep.
rest-closed = Closed
rest-closed-text = On { $day } this group finished what it had to do. Thanks to all who kept it alive.
rest-closed-reads = Everything can still be read, and nothing changes any more.
rest-closed-keeps = Everyone keeps their portfolio and their badges.
rest-my-badges = My badges
rest-closed-verifies = The badges given here can still be verified.
rest-letter-asleep-subject = “{ $space }” falls asleep
rest-letter-asleep-body =
    Hello { $person },

    At the end of its review, the group “{ $space }” chose to sleep. You will receive no more mail from it.
    Everything can still be read. If you wish it to wake, say so here:

    { $link }
rest-letter-closed-subject = “{ $space }” is closed
rest-letter-closed-body =
    Hello { $person },

    At the end of its review, the group “{ $space }” decided to stop there. Everything can still be read, and you keep your portfolio and your badges.
    An archive that you can keep on your computer is being made here:

    { $link }
rest-letter-awake-subject = “{ $space }” wakes
rest-letter-awake-body =
    Hello { $person },

    Enough members wished it: the group “{ $space }” is awake.

    { $link }
own-data-table-rests = Groups that you let sleep or closed
own-data-about-rests = This stays in the group’s history, without your name if you leave.
own-data-table-wake-wishes = Your wishes to wake a group
own-data-about-wake-wishes = They are erased if you leave.
trace-space-woke = The space woke up
trace-space-wished-awake = Somebody wishes to wake the space
trace-space-wish-withdrawn = A wish to wake the space was withdrawn
