# Ce qui ne va pas dans une trame, et ce qui était attendu. Un message par ligne, comme dans en.ftl.

trame-fault-not-an-archive = ce n’est pas une archive zip ; il faut un fichier .zip contenant les fichiers d’une trame
trame-fault-damaged = impossible de décompresser ceci ; il faut une archive zip complète, faite de la manière habituelle
trame-fault-encrypted = ce fichier est protégé par un mot de passe ; il faut une archive sans mot de passe
trame-fault-bad-path = ce nom mène hors du dossier ; il faut de simples noms de fichiers, comme roles.toml
trame-fault-nested = ce fichier est rangé dans un dossier à part ; il faut que tous les fichiers soient à la racine, ou tous dans un même dossier
trame-fault-link = c’est un lien ou un fichier spécial ; il faut un fichier ordinaire
trame-fault-same-file-twice = ce fichier est présent deux fois ; il faut chaque fichier une seule fois
trame-fault-too-many-files = il y a trop de fichiers ; il en faut { $most } au plus
trame-fault-too-large = les fichiers sont trop lourds ; il faut { $most } Mo au plus en tout, une fois décompressés
trame-fault-unreadable = impossible de lire ceci ; il faut un fichier ou un dossier que l’on puisse ouvrir
trame-fault-not-a-document = la trame enregistrée est abîmée ; il faut, pour chaque fichier, son nom, sa longueur puis son texte
trame-fault-unknown-file = ce fichier n’a pas sa place dans une trame ; il faut un des fichiers prévus, comme trame.toml, space.toml, roles.toml ou charter.fr.md
trame-fault-missing-file = ce fichier manque ; une trame doit le contenir
trame-fault-file-not-listed = ce texte est en « { $language } », qui n’est pas une langue de la trame ; il faut un fichier dans une langue indiquée dans trame.toml
trame-fault-not-utf8 = ce fichier n’est pas en UTF-8 ; il faut un texte enregistré en UTF-8

trame-fault-same-key-twice = cette clé ou cette table est présente deux fois ; il la faut une seule fois
trame-fault-bad-assignment = il manque quelque chose, ou il y a quelque chose de trop, autour du signe « = » dans « { $line } » ; il faut une ligne comme name.fr = "Jardinière"
trame-fault-bad-value = la valeur est illisible dans « { $line } » ; il faut un texte entre guillemets droits doubles, un nombre entier, true, false ou une liste
trame-fault-bad-string = un texte ne se termine pas, ou contient une barre oblique inverse de trop, dans « { $line } » ; il faut des guillemets droits doubles des deux côtés, et \\ pour une barre oblique inverse
trame-fault-unclosed = il manque un crochet ou une virgule dans « { $line } » ou au-dessus ; il faut une liste comme ["un", "deux"] ou un titre comme [[role]]
trame-fault-not-toml = ce n’est pas du TOML : « { $line } » ; il faut une clé par ligne, ou un titre comme [[role]]

trame-fault-other-format = cette trame est écrite au format { $number } ; il faut le format { $expected }, celui que lit cette version
trame-fault-unknown-key = rien ne s’appelle « { $key } » ici ; noms possibles : { $allowed }
trame-fault-missing-key = « { $key } » manque ; cette clé est obligatoire ici
trame-fault-missing-table = [{ $table }] manque ; il faut ce titre et ce qui vient dessous
trame-fault-not-text = « { $key } » n’est pas un texte ; il faut un texte entre guillemets droits doubles
trame-fault-not-number = « { $key } » n’est pas un nombre entier ; il faut un nombre comme 12, sans guillemets
trame-fault-not-flag = « { $key } » n’est ni vrai ni faux ; il faut true (vrai) ou false (faux), sans guillemets
trame-fault-not-list = « { $key } » n’est pas une liste ; il faut des textes entre crochets, comme ["un", "deux"]
trame-fault-not-table = « { $table } » n’est pas une table unique ; il faut le titre [{ $table }], une seule fois
trame-fault-not-tables = « { $table } » n’est pas une liste de tables ; il faut le titre [[{ $table }]] avant chacune
trame-fault-not-by-language = « { $key } » ne dit pas sa langue ; il faut { $key }.{ $language } = "…" pour chaque langue de la trame

trame-fault-empty = ce texte est vide ; il faut au moins un caractère, ou ne pas écrire la ligne si elle est facultative
trame-fault-too-long = ce texte compte { $length } caractères ; il en faut { $most } au plus
trame-fault-line-break = ce texte contient un retour à la ligne ou une tabulation ; il faut une seule ligne
trame-fault-control-character = ce texte contient un caractère qui ne se voit pas, { $code } ; il faut seulement des lettres, des signes, des espaces et des retours à la ligne
trame-fault-not-a-key = « { $text } » n’est pas une clé ; il faut de 1 à 48 lettres minuscules sans accent, chiffres ou traits d’union, en commençant par une lettre
trame-fault-not-an-address = « { $text } » n’est pas une adresse web ; il faut une adresse commençant par https:// ou http://, sans espaces, de 500 caractères au plus
trame-fault-not-a-digest = « { $text } » n’est pas une empreinte ; il faut 64 signes parmi 0 à 9 et a à f
trame-fault-not-a-word = « { $text } » n’est pas un des mots prévus ici ; mots possibles : { $allowed }
trame-fault-out-of-range = { $number } n’est pas possible ici ; il faut un nombre de { $least } à { $most }
trame-fault-listed-twice = « { $text } » est deux fois dans cette liste ; il le faut une seule fois

