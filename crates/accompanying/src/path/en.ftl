path-meetings = Meetings
path-no-hours = Times will be offered to you here.
path-no-hours-companion = Offer a few times for a first talk.
path-met-on = meeting on { $moment }
path-mode = In which way?
path-mode-remote = remotely
path-mode-onsite = on site
path-calendar = Add to my calendar
path-cancel = Cancel
path-cancelled = It is cancelled.
path-choose = Choose a time
path-free = Times offered
path-book = Book
path-book-this = Book: { $moment }
path-booked = It is booked. See you then.
path-take-back = Take back
path-offer = Offer times
path-starts = First time
path-starts-hint = Offer two or three: one will be chosen, or several along the way.
path-starts-2 = Second time
path-starts-3 = Third time
path-minutes = How many minutes?
path-where = Where, or how to connect?
path-where-hint = An address, a room, a link to a video call or a number to ring.
path-offer-them = Offer
path-offered = The times are offered.
path-not-in-time = Choose a moment to come, within the year.
path-an-hour = Offer at least one time.
path-not-free = This time is no longer free. Choose another.
path-over = This meeting has taken place already.
path-plan = The plan
path-write-plan = Write the plan
path-change-plan = Change the plan
path-plan-words = What we are going to do together
path-plan-hint = What we aim at, in how many meetings, and how we shall see that it is well. You may format it with Markdown.
path-planned = The plan is kept.
path-steps = Next steps
path-no-steps = No step noted for now.
path-add-step = Add a step
path-step = What there is to do
path-whose = Who takes care of it?
path-step-by = By when?
path-step-until = by { $day }
path-step-added = The step is noted.
path-is-done = Done
path-is-done-name = Done: { $step }
path-not-done = Not yet
path-ticked = Noted.
path-notes = Notes
path-notes-text = What you write here is read by the two of you, and by nobody else.
path-notes-text-companion = Shared notes are read by the two of you. Notes for yourself are read by nobody else.
path-note = A note
path-note-for = For whom?
path-note-both = for both of us
path-note-own = for me
path-write-note = Keep the note
path-noted = The note is kept.
path-outcome = What came of it
path-end = End the accompaniment
path-end-again = Say it otherwise
path-outcome-words = What came of it
path-outcome-hint = What has changed, what remains, what it taught both of you.
path-end-it = It has ended
path-done = It has ended. Thank you.
path-thanks = Thanks
path-thanks-words = A word for { $name }
path-thank = Say thank you
path-thanked = Your thanks are passed on.
path-letter-offered-subject = Times for you: { $title }
path-letter-offered-body = Hello { $person },

    { $companion } offers you some times. Choose the one that suits you:

    { $link }
path-letter-booked-subject = Meeting on { $moment }
path-letter-booked-body = Hello { $person },

    The meeting of { $asker } and { $companion } for “{ $title }” takes place on { $moment }.

    To add it to your calendar, to know where, or to cancel:

    { $link }
path-letter-cancelled-subject = Cancelled: meeting of { $moment }
path-letter-cancelled-body = Hello { $person },

    The meeting of { $moment } for “{ $title }” does not take place. To agree on another:

    { $link }
path-letter-note-subject = A note for you: { $title }
path-letter-note-body = Hello { $person },

    A note is waiting for you about “{ $title }”:

    { $link }
path-letter-done-subject = It has ended: { $title }
path-letter-done-body = Hello { $person },

    { $companion } has said what came of “{ $title }”. You may read it, say thank you, and say whether you would like this story to be told:

    { $link }
path-letter-thanks-subject = Thanks from { $asker }
path-letter-thanks-body = Hello { $person },

    { $asker } writes to you about “{ $title }”:

    { $word }

    { $link }
own-data-table-accompaniment-notes = Notes of accompaniments
own-data-about-accompaniment-notes = Erased if you leave.
