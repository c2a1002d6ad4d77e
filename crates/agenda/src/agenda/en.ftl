agenda-title = Agenda
agenda-doors = Find what is for you
agenda-lede = Everything one can come to, without an account and free of charge.
agenda-views = Ways to look
agenda-list = List
agenda-month = Month
agenda-map = Places
agenda-filter = Look for something in particular
agenda-filters-on = What you are looking for
agenda-take-off = (take off)
agenda-everything = Show everything
agenda-words = Words
agenda-space = Space or site
agenda-theme = Theme
agenda-public = For whom
agenda-mode = How to be there
agenda-any = Any
agenda-mode-onsite = On site
agenda-mode-remote = From afar
agenda-mode-hybrid = As you like: on site or from afar
agenda-from = From
agenda-to = To
agenda-left = Places are left
agenda-kinds = What you want to do there
agenda-chip-from = from { $date }
agenda-chip-to = until { $date }
agenda-chip-words = “{ $words }”
agenda-show = Show
agenda-found = { $count ->
    [0] Nothing for now
    [one] One gathering to come
   *[other] { $count } gatherings to come
 }
agenda-found-more = More than { $count } gatherings to come
agenda-all-day = all day
agenda-full = full
agenda-long = Already under way
agenda-drafts = In preparation
agenda-drafts-text = Only you and the team see here the drafts and what is not shown in the agenda.
agenda-none = Nothing is announced yet
agenda-none-text = Gatherings appear here as soon as a space announces them. Subscribe, and they will come into your calendar by themselves.
agenda-none-so = Nothing matches for now
agenda-none-so-text = Look more widely, or subscribe to this search: what is announced later will come into your calendar by itself.
agenda-drop = Without “{ $filter }”
agenda-back = Back to what comes
agenda-earlier = What is over
agenda-earlier-see = See what is over
agenda-earlier-more = Older
agenda-more = More
agenda-subscribe = Subscribe
agenda-subscribe-text = The whole agenda in that of your phone or computer, always up to date.
agenda-subscribe-so = What you are looking for here, in the calendar of your phone or computer, always up to date.
agenda-subscribe-hidden = This space shows itself to its members only, and calendars read without saying for whom. What you registered for has an address of your own:
agenda-subscribe-now = Open in my calendar
agenda-copied = Address copied
agenda-copy = Copy the address
agenda-news = Newly announced
agenda-months = Months
agenda-month-before = Month before
agenda-month-after = Month after
agenda-month-none = Nothing is announced that month.
agenda-day-more = { $count ->
    [one] and another
   *[other] and { $count } others
 }
agenda-cut = There are so many gatherings that month that the last ones are on the list only.
agenda-map-days = { $count ->
    [one] What comes today or tomorrow.
   *[other] What comes within { $count } days. For another period, give its dates.
 }
agenda-map-none = No place for now
agenda-map-none-text = Places appear here when a gathering is held there. Those from afar, or whose place is not described, are on the list.
agenda-places = The places
agenda-place-more = { $count ->
    [one] and another
   *[other] and { $count } others
 }
agenda-also = Also here
agenda-cycles = Cycles
