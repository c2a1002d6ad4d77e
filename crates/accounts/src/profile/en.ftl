profile-title = My account
profile-see = See my profile
profile-data = My data
profile-ledger = My participation ledger
profile-kept = Saved.

profile-identity = Who I am
profile-name = Name
profile-name-hint = The one that others read.
profile-language = Language
profile-zone = Time zone
profile-other-zone = Another zone
profile-other-zone-hint = If it is not in the list, as in Asia/Tokyo.
profile-unknown-zone = This zone is not known. It is written like Europe/Paris or Indian/Reunion.

profile-shown = What I say of myself
profile-shown-lede = Nothing is required. Each answer is shown only to those you choose.
profile-field-about = About me
profile-hint-about = Your path, what brings you here.
profile-field-place = Place
profile-hint-place = A town, a region.
profile-field-organisation = Organisation
profile-hint-organisation = Where you work or act.
profile-field-interests = What interests me
profile-hint-interests = What you like to learn, do or share.
profile-field-contact = Reaching me
profile-hint-contact = A telephone number, an address, a site.
profile-audience = Who may read “{ $field }”
profile-audience-own = Only me
profile-audience-space = Members of my spaces
profile-audience-public = Everyone

profile-picture = My picture
profile-picture-file = Picture
profile-picture-hint = JPEG, PNG, WebP or GIF, 12 MB at most. Where and when it was taken is removed.
profile-alternative = What it shows
profile-alternative-hint = For those who do not see it, as in “Smiling face, short hair”.
profile-no-file = Choose a picture.
profile-picture-keep = Show this picture
profile-picture-remove = Remove the picture
profile-picture-kept = Your picture is in place.
profile-picture-removed = Your picture is removed.

profile-password = Password
profile-password-none = You sign in with a link received by mail. A password is not needed.
profile-password-set = You have a password. The link by mail still works.
profile-password-new = New password
profile-password-hint = Ten characters at least. A few words that do not belong together make a good password.
profile-password-keep = Use this password
profile-password-remove = Have no password any more
profile-password-kept = Your password is saved. Your other devices are signed out.
profile-password-removed = You have no password any more. Your other devices are signed out.

profile-devices = My devices
profile-devices-lede = Where your account is open at the moment.
profile-device-since = Since { $when }
profile-device-this = This one
profile-device-end = Sign out there
profile-devices-end = Sign out everywhere else
profile-session-ended = Signed out there.

profile-own-page = This is your page. Others see only what you opened to them.
profile-change = Change
profile-nothing = This person has written nothing here that you can read.
profile-nothing-own = You have not said anything of yourself yet.
profile-spaces = Spaces that you share
profile-spaces-own = My spaces
profile-skills = What I practise
profile-skills-lede = Drawn from what you did here. Only you see it.
profile-skills-none = Nothing yet: it fills as you take roles and take part.
profile-skill-traces = { $count ->
    [one] once
   *[other] { $count } times
 }
profile-level-individual = Oneself
profile-level-group = The group
profile-level-environment = The outside
