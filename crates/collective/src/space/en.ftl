kind-network = Network
kind-site = Site
kind-collective = Collective
kind-cohort = Cohort
kind-cell = Cell
joining-open = open
joining-request = on request
joining-invitation = by invitation
joining-hidden = hidden
joining-how-open = Anyone can join, at once.
joining-how-request = One asks to join; the group answers.
joining-how-invitation = One joins with an invitation link.
joining-how-hidden = Seen by its members only; one comes by invitation.
standing-member = member
standing-facilitator = facilitates
standing-steward = answers for the place
thing-space-many = Spaces
thing-member-many = Members
thing-facilitator-many = Facilitation
thing-steward-many = Stewards
thing-cohort-many = Cohorts
thing-cell-many = Cells
thing-site-many = Sites
thing-gathering-many = Gatherings
thing-sheet-many = Sheets
thing-role-many = Roles
thing-stage-many = Stages
thing-program-many = Program
thing-week-many = Weeks
thing-meeting-many = Meetings
thing-project-many = Projects
thing-charter-many = Charter
thing-skill-many = Skills
thing-concept-many = Concepts

space-tab-home = Home
space-tab-identity = Identity sheet
space-tab-decisions = Decisions
space-tab-badges = Badges
space-tab-mirrors = Mirrors
space-tab-voices = Voices
space-tab-reports = Reports
space-tab-care = Care
space-about-it = What this space is
space-tab-framework = Framework
space-tab-growth = My way
space-tab-together = Together
space-tab-pages = Pages
space-tab-books = Books
space-tab-trame = Pattern
space-tab-arrangement = Settings
space-tab-lifetime = Lifetime
space-life-asleep = This space is asleep: everything can be read, nothing is written, and no mail leaves it.
space-life-closed = This space is closed: everything can be read, and nothing changes any more.
space-is-asleep = asleep
space-is-closed = closed
space-life-more = What this means
space-asleep = This space is asleep: to do something here, its members wake it first.
space-closed = This space is closed: everything can be read, but nothing is written here any more.
space-crumbs = Breadcrumb
space-owes-charter = The charter was written or changed since you came. It waits for you to read it.
space-read-charter = Read the charter
space-asked = Your request has arrived. The answer will come by mail.
space-join = Join
space-ask = Ask to join
space-stages = Stages of the group’s life
space-here = We are here
space-notices = Latest words
space-roles-more = See all { $count } roles
space-roles-wall = See the wall of roles
space-role-free = To be taken
space-people = People
space-somebody-left = Somebody who left
space-inside = Spaces inside
space-open-inside = Open a space here
space-inside-until = looks back on { $day }
space-inside-none = No space inside yet. A cell, a site, a cohort: open one when the need comes.
space-members = { $count ->
    [0] Nobody yet
    [one] 1 member
   *[other] { $count } members
 }
space-members-word = { $count ->
    [one] member
   *[other] members
 }
space-roles-word = { $count ->
    [one] role held
   *[other] roles held
 }
space-at-a-glance = At a glance
space-review = The group’s review
space-read-identity = Read the identity sheet
space-all-members = Everybody
space-pulse = The pulse
space-pulse-label = What happened each week over the last twelve weeks:
space-pulse-text = What happened here, week by week, over the last twelve weeks.
space-list-title = Spaces
space-list-lede = The places where groups live here: networks, collectives, trainings, cells.
space-open-one = Open a space
space-in = in “{ $space }”
space-mine = Mine
space-all = All spaces that can be seen
space-none-title = No space yet
space-none-text = A space is opened from a pattern: choose the one that looks like your group, it can be changed afterwards.
space-pages = Pages
space-more = More spaces
space-changed-meanwhile = Somebody else changed this space meanwhile. Read the page again, then start over.
space-gatherings-all = See all
