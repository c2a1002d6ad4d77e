award-mine = My badges
award-mine-text = They are yours: show them, hide them, take them along.
award-none = No badge yet
award-none-text = You may be given one at the end of a role; you may also ask for one in a space.
award-mine-given = Given to you
award-mine-proposed = Proposed to you
award-mine-had = Yours
award-mine-asked = Asked for
award-mine-past = Declined or taken back
award-take-all = Take all along
award-awaits = Badges
award-awaits-given = it is given to you: do you want it?
award-awaits-proposed = proposed at the end of your role
award-awaits-asked = { $count ->
    [one] one request waits for an answer
   *[other] { $count } requests wait for an answer
}
award-waits-for-yes = waits for a yes
award-own-asked = You asked for it: somebody is looking.
award-own-withdrawn = You had taken your request back.
award-own-declined = It was not given to you, for now.
award-own-awarded = It is given to you: do you want it?
award-own-accepted = You have it.
award-own-refused = You did not want it.
award-own-revoked = It was taken back.
award-badge-of = Badge of
award-is-asked = Asked for
award-is-asked-yours = Somebody else is looking and will answer you.
award-is-asked-text = Read what the person did, then answer them.
award-is-given = Given, not yet accepted
award-is-given-yours = Accept it or not: nobody else sees it before you say so.
award-is-given-text = The person has not answered yet.
award-verdict-valid = This badge is valid
award-verdict-expired = This badge has expired
award-verdict-revoked = This badge was taken back
award-verdict-not-held = This badge is not held
award-verdict-forgotten = The person asked to be forgotten
award-verdict-text-valid = It was given by somebody else, accepted, and it holds today.
award-verdict-text-expired = It was given and accepted, then its time passed.
award-verdict-text-revoked = The space that had given it took it back. It must not be relied on any more.
award-verdict-text-not-held = It was not given, or not accepted, or the person gave it up.
award-verdict-text-forgotten = A badge was given here indeed. Nothing tells to whom any more.
award-revoked-because = The reason:
award-revoked-on = Taken back on
award-in-one-look = In one look
award-who = To whom
award-by = By
award-when = Given on
award-until = Valid
award-how = How
award-why = For what
award-nameless = a person who chose not to be named
award-forgotten-owner = a person who asked to be forgotten
award-origin-asked = asked for, then given by another person
award-origin-role = proposed at the end of a role, given by another person
award-origin-code = taken with the code of a gathering, given by whoever led it
award-origin-given = given by another person
award-own-words = What the person says of it
award-giver-words = The word that comes with it
award-evidence = What shows it
award-evidence-hint = Addresses: an account, a sheet, a page, your portfolio. Here or elsewhere.
award-evidence-asked = Asked for: { $what }. Give addresses, here or elsewhere.
award-evidence-stays = These addresses will be in the badge, which everybody can read if you accept it.
award-more-evidence = More addresses
award-shown-1 = The first thing
award-shown-2 = The second thing
award-shown-3 = The third thing
award-shown-4 = The fourth thing
award-at-1 = Its address
award-at-2 = The address of the second
award-at-3 = The address of the third
award-at-4 = The address of the fourth
award-not-an-address = Give an address that begins with https:// or /.
award-words = What you did
award-words-hint = In a few sentences, for the person who will look. It is not published.
award-ask = Ask
award-asked-now = It is asked for.
award-already = This badge is already asked for, given or taken.
award-laid-aside = This badge is laid aside: it is given no more.
award-role-elsewhere = That role is not yours, or the badge was decided already.
award-decide = Answer
award-give = Give
award-not-now = Not for now
award-reason = A word that comes with it
award-reason-hint = What you saw. The person will read it.
award-reason-asked = It is needed if you do not give it for now: say what is missing.
award-given-now = It is given. The person will say whether they accept it.
award-declined-now = It is said.
award-to-people = To whom?
award-to-group = To a group to which you do not belong
award-to-nobody = Choose at least one person or a group.
award-not-a-member = That person does not belong to the space.
award-not-a-group = It cannot be given to that group.
award-not-oneself = Nobody gives a badge to themselves, nor to their own group.
award-owner-alone = Only the person whose it is can do that.
award-too-late = It is too late: it was decided otherwise.
award-answer-now = Answer now
award-take-it = Do you want it?
award-accept = Accept it
award-refuse = No, thank you
award-accepted-now = It is yours.
award-refused-now = It is said: it is not yours.
award-withdraw = Take my request back
award-withdrawn-now = Your request is taken back.
award-shown-how = How to show it?
award-show-named = With my name
award-show-nameless = Without my name
award-show-hidden = Hidden
award-show-text-named = Your name is read on the page that verifies it, and in the list of the space.
award-show-text-nameless = The page says that it is valid, not whose it is.
award-show-text-hidden = Nobody else sees it. Files that you gave away can still be verified.
award-shown-now = It is noted.
award-give-up = Give it up
award-give-up-text = It will be valid no more. This cannot be undone.
award-revoke = Take it back
award-revoke-reason = For which reason?
award-revoke-hint = Everybody to whom this badge is shown will read it.
award-revoked-now = The badge is taken back.
award-endorsed = What others say of it
award-endorse = Say something of it
award-endorsement = What you saw this person do
award-endorsement-hint = It will be read on this page, with your name.
award-endorse-say = Say it
award-endorsed-now = It is said.
award-unendorse = Take back what I said
award-unendorsed-now = It is taken back.
award-elsewhere = Verify it elsewhere
award-elsewhere-text = These files are verified without us, with any Open Badges software.
award-file-third = Open Badges 3.0, signed (JSON)
award-file-png = The picture, with the badge inside (PNG)
award-file-svg = The drawing, with the badge inside (SVG)
award-file-second = Open Badges 2.0 (JSON)
award-code-title = Take a badge with a code
award-code-text = The code was given to you at a gathering.
award-code-code = The code
award-code-code-hint = Eight letters and digits. Spaces and dashes do not count.
award-code-look = Go on
award-code-take = Take this badge
award-code-unknown = This code opens nothing: it may be mistyped, or its time is over.
award-code-used-up = This code was used as often as it could be.
award-code-occasion = For which occasion?
award-code-ends = Until the end of
award-code-most = For how many people at most?
award-code-make = Make a code
award-code-made = The code is ready.
award-code-withdraw = Cancel this code
award-code-withdrawn = The code opens nothing any more.
award-code-until = until { $moment }
award-code-used = { $used } of { $most }
award-code-not-in-time = Choose a day to come, within the year.
award-letter-given-subject = “{ $space }” gives you a badge: { $badge }
award-letter-given-body =
    Hello { $person },

    “{ $space }” gives you the badge “{ $badge }”.

    { $reason }

    It is yours if you wish: accept it, with your name or without, or leave it.

    { $link }
