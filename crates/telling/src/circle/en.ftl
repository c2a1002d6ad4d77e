circle-who-reads = Who may read it?
circle-hint = Names and numbers are today’s: whoever joins your group or the space will read it too, whoever leaves no longer will. Apart from “Me”, those who run this instance may read it.
circle-hint-project = Names and numbers are today’s: whoever joins your group or the space will read it too, whoever leaves no longer will. Those who run this instance may read it too.
circle-choose = Choose who may read it.
circle-reach-own = Me
circle-reach-project-own = Me and the team
circle-reach-group = My group and the team
circle-reach-cohort = All members
circle-reach-everyone = Everybody
circle-own-readers = You and nobody else: not the team either.
circle-project-own-readers = You and { $people }.
circle-group-readers = { $people }.
circle-no-group-yet = { $people } only, for now: you are in no small group yet.
circle-nobody-yet = Nobody else for now: you are in no small group yet.
circle-cohort-readers = { $count ->
    [one] The only member of { $space }.
   *[other] The { $count } members of { $space }.
 }
circle-hidden-readers = The members of { $space }: the space is hidden from others.
circle-everyone-readers = Anybody, even without an account.
circle-other-leaders = { $count ->
    [one] one more of the team
   *[other] { $count } more of the team
 }
circle-companions = { $count ->
    [one] the other person of your group
   *[other] the { $count } others of your group
 }
circle-and = { $first } and { $last }
