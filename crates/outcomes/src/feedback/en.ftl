feedback-title = How it was
feedback-lede = One minute, so that the next time is better. You can come back to it.
feedback-felt = For me, this gathering
feedback-felt-much = brought me a lot
feedback-felt-useful = was useful
feedback-felt-mixed = left me in two minds
feedback-felt-little = was of little use
feedback-helped = What helped me
feedback-change = What I would change
feedback-publish = May your words be published?
feedback-publish-hint = The answer to the first question is only counted. The team reads your words; it sees your name if you choose to publish it.
feedback-publish-no = No
feedback-publish-text-no = The team reads them, without your name.
feedback-publish-nameless = Yes, without my name
feedback-publish-text-nameless = On the page of the gathering, if the team shows the feedback.
feedback-publish-named = Yes, with my name
feedback-publish-text-named = On the page of the gathering, beside your name.
feedback-send = Send
feedback-saved = Thank you, it is noted.
feedback-results = The feedback
feedback-none = No feedback yet
feedback-none-text = Everybody can say how it was from the page of their registration, a quarter of an hour before the end and for three months.
feedback-how-many = { $count ->
    [one] One person answered.
   *[other] { $count } people answered.
 }
feedback-is-kept = Only the team sees this feedback.
feedback-is-shown = The numbers, and the words that their authors agree to publish, are on the page of the gathering.
feedback-show = Show to everybody
feedback-keep = Show no more
feedback-published = The feedback is shown on the page of the gathering.
feedback-withdrawn = The feedback is no longer shown.
feedback-not-public = Not to be published
own-data-table-feedbacks = Your feedback
own-data-about-feedbacks = On gatherings.
