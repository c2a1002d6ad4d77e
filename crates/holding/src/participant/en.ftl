gathering-tab-people = People
participant-title = Who registered
participant-offered = { $count ->
    [one] one place offered
   *[other] { $count } places offered
 }
participant-waiting = { $count ->
    [one] one person waiting
   *[other] { $count } people waiting
 }
participant-none = Nobody yet
participant-none-text = As soon as somebody registers, their name appears here. You can also add somebody who asked you in person.
participant-search = A name, an address
participant-look = Search
participant-state = State
participant-all = Everybody
participant-state-placed = With a place
participant-state-offered = Place offered
participant-state-waiting = Waiting
participant-state-cancelled = Not coming
participant-found = { $count ->
    [0] Nobody fits.
    [one] One person
   *[other] { $count } people
 }
participant-nameless = Somebody who was erased
participant-since = since { $date }
participant-until = until { $date }
participant-answers = Their answers
participant-yes = yes
participant-next = More
participant-write = Write to everybody
participant-write-text = A detail, something to read before, a thank-you. Each person gets a mail, and sees nobody else’s address.
participant-recipients = { $count ->
    [0] nobody
    [one] one person
   *[other] { $count } people
 }
participant-export = Take the list with you
participant-export-text = A table with names, addresses and answers. Keep it to yourself, and delete it once it is of no more use. The history notes that you took it.
participant-export-do = Download the table
participant-column-name = Name
participant-column-email = Mail
participant-column-seat = How
participant-column-state = State
participant-column-asked = Since
participant-add = Add somebody
participant-add-do = Add
participant-name = Their name
participant-email = Their mail address
participant-email-hint = They get the confirmation, and the link to change their mind.
participant-how = How
participant-anyway = Even if it is full or closed
participant-anyway-hint = One more chair, without passing those who wait.
participant-full = It is full. To add a chair, tick this box.
participant-closed = Registration is closed. To add somebody all the same, tick this box.
participant-added = They are registered and get a mail.
participant-added-waiting = It is full: they are on the waiting list and get a mail.
participant-before = This address is registered already. Nothing has changed.
participant-remove = Remove
participant-remove-title = Take off the list
participant-remove-text = They get a mail that says so, with your words. Their place is offered to whoever has waited longest.
participant-reason = Your words
participant-reason-hint = Optional. They will read them.
participant-begun = The gathering has begun. Note them as absent instead.
participant-removed = They are off the list, and have been told.
participant-to = To whom
participant-to-placed = Those who have a place
participant-to-all = Those who wait, too
participant-subject = Subject
participant-body = Message
participant-body-hint = Plain text. The title, the date and each person’s link are added below.
participant-see = Read it once more before sending
participant-preview = This is what will leave
participant-rewrite = Change it
participant-send = { $count ->
    [0] Send
    [one] Send to one person
   *[other] Send to { $count } people
 }
participant-letter-nobody = Nobody has a place yet: there is nobody to write to.
participant-letter-sent = The message is on its way. Each person gets it once.
participant-letter-mail =
    { $text }

    --
    You get this message because you are on the list of “{ $event }” ({ $date }).
    Your registration: { $link }
participant-removal-mail-subject = Your registration is cancelled: { $event }
participant-removal-mail-reason = Their words: { $reason }
participant-removal-mail-body =
    Hello { $person },

    Whoever organises “{ $event }” ({ $date }) had to take you off the list. { $reason }

    See your registration:

    { $link }
own-data-table-gathering-letters = Messages to those who registered
own-data-about-gathering-letters = Those you wrote to everybody who registered.
