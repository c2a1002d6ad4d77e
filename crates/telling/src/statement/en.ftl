statement-all = Everybody’s statements
statement-lede = At each meeting, what the training brought to the project, and what the project brought to the training. Side by side, one sees the way.
statement-side-by-side = Side by side
statement-meetings = Meetings
statement-people = People
statement-none = No statement to read for now.
statement-no-meetings = No statements yet
statement-no-dates = They will be made at the meetings, whose dates are not fixed yet.
statement-of-day = Statement of { $day }
statement-write = Write my statement
statement-send = Make my statement
statement-correct = Correct
statement-to-write = Half a page is enough. What you did since the last time is proposed in sentences: keep what counts.
statement-ahead = It will be written after the meeting before.
statement-not-there = Nothing to read here.
statement-silent = Nothing more.
statement-made-on = Made on { $day }
statement-corrected-on = corrected on { $day }
statement-versions = This statement, version by version
statement-version-now = Today
statement-write-lede = Two minutes to say before the group: what the training changed in your project, and what your project gave to it.
statement-to-project = What the training brought to the project
statement-to-project-hint = One example is worth more than a summary.
statement-to-training = What the project brought to the training
statement-to-training-hint = A question, a case, a contact, an entry, a sheet: what others learned thanks to it.
statement-read-again = Read again: { $name }
statement-proposed = Since the last time
statement-proposed-hint = Keep what counts, untick the rest. Nothing is taken from what you told to a circle smaller than the whole space.
statement-in-your-words = In your words
statement-and-now = And now
statement-stands = Where the project stands
statement-stands-hint = Compared with the last time.
statement-next-step = The next step
statement-next-step-hint = Just one, and when.
statement-says-nothing = Keep at least one sentence, or write your own.
statement-made = Your statement is there. You may correct it until the next meeting.
statement-too-early = This statement will be written once the meeting before is past.
statement-too-late = This statement can be corrected no more: the next meeting has begun. Write what follows in the next one.
statement-changed-meanwhile = This statement has changed meanwhile
statement-changed-meanwhile-text = You saved it from another page. Nothing is lost: here are both versions. The form keeps the one that you have just written.
statement-everybody = Everybody has made their statement.
statement-not-yet = { $count ->
    [one] One person has not made their statement yet:
   *[other] { $count } people have not made their statement yet:
 }
statement-nothing = No statement to read for now
statement-nothing-text = They are written from the page of each project, and read here together.
statement-more = Further statements
statement-gained-read = { $count ->
    [one] I took the time for one thing to read or watch.
   *[other] I took the time for { $count } things to read or watch.
 }
statement-gained-activity = I did “{ $name }”.
statement-gained-sheet = I tried the sheet “{ $title }” on my project.
statement-gained-gathering = I was at “{ $title }”, on { $day }.
statement-gained-exchange = { $count ->
    [one] My group worked once on my project.
   *[other] My group worked { $count } times on my project.
 }
statement-given-entry = I told everybody: “{ $title }”, on { $day }.
statement-given-sheet = I shared the sheet “{ $title }”.
statement-given-exchange = { $count ->
    [one] I helped somebody else once on their project.
   *[other] I helped others { $count } times on their projects.
 }
trace-statement-made = { $who } made a statement on their project
trace-statement-corrected = { $who } corrected a statement on their project
own-data-table-statements = Statements
own-data-about-statements = What you said of your project at each meeting. If you leave, they go.
