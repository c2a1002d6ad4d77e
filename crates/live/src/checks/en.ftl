own-data-table-live-checks = Your technical checks
own-data-about-live-checks = What you added or ticked in technical lists. Once erased, what you had added disappears.

checks-sound = Sound: every microphone is heard, nothing whistles
checks-camera = Image: faces are lit, the frame is right
checks-stream = The stream leaves and is seen from another device
checks-recording = The recording runs, there is room left
checks-backup = A backup link is ready, the team knows it
checks-captions = Captions or note-taking are under way
checks-chat = The chat is open, somebody follows it
checks-by = { $name }, { $clock }
checks-add = Add
checks-add-text = Something else to check
checks-remove = Remove
checks-remove-this = Remove “{ $text }”
checks-enough = This list has { $most } items already.
