attachment-needs-words = Say in a few words what it is, for those who do not see it.
attachment-again = Choose the files again: a browser sends them only once.
attachment-picture-words = What it shows
attachment-document-words = What it is
