letter-title = The mails of the space
letter-lede = What the space writes to people. Each text can be said in your own words; those you leave alone follow the proposed text.
letter-own = Your text
letter-default = Proposed text
letter-change = Change this text
letter-subject = Subject
letter-body = Text
letter-edit-text = A language left empty takes the text of the other. Emptying everything goes back to the proposed text.
letter-places = What is filled in by itself
letter-places-text = Write these words with their braces, wherever you like: each person gets what concerns them.
letter-place-person = the name of the person who is written to
letter-place-space = the name of the space
letter-place-role = the name of the role
letter-place-date = the day, and the hour when there is one
letter-place-link = the address to go to
letter-place-event = the title of the gathering
letter-place-place = where it is, or how to connect
letter-preview = Preview
letter-preview-text = With examples in place of the braces.
letter-see = See the preview without saving
letter-back = Go back to the proposed text
letter-back-text = Your text will be taken away; the state before stays in the settings.
letter-all = All mails
letter-saved = The text of the mail is changed. The state before is kept.
letter-defaulted = The proposed text is back. The state before is kept.
letter-both = A mail needs a subject and a text.
letter-strange-place = “{ $place }” is not filled in this mail. The list of what is filled stands under the title.
letter-sample-event = Thursday’s gathering
letter-sample-place = Room 12, School Street
letter-sample-role = Connector

letter-title-welcome = Welcome
letter-when-welcome = To whoever becomes a member by themselves, or by an invitation.
letter-welcome-subject = Welcome to “{ $space }”
letter-welcome-body =
    Hello { $person },

    You are now a member of “{ $space }”. Look around, say hello whenever you like:

    { $link }

    See you soon!
letter-title-request-received = Request received
letter-when-request-received = To whoever asks to join, or applies for a training.
letter-request-received-subject = Your request for “{ $space }” has arrived
letter-request-received-body =
    Hello { $person },

    Your request to join “{ $space }” has arrived. Somebody will read it and answer you.

    Meanwhile, what is public is here:

    { $link }
letter-title-admitted = Request accepted
letter-when-admitted = To whoever asked to join, when the answer is yes.
letter-admitted-subject = Welcome to “{ $space }”
letter-admitted-body =
    Hello { $person },

    Your request is accepted: you are a member of “{ $space }”.

    { $link }
letter-title-declined = Request declined
letter-when-declined = To whoever asked to join, when the answer is no.
letter-declined-subject = About your request for “{ $space }”
letter-declined-body =
    Hello { $person },

    The group of “{ $space }” cannot welcome you just now. Its public pages stay open to you, and you may ask again.

    { $link }
letter-title-role-taken = Role taken
letter-when-role-taken = To whoever takes a role.
letter-role-taken-subject = Thank you for taking the role “{ $role }”
letter-role-taken-body =
    Hello { $person },

    You hold the role “{ $role }” in “{ $space }” until { $date }. What it asks for is described here:

    { $link }

    Do it in your own way. You may ask for help, or give it back, at any time.
letter-title-role-ending = Role ending soon
letter-when-role-ending = To whoever holds a role, a week before its end.
letter-role-ending-subject = Your role “{ $role }” ends soon
letter-role-ending-body =
    Hello { $person },

    The role “{ $role }” that you hold in “{ $space }” ends on { $date }. You may take it again, pass it to somebody or give it back:

    { $link }

    Thank you for what you have put into it.
letter-title-review-due = Review of the group
letter-when-review-due = To the members, when the review opens.
letter-review-due-subject = “{ $space }”: let us decide together what comes next
letter-review-due-body =
    Hello { $person },

    On { $date }, “{ $space }” looks back on the road travelled and decides whether to go on, to change or to close. Your view counts:

    { $link }
letter-title-registration-confirmed = Registration confirmed
letter-when-registration-confirmed = To whoever registers for a gathering and has a place.
letter-registration-confirmed-subject = Your place: { $event }
letter-registration-confirmed-body =
    Hello { $person },

    Your place is kept for “{ $event }”.

    When: { $date }
    Where: { $place }

    If you can no longer come, say so here and somebody else will have the place. This link is yours, keep it to yourself:

    { $link }

    See you soon!
letter-title-registration-waiting = On the waiting list
letter-when-registration-waiting = To whoever registers for a gathering that is full.
letter-registration-waiting-subject = You are on the waiting list: { $event }
letter-registration-waiting-body =
    Hello { $person },

    “{ $event }” ({ $date }) is full for now. You are on the waiting list: if a place comes free, we write to you at once.

    See where you stand, or leave the list, with this link which is yours:

    { $link }
