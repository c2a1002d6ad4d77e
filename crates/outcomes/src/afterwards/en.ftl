afterwards-after = And afterwards
afterwards-written = It is written. You can come back to it.
afterwards-back = Go back
afterwards-early = This opens a quarter of an hour before the gathering ends.
afterwards-late = More than three months have passed: nothing can be added here any more.
