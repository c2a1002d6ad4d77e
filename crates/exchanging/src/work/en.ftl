work-title = Works
work-lede = What small groups write together, have read by others, then offer.
work-begin = Begin a work
work-none = Nothing is written together yet
work-none-text = One page is enough: what your group understood, tried or found, for somebody who could use it.
work-none-reader = Published works will appear here.
work-own = Those of my groups
work-to-read = To read for others
work-to-read-hint = Their authors wait for your eyes: a few questions, no marks.
work-growing = Growing in the groups
work-published = Published
work-feed = Subscribe (Atom)
work-older = Older
work-for = for { $readers }
work-for-long = For { $readers }
work-by = By
work-state-outline = outline
work-state-draft = draft
work-state-review = in review
work-state-published = published
work-state-withdrawn = withdrawn

work-begin-lede = Begin with an outline: a few lines that the group will complete.
work-no-group = A work is written in a small group. As soon as you are in one, you can begin.
work-text-title = Title
work-text-readers = For whom?
work-text-readers-hint = “parents elected to a school board”, “a colleague who begins”
work-group = With which group?
work-matter = About what of the shared list?
work-matter-none = Nothing
work-text-outline = The outline
work-text-outline-hint = The ideas in order, one a line.
work-begin-send = Begin
work-begun = It is begun. Your group can write.
work-write = Write
work-write-hint = Several people may write at once: nothing is lost. The title and the sources change when you save.
work-write-published = This work is published: what others read changes when you save.
work-preview = As it will be read
work-read = Read
work-text-body = The text
work-text-body-hint = Simple formatting: # title, **bold**, lists, links.
work-text-sources = Sources
work-text-sources-hint = What you stand on: books, pages, people who agreed to be quoted.
work-kept = It is saved.
work-has-clashes = Two people changed the same sources. Two versions of one passage stand there side by side. Read again and keep what is right.
work-is-withdrawn = This work is withdrawn. Take it back to a draft to write.
work-pictures = Pictures
work-pictures-hint = The line below a picture, copied into the text, says where it appears. Those that are not in it come at the end.
work-picture = File
work-picture-words = What it shows
work-picture-words-hint = For those who do not see it.
work-picture-add = Add the picture
work-picture-added = The picture is added.
work-picture-remove = Remove
work-picture-removed = The picture is removed.
work-too-many-pictures = { $most } pictures at most.
work-empty = There is no text yet.

work-next = What now
work-next-hint-outline = When the outline holds, go on to writing.
work-next-hint-draft = Have it read by others before you publish.
work-next-hint-review = Others are reading. You may still correct.
work-next-hint-published = Anybody can read this page.
work-next-hint-withdrawn = Your group alone still sees it.
work-to-draft = On to a draft
work-to-outline = Back to the outline
work-moved = Done.
work-not-from-here = Somebody moved it meanwhile. Open the page again.
work-ask = Ask for a review
work-ask-lede = Peers read and answer your questions. Nobody gives marks.
work-ask-whom = Whom?
work-ask-all = The whole cohort
work-questions = Your questions
work-questions-hint = Three to five. Ask what will really help.
work-question = Question { $count }
work-three-questions = It takes three to five questions.
work-ask-send = Ask
work-review-asked = The review is asked for.
work-asked-subject = A text to read: { $title }
work-asked-body =
    Hello { $person },

    { $group } asks you to read “{ $title }” and to answer a few questions.

    { $link }

work-end-review = Back to the draft
work-review-ended = The review is over. Yours to choose what to keep of it.
work-may-review = { $group } waits for your eyes on this text.
work-read-for = Read and answer
work-your-reading = Your reading
work-your-reading-hint = Answer what you like. Only the group and those who lead will read you.
work-give = Send
work-one-answer = Answer at least one question.
work-review-given = Thank you. The group has your reading.
work-review-settled = The group has already said what it took from it.
work-they-took = What the group took from it
work-readings = The readings
work-take = Say what we take from it
work-take-anew = Say it otherwise
work-what-we-took = What we take from it
work-taken = Noted. They will read it.
work-round = The review
work-round-all = Asked of the whole cohort on
work-round-group = Asked of { $group } on
work-round-over = over
work-round-count = { $count ->
    [0] No answer yet.
    [one] One answer.
   *[other] { $count } answers.
 }

work-publish = Publish
work-publish-lede = The page will have an address open to anybody, with your names and a licence. You will be able to withdraw it.
work-licence = Licence:
work-licence-which = On what terms may others take it up?
work-licence-by-sa = CC BY-SA 4.0
work-licence-by = CC BY 4.0
work-licence-zero = CC0 1.0
work-licence-hint-by-sa = Naming you, and sharing in the same way.
work-licence-hint-by = Naming you.
work-licence-hint-zero = Without condition.
work-authors = Authors
work-authors-hint = Whoever wrote in the text.
work-credits = Thanks
work-credits-hint = Who helped, read, bore witness.
work-skills = Which skills did this work call for?
work-skills-hint = They will count for each author.
work-agreed = Each author agrees to publish, with their name.
work-must-agree = Talk about it together first: it takes the agreement of each author.
work-publish-send = Publish
work-is-published = It is published.
work-withdraw = Withdraw
work-was-withdrawn = The work is withdrawn: its address shows nothing any more.
work-restore = Publish it again

work-history = Who wrote what
work-version = Version { $count }
work-clash = two versions side by side
work-what-changed = What this version changed
work-whole = Read the whole text
work-newest = Today’s version
work-bring-back = Go back to this version
work-brought-back = The text is back at this version.

own-data-table-work-versions = Versions of works
own-data-about-work-versions = Those whose last words are yours.
own-data-table-work-authors = Works signed
own-data-about-work-authors = Those of which you are an author.
own-data-table-work-pictures = Pictures of works
own-data-about-work-pictures = Those you added, and what they show.
own-data-table-work-rounds = Reviews asked for
own-data-about-work-rounds = What you asked others to read.
own-data-table-work-reviews = Reviews
own-data-about-work-reviews = What you answered others.

trace-work-begun = { $who } began a work
trace-work-review-asked = A work waits for readings
trace-work-published = { $who } published a work
trace-work-signed = { $who } signed a work
trace-work-withdrawn = A work was withdrawn
