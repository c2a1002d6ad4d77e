participant-after = And afterwards
participant-written = It is written. You can come back to it.
participant-back = Go back
participant-early = This opens a quarter of an hour before the gathering ends.
participant-late = More than three months have passed: nothing can be added here any more.
