evaluation-title = Looking back from a distance
evaluation-text = A few questions, without a name. What you answer is kept apart from you, and shows only together with four other answers: five by five, so that nobody guesses the last one.
evaluation-not-open = It is a little early
evaluation-not-yet = People look back in the last weeks of the path, and afterwards.
evaluation-question-useful = This path was useful to me
evaluation-question-project = My project moved on thanks to it
evaluation-question-group = I could rely on the group
evaluation-question-pace = The pace suited me
evaluation-question-onwards = I know better how a group is kept alive
evaluation-question-keep = What should be kept
evaluation-question-change = What should be changed
evaluation-not-at-all = not at all
evaluation-fully = fully
evaluation-once = You answer once only: nobody will be able to find your answers again, not even you. Leave empty what you would rather not say.
evaluation-send = Send my answers
evaluation-thanks = Thank you. Your answers are here, without your name.
evaluation-nothing = Answer at least one question.
evaluation-results = What we say of it
evaluation-count = { $count ->
    [0] Fewer than five people have answered
   *[other] At least { $count } people have answered
 }
evaluation-too-few = The answers will appear here once five people have answered.
evaluation-too-few-here = Fewer than five answers.
evaluation-partly-nearly = Among five answers that are nearly alike, those that differ are counted with the others.
evaluation-mean = { $mean } out of 5 on average
evaluation-nearly = Nearly everybody: { $mark } out of 5. The detail is not told, so that nobody can be guessed.
evaluation-comma = .
trace-evaluation-answered = Somebody looked back on the path
own-data-table-cold-evaluations = Evaluations
own-data-about-cold-evaluations = The paths that you evaluated; what you answered is kept without you.
