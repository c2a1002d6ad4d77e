lifetime-birth = What we said at birth
lifetime-why = Why we exist
lifetime-why-hint = The need, the people, what we want to see change. A few sentences are enough.
lifetime-over = How we will know that it is over
lifetime-over-hint = What will be there, or will no longer be needed. It is read again together on the day of the review.
lifetime-unsaid = A collective is born of a need and lives for as long as it is of use. Say why yours exists and how you will know that it is over: on the day of the review, these words will stand beside what happened.
lifetime-say = Say why we exist
lifetime-say-text = These words will stay as you say them. They are read again on the day of the review.
lifetime-say-anew = Say it differently
lifetime-say-anew-text = What was said before can still be read: nothing is erased, one adds to it.
lifetime-say-it = Say it
lifetime-said = It is said.
lifetime-before = { $count ->
    [one] What had been said before
   *[other] What had been said before ({ $count } times)
}
lifetime-day = The day of the review
lifetime-day-hint = On that day the review opens by itself, and the members receive a mail.
lifetime-day-to-come = Choose a day to come, within five years.
lifetime-no-day = No day is set.
lifetime-by-itself = The review opens by itself on that day.
lifetime-open-now = Open it now
lifetime-ways = Five ways to go on
lifetime-reviews = The reviews
lifetime-no-review = There has been no review yet.
lifetime-review-open = The review is open
lifetime-review-since = Open since { $day }
lifetime-review-go = Go through the review together
lifetime-mentorings = See the accompaniments
lifetime-awaits = A review is open
own-data-table-births = Births of groups that you wrote down
own-data-about-births = These words are the group’s: they stay, without your name if you leave.
trace-birth-said = { $who } wrote why the space exists
