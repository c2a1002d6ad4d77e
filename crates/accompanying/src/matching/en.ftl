match-how-i-help = What I can accompany
match-how-i-help-text = Say what you can help with, where you set out from, how far you go and how many people at a time. Requests will be proposed to you; you accept or you decline, always.
match-you-accompany = { $count ->
    [one] You accompany one person at the moment.
   *[other] You accompany { $count } people at the moment.
}
match-words = What can you help with?
match-words-hint = In your own words: what you have done, what you like to pass on. Only the team that receives requests reads it.
match-themes = Subjects
match-kinds = In which ways?
match-kinds-hint = Leave it empty if all suit you.
match-place = Where do you set out from?
match-place-hint = The closest place will do. Only the distance is told, never where you live.
match-reach = How many kilometres at most?
match-reach-hint = Zero if you only accompany remotely.
match-remote = I also accompany remotely
match-most = How many people at a time?
match-most-hint = You will not be proposed more.
match-paused = Not at the moment: propose me nothing
match-offered = Noted. Thank you.
match-companions = { $count ->
    [0] Nobody has said yet that they can accompany.
    [one] One person accompanies in this space.
   *[other] { $count } people accompany in this space.
}
match-asked-of-you = Proposed to you
match-you-walk-with = I accompany
match-suggested = Who could accompany?
match-suggested-text = Each name comes with its reasons. You choose.
match-nobody = Nobody fits for now: invite members to say what they can accompany.
match-ask-name = Propose it to { $name }
match-proposed = It is proposed.
match-skill-both = Knows the subject ({ $theme }) and this way of working ({ $kind }).
match-skill-theme = Knows the subject ({ $theme }).
match-skill-kind = Accompanies in this way ({ $kind }), without having named this subject.
match-skill-neither = Has named neither this subject nor this way of working.
match-way-near = { $km } km away, and goes up to { $reach } km.
match-way-far = { $km } km away: rather remotely.
match-way-remote = Distance unknown; also accompanies remotely.
match-way-unknown = Distance unknown; would rather come.
match-load-none = { $count ->
    [one] Accompanies nobody at the moment.
   *[other] Accompanies nobody at the moment, and could take on { $count } people at a time.
}
match-load-some = Already accompanies { $busy } of { $most } at most.
match-asked = Who it is proposed to
match-state-open = has yet to answer
match-state-accepted = accepted
match-state-declined = declined
match-state-withdrawn = is no longer asked
match-would-you = Could you accompany?
match-would-you-text = You may say yes, or no and why. Nobody but the team reads your reason.
match-accept = I will accompany
match-accepted = Thank you. Now offer a few times.
match-cannot = I cannot
match-reason = For what reason?
match-reason-hint = A word will do: time, subject, distance.
match-decline = Decline
match-declined = Noted, thank you for having answered.
match-hand-back = I cannot go on
match-back-reason = For what reason?
match-back-hint = The team reads it and looks for somebody else.
match-handed-back = Noted. The team looks for somebody else.
match-not-a-companion = This person does not accompany here at the moment.
match-no-place-left = You already accompany as many people as you had said. Change that number if you would like to accompany one more.
match-letter-proposed-subject = Could you accompany? { $title }
match-letter-proposed-body = Hello { $person },

    Somebody asks “{ $space }” to be accompanied, and you came to mind: { $title }.

    To read the request and to answer:

    { $link }
match-letter-settled-subject = Somebody accompanies already: { $title }
match-letter-settled-body = Hello { $person },

    Somebody else accompanies “{ $title }”. Thank you for having been ready to.
match-letter-accepted-subject = { $companion } is going to accompany you
match-letter-accepted-body = Hello { $person },

    Good news: { $companion } is going to walk with you for “{ $title }”. Times will be offered to you here before long:

    { $link }
match-letter-nobody-subject = Nobody for now: { $title }
match-letter-nobody-body = Hello { $person },

    The person to whom “{ $title }” was proposed cannot:

    { $word }

    To look for somebody else:

    { $link }
match-letter-back-subject = To be entrusted again: { $title }
match-letter-back-body = Hello { $person },

    { $companion } cannot go on accompanying “{ $title }”:

    { $word }

    To look for somebody else:

    { $link }
match-letter-back-asker-subject = We are looking for somebody else: { $title }
match-letter-back-asker-body = Hello { $person },

    { $companion } cannot go on. Your request stays open, and we are looking for somebody else.

    { $link }
own-data-table-companions = What you can accompany
own-data-about-companions = Erased if you leave.
own-data-table-accompaniment-proposals = Accompaniments proposed
own-data-about-accompaniment-proposals = What was proposed to you is erased if you leave.
trace-companion-offered = { $who } said how they can accompany others
