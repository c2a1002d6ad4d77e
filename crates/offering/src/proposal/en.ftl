proposal-title = Proposals
proposal-lede = What members would like to live together. Say whether you would come: that is how an idea finds somebody to hold it.
proposal-none = No proposal yet. A title is enough to begin.
proposal-supports = { $count ->
    [0] Nobody has said yet that they would come
    [one] One person would come
   *[other] { $count } people would come
 }
proposal-is-taken = Somebody is on it
proposal-see-gathering = See the gathering
proposal-would-come = I would come
proposal-would-not-come = I would no longer come
proposal-take = Take it up
proposal-withdraw = Withdraw
proposal-make = Propose something
proposal-what = What
proposal-what-hint = A subject, a practice to exchange, a tool to try.
proposal-why = Why, for whom
proposal-kind = In what form
proposal-any-kind = Any
proposal-send = Propose
proposal-join-first = Members propose, and say whether they would come.
proposal-to-agenda = Back to the calendar
proposal-made = Your proposal is in the list.
proposal-supported = Noted: you would come.
proposal-not-supported = Noted: you would no longer come.
proposal-withdrawn = Your proposal is withdrawn.
proposal-restored = Your proposal is in the list again.
proposal-taken-subject = Your idea takes shape: { $title }
proposal-taken-body =
    Hello { $person },

    You proposed or supported “{ $title }”. A gathering has just been announced. The date, the place and the registration are here:

    { $link }

    See you soon.
trace-proposal-made = { $who } proposed a gathering
own-data-table-proposals = Proposals
own-data-about-proposals = What you proposed to live together.
own-data-table-proposal-supports = Supported proposals
own-data-about-proposal-supports = Those to which you would come.