trame-fault-unknown-language = « { $text } » n’est pas une langue connue ; langues possibles : { $allowed }
trame-fault-language-not-listed = ce texte est en « { $language } », qui n’est pas une langue de la trame ; il faut une langue indiquée dans trame.toml
trame-fault-missing-language = « { $key } » n’est pas dit en « { $language } » ; il faut { $key }.{ $language } = "…", comme dans chaque langue de la trame
trame-fault-no-language = aucune langue n’est indiquée ; il en faut au moins une, comme languages = ["fr"]

trame-fault-same-name = « { $key } » sert deux fois parmi les [[{ $table }]] ; il faut une clé propre à chacun
trame-fault-no-such = « { $key } » ne désigne rien ; il faut la clé d’un [[{ $table }]] de { $file }
trame-fault-reserved-key = « { $key } » est réservé à un autre usage ; il faut une autre clé
trame-fault-too-many-ancestors = la lignée est trop longue ; il faut { $most } ancêtres au plus
trame-fault-step-count = il y a { $count } [[step]] ; il en faut de { $least } à { $most }, du premier pas au plus assuré, ou aucun
trame-fault-missing-note = ceci est reconstitué mais ne dit pas comment ; il faut une note, dans chaque langue de la trame
trame-fault-missing-of = ce champ renvoie à des fiches sans dire lesquelles ; il faut of = "…" avec la clé d’une sorte de fiche
trame-fault-unwanted-of = « of » n’a pas de sens dans un champ de type « { $holds } » ; il va seulement avec le type « sheet »
trame-fault-missing-choices = le type « { $holds } » demande de quoi choisir ; il faut au moins un [[{ $table }]]
trame-fault-unwanted-choices = des choix n’ont pas de sens avec le type « { $holds } » ; ils vont seulement avec les types « choice » et « choices »
trame-fault-field-elsewhere = une rencontre n’a pas de champ de type « { $holds } » ; types possibles : { $allowed }
trame-fault-not-asked-before = « { $key } » n’est pas demandé avant cette question ; il faut la clé d’une question placée au-dessus d’elle dans la même rencontre
trame-fault-nothing-to-choose = on ne choisit rien dans la question « { $key } » ; il faut une question précédente de type « choice » ou « choices »
trame-fault-missing-is = cette question dépend de « { $key } » sans dire de quelles réponses ; il faut is = ["…"] avec des clés de ses choix
trame-fault-unwanted-is = « is » n’a pas de sens sans « when » ; il faut when = "…" avec la clé d’une question précédente, ou aucun des deux
trame-fault-no-such-answer = « { $text } » n’est pas une réponse à la question « { $key } » ; réponses possibles : { $allowed }
trame-fault-no-field-before = « { $key } » n’est pas un champ placé avant celui-ci ; il faut la clé d’un champ qui est au-dessus de lui dans la même fiche
trame-fault-field-without-choices = on ne choisit rien dans le champ « { $key } » ; il faut un champ de type « choice », « choices » ou « tree »
trame-fault-only-in-sheets = « { $key } » ne va que dans un champ de fiche, pas de rencontre
trame-fault-unwanted-parent = un choix n’a un « parent » que dans un champ de type « tree »
trame-fault-no-parent-before = « { $key } » n’est pas un choix placé avant celui-ci ; il faut la clé d’un choix qui est au-dessus de lui dans la même liste
trame-fault-missing-pattern = ce titre ne dit pas de quoi il est fait ; il faut pattern = "…" avec des clés de champs entre accolades
trame-fault-unwanted-pattern = « pattern » n’a pas de sens dans un champ de type « { $holds } » ; il va seulement avec le type « title »
trame-fault-not-in-a-title = « { $text } » ne peut pas faire partie d’un titre ; clés possibles entre accolades : { $allowed }
trame-fault-title-is-open = un titre fait d’autres champs n’est ni obligatoire, ni soumis à une condition, ni réservé à certaines personnes
trame-fault-second-title = une fiche a un seul titre fait d’autres champs
trame-fault-unwanted-within = « within » n’a pas de sens là où rien n’est remis ; il faut « hands » à côté, ou aucun des deux
trame-fault-missing-stage = cette activité ne dit pas son étape ; il faut stage = "…" avec la clé d’un [[stage]], puisque la trame a des étapes
trame-fault-too-many-strands = il y a trop de brins ; il en faut { $most } au plus
trame-fault-no-such-strand = « { $key } » n’est pas un brin de ce programme ; brins possibles : { $allowed }
trame-fault-too-few-answers = cette question ne laisse rien à choisir ; il faut au moins deux [[activity.question.choice]]
trame-fault-no-right-answer = aucune réponse à cette question n’est juste ; il faut right = true dans au moins un [[activity.question.choice]]
trame-fault-past-the-end = la semaine { $week } vient après la fin du programme ; il faut une semaine de 1 à { $weeks }
trame-fault-after-later = « { $key } » ne vient qu’en semaine { $week } ; il faut quelque chose qui se fait avant, au plus tard la même semaine
trame-fault-after-in-circle = « { $key } » finit par s’attendre elle-même ; il faut des activités que l’on puisse faire l’une après l’autre
trame-fault-unknown-place = « { $text } » ne peut pas être remplacé ; pas d’autres accolades que : { $allowed }
