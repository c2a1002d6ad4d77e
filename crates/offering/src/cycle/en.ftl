cycle-cycles = Cycles
cycle-open = Open a cycle
cycle-open-text = A cycle is a path: sessions in a recommended order. Each one stays an ordinary gathering, and people may follow only some.
cycle-then-sessions = Continue: the sessions
cycle-edit = Edit the text
cycle-shape = Shape the path
cycle-none = No cycle yet
cycle-none-text = A cycle brings gatherings together as a path, with one registration for all.
cycle-sessions-count = { $count ->
    [0] no session
    [one] one session
   *[other] { $count } sessions
 }
cycle-path = The path
cycle-soft = Each session leans on those before, and begins by recalling their key points. You may follow only some.
cycle-no-sessions = No session yet
cycle-no-sessions-text = Offer several at once below, or choose among the gatherings of the space.
cycle-moment-soon = To come
cycle-moment-now = Now
cycle-moment-past = Over: see it again on its page
cycle-moment-draft = Draft
cycle-moment-cancelled = Called off
cycle-nothing-open = No session is open for registration.
cycle-all-mine = You are registered for all the open sessions.
cycle-register-text = One registration for the sessions that you choose. Each can be changed on its own afterwards.
cycle-which = Which sessions?
cycle-way-hint = The same choice for all. Where it is not possible, or no longer, you are registered in the other way, and we tell you.
cycle-way-onsite = On site when possible, otherwise from afar
cycle-way-remote = From afar when possible, otherwise on site
cycle-calendar = All sessions in my calendar
cycle-calendar-text = An address to which your calendar can subscribe.
cycle-nothing-chosen = Choose at least one session.
cycle-one-letter = One single mail is on its way, with the date, place and link of each session. If it does not arrive, look among the junk.
cycle-answer-placed = A place is kept for you.
cycle-answer-waiting = It is full: you are on the waiting list.
cycle-answer-offered = A place is offered to you.
cycle-answer-full = It is full, and so is the waiting list: you are not registered.
cycle-answer-closed = Registration is closed: you are not registered.
cycle-in-path = In the path
cycle-rank = session { $rank } of { $count }
cycle-recall = Recall: what to keep in mind
cycle-recall-more = And from sessions before
cycle-previous = Before:
cycle-next = Next:
cycle-links = From one gathering to another
cycle-links-text = Say at one session what a later one will treat. Both pages show it.
cycle-takes-up = Taken from
cycle-will-treat = will treat:
cycle-questions = { $count ->
    [one] one question
   *[other] { $count } questions
 }
cycle-up = Up
cycle-down = Down
cycle-out = Take out
cycle-up-named = Up: { $title }
cycle-down-named = Down: { $title }
cycle-out-named = Take out: { $title }
cycle-add = Offer new sessions
cycle-add-text = Several at once: the first date, the rhythm, how many. Each is completed on its own page afterwards.
cycle-kind = Of which kind
cycle-first = First date
cycle-minutes = Length in minutes
cycle-times = How many
cycle-places = Places at each
cycle-titles-label = Their titles
cycle-titles-hint = One a line, in order. Those without one take the name of the cycle and their number.
cycle-titles = A title has 3 to 160 characters.
cycle-choose = Choose among the gatherings of the space
cycle-choose-which = Which ones become sessions?
cycle-choose-do = Add to the path
cycle-bridge-from = At this session
cycle-bridge-to = say that this one
cycle-bridge-note = will treat
cycle-bridge-note-hint = For example: what recursions are.
cycle-bridge-do = Add this link
cycle-bridge-backwards = The second session must come after the first in the path.
cycle-too-many = That is too long: { $most } sessions at most.
cycle-changed-meanwhile = The path has just changed. Reload the page.
cycle-is-open = The cycle is open. Here is its path to shape.
cycle-is-changed = The changes are saved.
cycle-is-arranged = The path is saved.
cycle-session-out = The session is no longer part of the path. It stays a gathering.
cycle-is-bridged = The link is on both pages.
cycle-is-unbridged = The link is taken away.
cycle-letter-subject = Your sessions: { $cycle }
cycle-letter-body =
    Hello { $person },

    This is what is noted for you in “{ $cycle }” ({ $space }), session by session. The link of each is for changing your mind or cancelling.

    { $sessions }

    The whole path: { $link }
own-data-table-session-bridges = Links between sessions
own-data-about-session-bridges = Those that you wrote in cycles.
trace-cycle-opened = { $who } opened a cycle
