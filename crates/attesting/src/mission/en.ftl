mission-title = Mission orders
mission-title-single = Mission order
mission-title-collective = Collective mission order
mission-title-permanent = Permanent mission order
mission-lede = Prepares the paper to be signed before leaving. The official way of your administration stays its own.
mission-prepare = Prepare a mission order
mission-kind-single = For one person
mission-kind-collective = For several people
mission-kind-permanent = Permanent
mission-kind-text-single = One journey, one person.
mission-kind-text-collective = The same journey for several: one order, each is named on it.
mission-kind-text-permanent = For those who travel often: a zone, twelve months at most.
mission-which-kind = Which order?
mission-for-whom = For whom?
mission-for-whom-hint = For yourself alone, tick nobody. A collective order names at least two people.
mission-go-on = Go on
mission-how-many = A collective order names from two to { $most } people; the others name one.
mission-state-draft = draft
mission-state-asked = asked for
mission-state-signed = signed
mission-state-refused = sent back
mission-state-cancelled = cancelled
mission-state-done = done
mission-paper-draft = Draft: this order has not been asked for yet.
mission-paper-asked = Asked for: this order is not signed yet.
mission-paper-refused = Sent back: this order does not hold.
mission-paper-cancelled = Cancelled: this order holds no more.
mission-number = No. { $number }
mission-made-by = prepared by { $name }
mission-asked-on = asked for on { $date }
mission-signed-by = Signed on { $date } by { $name }.
mission-to-sign = To sign
mission-none-to-sign = No order waits for a signature.
mission-signature = Who signs
mission-signature-hint = Name and function, as they are to be read on the order.
mission-sign-ticked = Sign the ticked orders
mission-tick-one = Tick at least one order.
mission-not-oneself = You are on this order: somebody else signs it.
mission-own = Yours
mission-none = No mission order here
mission-none-text = Prepare one for a journey: it stays a draft until you ask for it.
mission-kept = Numbered
mission-all-pdf = Those of { $year } in one PDF
mission-all-zip = One PDF each (zip)
mission-all-csv = Table (CSV)
mission-journey = The journey
mission-purpose = Purpose
mission-purpose-hint = What the journey is for, in one line.
mission-event = Gathering
mission-destination = Place
mission-destination-hint = Institution and town.
mission-zone = Zone
mission-zone-hint = The territory where the order holds: a department, an académie.
mission-when = When
mission-leaves = Departure
mission-leaves-from = Place of departure
mission-returns = Return
mission-returns-to = Place of return
mission-first = First day
mission-last = Last day
mission-last-hint = Twelve months at most after the first.
mission-programme = Program
mission-when-missing = Say when.
mission-returns-after = The return comes after the departure.
mission-twelve-months = An order holds twelve months at most.
mission-agents = The people
mission-agent-civility = Title
mission-agent-name = Name
mission-agent-grade = Grade
mission-agent-function = Function
mission-agent-residence = Administrative residence
mission-agent-home = Family residence
mission-agent-nameless = A name is missing.
mission-agent-too-long = A field is too long: { $most } characters at most.
mission-authority-head = Employer and signature
mission-employer = Employer
mission-authority = Authority that signs
mission-costs-head = Costs
mission-with-costs = with costs
mission-without-costs = without costs
mission-has-costs = This order gives a right to costs
mission-costs-text = With costs, the mode of transport and the class must stand on the order: they decide what is owed. Without costs, leave the rest empty.
mission-transport = Mode of transport
mission-transport-hint = Train, coach, service vehicle…
mission-class = Class
mission-own-vehicle = Own vehicle
mission-own-vehicle-allowed = The own vehicle is allowed
mission-vehicle-power = Fiscal power
mission-allowed = allowed
mission-allowed-power = allowed, { $power }
mission-not-allowed = not allowed
mission-lodging = Lodging
mission-meals = Meals
mission-budget = Budget line
mission-payer = Service that pays
mission-payer-hint = If it is not the employer.
mission-advance = Advance
mission-keep-draft = Keep the draft
mission-what-now = And now
mission-ask = Ask for this order
mission-ask-text = It gets its number and waits for a signature. You will not be able to change it any more, unless it is sent back.
mission-word = Change
mission-sign = Sign
mission-refuse = Send back
mission-reason = Why
mission-reason-hint = The people concerned read it.
mission-tell = Done: back from the mission
mission-tell-text = On return, the claim and its vouchers go the official way.
mission-cancel = Cancel this order
mission-pdf = Download as PDF
mission-official = Tresse prepares the paper; it replaces neither the signature of the authority nor the way of your administration.
mission-late = This order was signed after the departure. It should be signed before.
mission-elsewhere = This order is elsewhere on its way: read it again.
mission-changed-meanwhile = This order changed meanwhile: read it again before you save.
mission-prepared-now = The draft is kept.
mission-worded-now = Saved.
mission-asked-now = The order is asked for; it has its number.
mission-signed-now = The order is signed; the people are told.
mission-all-signed-now = The ticked orders are signed; the people are told.
mission-refused-now = The order is sent back, with the reason.
mission-cancelled-now = The order is cancelled.
mission-done-now = Noted. Welcome back!
mission-sign-here = Signature
mission-closes = This order attests that the absence is regular and that the mission is covered while it lasts.
mission-for-this = Prepare a mission order for this gathering
mission-awaits = { $count ->
    [one] One order waits for your signature
   *[other] { $count } orders wait for your signature
 }
mission-column-number = Number
mission-column-kind = Kind
mission-column-leaves = Departure
mission-column-returns = Return
mission-letter-signed-subject = Mission order no. { $number }: signed
mission-letter-signed-body =
    Hello { $person },

    Mission order no. { $number }, “{ $purpose }”, is signed. To read and print here:

    { $link }
mission-letter-refused-subject = Mission order no. { $number }: sent back
mission-letter-refused-body =
    Hello { $person },

    Mission order no. { $number }, “{ $purpose }”, is sent back:

    { $reason }

    { $link }
mission-letter-cancelled-subject = Mission order no. { $number }: cancelled
mission-letter-cancelled-body =
    Hello { $person },

    Mission order no. { $number }, “{ $purpose }”, is cancelled.

    { $reason }

    { $link }
trace-mission-prepared = { $who } prepared a mission order
trace-mission-worded = { $who } changed a mission order
trace-mission-asked = { $who } asked for a mission order
trace-mission-signed = { $who } signed a mission order
trace-mission-refused = { $who } sent back a mission order
trace-mission-cancelled = { $who } cancelled a mission order
trace-mission-done = { $who } is back from a mission
own-data-table-missions = Mission orders
own-data-about-missions = Those that you prepared or signed. Their number stays, without your name.
own-data-table-mission-agents = Your place on mission orders
own-data-about-mission-agents = What orders say of you: erased with you.
