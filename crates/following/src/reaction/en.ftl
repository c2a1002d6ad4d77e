reaction-title = How was it for you?
reaction-hint = One word or several, to give and take back whenever you like. Other trainees only see how many, from three people on. Those who lead see who has “not understood”, to be able to help.
reaction-understood = Understood
reaction-unclear = Not understood
reaction-idea = It gives me an idea
reaction-thanks = Thank you
reaction-disagree = I see it otherwise
reaction-count = { $count ->
    [one] one person
   *[other] { $count } people
 }
reaction-remark = A line to those who lead
reaction-remark-hint = What was not clear, for instance. Only those who lead read it, with your name. Empty, it is taken back.
reaction-remark-send = Send
reaction-remark-written = Your line is with those who lead.
reaction-remark-withdrawn = Your line is taken back.
reaction-so-far = What is said so far

own-data-table-activity-remarks = Lines to those who lead
own-data-about-activity-remarks = What you wrote about an activity to those who lead.
