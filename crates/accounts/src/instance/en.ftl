instance-welcome-step-1 = First steps, 1 of 3
instance-welcome-step-2 = First steps, 2 of 3
instance-welcome-title = Welcome home
instance-welcome-lede = This place was just born. Give it a name, then introduce yourself: you will hold its keys.
instance-name = Name of the place
instance-name-hint = Two to six words, as in “Hill Network”.
instance-language = Language of the place
instance-zone = Time zone
instance-contact = Address to reach the team
instance-contact-hint = Optional. It will be shown to everyone, on the pages “About” and “Privacy”.
instance-you = You
instance-your-name = Your name
instance-your-email = Your e-mail address
instance-your-email-hint = To sign in. It is not shown.
instance-your-password = A password
instance-your-password-hint = Ten characters at least. It works even when mail does not.
instance-settle = Open this place

instance-mail-title = Does mail leave?
instance-mail-lede = Sign-in links and invitations travel by mail.
instance-mail-set = A mail server is set. You can write to yourself at { $email } to try it.
instance-mail-try = Send me a test mail
instance-mail-sent = It has left. Look at the mail of { $email }.
instance-mail-failed = The mail did not leave. This is what the server answered:
instance-mail-none = No mail server is set
instance-mail-none-how = On the machine, set it this way, then restart:
instance-mail-none-meanwhile = Meanwhile everything else works: mails wait, and you sign in with your password.
instance-mail-look-again = Look again
instance-next-title = And now?
instance-next-lede = You need not settle mail first.
instance-next = What are you starting?
instance-test-subject = A try from { $house }
instance-test-text = Hello,

    If you read this, mail from { $house } leaves well.

instance-outbox-title = Outbox
instance-outbox-lede = The mails of this trial, newest first. In a real place this page does not exist.
instance-outbox-none = No mail yet
instance-outbox-to = To { $recipient }

instance-house-title = State of the house
instance-house-well = All is well.
instance-house-wrong = There is something to look at.
instance-well = Well
instance-wrong = Look
instance-check-store = Database
instance-check-migrations = Updates of the database
instance-check-data = Data folder
instance-check-assets = Look of the pages
instance-check-server = Mail server
instance-check-mails = Mails
instance-check-jobs = Work waiting
instance-check-given-up = Work given up
instance-check-people = People
instance-check-spaces = Spaces
instance-check-version = Version
instance-migrations-count = { $count ->
    [0] Everything is up to date.
    [one] One update waits: restart.
   *[other] { $count } updates wait: restart.
 }
instance-data-well = It can be written to.
instance-data-wrong = It cannot be written to: check the room on the disk and the rights of the folder.
instance-assets-well = The files are there.
instance-assets-wrong = The files are missing: pages work, but plainly. Build them, then restart.
instance-server-well = It is set.
instance-server-outbox = It is not set: mails are read in the outbox.
instance-server-wrong = It is not set: mails wait. Set TRESSE_SMTP_URL, then restart.
instance-mails-waiting = { $count ->
    [0] None waits.
    [one] One waits to leave.
   *[other] { $count } wait to leave.
 }
instance-mails-failed = { $count ->
    [0] None was refused.
    [one] One was refused at least once.
   *[other] { $count } were refused at least once.
 }
instance-jobs-waiting = { $count ->
    [0] None.
    [one] One waits.
   *[other] { $count } wait.
 }
instance-jobs-failing = { $count ->
    [0] All go well.
    [one] One has failed already and will be tried again.
   *[other] { $count } have failed already and will be tried again.
 }
instance-given-up-count = { $count ->
    [0] None.
    [one] One, after several tries.
   *[other] { $count }, after several tries.
 }
instance-people-count = { $count }.
instance-spaces-count = { $count }.
instance-given-up-title = Work given up
instance-given-up-tries = { $count ->
    [one] one try
   *[other] { $count } tries
 }
instance-retry = Try again
instance-retried = It is back in the queue.
instance-identity = What the place says of itself
instance-try-mail = Try the mail
instance-kept = Saved.

instance-about-title = About
instance-about-lede = A place to learn to cooperate, by cooperating.
instance-about-what = What is done here
instance-about-what-1 = Groups each have their space: they introduce themselves, agree on a charter, share out roles, move through a program together.
instance-about-what-2 = What a group has worked out, its pattern, can be taken up by another and changed to its taste.
instance-about-free = Free software
instance-about-free-1 = This place runs on Tresse, free software under the GNU AGPL, version 3 or later. Anyone may install it, study it, change it and share it.
instance-about-free-2 = No advertising, no tracking, no measuring of people.

instance-access-title = Accessibility
instance-access-lede = This place should be of use to everyone.
instance-access-aim = What we aim at
instance-access-aim-1 = Level AA of the international guidelines WCAG 2.2, and the French reference RGAA 4.1.
instance-access-aim-2 = Pages can be read and used with the keyboard, with a screen reader, enlarged, without colours and without scripts.
instance-access-not = What does not conform yet
instance-access-not-1 = Nobody independent has checked conformity yet: to this day it is therefore not established.
instance-access-not-2 = Texts and pictures come from those who take part: a description may be vague, a heading out of place.
instance-access-not-3 = The files to take away are bare tables, without layout.
instance-access-say = Saying so
instance-access-say-1 = Something stops you? Tell us which page, what you wanted to do, and with which tool. We answer, and look for another way with you.
instance-access-say-2 = In France, without a satisfying answer, you may turn to the Défenseur des droits.

instance-privacy-title = Privacy
instance-privacy-lede = Little is kept, and all of it is shown to you.
instance-privacy-what = What is kept
instance-privacy-what-1 = Your name, your address, your language and time zone; what you write; the spaces where you are and the roles you take; what you do there, under a number and not under your name.
instance-privacy-what-2 = The pages you read and the address you connect from are not kept. The page “My data” shows everything, line by line.
instance-privacy-why = Why
instance-privacy-why-1 = So that groups can live: to know who is here, who holds which role, what was done.
instance-privacy-why-2 = Nothing is sold nor handed on. What you say of yourself is shown only to those you choose.
instance-privacy-long = How long
instance-privacy-long-1 = Your account: until you erase it. A device on which you signed in: 60 days without coming back.
instance-privacy-long-2 = Sign-in links: a day. Mails written by this place: 90 days. An address never confirmed: 30 days.
instance-privacy-long-3 = What you gave to others stays after you, without your name.
instance-privacy-cookies = The cookies
instance-privacy-cookies-1 = tresse_session: remembers that you signed in. 60 days.
instance-privacy-cookies-2 = tresse_language: remembers your language. A year.
instance-privacy-cookies-3 = tresse_notice: carries the word shown after a form. A minute.
instance-privacy-cookies-books = tresse_books: only if you compose a book without an account, so that you find it again. 90 days.
instance-privacy-cookies-4 = All are needed, none follows you: that is why no banner asks you anything.
instance-privacy-rights = Your rights
instance-privacy-rights-1 = See, correct, take away, erase: all of it from “My account” and “My data”, without asking anybody.
instance-privacy-rights-2 = You may also turn to the team of this place and, in France, to the CNIL.

instance-reach = Reaching us
instance-reach-nobody = The team of this place has given no address. Talk to the person who brought you here.
