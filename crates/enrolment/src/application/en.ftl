application-title = Applying to “{ $space }”
application-not-open = Applications are not open
application-not-open-text = They may be later. The page of the cohort will say when.
application-opens-on = They will open on { $date }.
application-see-space = See the cohort
application-already-member = You are a member of this cohort already.
application-places-left = { $count ->
    [0] No place left for now, but there is a waiting list
    [one] One place left
   *[other] { $count } places left
 }
application-until = Until { $date }
application-no-end = No closing date
application-guest = A name and an address are enough.
application-sign-in = I have an account already
application-name = Your name
application-email = Your mail address
application-email-hint = A link arrives there: it opens your application, to send it, complete it or withdraw it.
application-project = Your project
application-project-hint = It is what you will learn on. It may be very young, but it has to exist.
application-field-title = Its name
application-field-context = The context
application-context-hint = Where it comes from, where it takes place, how far it is.
application-field-aim = What it is for
application-aim-hint = What will have changed if it succeeds.
application-field-people = With whom, and for whom
application-people-hint = People and organisations, in a few words. Name nobody without their agreement.
application-field-territory = The territory
application-territory-hint = A town, a valley, a county.
application-territory-known = Places are kept for: { $territories }. Another territory is fine too.
application-field-stage = Its stage
application-stage-unknown = I do not know yet
application-you = And you
application-field-motivation = What brings you here
application-motivation-hint = What you are looking for, and what you will bring to the others.
application-field-availability = The time you can give
application-availability-hint = Each week, and for the on-site meetings.
application-charter = Read the charter
application-i-accept = I have read the charter and accept it.
application-accept-charter = You need to accept the charter to apply.
application-send = Send my application
application-go-on = Go on
application-keep = Keep the draft
application-privacy = Those who lead the cohort read your application, and nobody else. One that is not accepted is erased after a year.
application-mail-title = A mail is on its way
application-mail-text = Open it: it leads to your application, which you can read again and send. Until then nobody sees it.
application-closed = Applications are closed.
application-mine = My application
application-state-draft = Draft
application-state-received = Received
application-state-read = Read
application-state-accepted = Accepted
application-state-waiting = Waiting list
application-state-declined = Declined
application-state-withdrawn = Withdrawn
application-you-are-draft = Your application has not been sent yet. Read it again, complete it, then send it.
application-you-are-received = Your application has arrived. Somebody will read it.
application-you-are-read = Your application has been read. The answer will come by mail.
application-you-are-accepted = Welcome! You are part of the cohort, and so is your project.
application-you-are-waiting = You are on the waiting list. If a place becomes free for you, you come in at once and a mail tells you so.
application-you-are-declined = Your application was not accepted this time.
application-you-are-withdrawn = You have withdrawn your application.
application-rank = { $count ->
    [one] You are next.
   *[other] You are number { $count } on the list.
 }
application-go-in = Enter the cohort
application-get-link = Get my link to come in
application-link-sent = A mail is on its way with your link.
application-complete = Read again and send
application-change = Change my application
application-again = Apply again
application-saved = It is saved.
application-kept-now = The draft is kept. A mail gives you this address again.
application-sent-now = Your application is sent.
application-withdraw-title = Withdrawing my application
application-withdraw-text = Nobody will read it any more. You can apply again while applications are open.
application-withdraw-accepted = You will leave the cohort, and your place goes to the next person. What you wrote there stays.
application-withdraw-sure = Really withdraw your application?
application-withdraw = Withdraw
application-withdrawn-now = Your application is withdrawn.
application-secret = This page is yours alone: whoever has its address can change your application. Do not pass it on.
application-too-late = This is no longer possible: the application was decided, or withdrawn.
application-changed-meanwhile = The application has just changed. Reload the page.
application-all-title = Applications
application-all = All
application-states = States
application-open = Open
application-shut = Closed
application-let-in = accepted
application-none = No application yet
application-none-open = Pass this address on: everyone presents their project there.
application-none-shut = Open applications, say how many places there are, and until when.
application-copy = Copy
application-copied = Address copied
application-notes-count = { $count ->
    [one] one note
   *[other] { $count } notes
 }
