line-unknown = « { $what } » n’est pas une commande. Voir tresse --help.
line-incomplete = Il manque un mot après « { $what } ». Voir tresse --help.
line-missing = Il manque { $what }. Voir tresse --help.
line-extra = « { $what } » est de trop. Voir tresse --help.
line-option = L’option { $what } n’existe pas. Voir tresse --help.
line-option-elsewhere = { $what } ne sert à rien avec cette commande. Voir tresse --help.
line-broken = La ligne de commande est illisible : { $what }.

problem-missing = Il n’y a rien de tel ici.
problem-unavailable = La base ne peut pas être écrite maintenant : verrouillée, pleine ou absente. Rien n’a été fait.

serve-open = ouvrez { $address } dans un navigateur

migrate-nothing = La base est à la dernière version.
migrate-applied = { $name } : appliquée

user-not-an-address = « { $email } » n’est pas une adresse électronique.
user-unknown = Personne ici n’a l’adresse { $email }.
user-added = { $email } peut entrer : tresse user link --email { $email }
user-added-administrator = { $email } peut entrer et administre l’instance : tresse user link --email { $email }
user-guest = invité·e
user-active = personne
user-administrator = administration

ledger-rebuilt = Toutes les vues ont été refaites, jusqu’à la trace { $last }.
ledger-same = Les vues disent ce que dit le registre.
ledger-differs = { $count ->
    [one] Une ligne diffère (- : elle y est, + : elle devrait y être) :
   *[other] { $count } lignes diffèrent (- : elle y est, + : elle devrait y être) :
  }

backup-done = { $path } : { $parts } parties, { $bytes } octets
backup-no-pg-dump = pg_dump n’est pas installé ici. Installez le client PostgreSQL, ou lancez-le là où est le serveur : pg_dump --format=custom, et copiez à côté le dossier « media » du dossier de données.
backup-pg-dump-failed = pg_dump n’a pas réussi : { $what }
restore-not-empty = Le dossier { $path } n’est pas vide. Nommez-en un qui l’est, ou qui n’existe pas encore.
restore-not-a-backup = { $path } n’est pas une sauvegarde de Tresse, ou vient d’une autre version.
restore-strange = La sauvegarde contient « { $what } », qui n’a rien à y faire.
restore-damaged = La sauvegarde est abîmée : « { $what } » n’est plus ce que c’était.
restore-done = { $path } : { $parts } parties intactes, { $traces } traces relues. Démarrez avec TRESSE_DATA={ $path }.
restore-dump-done = { $path } : { $parts } parties intactes. Remplissez maintenant une base vide : pg_restore --no-owner --dbname=ADRESSE { $path }/tresse.dump, puis démarrez avec TRESSE_DATA={ $path } et TRESSE_DATABASE_URL=ADRESSE.

trame-in-order = { $path } : en ordre
trame-valid = { $path } : valable, mais pas dans l’ordre où Tresse écrit (--write l’y met)
trame-put-in-order = { $path } : mise en ordre
trame-same = Elles disent la même chose.
trame-exported = { $path } : { $files } fichiers
trame-imported = « { $name } » est dans la bibliothèque : { $address }
trame-nothing-there = { $path } : il n’y a rien à cet endroit.
trame-no-space = Il n’y a pas d’espace « { $space } ».

doctor-settings = Réglages
doctor-checks = Vérifications
doctor-nothing = rien
doctor-from-environment = environnement
doctor-from-file = fichier
doctor-from-default = par défaut
doctor-all-well = Tout va bien.
doctor-wrong = { $count ->
    [one] Une chose à réparer.
   *[other] { $count } choses à réparer.
  }
doctor-folder-absent = dossier de données { $path } : pas encore là ; le premier démarrage le crée
doctor-folder-well = dossier de données { $path } : on peut y écrire
doctor-folder-wrong = dossier de données { $path } : on ne peut pas y écrire
doctor-store-absent = base : pas encore là ; le premier démarrage la crée
doctor-store-well = base : { $engine }
doctor-store-wrong = base : ne répond pas
doctor-migrations-well = migrations : toutes appliquées
doctor-migrations-none = migrations : aucune appliquée ; lancez tresse migrate
doctor-migrations-wrong = migrations : { $names } à appliquer ; lancez tresse migrate
doctor-clock-well = horloge : plausible
doctor-clock-wrong = horloge : plus tôt que ce qui est déjà écrit ; mettez la machine à l’heure
doctor-jobs-well = tâches : { $waiting } en attente, dont { $failing } après un échec
doctor-jobs-forgotten = { $count ->
    [one] tâches : une devait être faite depuis plus de cinq minutes et personne ne la prend ; un serveur tourne-t-il ?
   *[other] tâches : { $count } devaient être faites depuis plus de cinq minutes et personne ne les prend ; un serveur tourne-t-il ?
  }
doctor-jobs-given-up = { $count ->
    [one] tâches : une a été abandonnée ; la page d’administration dit pourquoi
   *[other] tâches : { $count } ont été abandonnées ; la page d’administration dit pourquoi
  }
doctor-mails-waiting = { $count ->
    [one] courriels : un attend
   *[other] courriels : { $count } attendent
  }
doctor-mail-unset = serveur de courriel : non réglé (TRESSE_SMTP_URL) ; les courriels attendent et personne ne peut entrer par courriel
doctor-mail-outbox = serveur de courriel : non réglé ; les courriels se lisent sur la page des envois
doctor-mail-well = serveur de courriel : répond
doctor-mail-wrong = serveur de courriel : ne répond pas
doctor-files-well = fichiers ouverts : { $most } au plus, de quoi tenir une salle de { $people } personnes
doctor-files-few = fichiers ouverts : { $most } au plus, soit une salle de { $people } personnes ; pour plus, LimitNOFILE=65536 dans le service (docs/operators.md)
doctor-files-unknown = fichiers ouverts : la limite n’a pas pu être lue
doctor-waiting-well = connexions en attente : { $most } au plus
doctor-waiting-few = connexions en attente : { $most } au plus ; pour une arrivée en foule, sysctl net.core.somaxconn=4096
doctor-waiting-unknown = connexions en attente : la limite n’a pas pu être lue
doctor-assets-well = styles et scripts : construits
doctor-assets-wrong = styles et scripts : pas construits ; lancez npm ci, puis reconstruisez le programme
doctor-base-well = adresse { $base }
doctor-base-plain = adresse { $base } : sans https, ce que les gens envoient peut être lu en chemin
doctor-base-nowhere = adresse { $base } : personne ne peut l’ouvrir ; réglez TRESSE_BASE_URL
doctor-base-wrong = adresse { $base } : attendu https://nom, sans chemin (TRESSE_BASE_URL)
