mailing-list-title = Stay in touch
mailing-list-lede = To keep in touch with those who were there.
mailing-list-means = The team of the gathering sees your name and address, may write to you, and invites you if a space opens to go on together. You are a member of it only if you say yes. You can leave the list at any time, with one click.
mailing-list-consent = Yes, I wish to be on this list.
mailing-list-tick = Tick the box to be on the list; otherwise there is nothing to do.
mailing-list-join = Put me on the list
mailing-list-joined = You are on the list.
mailing-list-you-are-on = You are on the list.
mailing-list-withdraw = Leave the list
mailing-list-left = You are no longer on the list.
mailing-list-people = Stay in touch: the list
mailing-list-people-lede = Those who said yes, and nobody else.
mailing-list-how-many = { $count ->
    [one] One person.
   *[other] { $count } people.
 }
mailing-list-nobody = Nobody is on the list
mailing-list-nobody-text = People put themselves on it from the page of their registration, a quarter of an hour before the end and for three months. Remember to say so aloud.
mailing-list-write = Write to them
mailing-list-subject = Subject
mailing-list-body = Message
mailing-list-body-hint = Each person receives it separately, with a link to leave the list.
mailing-list-send = Send to the list
mailing-list-written = The message is leaving.
mailing-list-letters = Messages sent
mailing-list-foot =
    Message from { $author }. You receive it because you wished to stay in touch after “{ $event }”.
    Leave the list: { $link }
mailing-list-open = Open a space to go on
mailing-list-open-text = { $count ->
    [0] Nobody is on the list yet: you can invite later, from the space.
    [one] The person on the list receives an invitation. They become a member if they say yes.
   *[other] The { $count } people on the list receive an invitation. Each becomes a member if they say yes.
 }
mailing-list-trame = From which trame
mailing-list-open-button = Open the space and invite
mailing-list-community-opened = The space is open; the invitations are leaving.
mailing-list-community-is = A space carries on from this gathering:
mailing-list-community-text = The space of those who go on together.
mailing-list-invited-subject = Going on together: { $space }
mailing-list-invited-body =
    Hello { $person },

    After “{ $event }”, you wished to stay in touch. { $author } is opening a space to go on together: { $space }.

    You are not a member of it: if you wish, enter here. This link is for you.

    { $link }
own-data-table-mailing-list = Lists to stay in touch
own-data-about-mailing-list = Those on which you wished to be.
own-data-table-mailing-list-letters = Messages to lists
own-data-about-mailing-list-letters = Those that you wrote.