letter-title-registration-offered = A place has come free
letter-when-registration-offered = To the next person on the waiting list. The date is the one until which the place is kept.
letter-registration-offered-subject = A place for you: { $event }
letter-registration-offered-body =
    Hello { $person },

    Good news: a place has come free for “{ $event }”, and it is yours if you want it.

    It is kept for you until this date: { $date }. To take it, or to leave it to somebody else, open this link and choose:

    { $link }

    Without an answer by then, it will go to the next person, and that is quite all right.
letter-title-registration-offer-ended = The kept place has moved on
letter-when-registration-offer-ended = To whoever did not answer in time when a place came free.
letter-registration-offer-ended-subject = The place kept for you has moved on: { $event }
letter-registration-offer-ended-body =
    Hello { $person },

    As we did not hear from you, we have offered the place kept for “{ $event }” ({ $date }) to somebody else. Nobody blames you.

    If you still want to come, you may register again from here:

    { $link }
letter-title-registration-cancelled = Registration cancelled
letter-when-registration-cancelled = To whoever is no longer registered for a gathering.
letter-registration-cancelled-subject = Your registration is cancelled: { $event }
letter-registration-cancelled-body =
    Hello { $person },

    Noted: you are no longer on the list of “{ $event }” ({ $date }). Thank you for saying so, the place will be of use.

    If you change your mind, it is here:

    { $link }
letter-title-gathering-moved = Gathering moved
letter-when-gathering-moved = To those who are registered, when the day, the hour or the place changes.
letter-gathering-moved-subject = A change: { $event }
letter-gathering-moved-body =
    Hello { $person },

    “{ $event }” has changed. This is how it stands now:

    When: { $date }
    Where: { $place }

    Your place moves with it. If it no longer suits you, say so here:

    { $link }
letter-title-gathering-cancelled = Gathering cancelled
letter-when-gathering-cancelled = To those who are registered, when the gathering does not take place.
letter-gathering-cancelled-subject = Cancelled: { $event }
letter-gathering-cancelled-body =
    Hello { $person },

    “{ $event }” ({ $date }) will not take place. We are sorry, and hope to see you another time.

    What is known of it is here:

    { $link }
letter-title-reminder-week = Reminder, a week before
letter-when-reminder-week = To those who are registered, a week before.
letter-reminder-week-subject = In a week: { $event }
letter-reminder-week-body =
    Hello { $person },

    “{ $event }” takes place in a week.

    When: { $date }
    Where: { $place }

    If you can no longer come, say so here and somebody else will have the place:

    { $link }
letter-title-reminder-day = Reminder, the day before
letter-when-reminder-day = To those who are registered, the day before.
letter-reminder-day-subject = Tomorrow: { $event }
letter-reminder-day-body =
    Hello { $person },

    It is nearly time: “{ $event }”.

    When: { $date }
    Where: { $place }

    Something came up? A word here is enough:

    { $link }
letter-title-reminder-hour = Reminder, an hour before
letter-when-reminder-hour = To those who are registered, an hour before.
letter-reminder-hour-subject = In an hour: { $event }
letter-reminder-hour-body =
    Hello { $person },

    “{ $event }” begins in an hour.

    When: { $date }
    Where: { $place }

    Everything is here:

    { $link }
letter-title-gathering-thanks = Thank you for coming
letter-when-gathering-thanks = To those who came, after the gathering.
letter-gathering-thanks-subject = Thank you: { $event }
letter-gathering-thanks-body =
    Hello { $person },

    Thank you for coming to “{ $event }”. What remains of it is here, and you may add your word:

    { $link }

    See you another time!
letter-title-question-answered = Answer to a question
letter-when-question-answered = To whoever had asked a question at a gathering. The question and the answer follow the letter.
letter-question-answered-subject = An answer to your question: { $event }
letter-question-answered-body =
    Hello { $person },

    Somebody has answered the question that you asked for “{ $event }”. The answer is here:

    { $link }
letter-title-take-away-returned = What you took away
letter-when-take-away-returned = To whoever asked that what they took away from a gathering come back to them. What was written follows the letter.
letter-take-away-returned-subject = What you took away from: { $event }
letter-take-away-returned-body =
    Hello { $person },

    After “{ $event }”, you noted what you took away, and asked for it to come back to you. Here it is.

    What became of your small gesture? You can read it all again here:

    { $link }
