concern-lede = Is something wrong, for you or for somebody else? Say it to confidants whom you choose yourself. Nobody else reads it: neither those who lead the space nor those who administer the site.
concern-raise = Confide something
concern-raise-lede = Your words go only to those you tick. Your name is not given to them unless you want it to be.
concern-words = What worries you
concern-words-hint = In your own words. Say too what you expect: to be heard, advice, that something be done.
concern-readers = Who reads it
concern-readers-hint = These alone. You can change it later.
concern-readers-change = Whoever is no longer ticked reads nothing any more; whoever is added also reads what was already said.
concern-readers-chosen = It is changed.
concern-choose-reader = Choose at least one person.
concern-named = Tell them my name
concern-named-hint = Otherwise they read “somebody of the group”. The way you write may make you known.
concern-honestly = To be honest: no page, no mail and no log shows it to anybody else; but whoever keeps the machine could read its database. If that is what worries you, speak to somebody in person.
concern-send = Confide it
concern-raised = It is confided. You will find the answer here and on your home page; no mail will be sent to you.
concern-own = What you confided
concern-confided = What is confided to you
concern-of-day = Confided on { $day }
concern-state-open = going on
concern-state-closed = closed
concern-read-by = Read by
concern-read-by-nobody = nobody, for now
concern-talk = What was said
concern-you = You
concern-somebody = Somebody of the group
concern-answer = Answer
concern-say = Say it
concern-said = It is said.
concern-your-turn = It is your turn, if you like.
concern-their-turn = It is the other’s turn; you may add something.
concern-closed = It is closed. It can still be read, nothing more is added.
concern-close = Close
concern-close-hint = When all is said. Whoever confided can open it again.
concern-is-closed = It is closed.
concern-reopen = Open again
concern-reopened = It is open again.
concern-your-name = Your name
concern-is-named = Those who read it know who you are.
concern-is-unnamed = Those who read it do not know who you are.
concern-tell-name = Tell them my name
concern-name-told = They now know who you are.
concern-for-you = This is confided to you
concern-for-you-text = Speak of it to nobody without the agreement of whoever confides. Listen first; ask what is expected. If somebody is in danger, tell them whom to turn to at once.
concern-all = All that is confided to me, and what I confided
concern-waits-here = Something waits for you, in confidence
concern-waits-subject = Something is confided to you
concern-waits-body =
    Hello { $person },

    In “{ $space }”, somebody wrote to you in confidence. Nothing of it is said here.

    Read and answer:
    { $link }
confidant-all = Confidants
confidant-more = Who they are
confidant-lede = The group names them, they accept, and each person chooses in whom they confide.
confidant-none = There is no confidant here yet.
confidant-none-yet = Nobody yet
confidant-none-text = Two or three people who are little involved in decisions are often what it takes. Ask the group whom it trusts.
confidant-name-some = Name a confidant
confidant-person = Who?
confidant-person-hint = They receive the request, and appear only if they say yes.
confidant-ask = Ask them
confidant-was-asked = The request is on its way.
confidant-asked = has not answered yet
confidant-remove = Name no longer
confidant-was-removed = It is changed.
confidant-would-you = Would you be a confidant?
confidant-would-you-text = The group thinks of you. People will be able to write to you in confidence; you keep to yourself what you are told. You may refuse without saying why, and step back whenever you want.
confidant-yes = Yes
confidant-no = No, thank you
confidant-said-yes = Thank you. People can now confide in you.
confidant-step-back = Step back
confidant-step-back-hint = What was already confided to you stays between you and whoever told you.
confidant-stepped-back = It is done.
confidant-asked-subject = Would you be a confidant?
confidant-asked-body =
    Hello { $person },

    In “{ $space }” you are asked to be a confidant: somebody to whom members can write in confidence.

    Say yes or no:
    { $link }
own-data-table-confidants = Where you are a confidant
own-data-about-confidants = Erased if you leave.
own-data-table-concerns = What you confided
own-data-about-concerns = Erased if you leave, with all that was said in it.
own-data-table-concern-readers = What was confided to you
own-data-about-concern-readers = You no longer read it if you leave.
own-data-table-concern-words = What you said in confidence
own-data-about-concern-words = Erased if you leave.
trace-confidant-accepted = { $who } is a confidant
