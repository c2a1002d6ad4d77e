frame-skip = Skip to content
frame-navigation = Main
frame-home = Home
frame-spaces = Spaces
frame-agenda = Agenda
frame-search = Search
frame-shelf = Methods
frame-trames = Patterns
frame-outbox = Outbox
frame-language = Language
frame-profile = My profile
frame-account = My account
frame-portfolio = My portfolios
frame-data = My data
frame-house = State of the house
frame-sign-in = Sign in
frame-sign-out = Sign out
frame-undo = Undo
frame-foot = Footer
frame-about = About
frame-accessibility = Accessibility
frame-privacy = Privacy
frame-demo = This is a demonstration: nothing you do here commits anybody.
frame-made-with = Made with Tresse, free software for learning to cooperate by cooperating.

weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
date-day = { $weekday } { $day } { $month } { $year }
date-short = { $day } { $month }
date-moment = { $date } at { $clock } ({ $zone })
date-clock = { $clock }
date-sharp = { $clock }
date-hours = { $date }, { $from } to { $to }
date-days = { $date } to { $last }
date-days-hours = { $date }, { $from }, to { $last }, { $to }

form-required = required
form-wrong = { $count ->
    [one] One thing to look at again
   *[other] { $count } things to look at again
 }
form-of-field = { $field }:
form-missing = This field is empty.
form-too-short = This is too short: at least { $least } characters.
form-too-long = This is too long: at most { $most } characters, you have { $count }.
form-not-an-address = This is not an e-mail address: it takes a name, an at sign and a domain, as in camille@example.org.
form-choose = Choose one of the answers.
form-not-in-range = It takes a whole number from { $least } to { $most }.
form-not-a-date = It takes a date, as in 2026-04-02.
form-save = Save
form-cancel = Cancel
form-restored = Draft restored.
form-forget = Forget it
form-sending = Sending…
form-copy = Copy
form-copied = Copied

problem-missing-title = This page is not here
problem-missing-text = The address may be incomplete, or what it showed is not open to everyone. If somebody sent it to you, try again once you have signed in.
problem-forbidden-title = This is not open to you
problem-forbidden-text = You can see this page but not do that. Somebody who facilitates the space can help.
problem-too-many-title = Too many tries in a row
problem-too-many-text = { $count ->
    [one] To be safe, wait a minute before you try again.
   *[other] To be safe, wait { $count } minutes before you try again.
 }
problem-malformed-title = This request could not be read
problem-too-large = What was sent is too heavy. Nothing was changed. Go back: your text is still there.
problem-not-a-socket = This address serves a live page: open the page itself instead.
problem-not-a-form = What was sent is not a whole form. Nothing was changed. Go back and try again.
problem-from-elsewhere = This form comes from another site. To be safe, nothing was done.
problem-refused-title = This was not done
problem-unavailable-title = Nothing can be saved just now
problem-unavailable-text = Nothing was changed. Go back: your text is still there. Try again in a moment.
problem-fault-title = Something broke on our side
problem-fault-text = It is not your doing, and nothing was left half saved. If it goes on, give this number to whoever runs this place.
problem-number = Number to quote:
problem-home = Back to the home page
problem-spaces = See the spaces

media-not-a-picture = This file is not a picture that we can read: JPEG, PNG, WebP or GIF.
media-too-heavy = This picture is too heavy: { $megabytes } MB at most.
media-not-a-document = This file is not a document that we take: PDF, OpenDocument, Word, Excel, PowerPoint, plain text, or a sound (MP3, Ogg, M4A).
media-document-too-heavy = This document is too heavy: { $megabytes } MB at most.
print-not-here = The program that makes PDFs is not there. This page prints as it is, from your browser.
