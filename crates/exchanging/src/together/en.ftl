together-parts = What we do together
together-somebody = Somebody who has left
together-now = Together, right now
together-all = All exchanges
