report-all = All reports
report-lede = The account that the group gives, period by period: figures and how they were counted, what was done and told, what was difficult, what is asked.
report-begin = Prepare a report
report-begin-lede = Choose the period: a draft gathers from what happened here and in the spaces inside this one. Then you read it through and change it, part by part.
report-being-written = Being written
report-archive = Approved and sent
report-none = No report yet
report-none-write = A report gathers by itself from what was lived; what remains is to read it through, to correct it and to say what is asked. Begin with a short period.
report-none-read = Once a report is approved, it can be read here.
report-title = Title
report-title-proposed = Report of { $space }
report-first = From
report-last = To
report-last-hint = That day included.
report-language = Language of the report
report-language-hint = That of the authority who will read it.
report-gather = Gather a draft
report-ends-before = The end comes before the beginning.
report-too-long = Three years at most.
report-not-yet = This period has not begun.
report-begun = The draft is here. Read it through, part by part.
report-period = From { $first } to { $last }
report-state-draft = draft
report-state-approved = approved
report-state-sent = sent
report-state-withdrawn = dropped
report-is-draft = draft, not approved
report-approved-on = approved on { $day }
report-sent-on = sent on { $day }
report-section-summary = In short
report-section-figures = The figures
report-section-works = What was made
report-section-stories = The stories
report-section-roles = Roles held
report-section-voices = Both voices
report-section-difficulties = What was difficult
report-section-asked = What we ask
report-hint-summary = Three or four sentences for those who will read no further.
report-hint-figures = Figures are not written by hand. Say here what they do not say.
report-hint-works = What was made and published in the period.
report-hint-stories = Published accounts. Keep those that show it best.
report-hint-roles = Who held what, among the people who agreed to be named.
report-hint-voices = What can be checked, and what one person says of it: the objective accounts and the testimonies that were published for everyone.
report-hint-difficulties = What was costly, what did not take place, what waits. A difficulty told early is better settled.
report-hint-asked = Clear requests: time, a place, recognition, a decision.
report-text = Text
report-text-hint = Markdown may be used. The name of somebody who does not want to be named will not show, even if you write it.
report-edit = Edit
report-by-hand = written by hand
report-by-house = proposed from traces
report-to-write = to be written
report-overtaken = The proposal has changed since.
report-written = Saved.
report-taken-back = The proposal has taken its place again.
report-changed-meanwhile = Somebody changed this part meanwhile. Your text is kept; save again for it to replace the other.
report-proposal-now = What would be proposed now
report-take-back = Take the proposal
report-take-back-hint = Your text gives way to the proposal.
report-cleared = Somebody who does not want to be named in full is named in what was written by hand: their name shows neither here nor in the files.
report-maybe = To read again: { $words }. It is also a first or family name of somebody who does not want to be named in full. If it is them, write the sentence otherwise.
report-not-a-draft = It is no draft any more: nothing in it changes.
report-sent-stays = It was sent: it stays as it is.
report-approve-first = It has to be approved first.
report-take = Download
report-gather-again = From traces
report-gathered-at = Gathered on { $moment }
report-gather-now = Gather again
report-gather-hint = Figures and proposals are made anew. What you wrote stays.
report-proposed = Figures and proposals are up to date. What was written by hand has stayed.
report-call-otherwise = Change the title
report-withdraw = Drop this draft
report-withdrawn = The draft is dropped.
report-restore = Take it up again
report-restored = The draft is back.
report-approve-head = Approve
report-approve-hint = You answer for this space: approving says that the group may present this report. It can be opened again as long as it is not sent.
report-approve = Approve this report
report-approved = The report is approved. It can be sent.
report-awaits-approval = It waits to be approved by somebody who answers for this space.
report-awaits-sending = It is approved, and waits to be sent.
report-next = What comes next
report-send = Send it
report-reopen = Open it again
report-reopened = The report is open again: it is a draft.
report-send-lede = Once sent, the report is archived and changes no more.
report-send-now = Send and archive
report-recipients = To which addresses?
report-recipients-hint = One a line, five at most. Each gets a secret link to the authority’s page. Leave it empty if you hand it over yourself.
report-words = A word to go with it
report-words-hint = Optional. It is added to the mail, without the names of those who do not want to be named.
report-too-many-addresses = Five addresses at most.
report-reach = Who else reads it?
report-reach-members = The members
report-reach-means-members = The people of this space, and the authority.
report-reach-everyone = Everyone
report-reach-means-everyone = Whoever sees this space.
report-sent = The report is sent and archived.
report-letter-subject = { $title } · { $space }
report-letter =
    Hello,

    { $space } gives you an account of what it does: { $title }.
    { $period }

    { $words }

    Five figures, three stories and the whole report can be read here, until { $until }:
    { $address }

    This link is for you: it opens without an account.
