own-data-title = My data
own-data-lede = This is everything that this place keeps about you. Nothing else is recorded.
own-data-take = Take it all with me (zip)
own-data-take-first = Take my data with me first
own-data-account = Change my account
own-data-held = What is kept
own-data-what = What
own-data-how-many = How many
own-data-if-erased = If I erase myself
own-data-not-held = The pages you read, the address you connect from, your comings and goings are not noted. Against abuse, tries to sign in are counted for a day in a form that does not say whose they were.

own-data-table-account = Account
own-data-about-account = Name, address, language, time zone.
own-data-table-profile = Profile
own-data-about-profile = What you say of yourself, and to whom.
own-data-table-pictures = Pictures
own-data-about-pictures = Your pictures and what they show.
own-data-table-sessions = Devices
own-data-about-sessions = Where your account is open.
own-data-table-entry-links = Sign-in links
own-data-about-entry-links = The links asked for since yesterday, without their secret.
own-data-table-mails = Mails
own-data-about-mails = Those that this place wrote to you.
own-data-table-memberships = Spaces
own-data-about-memberships = Where you are a member, were one, or asked to be.
own-data-table-holdings = Roles
own-data-about-holdings = Those you hold or have held.
own-data-table-notices = Notices
own-data-about-notices = Those you wrote.
own-data-table-invitations = Invitations
own-data-about-invitations = The links you made for others.
own-data-table-space-changes = Changes to spaces
own-data-about-space-changes = What you changed in a space.
own-data-table-spaces = Spaces opened
own-data-about-spaces = Those you opened.
own-data-table-trames = Patterns
own-data-about-trames = Those you made or brought.
own-data-table-skills = Skills practised
own-data-about-skills = Drawn from what you did, seen by you alone.
own-data-table-traces = Traces
own-data-about-traces = What you did in spaces: what, when, where. Your name is not in them, only a number.

own-data-fate-removed = Removed
own-data-fate-ended = Ended, kept without your name
own-data-fate-nameless = Kept without your name

own-data-erasure-title = Erase myself
own-data-erasure-lede = You can leave this place without leaving your name.
own-data-erasure-see = See what it changes
own-data-erasure-gone = Your name, your address, your password, your profile, your pictures and your mails are removed.
own-data-erasure-ended = You leave all your spaces and return all your roles.
own-data-erasure-kept = What you gave to others stays, without your name.
own-data-erasure-final = This is final: nobody can undo it.
own-data-understood = I understand. My contributions stay, without my name.
own-data-address = To confirm, write your address: { $email }
own-data-erase = Erase me now
own-data-not-ticked = Tick the box to say that you understand.
own-data-not-the-address = This is not the address of your account.
own-data-last-administrator = You are the only person who runs this place. Hand it over to somebody first: on the machine where Tresse runs, the command “tresse user add --email ADDRESS --name NAME --administrator”, with their address and name, gives it to them.
own-data-left-alone = { $count ->
    [one] You are the only person who answers for this space. After you leave, no member would answer for it; handing it to somebody first is a fine gesture, and you are free to leave without.
   *[other] You are the only person who answers for these spaces. After you leave, no member would answer for them; handing them to somebody first is a fine gesture, and you are free to leave without.
 }
own-data-pass-on = Hand “{ $space }” to somebody
own-data-erased = Done: your name is no longer here. Thank you for the way we went together.

own-data-read-me = This is everything that { $house } keeps about you.

    data.json: everything, for a program.
    The .csv files: the same, one table a subject, for a spreadsheet.
    pictures: your pictures.

    Dates are in universal time.
