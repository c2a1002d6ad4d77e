live-somebody = Somebody
record-title = What was said live
record-lede = Everybody is named as they wished.
record-seat = Change how you are named
record-empty = Nothing written remains of this session.
record-chapter-chat = The chat
record-chapter-polls = What everybody was asked
record-poll = { $what }
record-chapter-cells = Small groups
record-chapter-questions = The questions
record-chapter-reactions = Reactions
record-chapter-timings = How it went
record-count = { $count ->
    [one] 1 item
   *[other] { $count } items
 }
record-before = Before
record-after = Next
record-page = Page { $page } of { $pages }
record-take-text = Take the text with you
record-take-data = Take the data with you
record-cell-note = Group { $what }: the note
record-cell-brings = Group { $what }: what it brings back
record-opened = The room opens
record-closed = The session ends
record-step = Step
record-cells-began = Small groups begin
record-cells-ended = Back together
record-seat-title = My seat in the room
record-seat-text = You were there as “{ $name }”. What you choose here holds everywhere, from now on.
record-naming-saved = It is changed everywhere.
record-question-answered = Answered at { $what } of the video
record-question-votes = Votes: { $what }
record-reaction-clap = Well done: { $what }
record-reaction-thanks = Thanks: { $what }
record-reaction-laugh = Ha ha: { $what }
record-reaction-agree = I agree: { $what }
record-reaction-idea = An idea: { $what }
