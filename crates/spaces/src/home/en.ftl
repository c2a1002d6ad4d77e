home-hello = Hello { $name }
home-awaits = What awaits you
home-nothing = Nothing awaits you
home-nothing-text = All is up to date in your spaces. Perhaps the moment to take a role, or a coffee.
home-find = Find a space
home-charter = A charter to read
home-role-ends = Your role “{ $role }” ends soon
home-review = The group’s review is near
home-asked = Your request to join is on its way
home-roles = My roles
home-spaces = My spaces
home-no-space = You are in no space yet.
home-news = What has moved
home-no-news = Nothing yet.
home-title = Learning to cooperate by cooperating
home-lede = Here groups form, write their rules, share out roles, learn by doing, and make what they learn useful to others.
home-individual = What each one learns, tries and tells, at their own pace.
home-collective = What the group makes together and gives back.
home-project = What changes on the ground, in each one’s project.
home-here = They live here
home-all = All spaces
strand-individual = Individual
strand-collective = Collective
strand-project = Project
trace-space-opened = { $who } opened the space
trace-space-changed = { $who } changed the space
trace-space-stage-reached = { $who } noted a new stage
trace-space-joining-changed = { $who } changed the way of joining
trace-membership-begun = { $whom ->
    [""] { $who } has come
   *[other] { $whom } has come
 }
trace-membership-ended = { $who } has left
trace-membership-changed = { $whom } has a new place in the group
trace-charter-accepted = { $who } accepted the charter
trace-role-taken = { $whom ->
    [""] { $who } took a role
   *[other] { $whom } was given a role
 }
trace-role-returned = { $whom ->
    [""] { $who } gave a role back
   *[other] { $whom } gave a role back
 }
trace-notice-published = { $who } wrote a word
trace-notice-withdrawn = { $who } withdrew a word
trace-notice-restored = { $who } put a word back
trace-notice-hidden = A word was hidden
trace-trame-offered = { $who } offered the pattern to the library
