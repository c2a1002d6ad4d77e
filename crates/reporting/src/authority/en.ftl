authority-title = The authority’s page
authority-open = The authority’s page: five figures, three stories
authority-lede-inside = This is what the authority sees, and nothing else: what was approved and sent last.
authority-lede = The heart of the account that this group gives: five figures, three stories, and the whole report.
authority-stories = Three stories
authority-whole = The whole report
authority-nothing = Nothing was sent yet
authority-nothing-inside = Once a first report is approved and then sent, its five figures and three stories can be read here.
authority-nothing-text = Once this group sends its first report, it can be read at this address.
authority-links = Secret links
authority-links-hint = For an authority without an account here. A link opens this page and the last report that was sent, until it ends, and nothing else.
authority-label = For whom?
authority-label-hint = For you to tell them apart. It does not show on the page.
authority-days = The link opens for
authority-so-many-days = { $count ->
   *[other] { $count } days
}
authority-make-link = Make a link
authority-too-many-links = Fifty links are open already: close some first.
authority-until = until { $day }
authority-end-link = Close
authority-link-ended = The link opens nothing any more.
authority-link-made = The link is ready
authority-link-made-text = Copy this address now: it will not be shown again. It opens until { $day }.
authority-link-known = This link was made before; its address is shown once only.
authority-copy = Copy
authority-copied = Copied
