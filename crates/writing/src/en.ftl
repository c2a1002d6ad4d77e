writing-too-long = This text is too long: { $most } characters at most. Split it into two pages.
writing-bye-removed = You no longer have access to this text.
writing-bye-refused = A part of what you wrote could not be kept. Copy your text, then open the page again.
writing-bye-behind = The connection is too slow to follow. It starts again.
writing-bye-fault = Something went wrong on our side. The connection starts again.
writing-read-only = You may read this text, not write it.
own-data-table-document-writers = Texts written together
own-data-about-document-writers = Those in which you wrote, and since when. If you leave, the text stays without your name.
