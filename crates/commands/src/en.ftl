line-unknown = “{ $what }” is not a command. See tresse --help.
line-incomplete = “{ $what }” needs one more word. See tresse --help.
line-missing = { $what } is missing. See tresse --help.
line-extra = “{ $what }” is too many. See tresse --help.
line-option = There is no option { $what }. See tresse --help.
line-option-elsewhere = { $what } is of no use with this command. See tresse --help.
line-broken = The command line cannot be read: { $what }.

problem-missing = There is no such thing here.
problem-unavailable = The store cannot be written now: it is locked, full or away. Nothing was done.

serve-open = open { $address } in a browser

migrate-nothing = The store is at the newest version.
migrate-applied = { $name }: applied

user-not-an-address = “{ $email }” is not an e-mail address.
user-unknown = Nobody here has the address { $email }.
user-added = { $email } may come in: tresse user link --email { $email }
user-added-administrator = { $email } may come in and runs the instance: tresse user link --email { $email }
user-guest = guest
user-active = person
user-administrator = administrator

ledger-rebuilt = Every view was made again, up to trace { $last }.
ledger-same = The views are what the ledger says.
ledger-differs = { $count ->
    [one] One line differs (- is there, + should be):
   *[other] { $count } lines differ (- is there, + should be):
  }

backup-done = { $path }: { $parts } parts, { $bytes } bytes
backup-no-pg-dump = pg_dump is not installed here. Install the PostgreSQL client, or run it where the server is: pg_dump --format=custom, and copy the folder “media” of the data folder beside its file.
backup-pg-dump-failed = pg_dump did not succeed: { $what }
restore-not-empty = The folder { $path } is not empty. Name one that is, or one that does not exist yet.
restore-not-a-backup = { $path } is not a backup of Tresse, or of another version.
restore-strange = The backup holds “{ $what }”, which is no part of a backup.
restore-damaged = The backup is damaged: “{ $what }” is not what it was when the backup was made.
restore-done = { $path }: { $parts } parts as they were, { $traces } traces read. Start with TRESSE_DATA={ $path }.
restore-dump-done = { $path }: { $parts } parts as they were. Now fill an empty database: pg_restore --no-owner --dbname=ADDRESS { $path }/tresse.dump, then start with TRESSE_DATA={ $path } and TRESSE_DATABASE_URL=ADDRESS.

trame-in-order = { $path }: in order
trame-valid = { $path }: valid, not in the order in which Tresse writes (--write puts it so)
trame-put-in-order = { $path }: put in order
trame-same = They say the same.
trame-exported = { $path }: { $files } files
trame-imported = “{ $name }” is in the library: { $address }
trame-nothing-there = { $path }: there is nothing at this place.
trame-no-space = There is no space “{ $space }”.

doctor-settings = Settings
doctor-checks = Checks
doctor-nothing = not set
doctor-from-environment = environment
doctor-from-file = file
doctor-from-default = default
doctor-all-well = All is well.
doctor-wrong = { $count ->
    [one] One thing to mend.
   *[other] { $count } things to mend.
  }
doctor-folder-absent = data folder { $path }: not there yet; the first start makes it
doctor-folder-well = data folder { $path }: can be written
doctor-folder-wrong = data folder { $path }: cannot be written
doctor-store-absent = store: not there yet; the first start makes it
doctor-store-well = store: { $engine }
doctor-store-wrong = store: does not answer
doctor-migrations-well = migrations: all applied
doctor-migrations-none = migrations: none applied; run tresse migrate
doctor-migrations-wrong = migrations: { $names } not applied; run tresse migrate
doctor-clock-well = clock: plausible
doctor-clock-wrong = clock: earlier than what was already written; set the machine’s time
doctor-jobs-well = jobs: { $waiting } waiting, { $failing } of them after a failure
doctor-jobs-forgotten = { $count ->
    [one] jobs: one has been due for more than five minutes and nobody takes it; is a server running?
   *[other] jobs: { $count } have been due for more than five minutes and nobody takes them; is a server running?
  }
doctor-jobs-given-up = { $count ->
    [one] jobs: one was given up; the administrator’s page says why
   *[other] jobs: { $count } were given up; the administrator’s page says why
  }
doctor-mails-waiting = { $count ->
    [one] mails: one waits
   *[other] mails: { $count } wait
  }
doctor-mail-unset = mail server: not set (TRESSE_SMTP_URL); mails wait and nobody can sign in by mail
doctor-mail-outbox = mail server: not set; mails are shown on the outbox page
doctor-mail-well = mail server: answers
doctor-mail-wrong = mail server: does not answer
doctor-files-well = open files: { $most } at most, enough for a room of { $people } people
doctor-files-few = open files: { $most } at most, a room of { $people } people; for more, LimitNOFILE=65536 in the service (docs/operators.md)
doctor-files-unknown = open files: the limit could not be read
doctor-waiting-well = waiting connections: { $most } at most
doctor-waiting-few = waiting connections: { $most } at most; for a crowd that comes at once, sysctl net.core.somaxconn=4096
doctor-waiting-unknown = waiting connections: the limit could not be read
doctor-assets-well = styles and scripts: built
doctor-assets-wrong = styles and scripts: not built; run npm ci, then build the program again
doctor-base-well = address { $base }
doctor-base-plain = address { $base }: without https, what people send can be read on the way
doctor-base-nowhere = address { $base }: nobody can open it; set TRESSE_BASE_URL
doctor-base-wrong = address { $base }: expected https://name, without a path (TRESSE_BASE_URL)
