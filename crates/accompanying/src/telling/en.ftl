telling-title = Telling it
telling-text = Your way may help others. Nothing is published unless both of you agree, word for word, and each chooses to be named or not.
telling-not-yet = Your way may help others. If both of you agree, it becomes an account of practice.
telling-waits = An account is written. It waits for each of you to agree.
telling-is-published = The account is published.
telling-look = See the account
telling-begin = Write the account
telling-read = Read it
telling-both = What each of you says
telling-agrees-named = agrees, by name
telling-agrees-nameless = agrees, without their name
telling-has-not-agreed = has not said yes
telling-do-you = Do you agree to publish this text?
telling-named = Yes, with my name
telling-named-text = People will read: { $name }.
telling-nameless = Yes, without my name
telling-nameless-text = Your name stands nowhere. Read the text again: it should not point to you either.
telling-agree = I agree
telling-agreed = Noted: you agree.
telling-refuse = I no longer agree
telling-refuse-text = You may change your mind.
telling-take-back = Take the account back
telling-take-back-text = You may change your mind at any time: nobody will read the account any longer.
telling-refused = Noted. Nothing is published.
telling-words = The text
telling-change-text = If you change it, each of you has to say yes again.
telling-field-title = Title
telling-situation = The situation
telling-situation-hint = Where it started from. Without names of pupils or places, if you would rather stay discreet.
telling-did = What we did
telling-did-hint = In order, as you would tell a colleague.
telling-gave = What came of it
telling-differently = What we would do otherwise
telling-keep = Keep this text
telling-written = The text is kept. Now say whether you agree.
telling-no-kind = This space has no sheet of the kind “account”: ask the team to add one so that you can publish.
telling-nobody-signs = Nobody else can sign this account in your place for now. Speak with the team, or accept to be named.
telling-changed-meanwhile = The text changed in the meantime. Read it again before you answer.
telling-by-nobody = two people who would rather not be named
telling-letter-written-subject = An account to read: { $title }
telling-letter-written-body = Hello { $person },

    An account of “{ $title }” is written, or has just changed. Read it, change what is not right, and say whether you agree to publish it:

    { $link }/telling
telling-letter-published-subject = Your account is published: { $title }
telling-letter-published-body = Hello { $person },

    Both of you agree: your account is published. You may change your mind at any time:

    { $link }/telling
