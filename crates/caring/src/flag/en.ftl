flag-all = To look at
flag-one = A flagged text
flag-say = Flag a text
flag-say-lede = A text is against an agreement of the group? Say which, and why. Those who look after what is written read your name; whoever wrote the text does not. You will be told what came of it.
flag-content-hint = What was written here lately.
flag-reason = Why?
flag-reason-hint = In two sentences: what the text does, to whom.
flag-say-it = Flag it
flag-was-said = It is flagged. You will be told what came of it.
flag-already = You flagged it already: you will be answered.
flag-yours = Flagged texts
flag-state-open = awaits an answer
flag-state-measure = something was decided
flag-state-left = the text stays
flag-for-you-open = Those who look after what is written here are looking at it. You will be written to.
flag-for-you-measure = Something was decided in the name of an agreement. Thank you for saying so.
flag-for-you-left = The text stays as it is. The reason is below.
flag-by = Said by { $name }. Whoever wrote the text does not read it.
flag-what-now = And now?
flag-leave = Leave the text, and say why
flag-leave-hint = Whoever flagged it reads it.
flag-leave-it = Leave the text
flag-was-answered = It is answered.
flag-nothing-to-answer = There is nothing left to answer.
flag-waits = A text is flagged
flag-waits-subject = A text is flagged
flag-waits-body =
    Hello { $person },

    In “{ $space }”, somebody says that a text is against this agreement:
    “{ $article }”

    Look at it and answer:
    { $link }
flag-news-subject = What you flagged was answered
flag-news-body =
    Hello { $person },

    In “{ $space }”, you had flagged a text in the name of this agreement:
    “{ $article }”

    What came of it:
    { $link }
own-data-table-flags = Flagged texts
own-data-about-flags = Those you flagged, those you answered, and that a text of yours was. Your reasons are erased if you leave.
