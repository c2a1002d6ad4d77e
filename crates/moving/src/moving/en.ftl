own-data-table-move-sources = What you brought from elsewhere
own-data-about-move-sources = The name of the former place, and when. It stays with the space, without your name if you leave.
own-data-table-moves = The times you brought something
own-data-about-moves = They stay with the space, without your name if you leave.
moving-title = Moving in, moving out
moving-arrange-text = Bring in a wiki, a table or a folder of texts; or take away everything that this space wrote.
moving-lede = Nothing comes before you have seen what would come, and everything comes at once, or nothing.
moving-in = Bring in
moving-from-yeswiki = A YesWiki site
moving-from-yeswiki-text = Forms, entries, pages, lists and pictures, from its address, or from a backup, which has the history and the rights too.
moving-from-csv = A table
moving-from-csv-text = A CSV file: each row becomes a sheet.
moving-from-markdown = A folder of texts
moving-from-markdown-text = Markdown files in a zip archive: each becomes a page, links and pictures follow.
moving-sources = What came already
moving-again = Read it again
moving-again-title = Read { $name } again
moving-again-text = Send a newer backup, or leave the file empty if the address of the wiki is known: it is read again where it stands. What did not change stays as it is.
moving-out = Leave with everything
moving-out-text = An archive that a YesWiki site can take in: forms, entries, pages, lists and files. Your own drafts leave with you, those of others stay.
moving-out-wiki = Take everything (.zip)
moving-out-tables = Or a table for each kind of sheet
moving-new = Bring in from elsewhere
moving-new-text = Everything is read first. Then you see what would come, field by field, before you decide.
moving-which = What you have
moving-form-yeswiki = A YesWiki site
moving-form-csv = A table
moving-form-markdown = A folder of texts
moving-form-text-yeswiki = Its address, if everybody may read it; or the backup made on its management page, as a zip; or, in a zip, the files forms.json, entries.json and pages.json of its interface.
moving-form-text-csv = A CSV file whose columns have titles.
moving-form-text-markdown = A zip of .md files and their pictures.
moving-name = What to call it here
moving-name-hint = For instance “The wiki of the 2023 class”.
moving-file = The file
moving-file-hint = At most { $megabytes } MB. The accounts and passwords in it are not read. For a YesWiki that everybody may read, the address below is enough.
moving-file-missing = Choose the file to send, or give the address of the YesWiki.
moving-address = Its address on the web
moving-address-hint = That of one of its pages, if it has one: links to it will lead to the pages here. Without a file, a YesWiki is read at this address, as somebody without an account reads it.
moving-not-an-address = An address starts with https:// or http://.
moving-busy = Something is already moving into this space. Wait until it has ended.
moving-follows = If you read the same place again later
moving-follows-hint = What about things that were changed here meanwhile?
moving-follows-local = Keep what was changed here
moving-follows-local-text = Nobody loses a word. What vanished there stays here.
moving-follows-mirror = Follow the former place, which is the source of truth
moving-follows-mirror-text = What was changed here becomes what it is there, and the history keeps the rest. What vanished there is taken back here.
moving-look = Send and look
moving-state-reading = being read
moving-state-ready = to be looked at before you decide
moving-state-refused = not read
moving-state-moving = moving in
moving-state-done = moved in
moving-state-dropped = dropped
moving-is-read = Everything is being read. Nothing came yet. A wiki that is read at its address takes some minutes: we ask little of it at a time.
moving-is-moving = Everything is moving in. It will be seen once it is whole.
moving-progress = Progress
moving-see-again = See how far it is
moving-refused = Nothing came
moving-refused-text = The space stayed exactly as it was.
moving-dropped = It is dropped. Nothing came.
moving-dropped-text = This move was dropped, nothing came.
moving-fault-cut = The file ends in the middle: it is not whole. Make the backup again, then send it.
moving-fault-not-a-dump = The backup of the database does not look like what YesWiki writes (line { $number }).
moving-fault-too-long = A value is too long (line { $number } of the backup of the database).
moving-fault-damaged = The file is damaged.
moving-fault-too-large = Once opened, the file is far too large.
moving-fault-too-much = There are more than { $number } things: more than can come at once.
moving-fault-many-files = There are more than { $number } files.
moving-fault-not-an-archive = This is not a zip archive.
moving-fault-not-a-table = This is not a CSV table whose columns have titles.
moving-fault-columns = There are more than { $number } columns.
moving-fault-json = One of the JSON files cannot be read.
moving-fault-nothing = There is nothing to bring in in this file.
moving-fault-no-wiki = No table of YesWiki is in it.
moving-fault-kinds = The forms do not fit into this space: there are too many, or they are too long. Leave some out.
moving-fault-right = Whoever asked for it may no longer arrange this space.
moving-fault-silent = The wiki did not answer at this address. Check it, or try again later.
moving-fault-private = This address leads into a private network, or this house asks nothing of other sites. Send a backup instead.
moving-fault-closed = This wiki does not show all its pages and entries to those without an account. Send a backup instead.
moving-fault-no-interface = This address does not answer as a YesWiki does. Send a backup instead, made on its management page.
moving-fault-unknown = Something was not understood.
moving-ready = This is what would come. Nothing came yet. Tick what you want to leave out.
moving-columns = The columns
moving-forms = { $count ->
    [one] { $count } form becomes a kind of sheet
   *[other] { $count } forms become kinds of sheet
}
moving-kind = These rows become
moving-kind-hint = For a kind that is there, each column goes to the field of the same name.
moving-kind-new = a new kind of sheet
moving-entries = { $count ->
    [0] no entry
    [one] { $count } entry
   *[other] { $count } entries
}
moving-aside = { $count ->
    [one] { $count } of them not read by everybody: it stays a draft
   *[other] { $count } of them not read by everybody: they stay drafts
}
moving-without = Leave out
moving-without-form = Leave out this form and its entries
moving-without-field = Leave out { $field }
moving-not-taken = does not come
moving-field = Field there
moving-becomes = Becomes
moving-holds-line = a line
moving-holds-paragraph = a paragraph
moving-holds-text = a text
moving-holds-number = a number
moving-holds-choice = a choice
moving-holds-choices = several choices
moving-holds-tree = choices in a tree
moving-holds-date = a day
moving-holds-period = a period
moving-holds-place = a place
moving-holds-link = a link
moving-holds-mail = a mail address
moving-holds-image = a picture
moving-holds-file = a document
moving-holds-person = a person
moving-holds-sheet = another sheet
moving-holds-sheets = other sheets
moving-holds-title = a title made of fields
moving-circle-everyone = for everybody
moving-circle-members = read by members only
moving-circle-team = read by the team only
moving-circle-author = read by its author and the stewards only
moving-because-password = nothing: a password
moving-because-account = nothing: an account
moving-because-mailing = nothing: joining a mailing list
moving-because-computed = nothing: a computation
moving-because-reactions = nothing: reactions
moving-because-backlinks = nothing: sheets that point here show by themselves
moving-because-elsewhere = nothing: the field reads another wiki
moving-because-empty = nothing: a column without a title
moving-because-dates = the dates of the sheet
moving-because-column = nothing: no field has this name
moving-because-unknown = nothing: this kind of field is not known
moving-rest = The rest
moving-without-pages = { $count ->
    [0] Leave out pages (there are none)
    [one] Leave out { $count } page
   *[other] Leave out { $count } pages
}
moving-pages-aside = { $count ->
    [one] { $count } page was not read by everybody: it comes aside, and you decide who will read it.
   *[other] { $count } pages were not read by everybody: they come aside, and you decide who will read them.
}
moving-pages-approved = { $count ->
    [one] { $count } page was written by a few only: readers see the version from there until somebody who looks after the space approves another.
   *[other] { $count } pages were written by a few only: readers see the version from there until somebody who looks after the space approves another.
}
moving-without-files = { $count ->
    [0] Leave out files (there are none)
    [one] Leave out { $count } file
   *[other] Leave out { $count } files
}
moving-megabytes = { $count } MB
moving-without-versions = { $count ->
    [0] Leave out history (there is none)
    [one] Leave out { $count } older version
   *[other] Leave out { $count } older versions
}
moving-versions-hint = At most twenty versions of each page. Their authors keep the names that they had there.
moving-without-comments = { $count ->
    [one] Leave out { $count } comment
   *[other] Leave out { $count } comments
}
moving-not-coming = What does not come
moving-no-accounts = Accounts and passwords: each person joins this space themselves, by an invitation.
moving-comments-lost = { $count ->
    [one] { $count } comment on an entry: a sheet has none here.
   *[other] { $count } comments on entries: a sheet has none here.
}
moving-group = The group “{ $name }” ({ $count }): gather these people in a space of their own.
moving-action = The action “{ $name }”, on { $count } page(s): it stays written as it is, in plain sight.
moving-unread-pages = The pages: this wiki does not give them to those without an account. A backup has them.
moving-skipped = “{ $name }”: a text that is too long.
moving-licence = On what terms may others use these texts?
moving-licence-hint = Take those of the former place. You may not choose wider ones in place of the authors.
moving-terms-CC-BY-SA-4-0 = with credit, on the same terms (CC BY-SA 4.0)
moving-terms-CC-BY-4-0 = with credit (CC BY 4.0)
moving-terms-CC0-1-0 = without condition (CC0)
moving-start = Bring in
moving-drop = Drop it
moving-done = It is here.
moving-count-sheet-made = { $count ->
    [one] { $count } sheet came
   *[other] { $count } sheets came
}
moving-count-sheet-changed = { $count ->
    [one] { $count } sheet was updated
   *[other] { $count } sheets were updated
}
moving-count-sheet-unchanged = { $count ->
    [one] { $count } sheet had not changed
   *[other] { $count } sheets had not changed
}
moving-count-sheet-kept = { $count ->
    [one] { $count } sheet was changed here and stays so
   *[other] { $count } sheets were changed here and stay so
}
moving-count-sheet-aside = { $count ->
    [one] { $count } sheet is a draft
   *[other] { $count } sheets are drafts
}
moving-count-sheet-withdrawn = { $count ->
    [one] { $count } sheet vanished there and is taken back
   *[other] { $count } sheets vanished there and are taken back
}
moving-count-page-made = { $count ->
    [one] { $count } page came
   *[other] { $count } pages came
}
moving-count-page-changed = { $count ->
    [one] { $count } page was updated
   *[other] { $count } pages were updated
}
moving-count-page-unchanged = { $count ->
    [one] { $count } page had not changed
   *[other] { $count } pages had not changed
}
moving-count-page-kept = { $count ->
    [one] { $count } page was changed here and stays so
   *[other] { $count } pages were changed here and stay so
}
moving-count-page-aside = { $count ->
    [one] { $count } page is put aside
   *[other] { $count } pages are put aside
}
moving-count-page-withdrawn = { $count ->
    [one] { $count } page vanished there and is taken back
   *[other] { $count } pages vanished there and are taken back
}
moving-count-form-made = { $count ->
    [one] { $count } kind of sheet is new
   *[other] { $count } kinds of sheet are new
}
moving-count-form-unchanged = { $count ->
    [one] { $count } kind of sheet was there already
   *[other] { $count } kinds of sheet were there already
}
moving-count-picture-made = { $count ->
    [one] { $count } picture came
   *[other] { $count } pictures came
}
moving-count-picture-unchanged = { $count ->
    [one] { $count } picture was there already
   *[other] { $count } pictures were there already
}
moving-count-document-made = { $count ->
    [one] { $count } document came
   *[other] { $count } documents came
}
moving-count-document-unchanged = { $count ->
    [one] { $count } document was there already
   *[other] { $count } documents were there already
}
moving-count-document-lost = { $count ->
    [one] { $count } file is neither a picture nor a document that we take
   *[other] { $count } files are neither pictures nor documents that we take
}
moving-count-comments = { $count ->
    [one] { $count } comment came
   *[other] { $count } comments came
}
moving-count-links = { $count ->
    [one] { $count } link leads nowhere
   *[other] { $count } links lead nowhere
}
moving-actions = What has no equal here
moving-actions-text = It stays written as it is in the pages, in plain sight, for you to replace.
moving-aside-text = What not everybody read there is not shown here: you say who will read it.
moving-aside-see = See what is aside
moving-old-addresses = Old addresses
moving-old-addresses-text = Each old address leads to what is here, for instance:
moving-each = Thing by thing
moving-only-all = All
moving-only-notes = What lost something
moving-only-aside = Aside
moving-only-lost = Did not come
moving-none = Nothing like that.
moving-more = See further
moving-what-sheet = sheet
moving-what-page = page
moving-what-form = kind of sheet
moving-what-picture = picture
moving-what-document = document
moving-outcome-made = came
moving-outcome-changed = updated
moving-outcome-unchanged = unchanged
moving-outcome-kept = kept as here
moving-outcome-aside = aside
moving-outcome-withdrawn = taken back
moving-outcome-lost = did not come
moving-lost-value = “{ $what }” cannot be held here.
moving-lost-choice = The choice “{ $what }” is not in the list.
moving-lost-link = The link to “{ $what }” leads nowhere.
moving-lost-file = The file “{ $what }” is not there.
moving-lost-action = The action “{ $what }” has no equal.
moving-lost-layout = Columns and sections are not carried over.
moving-lost-html = Some HTML was left out.
moving-lost-field = The field “{ $what }” does not come.
moving-made-title = “{ $what }” does not come: here the title makes itself of other fields.
moving-lost-approved = Readers see this version until somebody who looks after the space approves another.
trace-space-moved-in = { $who } moved contents in from elsewhere
trace-sheet-moved-in = { $who } moved sheets in from elsewhere
trace-page-moved-in = { $who } moved pages in from elsewhere
