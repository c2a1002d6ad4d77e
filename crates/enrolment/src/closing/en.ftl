closing-title = Closing
closing-text = Looking back, deciding what goes on, and leaving with what is one’s own.
closing-early = It is a little early
closing-early-text = This begins in week { $count }.
closing-answer = Answer
closing-see-answers = See the answers so far
closing-no-assessment = Nobody has begun yet.
closing-write-together = Read and write
closing-attestations-text = Each trainee’s hours, on a paper that can be verified.
closing-attest = Prepare the attestations
closing-decisions = What goes on
closing-decisions-text = For each thing that the cohort has: keep it, change it, stop it.
closing-nothing = The cohort has no group, no gathering to come, no list.
closing-kind-group = Small group
closing-kind-gathering = Gathering to come
closing-kind-cycle = Cycle
closing-kind-list = List to stay in touch
closing-verdict-keep = Keep
closing-verdict-change = Change
closing-verdict-stop = Stop
closing-undecided = Not decided yet
closing-note = A word
closing-note-too-long = A word is too long: { $most } characters at most.
closing-keep = Save the decisions
closing-decided = The decisions are saved.
closing-step = And now
closing-step-text = The cohort may go on as a collective: a new space, to which each member is invited. This one stays readable, with everything that was written here.
closing-become = Go on as a collective
closing-close = Close the path
closing-close-sure = Close the path? The space stays open, and you can go back on it.
closing-closed = The path is closed.
closing-closed-on = The path has been closed since { $date }. The space stays readable.
closing-reopen = Reopen the path
closing-reopened = The path is reopened.
closing-goes-on = The cohort goes on here:
closing-collective-of = Alumni of { $space }
closing-effects = All at once
closing-effect-opens = A new space opens; you steward it.
closing-effect-invites = { $count ->
    [one] The member of the cohort gets an invitation, with the charter to read.
   *[other] The { $count } members of the cohort each get an invitation, with the charter to read.
 }
closing-effect-closes = The path is closed. Projects, logs and pages stay here, readable as before.
closing-effect-group = The small group “{ $name }” ends.
closing-effect-gathering = The gathering “{ $name }” is cancelled, and those who registered are told.
closing-collective-name = Name of the collective
closing-collective-trame = Its trame
closing-collective-joining = How people join it
closing-do-it = Go on like this
closing-opened = The collective is open, and the invitations are going out.
closing-changed-meanwhile = Somebody has just opened the collective. Reload the page.
closing-may-not-cancel = You may not cancel “{ $title }”. Ask somebody who holds it, or do not stop it.
closing-letter-subject = “{ $cohort }” goes on: join “{ $space }”
closing-letter-body =
    Hello { $person },

    “{ $cohort }” is coming to its end, and the group goes on. { $author } has opened “{ $space }” and invites you. Read the charter, then come in if you wish:

    { $link }

    This link is yours alone, for two months. Everything you wrote in the cohort stays there.
trace-closing-decided = { $who } noted what goes on
trace-cohort-continued = { $who } opened the collective that the cohort becomes
own-data-table-closing-decisions = Closing decisions
own-data-about-closing-decisions = What you decided to keep, change or stop.
