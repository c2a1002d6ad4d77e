own-data-table-live-votes = Your votes for questions
own-data-about-live-votes = The questions that you voted for in live rooms. Once erased, your vote still counts, without you.

pool-how = Vote for what you want to hear: the questions with the most support come first. Those that remain are taken up after the session.
pool-ask = Ask
pool-nameless = Without my name
pool-nobody = No name
pool-vote = { $count ->
    [0] No votes. Vote for this question
    [one] One vote. Vote for this question
   *[other] { $count } votes. Vote for this question
 }
pool-unvote = { $count ->
    [0] No votes. Take mine back
    [one] One vote, mine. Take it back
   *[other] { $count } votes, one of them mine. Take it back
 }
pool-votes = { $count ->
    [0] no votes
    [one] one vote
   *[other] { $count } votes
 }
pool-me-too = I ask this too
pool-mine = My questions
pool-my-votes = My votes
pool-take-back = Take my vote back
pool-is-asked = asked
pool-follow = Follow it after the session
pool-under = It joins: “{ $text }”
pool-on-screen = The question
pool-answered-at = answered at { $time }
pool-deferred-to = put off to “{ $title }”
pool-is-assigned = somebody looks for an answer
pool-stage-open = asked
pool-stage-screen = on the screen
pool-stage-queued = soon its turn
pool-stage-answered = answered
pool-stage-deferred = put off
pool-stage-early = asked beforehand, the room does not see it
pool-stage-grouped = put with another
pool-stage-hidden = hidden
pool-tab-pool = Asked
pool-tab-queue = Next
pool-tab-done = Done
pool-from-line = Make it a question
pool-bring = Show it to the room
pool-show = On the screen
pool-unshow = Off the screen
pool-turn = Next
pool-no-longer-queued = No longer next
pool-sooner = Sooner
pool-later = Later
pool-answer = Answered
pool-unanswer = Not answered yet
pool-second = At
pool-second-save = Correct
pool-pick = Take in hand
pool-put-down = Put down
pool-merge = Join the one in hand to it
pool-separate = Separate
pool-hide = Hide
pool-restore = Bring back
pool-in-hand = In hand
pool-in-hand-text = On another question, “Join the one in hand to it” puts them together: nobody who asks it is lost.
pool-page = Its page
pool-named-here = Here questions are asked with one’s name.
pool-too-early = One moment: the next question can leave in { $count ->
    [one] a second
   *[other] { $count } seconds
 }.
pool-no-turn = This question is not waiting for a turn.
pool-not-a-time = Write the time as on the video: minutes and seconds, for example 12:34.
pool-not-begun = Open the room first: the time of an answer counts from there.
pool-nothing-in-hand = Take a question in hand first, then join it to this one.
pool-answered-text = Answered aloud during the session, at { $time } of the video.
