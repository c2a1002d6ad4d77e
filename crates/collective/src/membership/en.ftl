membership-title = Join “{ $space }”
membership-closed = One joins this space with an invitation link. If you were sent one, open it.
membership-already = You are a member of this space already.
membership-guest = A name and an address are enough. You will confirm by mail.
membership-sign-in = I have an account
membership-name = Your name, as you wish to be called
membership-email = Your e-mail address
membership-email-hint = So that we can answer. It is shown to nobody.
membership-charter = What one commits to here
membership-i-accept = I have read this charter and accept it.
membership-accept-charter = To join this space, its charter has to be accepted.
membership-message = A word to the group
membership-message-hint = Who you are, what brings you. Optional.
membership-begun = Welcome! You are a member of this space.
membership-asked = Your request has left. The answer will come by mail.
membership-confirm = Look at your mail: a link waits there to confirm your address.
membership-ended = You have left this space. What you wrote there stays in its place.
membership-last-steward = You are the last person who answers for this place. Hand it to somebody first.
membership-invite = Invite
membership-requests = { $count ->
    [one] One request waits
   *[other] { $count } requests wait
 }
membership-unconfirmed = address to be confirmed
membership-asked-on = asked on { $date }
membership-since = since { $date }
membership-admit = Welcome
membership-decline = Decline
membership-admitted = Done: this person is a member, and a mail says so.
membership-declined = Done: a mail says so with tact.
membership-changed = This person’s place is changed.
membership-change = Change
membership-standing = Place in the group
membership-more = More members
membership-leave = Leave this space
membership-leave-text = Your roles here will be given back. What you wrote stays, with your name. You can come back.
membership-confirm-subject = Confirm your address for “{ $space }”
membership-confirm-body =
    Hello,

    You wish to join “{ $space }”. To confirm your address and go on, open this link, valid for thirty minutes:

    { $link }

    If it was not you, do nothing: nothing will happen.
membership-request-subject = Somebody asks to join “{ $space }”
membership-request-body =
    Hello,

    A request waits for an answer in “{ $space }”:

    { $link }
