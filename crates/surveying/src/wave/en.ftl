wave-give = Give this mirror
wave-give-lede = Once given, neither the questions nor the way answers are kept will change.
wave-give-it = Give it
wave-given = It is given.
wave-name = The name of this time
wave-name-hint = A season, a year: “Spring”, “Autumn 2026”.
wave-privacy = What is kept beside the answers
wave-privacy-hint = It is said clearly before answering, and kept so.
wave-privacy-anonymous = Anonymous
wave-privacy-confidential = Confidential
wave-privacy-named = With names
wave-privacy-text-anonymous = Nothing links an answer to a person: no name, no time. Who has answered is only noted apart, so that each member answers once.
wave-privacy-text-confidential = Each person finds their own answers again and compares them over time. No page shows them to anyone else.
wave-privacy-text-named = Those who facilitate the space read answers with names. Others see only the whole.
wave-audience = Who may answer
wave-audience-members = Members
wave-audience-link = People with the address
wave-audience-public = Everyone
wave-audience-text-members = Once each.
wave-audience-text-link = With an account or without. Without one, nothing prevents answering twice.
wave-audience-text-public = As with the address, and everyone sees the page.
wave-reach = Who will see the whole
wave-reach-hint = Those who are counted must be able to see what is seen of them.
wave-reach-members = Members
wave-reach-everyone = Everyone
wave-reach-says-members = Members of the space will see the whole at the end.
wave-reach-says-everyone = Everyone will see the whole at the end.
wave-opens = From
wave-closes = To
wave-closes-hint = Two weeks, often. Members who have not answered are reminded three days before.
wave-not-in-time = Choose an end after the beginning, within thirteen months.
wave-hidden-space = This space is hidden: only its members may answer.
wave-counted-must-see = People from outside will answer: they must be able to see the whole. Choose “Everyone”.
wave-until = until { $moment }
wave-state-planned = To come
wave-state-open = Open
wave-state-closed = Over
wave-five = Nothing is shown of fewer than five people, and nothing before the end.
wave-answer = Answer
wave-answered = You have answered. Thank you.
wave-members-only = These questions are for members of the space, or for those who were given the address.
wave-not-yet = It can be answered from { $moment }.
wave-being-counted = It is over. The whole will be here in a moment.
wave-hand-round = The address to give:
wave-close = End it now
wave-close-text = Nobody will be able to answer any more, and the whole will be shown. This cannot be undone.
wave-closed = It is over.
wave-reminder-subject = Three more days to answer: { $title }
wave-reminder-body = Hello { $person },

    “{ $space }” is asking itself some questions: { $title }.
    There are three days left to answer. It takes a few minutes, and you can stop on the way.

    { $link }

    This is the only reminder. Nobody sees who has answered or not.
own-data-table-survey-waves = The mirrors you gave
own-data-about-survey-waves = They stay with the group, without your name.
trace-survey-given = { $who } opened a mirror for answers
trace-survey-closed = { $who } closed a mirror to answers
