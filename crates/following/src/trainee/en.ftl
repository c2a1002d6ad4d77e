trainee-undated = The cohort has no dates yet: there is nothing to follow for now.
trainee-nobody = No trainee yet
trainee-nobody-text = As soon as somebody comes into the cohort, you will see here, in a few sentences, who needs a word.
trainee-nobody-go = See the members
trainee-all-well = Nobody awaits a word from you at the moment.
trainee-days = Say that somebody is silent after
trainee-days-count = { $count } days
trainee-count = { $count ->
    [one] One person follows the path
   *[other] { $count } people follow the path
 }
trainee-more = { $count ->
    [one] And one more
   *[other] And { $count } more
 }
trainee-write = Write
trainee-write-all = Write to all of them
trainee-written = You wrote on { $day }

trainee-silent = { $count ->
    [one] One person is silent
   *[other] { $count } people are silent
 }
trainee-silent-since = Nothing for { $count } days.
trainee-silent-ever = Has done nothing here yet, for { $count } days.
trainee-stuck = { $count ->
    [one] One person has fallen behind
   *[other] { $count } people have fallen behind
 }
trainee-stuck-with = { $count } activities of past weeks are still to do.
trainee-unclear = { $count ->
    [one] One activity is not clear to everybody
   *[other] { $count } activities are not clear to everybody
 }
trainee-unclear-to = { $count ->
    [one] One person did not understand “{ $name }”
   *[other] { $count } people did not understand “{ $name }”
 }
trainee-waiting = { $count ->
    [one] One thing waits for an answer
   *[other] { $count } things wait for an answer
 }
trainee-remark = About “{ $name }”:
trainee-entry = told a trial; nobody has answered yet.
trainee-asked = { $count ->
    [one] One person asks to come in
   *[other] { $count } people ask to come in
 }
trainee-apart = { $count ->
    [one] One group has not met
   *[other] { $count } groups have not met
 }
trainee-apart-since = { $name }: nothing done together for { $count } days
trainee-apart-ever = { $name }: has not met yet, for { $count } days
trainee-deposits = { $count ->
    [one] One deposit to read
   *[other] { $count } deposits to read
 }
trainee-deposit = published “{ $title }”

trainee-letter = Write
trainee-letter-text = Each person gets a letter of their own, with their name, your name and the link of the week. Nobody sees to whom else it goes.
trainee-letter-to = To whom
trainee-letter-none = There is nobody left to write to about this.
trainee-letter-nobody = Choose at least one person.
trainee-letter-subject = Subject
trainee-letter-body = Your text
trainee-letter-body-hint = This text is a proposal: change it. The letter begins with hello and ends with your name.
trainee-letter-send = Send
trainee-letter-sent = Your letter has left.
trainee-letter-mail =
    Hello { $person },

    { $text }

    { $leader }
    { $space }

    The week: { $link }
trainee-letter-silent-subject = How are you?
trainee-letter-silent-body =
    We have not heard of you for some time in “{ $space }”.

    How are you? If something keeps you from going on, tell me: we will find a way. One always goes on from where one is.
trainee-letter-stuck-subject = Where are you?
trainee-letter-stuck-body =
    Some activities of past weeks still await you in “{ $space }”.

    Shall we look together at which of them matter most to you? It is not necessary to do everything.
trainee-letter-unclear-subject = About “{ $name }”
trainee-letter-unclear-body =
    You said that “{ $name }” was not clear. Thank you: this helps us.

    Here is what may make it clearer:
trainee-letter-remark-subject = About “{ $name }”
trainee-letter-remark-body =
    Thank you for your line about “{ $name }”.

    Here is what I can tell you:
trainee-letter-group-subject = Meeting again
trainee-letter-group-body =
    The group “{ $name }” has not met for a while.

    When could you see one another, if only for an hour? Tell me if I can help to find a date.
trainee-letter-person-subject = A word from “{ $space }”
trainee-letter-person-body = How is it going for you?

trainee-hours = Attendance and hours
trainee-hours-text = Hours at meetings come from attendance; the others are those that the plan counts for each activity done. An activity that is a meeting is counted once, by attendance.
trainee-hours-each = Hours of each trainee
trainee-hours-export = Take away (CSV)
trainee-hours-next = More
trainee-column-name = Name
trainee-column-there = Hours at meetings
trainee-column-done = Hours of activities
trainee-column-total = Together
trainee-held = Meetings
trainee-held-none = No meeting has taken place yet.
trainee-held-there = { $count ->
    [one] one person there
   *[other] { $count } people there
 }

trainee-own = This is what those who lead see of your path.
trainee-profile = Their profile
trainee-weeks = Week by week
trainee-weeks-none = Nothing yet.
trainee-last = Last trace
trainee-last-never = not yet
trainee-groups = Group
trainee-project = Project
trainee-was-there = Attendance
trainee-journal = Journal
trainee-entry-of = Entry of { $day }
trainee-not-clear = Not understood
trainee-letters = Letters

own-data-table-trainee-letters = Letters to trainees
own-data-about-trainee-letters = Those that you wrote while leading a cohort.
own-data-table-trainee-letter-recipients = Letters received in a cohort
own-data-about-trainee-letter-recipients = Those that people who lead wrote to you.
