activity-link = Go to { $host }
activity-facts = Landmarks
activity-stage = Stage
activity-level = Level
activity-skills = Skills
activity-concepts = Concepts
activity-behind = Around you
activity-knots = What is tied to it
activity-before = Before
activity-after = Afterwards
activity-moves = Neighbouring activities
activity-braid = Back to the braid
activity-undated = The dates are not fixed yet: this activity is part of the plan.

activity-doing = Your turn
activity-complete = I have done it
activity-completed = It is noted.
activity-is-done = It is done
activity-done-text = You can come back to it whenever you like.
activity-reopen = It is not done yet
activity-reopened = The activity is to be done again.
activity-elsewhere = The activity is noted by itself once you have written there. If you did it in another way, say so here.
activity-by-answering = It is done once you have answered the questions.

activity-way-journal = Tell it in my journal
activity-way-bring = Present my project first
activity-way-statement = Write my statement
activity-way-position = Take my position
activity-way-exchange = Open the exchanges
activity-way-projects = Read the projects
activity-way-meeting = Open the meeting
activity-way-sheet = Write the sheet

activity-questions = To see whether it is clear
activity-questions-text = Nothing is marked. Only you see your answers.
activity-several = Several answers are possible.
activity-answer = See how it is
activity-answered = Here is how it is, and why.
activity-question-missing = An answer is missing.
activity-right = That is it
activity-other = Not quite: see why
activity-chosen = your answer
activity-chosen-right = your answer, and the right one
activity-to-choose = to be chosen
activity-again = Try again

own-data-table-quiz-answers = Answers to questions
own-data-about-quiz-answers = What you chose to see whether it was clear. Seen by you alone.
