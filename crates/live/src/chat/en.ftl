own-data-table-live-lines = What you wrote in chats
own-data-about-live-lines = Your messages in live rooms. Once erased, only their place remains.

chat-title = Chat
chat-text = Your message
chat-say = Send
chat-host = facilitates
chat-hidden = hidden
chat-hide = Hide
chat-restore = Bring back
chat-report = Report
chat-reported-done = Reported: the team is looking.
chat-paused-now = The chat is paused: only those who facilitate write.
chat-slow-now = The chat is slowed: one message each half minute from each person.
chat-keep = Leave it to all
chat-reported = Reported messages
chat-reported-none = No message was reported.
chat-reports = { $count ->
    [one] reported once
   *[other] reported { $count } times
 }
chat-moderate = Moderate the chat
chat-mode = Who writes, and how often
chat-mode-open = Everybody
chat-mode-slow = Everybody, one message each half minute
chat-mode-paused = Paused: only those who facilitate write
chat-filtered = Words that hold a message back, one a line
chat-save = Save
chat-held-back = This message has a word that the team chose to hold back. Say it another way.
chat-is-paused = The chat is paused for now. Keep your message, the chat will come back.
chat-too-early = One moment: the next message can leave in { $count ->
    [one] a second
   *[other] { $count } seconds
 }.
