own-data-table-live-ballots = Your answers to live polls
own-data-about-live-ballots = What you chose in the polls of live rooms: the numbers refer to the choices. Once erased, they still count, with nobody behind them.
own-data-table-live-poll-texts = What you wrote in live polls
own-data-about-live-poll-texts = Your words, texts and ideas. Once erased, nothing of them remains.
own-data-table-live-poll-dots = Your dots on other people’s ideas
own-data-about-live-poll-dots = The ideas that you supported. Once erased, your dots still count, with nobody behind them.

poll-title = Questions to the whole room
poll-ideas = Ideas
poll-own = My answers
poll-scores = My scores
poll-open-now = Open
poll-closed = Closed
poll-prepared = Prepared
poll-is-shown = Results shown
poll-on-screen = On the large screen
poll-kind = What is asked for
poll-kind-single = One choice
poll-kind-multiple = Several choices
poll-kind-scale = Scale
poll-kind-ranking = Ranking
poll-kind-words = Word cloud
poll-kind-text = Open text
poll-kind-wall = Idea wall
poll-kind-quiz = Quiz
poll-prepare = Prepare a question
poll-question = The question
poll-choices = The choices, one a line
poll-choices-hint = For one choice, several choices, a ranking or a quiz. In a quiz, put a star * before each right answer.
poll-most = How many
poll-most-hint = Choices that one may make, steps of the scale (2 to 10), words each (1 to 3), or dots each on the wall. Nothing: a usual value.
poll-low = The scale goes from…
poll-high = … to
poll-quiz = The name of the quiz
poll-quiz-hint = Questions with the same name make one quiz.
poll-make = Prepare
poll-reword = Change
poll-save = Save
poll-open = Open
poll-open-again = Open again
poll-close = Close
poll-show = Show the results
poll-hide = Hide the results
poll-project = Put on the large screen
poll-withdraw = Take from the large screen
poll-remove = Remove
poll-answer = Answer
poll-done = ✓ Noted.
poll-your-answer = Your answer
poll-may-change = You can change it while the question is open.
poll-word = Word { $count }
poll-ranking-hint = Give each choice its rank, from 1 (first) to { $count }.
poll-several-hint = { $count ->
    [one] One choice.
   *[other] Up to { $count } choices.
 }
poll-idea = Your idea
poll-propose = Propose
poll-wall-hint = { $count ->
    [one] Propose ideas, and give your dot to the one that you prefer.
   *[other] Propose ideas, and give your { $count } dots to those that you prefer.
 }
poll-number = no. { $number }
poll-dot = Give a dot
poll-take-dot = Take back
poll-dots = { $count ->
    [0] no dot
    [one] 1 dot
   *[other] { $count } dots
 }
poll-dots-left = { $count ->
    [0] All your dots are given.
    [one] You have one dot left.
   *[other] You have { $count } dots left.
 }
poll-heading = A heading to gather ideas under
poll-head = Add the heading
poll-under = Put under no.
poll-group = Put
poll-hidden = hidden
poll-hide-text = Hide
poll-restore = Bring back
poll-answers = { $count ->
    [0] No answer yet
    [one] 1 answer
   *[other] { $count } answers
 }
poll-line = { $text }: { $what }
poll-share = { $percent }% · { $count }
poll-times = { $count ->
    [one] once
   *[other] { $count } times
 }
poll-mean = Mean { $mean } · standard deviation { $spread }
poll-mean-rank = mean rank { $mean }
poll-right = right answer
poll-you-are-right = Right
poll-you-are-not-right = Not quite
poll-see-score = See my score
poll-score = { $right } out of { $of }
poll-results-later = The results will be shown later.
poll-you-wrote = You had written:
poll-is-not-open = This question is not open: your answer was not counted.
poll-was-not-open = Open the question first.
poll-was-asked = This question was asked already: it no longer changes.
poll-quiz-was-revealed = The right answers were shown: this quiz question cannot be opened again.
poll-choose = Choose an answer.
poll-not-a-choice = This is not one of the possible answers.
poll-too-many = { $count ->
    [one] Only one choice is possible.
   *[other] { $count } choices at most.
 }
poll-rank-each = Give each choice a rank of its own, from 1 to the last.
poll-no-word = Write at least one word.
poll-no-dot-left = { $count ->
    [one] Your dot is given already. Take it back to give it elsewhere.
   *[other] Your { $count } dots are given already. Take one back to give it elsewhere.
 }
poll-enough-ideas = You proposed { $count } ideas: leave some to others.
poll-wall-is-full = The wall is full: support an idea that is on it.
poll-no-such-idea = No idea of this wall has this number.
poll-few-choices = There must be at least two choices, one a line.
poll-many-choices = { $count } choices at most.
poll-long-choice = A choice takes 200 characters at most.
poll-twin-choices = Two choices are the same.
poll-nothing-right = Put a star * before the right answer, or answers.
poll-enough = A room has { $count } questions at most.