application-more = More
application-without-account = no account
application-received-on = Received on { $date }
application-word-said = What you answered
application-said-context = The context
application-said-aim = What it is for
application-said-people = With whom, and for whom
application-said-motivation = What brings this person here
application-said-availability = The time they can give
application-notes = Among you
application-notes-text = Only those who lead the cohort read these notes. They are erased with the application.
application-note = A note
application-add-note = Note it
application-noted-now = It is noted.
application-decide = Decide
application-decide-text = Every decision goes out by mail.
application-look = Note as read
application-read-now = The application is noted as read.
application-accept = Accept
application-accepted-now = Accepted: this person is a member, and their project is here.
application-wait = Put on the waiting list
application-waiting-now = The application is on the waiting list.
application-decline = Decline
application-decline-send = Send this answer
application-declined-now = The answer is sent.
application-word = A word of explanation
application-word-hint = It is in the mail. Say what would help next time.
application-full = There is no place left for this application. Put it on the waiting list, or add a place.
application-round = Opening, places and quotas
application-round-open = Applications are open
application-round-zone = Hours of { $zone }
application-round-opens = From
application-round-opens-hint = Empty: from now on.
application-round-closes = Until
application-round-closes-hint = Empty: no closing date.
application-round-places = Places
application-round-places-hint = Empty: as many as come.
application-round-taken = { $count ->
    [one] One person is accepted already, and stays so.
   *[other] { $count } people are accepted already, and stay so.
 }
application-round-note = To read before applying
application-round-note-hint = What you expect, what it costs, when you will answer. Formatting: **bold**, lists, links.
application-round-saved = It is saved.
application-closes-before = The end comes before the opening.
application-not-a-moment = It takes a day and a time, such as 2026-09-01T18:00.
application-quotas = Places kept for some
application-quotas-text = Every accepted application counts in the total and in its quota. What has no quota counts in the total only.
application-quotas-territory = By territory
application-quotas-territory-hint = One a line: Brittany: 6. Accents and capitals do not matter.
application-quotas-stage = By stage of the project
application-quota-unreadable = Line { $line } cannot be read. Write a name, a colon and a number: Brittany: 6.
application-too-many-quotas = This is too much: { $most } territories at most.
application-letter-kept-subject = Your application to “{ $space }” awaits you
application-letter-kept-body =
    Hello { $person },

    Your application to “{ $space }” is kept. It has not been sent yet: read it again, then send it here.

    { $link }

    This address is yours. If you asked for nothing, leave this mail: nothing will be sent, and the draft will be erased.
application-letter-again-subject = Your application to “{ $space }”
application-letter-again-body =
    Hello { $person },

    Somebody applied to “{ $space }” with your address, probably you. You had an application already: here it is, unchanged.

    { $link }
application-letter-waiting-subject = “{ $space }”: you are on the waiting list
application-letter-waiting-body =
    Hello { $person },

    Your application to “{ $space }” interests us, but there is no place left for now. You are on the waiting list: if a place becomes free for you, you come in at once and a mail tells you so.

    Your application is here, you can change it or withdraw it:

    { $link }
application-letter-withdrawn-subject = Your application to “{ $space }” is withdrawn
application-letter-withdrawn-body =
    Hello { $person },

    Your application to “{ $space }” is withdrawn. If you change your mind, you can apply again while applications are open:

    { $link }
application-letter-came-subject = “{ $space }”: { $name } applies
application-letter-came-body =
    { $name } applies to “{ $space }” with this project: { $title }

    To read here:

    { $link }
trace-application-opened = { $who } opened applications
trace-application-closed = { $who } closed applications
own-data-table-applications = Applications
own-data-about-applications = What you wrote to be let into a cohort.
own-data-table-application-notes = Notes about applications
own-data-about-application-notes = What you noted among those who lead a cohort.
