role-lede = A role is taken for a time, given back with a word for the next, and belongs to nobody.
role-free = { $count ->
    [one] One role is to be taken.
   *[other] { $count } roles are to be taken.
 }
role-ending = { $count ->
    [one] One role becomes free soon.
   *[other] { $count } roles become free soon.
 }
role-holders = { $count ->
    [one] 1 person
   *[other] { $count } people
 }
role-held-by = Who holds it
role-nobody = Nobody just now.
role-see = See
role-see-and-take = See and take
role-gestures = In a week, what does one do?
role-responsibilities = What one answers for
role-pieces = What one hands in
role-due = { $count ->
    [0] from the start
    [one] after one week
   *[other] after { $count } weeks
 }
role-no-date = no date
role-repeats = each time
role-before = Before
role-from-to = from { $from } to { $to }
role-until = until { $date }
role-ends-soon = ends soon
role-is-tried = on trial
role-was-tried = tried
role-is-paused = paused
role-is-shared = shared
role-give-back = Give this role back
role-handover = A word for the next person
role-handover-hint = Where things stand, what helps, what weighs. Optional.
role-weeks = For how many weeks?
role-take = Take this role
role-is-given = This role is given: somebody who facilitates the space can give it to you.
role-join-first = Join the space to take it
role-assign = Give this role
role-to-whom = To whom?
role-skills = What it lets one practise
role-rights = What it allows
role-not-a-member = This person is not a member of the space.
role-not-shared = This place is not shared for now: choose another way to take the role.
role-not-longer = This end is not possible: it comes before the one that stands, or in more than two years.
role-too-late = This role changed meanwhile: see where it stands.
role-no-seat = This role has just been taken: there is no place left for now.
role-taken = This role is yours.
role-given = The role is given.
role-returned = The role is given back. Thank you for holding it.
right-space-describe = change the identity sheet, the welcome and the stage
right-space-arrange = change the settings and the pattern
right-member-invite = make invitation links
right-member-admit = answer requests
right-role-assign = give roles and take them back
right-charter-write = change the charter
right-space-open = open a space inside
right-notice-publish = write to everyone
right-notice-moderate = hide a word
right-report-read = read reports
right-gathering-offer = offer gatherings, change them and follow who comes
right-place-keep = describe places and their rooms
right-question-answer = answer the questions asked at gatherings
right-badge-award = describe badges and give them
right-cohort-lead = lead a cohort: its dates, who is let in, its groups, and see how everyone is doing
