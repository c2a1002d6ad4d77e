entry-title = Sign in
entry-lede = Give your address: you will receive a link that opens the door. No password needed, nor an account yet.
entry-email = E-mail address
entry-email-hint = It is shown to nobody unless you say so.
entry-ask-for-link = Send me a link
entry-by-password = I chose a password
entry-password = Password
entry-password-hint = Forgotten? Ask for a link above, then change it in “My account”.
entry-password-wrong = This address and this password do not go together. You can still receive a link.
entry-enter = Come in
entry-signed-out = You are signed out. See you soon!

entry-mail-title = Look at your mail
entry-mail-lede = A link has just left for this address. It opens once, for 30 minutes.
entry-mail-nothing = Nothing there? Wait a minute, look among the unwanted mail, then check the address and try again.
entry-mail-no-server = This place cannot send mail yet. Whoever runs it can give you a link.
entry-mail-outbox = See the mails of this trial
entry-mail-again = Try again

entry-link-title = You are almost in
entry-link-lede = One last step, and you come in as { $name }.
entry-link-title-first = Welcome
entry-link-lede-first = This address is yours indeed. What would you like to be called here?
entry-name = Your name
entry-name-hint = Full name, first name or nickname: you can change it later.

entry-dead-title = This link no longer opens
entry-dead-lede = A link opens once, for 30 minutes. Here is how to get another: give your address.

entry-letter-subject = Your link to { $house }
entry-letter-before = Hello,

    Here is your link to { $house }. It opens once, for 30 minutes:
entry-letter-after = You did not ask for anything? Do nothing: without this link, nobody comes in with your address.
