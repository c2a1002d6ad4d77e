own-data-table-live-pictures = The pictures that you showed live
own-data-about-live-pictures = Your pictures in live rooms, with their words. Once erased, only their place remains.

pictures-title = Pictures
pictures-file = The picture to show
pictures-file-hint = Drop it here, or choose a file.
pictures-words = What one sees in it
pictures-words-hint = For those who do not see the picture, or see it badly. For example: “Three circles that cross: me, the group, the project”.
pictures-show = Show it to everybody
pictures-hidden = hidden
pictures-hide = Hide this picture
pictures-restore = Bring this picture back
pictures-enough = This room has { $most } pictures already.
