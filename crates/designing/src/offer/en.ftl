offer-title = Offer it to the original plan
offer-lede = What you found better may help where your plan comes from. Those who look after “{ $space }” will see it beside theirs, and take what they like.
offer-differences = { $count ->
    [one] One difference
   *[other] { $count } differences
 }
offer-message = A few words with it
offer-message-hint = What you changed, why, and what came of it.
offer-credit = Who wishes to be named among the authors
offer-send = Offer it
offer-made = It is offered. The answer will come here and by mail.
offer-nothing-new = Your plan says the same as the original: there is nothing to offer for now.
offer-other-languages = The two plans are not written in the same languages: one cannot take up the other.
offer-waits = An offer already waits for its answer. You can take it back to make another.
offer-withdraw = Take it back
offer-withdrawn = The offer is taken back.
offer-earlier = What you offered
offer-reason = The answer:
offer-list = What others offer
offer-list-text = Spaces started from this plan and changed it. Here is what they offer you of it.
offer-none = Nothing for now. When a plan that started from yours has found something better, it can offer it to you here.
offer-of = What { $space } offers
offer-things = { $count ->
    [one] one thing
   *[other] { $count } things
 }
offer-choose-hint = Tick what you take. What is not ticked stays as it is with you.
offer-choose = Tick at least one thing, or decline.
offer-both = changed by you too
offer-see = See what changes
offer-authors = Will also be named as authors:
offer-take-some = Take what is ticked
offer-take-all = Take everything
offer-taken = It is taken. Thanks to those who offered it.
offer-decided = An answer had been given already.
offer-all-there = All of this is in your plan already.
offer-decline = Decline
offer-declined = It is declined, and your words are on their way.
offer-reason-label = Why
offer-reason-hint = One frank and kind sentence. It is sent to whoever made the offer.
offer-state-open = waits for an answer
offer-state-taken = taken up
offer-state-declined = declined
offer-state-withdrawn = taken back
offer-made-subject = { $space } offers you changes
offer-made-body =
    Hello { $person },

    “{ $space }” started from the plan of “{ $parent }”, changed it, and offers you what seems better. You can take all of it, some of it, or decline:

    { $link }

    See you soon.
offer-taken-subject = { $parent } took up your offer
offer-taken-body =
    Hello { $person },

    What “{ $space }” offered is now in the plan of “{ $parent }”. Thank you.

    { $link }

    See you soon.
offer-declined-subject = { $parent } did not take up your offer
offer-declined-body =
    Hello { $person },

    “{ $parent }” did not take up what “{ $space }” offered. Here is why:

    { $reason }

    Your plan remains yours.

    See you soon.
trace-plan-offered = { $who } offered changes to the plan
trace-plan-offer-taken = { $who } took up what others offered
trace-plan-offer-declined = { $who } declined what others offered
own-data-table-plan-offers = Plans offered
own-data-about-plan-offers = What you offered to an original plan, and the answers you gave.
