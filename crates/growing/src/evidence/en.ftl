evidence-title = What shows it
evidence-none = Nothing is attached to it yet. One sentence is enough to begin.
evidence-looked = { $count ->
    [one] one person looked at it
   *[other] { $count } people looked at it
 }
evidence-proposals = In what you did
evidence-proposals-text = These traces lead to this skill. It is for you to say whether they show it.
evidence-attach = Attach
evidence-here = You are here
evidence-said = What I said of it
evidence-other-steps = On other steps
evidence-new-lede = One thing at a time, with a sentence that says what it shows.
evidence-skill = Skill
evidence-choose = Choose…
evidence-sentence = In one sentence, what does it show?
evidence-sentence-hint = For instance: “I managed to leave a long silence, and two people spoke for the first time.”
evidence-item = Something that you did
evidence-item-hint = Nothing is copied: if you withdraw it where it is, it disappears here too for others.
evidence-item-none = Nothing of this list
evidence-other = An address, a photo or a document
evidence-name = What to call it?
evidence-name-hint = A few words, also for those who do not see the picture.
evidence-needs-title = Give it a name.
evidence-address = A web address
evidence-not-an-address = An address starts with https:// or http:// and has no spaces.
evidence-file = A photo or a document
evidence-file-hint = Picture, PDF, OpenDocument, Word, Excel, PowerPoint or plain text.
evidence-not-a-file = This file is neither a picture nor a document that we take: JPEG, PNG, WebP, GIF, PDF, OpenDocument, Word, Excel, PowerPoint or plain text, of 8 MB at most.
evidence-file-again = Choose the file once more: browsers send it only once.
evidence-one-thing = One thing at a time: something that you did, or an address, or a file.
evidence-level = At which level?
evidence-level-hint = The same skill is worked on at several levels.
evidence-level-text-individual = My way of being in a shared project.
evidence-level-text-group = The life of the group, its dynamics.
evidence-level-text-environment = Openness to what is outside.
evidence-on-project = It was on my project “{ $project }”: whoever may read the project will read it too.
evidence-is-on-project = Attached to the project too: whoever may read the project reads it.
evidence-attached-on = attached on { $date }
evidence-attached = It is attached. You may ask somebody to look at it.
evidence-gone = “{ $title }” is no longer where it was.
evidence-withheld = “{ $title }” is kept by the person for themselves: only their sentence is read here.
evidence-remove = Take it away
evidence-removed = It is taken away.
evidence-restored = It is back.

own-data-table-evidence = Evidence
own-data-about-evidence = What you attached to skills, and what others saw in it.
