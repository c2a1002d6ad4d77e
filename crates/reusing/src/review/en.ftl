sheet-review-title = Looking before it is shown
sheet-review-words = What you say of it
sheet-review-words-hint = A thank you, or what should be taken up again: whoever wrote it will read it.
review-show = Show it
review-give-back = Give it back
review-shown = The sheet is shown.
review-given-back = The sheet is given back, with your words.
review-take-back = Propose it no longer
review-taken-back = It is a draft again.
review-waits = This sheet waits for somebody to look at it. You can still change it.
review-waits-for-you = This sheet waits for somebody to look at it.
review-look = Look at it
review-was-shown = Looked at and shown by
review-was-given-back = Given back by
review-waiting = { $count ->
    [one] One sheet waits to be looked at
   *[other] { $count } sheets wait to be looked at
}
review-to-questions = Questions put to the group
review-to-untranslated = Not translated yet
review-to-links = Links
review-settings = Sheets looked at first
review-settings-lede = For these sheets, somebody who looks after the space looks before everyone sees. They show it, or give it back with words. Without a tick, people publish as before.
review-which = Which ones
review-settings-kept = It is noted.
review-awaits = Sheets await you
review-to-look-at = to be looked at
review-came-back = given back, with words