award-letter-declined-subject = The badge “{ $badge }”: not for now
award-letter-declined-body =
    Hello { $person },

    Somebody of “{ $space }” has read your request for the badge “{ $badge }”, and does not give it for now:

    { $reason }

    You may ask for it again whenever you like.

    { $link }
award-letter-revoked-subject = The badge “{ $badge }” is taken back
award-letter-revoked-body =
    Hello { $person },

    “{ $space }” has taken back the badge “{ $badge }”:

    { $reason }

    Whoever you showed it to will read this reason. If it does not seem right to you, speak with those who facilitate the space.

    { $link }
award-letter-group-given-subject = “{ $space }” gives “{ $group }” a badge: { $badge }
award-letter-group-given-body =
    Hello { $person },

    “{ $space }” gives your group, “{ $group }”, the badge “{ $badge }”.

    { $reason }

    You answer for this group: accept the badge for it, or leave it.

    { $link }
award-letter-group-revoked-subject = The badge “{ $badge }” of “{ $group }” is taken back
award-letter-group-revoked-body =
    Hello { $person },

    “{ $space }” has taken back the badge “{ $badge }” from “{ $group }”:

    { $reason }

    { $link }
award-letter-proposed-subject = A badge is proposed to you: { $badge }
award-letter-proposed-body =
    Hello { $person },

    You gave back a role in “{ $space }”. The badge “{ $badge }” recognises it: you may ask for it, with what you handed in. Somebody else will look at it.

    { $link }
own-data-table-badge-awards = Badges
own-data-about-badge-awards = Those that you have, asked for, gave or took back. If you leave, your words, your evidence and the signed file are erased; it remains that a badge was given, to nobody.
own-data-table-badge-endorsements = What you said of badges of others
own-data-about-badge-endorsements = It is erased if you leave.
own-data-table-badge-codes = Codes of badges
own-data-about-badge-codes = They open nothing any more if you leave.
trace-badge-accepted = A badge was received
