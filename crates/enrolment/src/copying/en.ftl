copying-title = Copying this cohort
copying-text = A new cohort, with what you have prepared and without the people. Nothing changes here.
copying-again = next
copying-comes = What comes
copying-trame = The path, the roles, the charter, the mails and the pages, as they are today
copying-settings = Public holidays, places and quotas, the size of small groups
copying-gatherings = { $count ->
    [one] One gathering, as a draft, on its new date
   *[other] { $count } gatherings, as drafts, on their new dates
 }
copying-stays = What stays here
copying-people = People, their projects, their applications
copying-written = What they wrote and answered
copying-rooms = Booked rooms, addresses to connect, this year’s pauses and holidays
copying-name = Name of the new cohort
copying-joining = How people join it
copying-with-gatherings = Take the gatherings along as drafts
copying-copy = Copy
copying-done = The new cohort is here. You steward it; invite those who will lead it with you.
trace-cohort-copied = { $who } opened this cohort from another
