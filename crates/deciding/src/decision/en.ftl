decision-all = Every decision
decision-open-here = To be decided now
decision-awaiting-outcome = Closed, waiting for a word of what came of it
decision-log = The log of decisions
decision-more = Show further
decision-none = No decision yet
decision-none-text = What the group decides is kept here, with the reasons and the day to look at it again. Propose something small to begin with.
decision-propose = Propose a decision
decision-which-way = In which way do you want to decide? None is the best: it depends on what is at stake and on how many you are.
decision-method-consent = By consent
decision-method-advice = On advice
decision-method-vote = By vote
decision-method-points = By points
decision-method-ranking = By ranking
decision-method-election = Election without candidate
decision-way-consent = The proposal passes as long as nobody has a reasoned objection. An objection is there to improve it, not to stop it.
decision-way-advice = Whoever proposes decides, once they have heard the advice of those concerned.
decision-way-vote = Yes, no, or neither. Nobody sees the count before the end.
decision-way-points = Each person shares points out between several options. Nobody sees the count before the end.
decision-way-ranking = Each person puts the options in their own order. Nobody sees the count before the end.
decision-way-election = For a role: each person names somebody and says why. All the reasons are read, then people name again.
decision-when-consent = For what commits everyone, up to fifteen people or so.
decision-when-advice = For what commits one person above all, and goes fast.
decision-when-vote = To settle a simple question, with any number of people.
decision-when-points = To choose what comes first.
decision-when-ranking = For a date, a place, a name: one thing will be kept.
decision-when-election = To entrust a role without anyone having to put themselves forward.
decision-title = What is to be decided
decision-title-hint = In a sentence that can be accepted or refused.
decision-body = The proposal
decision-body-hint = What you propose, for what reason, what it changes, and for how long. Markdown may be used.
decision-options = The options
decision-options-hint = Two at least. Leave the others empty.
decision-option = { $count ->
   *[other] Option { $count }
}
decision-points-each = How many points to share out?
decision-closes = Open until
decision-closes-hint = Leave time to think: a week, often.
decision-quorum = How many people must have spoken?
decision-quorum-hint = Optional. If some are missing, it will be said beside the count.
decision-put = Put it to the members
decision-proposed = The proposal is open.
decision-amend = Change the proposal
decision-amended = The proposal was changed. Those who had spoken will see it.
decision-amended-times = { $count ->
    [one] Changed once since it was opened.
   *[other] Changed { $count } times since it was opened.
}
decision-changed-meanwhile = The proposal was changed meanwhile. It stands below as it is now; your text is kept.
decision-as-it-is-now = As it is now
decision-not-in-time = Choose a moment to come, within a year.
decision-two-options = At least two options are needed.
decision-state-open = open
decision-state-closed = closed
decision-state-settled = decided
decision-state-withdrawn = withdrawn
decision-until = until { $moment }
decision-to-settle = closed on { $day }: say what came of it
decision-to-review = to be looked at again since { $day }
decision-review-on = To be looked at again on { $day }
decision-awaits = To decide with the others
decision-say = What do you think?
decision-mine = What you say
decision-say-it = Say it
decision-change-mine = Change
decision-take-back = Take back what I said
decision-reason = For what reason?
decision-reason-hint = A reason helps more than a number. It is asked for with an objection, advice or a name.
decision-seen-now = Everyone reads what you say, with your name.
decision-seen-later = The count and the reasons can be read once it is closed.
decision-members-only = The members of this space speak; you may read.
decision-voices = { $count ->
    [0] Nobody has spoken yet
    [one] One person has spoken
   *[other] { $count } people have spoken
}
decision-before-amendment = before the last change
decision-amended-since = The proposal has changed since you spoke: does it still hold?
decision-second-round-yours = You have read the reasons of the others: do you keep the same name?
decision-consent-agree = agree
decision-consent-reserve = agree, with a reserve
decision-consent-objection = objection
decision-consent-abstain = I abstain
decision-means-consent-agree = Good enough for me, let us try.
decision-means-consent-reserve = I can live with it, and this is what worries me.
decision-means-consent-objection = It would harm the group or its aim: here is why, and what would lift the objection.
decision-means-consent-abstain = It does not concern me, or I have no opinion.
decision-vote-yes = yes
decision-vote-no = no
decision-vote-abstain = neither
decision-means-vote-yes = Let us do it.
decision-means-vote-no = Let us not do it.
decision-means-vote-abstain = Count me as present, without an opinion.
decision-advice-for = rather for
decision-advice-against = rather against
decision-advice-mixed = in two minds
decision-means-advice-for = And this is what to look out for.
decision-means-advice-against = And this is what I would do.
decision-means-advice-mixed = This is what weighs on either side.
decision-share-out = Share out { $points } points at most
decision-put-in-order = Put them in order: 1 for the one you prefer, and so on
decision-whom = Whom do you name?
decision-stance-taken = It is said.
decision-stance-withdrawn = It is taken back.
decision-say-why = Say for what reason.
decision-no-points = Give at least one point, and nothing below zero.
decision-too-many-points = That is too many: { $most } points at most in all.
decision-each-once = Each place once only: 1, 2, 3…
decision-closed = It is closed: nothing can be changed in it any more.
decision-still-open = It is still open: close it first.
decision-count = The count
decision-quorum-is = { $quorum } are needed
decision-quorum-met = Enough people
decision-quorum-not-met = Not enough people yet
decision-consent-stands = Nobody objects
decision-consent-not-yet = An objection remains to be lifted, or nobody agrees
decision-lead = Lead
decision-close = Close it now
decision-closed-now = It is closed. Say what came of it.
decision-second-round = Name a second time
decision-second-round-hint = All the reasons will be read, and each person may change their mind.
decision-asked-again = All the reasons can be read: each person may change their mind.
decision-withdraw = Take the proposal back
decision-withdrawn = The proposal was taken back.
decision-restore = Put it back
decision-restored = The proposal is back.
decision-what-came = What came of it
decision-what-came-hint = Numbers shed light, people decide: say in words what is decided.
decision-outcome-adopted = decided
decision-outcome-changed = decided otherwise
decision-outcome-dropped = dropped
decision-outcome-words = In words
decision-review = Look at it again on
decision-review-hint = A decision is not for ever: give it a day to be looked at again.
decision-say-outcome = Enter it in the log
decision-settled = It is in the log.
decision-reminder-subject = Still some time to have your say: { $title }
decision-reminder-body =
    Hello { $person },

    “{ $space }” is deciding on this: { $title }.
    You have not said yet what you think. You may until { $moment }.

    { $link }

    This is the only reminder, and saying nothing is allowed.
decision-elect = Choose together
decision-elect-text = Who for this role? Each person names somebody and says why, without anyone having to stand.
decision-elect-ask = Elect without candidates
decision-elect-title = Who for the role “{ $role }”?
decision-elect-for = For the role:
decision-elect-give = Give the role “{ $role }”
decision-elect-open = Being chosen now:
decision-elect-closed = Closed, its last word awaited:
decision-elect-came = What came of it:
own-data-table-decisions = Decisions proposed
own-data-about-decisions = They stay in the log of the group, without your name if you leave.
own-data-table-stances = What you said to decisions
own-data-about-stances = The count stays what it was; your reasons are erased if you leave.
trace-decision-proposed = { $who } proposed a decision
trace-decision-amended = { $who } amended a proposal
trace-decision-asked-again = A decision was put to everybody again
trace-decision-settled = A decision was made
trace-decision-closed = A proposal was closed
trace-decision-withdrawn = { $who } withdrew a proposal
trace-decision-restored = { $who } brought a proposal back
trace-stance-taken = One more answer to a proposal
trace-stance-withdrawn = An answer to a proposal was withdrawn