report-choose-stories = Choose three stories
report-choose-lede = These are the three that the authority reads first. A sentence of yours says why this one.
report-three-at-most = Three stories at most.
report-story-account = account
report-story-testimony = testimony
report-story-words = Why this one, in a sentence
report-story-read = Read it
report-stories-chosen = The stories are chosen.
report-head-figure = What is counted
report-head-shown = How many
report-head-how = How it is counted
report-rounded = No number is given below five, and the others are given by fives, rounded down: so no difference between two figures tells of one person.
report-at-least = { $count ->
   *[other] { $count } or more
}
report-few = fewer than 5
report-figure-people = People who took part
report-counted-people = The different people who did something in the period that the group sees: each once, however much they did.
report-figure-gatherings = Gatherings held
report-counted-gatherings = The gatherings that were announced and not called off, that began in the period and are over.
report-figure-attended = People present at a gathering
report-counted-attended = The different people noted as present, at least in part, at one of these gatherings.
report-figure-published = Sheets published
report-counted-published = The sheets of any kind that were published in the period and still are.
report-figure-holders = People who held a role
report-counted-holders = The different people who held a role for at least a moment of the period.
report-figure-hours = Hours of presence
report-counted-hours = The minutes noted of every presence at these gatherings, added up, in whole hours; only of those where five people or more were there.
report-figure-accounts = Accounts published
report-counted-accounts = Among the sheets published, those that tell: accounts of practice, records, resonances.
report-figure-answered = Questions answered
report-counted-answered = The questions asked at gatherings that were given an answer in the period.
report-figure-decisions = Decisions made
report-counted-decisions = The proposals of which the outcome was said in the period.
report-figure-badges = Badges received
report-counted-badges = The badges that those they were given to accepted in the period.
report-somebody = somebody
report-proposed-summary = In this period, people who took part: { $people }. Gatherings held: { $gatherings }. Sheets published: { $published }.
report-no-works = Nothing was published in the period.
report-no-stories = No account was published in the period.
report-no-voices = No testimony was published for everyone in the period.
report-no-roles = No role was held in the period.
report-role-held = { $role }: { $people }
report-cancelled = { $count ->
   *[other] Gatherings called off: { $count } or more.
}
report-waiting = { $count ->
   *[other] Questions from gatherings that still wait for an answer: { $count } or more.
}
own-data-table-reports = Reports
own-data-about-reports = Those you began, approved or sent. They stay with the space, without your name if you leave.
own-data-table-report-sections = What you wrote in reports
own-data-about-report-sections = The texts stay in the report, without your name if you leave.
own-data-table-report-stories = Your stories told in reports
own-data-about-report-stories = Their title stays in the report, without your name if you leave.
own-data-table-report-names = Reports that name you
own-data-about-report-names = Your name is taken out of them if you leave, even of those that are archived.
own-data-table-report-links = Links to the authority’s page
own-data-about-report-links = Those you made. They open nothing any more if you leave.
trace-report-begun = { $who } began a report
trace-report-written = { $who } wrote in a report
trace-report-proposed = { $who } put a report up for review
trace-report-approved = { $who } approved a report
trace-report-sent = A report was sent
trace-report-reopened = { $who } reopened a report
trace-report-withdrawn = { $who } withdrew a report
trace-report-restored = { $who } brought a report back
