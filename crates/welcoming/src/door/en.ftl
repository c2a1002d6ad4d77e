doors-title = You are…
doors-lede = Say who you are and what you want to do: you arrive straight at what is for you.
doors-you-are = You are
doors-you-want = You want to…
doors-all = See the whole agenda
doors-all-for-you = See every date for you
doors-other = I am somebody else
doors-none = Everything is for everyone
doors-none-text = No space has yet said whom it is for. The agenda shows everything.
door-no-wishes = Nothing is written behind this door yet. Meanwhile the agenda shows the dates for you.
door-there-people = People who chose to be shown.
door-there-request = A few words are enough: who you are, what you want to do, where and by when. A person answers you.
door-there-mirror = The same page for those who look after the territory and for those who answered.
door-there-dosage = Describe a project and its group; read how many tools and how much facilitation fit, and why.
door-there-join = Groups you may join.
door-there-trials = Small-scale trials that look for people, or that you may propose.
door-there-studies = Research, with what it asks and until when.
door-there-sheets = What others have written.
door-there-gatherings = The dates to come.
door-there-address = A page that answers this wish.
door-none-gatherings = No date for now. Come back soon, or ask for one.
door-none-sheets = Nothing is written about this yet. What you tried would help the next people.
door-none-people = Nobody has chosen to be shown here yet.
door-none-join = No group is opening its doors right now.
door-go-gatherings = See the dates
door-go-sheets = Read the sheets
door-go-people = See who is here
door-go-request = Write a request
door-go-mirror = Open the mirror
door-go-dosage = Describe a project
door-go-join = See where to join
door-go-trials = See the trials
door-go-studies = See the research
door-go-address = Go there
door-compose = Compose these doors
door-own = The entrance doors
door-own-text = For each public, what it may want and where that leads: a date, a person, a sheet, a request.
door-own-lede = One door a public. Behind each, wishes in your own words, and what they lead to. The rest fills itself: dates, sheets, people.
door-own-all = All the doors
door-own-none = The doors of the trame stand for now
door-own-none-text = Start from them to word them otherwise, add some or take some away. Or make a first door below.
door-begin = Start from those that stand
door-composed = The doors are yours. Change what you like.
door-see = See them as a visitor does
door-see-one = See
door-wishes = { $count ->
    [0] no wish yet
    [one] one wish
   *[other] { $count } wishes
}
door-earlier = Move up
door-placed = It is moved.
door-new = One more door
door-new-text = For whom? “Researchers”, “volunteers”, “looking for a job”…
door-name-fr = These people, in French
door-name-en = In English
door-name-hint = As they call themselves.
door-gist-fr = What they find here, in French
door-gist-en = In English
door-add = Add the door
door-added = The door is open. Say what people may want behind it.
door-there-already = There is a door for these people already.
door-too-many = That is a lot: { $most } doors at most.
door-wishes-hint = A wish goes on after “You want to…”. Leave lines empty that you do not need; empty one to take it away.
door-wish = { $count ->
   *[other] Wish { $count }
}
door-one-more = { $count ->
   *[other] One more wish ({ $count })
}
door-words-fr = Vous voulez… (French)
door-words-en = You want to… (English)
door-leads = It leads to
door-leads-gatherings = Dates
door-leads-all-dates = Every date for this public
door-leads-sheets = Sheets
door-leads-all-sheets = Every sheet
door-leads-rest = Something else
door-leads-request = A request for accompaniment
door-leads-people = People who chose to be shown
door-leads-join = Groups to join
door-leads-mirror = The mirrors of territories
door-leads-dosage = The dosage of tools and facilitation
door-leads-trials = The trials
door-leads-studies = The research
door-leads-address = An address, written beside
door-address = If it is an address
door-up = { $count ->
   *[other] Save and move wish { $count } up
}
door-wish-too-long = Wish { $place }: 160 characters at most.
door-wish-leads = Wish { $place }: choose where it leads.
door-wish-address = Wish { $place }: write an address that begins with / or https://.
door-saved = It is saved.
door-changed-meanwhile = This door changed meanwhile. Have a look, then save again: what you wrote is kept.
door-remove = Take this door away
door-remove-text = The door and its wishes are erased. What they led to stays.
door-remove-now = Yes, take it away
door-removed = The door is gone.
door-give-up = Go back to the doors of the trame
door-give-up-text = Your doors and your words are erased; those of the space above or of the trame stand again.
door-give-up-now = Yes, erase them
door-given-up = The doors of the trame stand again.
trace-door-added = { $who } added a door
trace-door-changed = { $who } changed a door
trace-door-placed = { $who } moved a door
trace-door-removed = { $who } removed a door
trace-doors-composed = { $who } composed the doors
