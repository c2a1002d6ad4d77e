request-tab = Being accompanied
request-all = Being accompanied
request-ask = Ask to be accompanied
request-ask-text = A few lines are enough, in your own words. Somebody of the team reads every request and looks for a person to walk with you.
request-welcome = A project, a wish, something stuck? Just say so: somebody answers, meets you and moves along with you. It is free, and open to everybody.
request-closed = One cannot ask to be accompanied here for now. What is under way goes on.
request-what = What you may ask for
request-how = How it goes
request-how-ask = You say who you are and what you are looking for, with or without an account.
request-how-match = A person reads your request and proposes it to somebody who knows the subject and is not too far away.
request-how-talk = Whoever accepts offers you some times: you choose one.
request-how-walk = You move along together, on site or remotely, with a plan and steps to take.
request-how-tell = At the end, if both of you agree, your story is told and helps others.
request-name = What are you called?
request-email = Your mail address
request-email-hint = We send the link to your request there. Nobody else sees it.
request-group = For whom?
request-group-hint = You may ask for a whole group that you answer for: whoever answers for it with you follows the request.
request-group-none = For myself
request-for-group = For the group
request-above = “{ $space }” accompanies groups that are starting or looking for their way, yours too.
request-who = Who are you?
request-who-hint = Your work, your school, your group: a line or two.
request-asks = Asked by
request-asked-on = Asked on
request-says-kind = What is looked for
request-says-theme = The subject
request-says-place = The closest place
request-says-who = Who asks
request-says-project = The project
request-says-tried = What has been tried
request-kind = What you are looking for
request-kind-support = Support on a project
request-kind-training = An animation or a training
request-kind-peers = An exchange between peers
request-kind-trying = Trying a tool or a service
request-kind-designing = Designing together
request-kind-mentoring = A mentor
request-kind-text-support = Advice, a demonstration of a tool, a hand to carry it out.
request-kind-text-training = Somebody comes to facilitate or to train, at your place or remotely.
request-kind-text-peers = Talking with a person who has been through the same.
request-kind-text-trying = Getting the feel of it before choosing, without buying anything.
request-kind-text-designing = Writing a scenario, a session or a course together.
request-kind-text-mentoring = The same person, now and then, for a season: what you ask, what you are given, what each of you learns from it.
request-title = Your project in one sentence
request-title-hint = What you would like to see happen.
request-project = Your project
request-project-hint = With whom, for whom, where you are with it, what is in the way.
request-theme = What is it about?
request-theme-none = Something else, or I do not know
request-place = The place closest to you
request-place-hint = It helps to find somebody who does not live too far away.
request-place-none = None of these
request-address = Where exactly?
request-address-hint = Optional. Only the person who accompanies you and the team that receives requests read it.
request-by = By when?
request-by-hint = Optional. The date by which you should have got somewhere.
request-tried = What you have tried
request-tried-hint = Optional, and precious: even what did not work.
request-send = Send my request
request-keep = Keep without sending
request-privacy = Your request is read by the team that receives requests and by those to whom it is proposed. It is erased two years after it ends.
request-sent = Your request is sent.
request-kept = It is kept.
request-received = Thank you, we have it
request-received-text = We have just written to you. The link in that mail lets you follow your request, change it or take it back.
request-back = Back to the space
request-change = Change my request
request-go-on = Finish and send
request-said = The request
request-secret = The address of this page is a secret: keep it to yourself.
request-withdraw = Take my request back
request-withdrawn = Your request is taken back.
request-resume = Ask again
request-resumed = The request is open again.
request-with = with { $name }
request-accompanied-by = { $name } accompanies you.
request-mine = My requests
request-inbox = The requests
request-none = No such request
request-none-text = Requests arrive here, by place and then by subject. Speak of this page around you: many do not dare to ask.
request-no-place = Without a place
request-more = See further
request-filter = Look
request-filter-state = Where they are
request-filter-place = Place
request-filter-theme = Subject
request-filter-all = All
request-list-open = all that are open
request-list-waiting = waiting for somebody
request-list-asked = asked
request-list-proposed = proposed to somebody
request-list-accepted = accepted
request-list-under-way = under way
request-list-done = ended
request-list-told = told
request-list-declined = not possible
request-waits-days = { $count ->
    [0] since today
    [one] has waited for a day
   *[other] has waited for { $count } days
}
request-waiting-here = { $count ->
    [one] One request waits for somebody
   *[other] { $count } requests wait for somebody
}
request-state-draft = draft
request-state-asked = asked
request-state-proposed = proposed
request-state-accepted = accepted
request-state-under-way = under way
request-state-done = ended
request-state-told = told
request-state-withdrawn = taken back
request-state-declined = not possible
request-you-draft = Nobody reads this draft. Finish it whenever you like.
request-you-asked = We are looking for the right person. You will be told by mail.
request-you-proposed = Your request is proposed to somebody, who is going to answer.
request-you-accepted = Somebody is going to walk with you. Choose a time for a first talk.
request-you-under-way = It is under way. All that you keep together is here.
request-you-done = It has ended. Thank you for having shared this way.
request-you-told = It has ended, and your story helps others.
request-you-withdrawn = You took this request back.
request-you-declined = We cannot accompany you this time. Your request is not at fault.
request-asker-does-draft = a draft to finish
request-asker-does-accepted = times are waiting for you
request-asker-does-under-way = times are waiting for you
request-asker-does-done = an account to read
request-companion-does-proposed = could you accompany?
request-companion-does-accepted = offer a first time
request-cannot-help = We cannot accompany
request-why = For what reason?
request-why-hint = The person reads it. Say what would lead them elsewhere.
request-decline = Say so
request-declined = It is said.
request-look-again = Look again
request-arrange = Accompanying in this space
request-arrange-text = Open the door to requests to be accompanied, say on which subjects, and after how many days you are reminded of a request that waits.
request-arranged = It is set.
request-is-open = One may ask to be accompanied here
request-welcome-words = A word of welcome
request-welcome-hint = Optional. You may format it with Markdown.
request-themes = Subjects
request-themes-hint = One a line. They help to sort requests and to find somebody.
request-kinds = What people may ask for
request-kinds-hint = One a line, instead of the six usual ones: support on a project, animation or training, exchange between peers, trying a tool, designing together, mentoring. Leave it empty to keep these.
request-days = Tell us after how many days?
request-days-hint = Beyond that the team is told, and whoever waits receives a word.
request-not-now = This is not possible at this stage, or no longer.
request-changed-meanwhile = Something changed in the meantime. See where it stands.
request-not-whole = A few words are still missing: finish your request before you send it.
request-letter-draft-subject = Your draft: { $title }
request-letter-draft-body = Hello { $person },

    Your request to be accompanied, “{ $title }”, is kept and not sent. To finish it:

    { $link }

    This address is a secret: keep it to yourself.
request-letter-received-subject = We have your request: { $title }
request-letter-received-body = Hello { $person },

    Your request to be accompanied has reached “{ $space }”. We are looking for the right person. To follow it, change it or take it back:

    { $link }

    This address is a secret: keep it to yourself.
request-letter-new-subject = A request to be accompanied: { $title }
request-letter-new-body = Hello { $person },

    { $asker } asks “{ $space }” to be accompanied: { $title }.

    To look for somebody:

    { $link }
request-letter-withdrawn-subject = Request taken back: { $title }
request-letter-withdrawn-body = Hello { $person },

    { $asker } took the request “{ $title }” back. Thank you for having been there.
request-letter-declined-subject = Your request: { $title }
request-letter-declined-body = Hello { $person },

    We cannot accompany you this time, and it is better to say so. Your request is not at fault.

    { $word }

    { $link }
own-data-table-accompaniments = Accompaniments
own-data-about-accompaniments = What you asked for is erased if you leave. Those whom you accompany find somebody again.
trace-accompaniment-arranged = How accompaniment works here was set
