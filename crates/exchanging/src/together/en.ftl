together-parts = What we do together
together-somebody = Somebody who has left
