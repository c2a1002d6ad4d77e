convocation-title = Convocations
convocation-lede = A letter to each person who has a place or facilitates, with the place and the hours; as PDF, and by mail.
convocation-nobody = Nobody to convene
convocation-nobody-text = Once people have a place at this gathering, you can convene them here.
convocation-whom = Whom to convene
convocation-who = Person
convocation-post = Function
convocation-state = Letter
convocation-sent-on = Sent on { $date }
convocation-not-yet = not yet
convocation-body = Text of the letter
convocation-body-hint = An empty line begins a paragraph. Place and hours are added by themselves.
convocation-body-text = You are convened to the gathering below.
convocation-basis = What the convocation is based on
convocation-basis-hint = Texts, service that convenes, hierarchical way: what your administration asks you to write.
convocation-basis-text = This convocation counts as a mission order while it lasts. It is to be shown to your head.
convocation-has-costs = Travel costs are covered
convocation-with-costs = Travel costs are covered.
convocation-without-costs = Travel costs are not covered.
convocation-send = Send to the ticked people
convocation-again = A letter already sent is replaced by this one: its address stays the same.
convocation-tick-one = Tick at least one person.
convocation-post-too-long = A function is too long: { $most } characters at most.
convocation-not-now = One convenes to an announced gathering, before it ends.
convocation-sent-now = The letters are sent.
convocation-all-pdf = All in one PDF
convocation-paper-title = Convocation
convocation-facts = The gathering
convocation-what = What
convocation-when = When
convocation-where = Where
convocation-how = Modality
convocation-good-to-know = Good to know
convocation-the-gathering = See the gathering
convocation-cancelled = This gathering is cancelled: this convocation holds no more.
convocation-letter-subject = Convocation: { $gathering }
convocation-letter-body =
    Hello { $person },

    You are convened to “{ $gathering }”.
    { $when }
    { $place }

    The letter, to read and to print:

    { $link }
trace-convocation-sent = { $who } sent a convocation
own-data-table-convocations = Convocations
own-data-about-convocations = The letters that you were sent.
