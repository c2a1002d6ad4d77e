own-data-table-move-sources = Ce que vous avez fait venir d’ailleurs
own-data-about-move-sources = Le nom du lieu d’avant, et quand. Cela reste à l’espace, sans votre nom si vous partez.
own-data-table-moves = Les fois où vous avez fait venir quelque chose
own-data-about-moves = Elles restent à l’espace, sans votre nom si vous partez.
moving-title = Venir d’ailleurs, partir ailleurs
moving-arrange-text = Faites venir un wiki, un tableau ou un dossier de textes ; ou emportez tout ce que cet espace a écrit.
moving-lede = Rien n’arrive sans que vous ayez vu ce qui arriverait, et tout arrive d’un coup, ou rien.
moving-in = Faire venir
moving-from-yeswiki = Un wiki YesWiki
moving-from-yeswiki-text = Formulaires, fiches, pages, listes et images, depuis son adresse ou depuis une sauvegarde, qui a aussi l’historique et les droits.
moving-from-csv = Un tableau
moving-from-csv-text = Un fichier CSV : chaque ligne devient une fiche.
moving-from-markdown = Un dossier de textes
moving-from-markdown-text = Des fichiers Markdown dans une archive zip : chacun devient une page, les liens et les images suivent.
moving-sources = Ce qui est déjà venu
moving-again = Reprendre du même endroit
moving-again-title = Reprendre de { $name }
moving-again-text = Envoyez une sauvegarde plus récente, ou laissez le fichier vide si l’adresse du wiki est connue : il est relu là où il est. Ce qui n’a pas changé reste comme il est.
moving-out = Partir avec tout
moving-out-text = Une archive qu’un wiki YesWiki peut reprendre : formulaires, fiches, pages, listes et fichiers. Vos propres brouillons partent avec vous, ceux des autres restent.
moving-out-wiki = Emporter tout (.zip)
moving-out-tables = Ou un tableau par sorte de fiche
moving-new = Faire venir d’ailleurs
moving-new-text = Tout est d’abord lu. Vous verrez ensuite ce qui arriverait, champ par champ, avant de décider.
moving-which = Ce que vous avez
moving-form-yeswiki = Un wiki YesWiki
moving-form-csv = Un tableau
moving-form-markdown = Un dossier de textes
moving-form-text-yeswiki = Son adresse, si tout le monde le lit ; ou la sauvegarde faite dans sa page de gestion, en zip ; ou, dans un zip, les fichiers forms.json, entries.json et pages.json de son interface.
moving-form-text-csv = Un fichier CSV, avec des titres de colonnes.
moving-form-text-markdown = Un zip de fichiers .md et de leurs images.
moving-name = Comment l’appeler ici
moving-name-hint = Par exemple « Le wiki de la promotion 2023 ».
moving-file = Le fichier
moving-file-hint = Au plus { $megabytes } Mo. Les comptes et les mots de passe qu’il contient ne sont pas lus. Pour un wiki YesWiki que tout le monde peut lire, l’adresse ci-dessous suffit.
moving-file-missing = Choisissez le fichier à envoyer, ou donnez l’adresse du wiki YesWiki.
moving-address = Son adresse sur le web
moving-address-hint = Celle d’une de ses pages, si elle existe : les liens vers elle mèneront aux pages d’ici. Sans fichier, un wiki YesWiki est lu à cette adresse, comme le lit une personne sans compte.
moving-not-an-address = Une adresse commence par https:// ou http://.
moving-busy = Quelque chose arrive déjà dans cet espace. Attendez que ce soit fini.
moving-follows = Si vous reprenez plus tard du même endroit
moving-follows-hint = Que faire de ce qui aura été changé ici entre-temps ?
moving-follows-local = Garder ce qui a été changé ici
moving-follows-local-text = Personne ne perd un mot. Ce qui a disparu là-bas reste ici.
moving-follows-mirror = Suivre le lieu d’avant, qui fait foi
moving-follows-mirror-text = Ce qui a été changé ici redevient ce qu’il est là-bas, l’historique garde le reste. Ce qui a disparu là-bas est retiré ici.
moving-look = Envoyer et regarder
moving-state-reading = en cours de lecture
moving-state-ready = à regarder avant de décider
moving-state-refused = pas lu
moving-state-moving = en train d’arriver
moving-state-done = arrivé
moving-state-dropped = abandonné
moving-is-read = Tout est en cours de lecture. Rien n’est encore arrivé. Un wiki lu à son adresse prend quelques minutes : nous ne lui demandons que peu de choses à la fois.
moving-is-moving = Tout est en train d’arriver. Cela se verra quand ce sera complet.
moving-progress = Avancement
moving-see-again = Voir où cela en est
moving-refused = Rien n’est arrivé
moving-refused-text = L’espace est resté exactement comme il était.
moving-dropped = C’est abandonné. Rien n’est arrivé.
moving-dropped-text = Cette venue a été abandonnée, rien n’est arrivé.
moving-fault-cut = Le fichier s’arrête au milieu : il est incomplet. Refaites la sauvegarde, puis envoyez-la.
moving-fault-not-a-dump = La sauvegarde de la base ne ressemble pas à ce qu’écrit YesWiki (ligne { $number }).
moving-fault-too-long = Une valeur est trop longue (ligne { $number } de la sauvegarde de la base).
moving-fault-damaged = Le fichier est abîmé.
moving-fault-too-large = Une fois ouvert, le fichier est bien trop grand.
moving-fault-too-much = Il y a plus de { $number } éléments : c’est plus qu’on ne peut en faire venir d’un coup.
moving-fault-many-files = Il y a plus de { $number } fichiers.
moving-fault-not-an-archive = Ce n’est pas une archive zip.
moving-fault-not-a-table = Ce n’est pas un tableau CSV avec des titres de colonnes.
moving-fault-columns = Il y a plus de { $number } colonnes.
moving-fault-json = Un des fichiers JSON ne peut pas être lu.
moving-fault-nothing = Il n’y a rien à faire venir dans ce fichier.
moving-fault-no-wiki = Aucune table de YesWiki ne s’y trouve.
moving-fault-kinds = Les formulaires n’entrent pas dans cet espace : ils sont trop nombreux ou trop longs. Laissez-en de côté.
moving-fault-right = La personne qui l’a demandé ne peut plus régler cet espace.
moving-fault-silent = Le wiki n’a pas répondu à cette adresse. Vérifiez-la, ou essayez plus tard.
moving-fault-private = Cette adresse mène à un réseau privé, ou cette maison ne demande rien à d’autres sites. Envoyez plutôt une sauvegarde.
moving-fault-closed = Ce wiki ne montre pas toutes ses pages et ses fiches à qui n’a pas de compte. Envoyez plutôt une sauvegarde.
moving-fault-no-interface = Cette adresse ne répond pas comme un wiki YesWiki. Envoyez plutôt une sauvegarde, faite dans sa page de gestion.
moving-fault-unknown = Quelque chose n’a pas été compris.
moving-ready = Voici ce qui arriverait. Rien n’est encore arrivé. Cochez ce que vous voulez laisser de côté.
moving-columns = Les colonnes
moving-forms = { $count ->
    [one] { $count } formulaire devient une sorte de fiche
   *[other] { $count } formulaires deviennent des sortes de fiche
}
moving-kind = Ces lignes deviennent
moving-kind-hint = Pour une sorte qui existe, chaque colonne va dans le champ du même nom.
moving-kind-new = une nouvelle sorte de fiche
moving-entries = { $count ->
    [0] aucune fiche
    [one] { $count } fiche
   *[other] { $count } fiches
}
moving-aside = { $count ->
    [one] dont { $count } que tout le monde ne lisait pas : elle reste en brouillon
   *[other] dont { $count } que tout le monde ne lisait pas : elles restent en brouillon
}
moving-without = Laisser de côté
moving-without-form = Laisser de côté ce formulaire et ses fiches
moving-without-field = Laisser de côté { $field }
moving-not-taken = ne vient pas
moving-field = Champ là-bas
moving-becomes = Devient
moving-holds-line = une ligne
moving-holds-paragraph = un paragraphe
moving-holds-text = un texte
moving-holds-number = un nombre
moving-holds-choice = un choix
moving-holds-choices = plusieurs choix
moving-holds-tree = des choix en arbre
moving-holds-date = un jour
moving-holds-period = une période
moving-holds-place = un lieu
moving-holds-link = un lien
moving-holds-mail = une adresse mail
moving-holds-image = une image
moving-holds-file = un document
moving-holds-person = une personne
moving-holds-sheet = une autre fiche
moving-holds-sheets = d’autres fiches
moving-holds-title = un titre composé
moving-circle-everyone = pour tout le monde
moving-circle-members = lu par les membres seulement
moving-circle-team = lu par l’équipe seulement
moving-circle-author = lu par l’auteur et les responsables seulement
moving-because-password = rien : un mot de passe
moving-because-account = rien : un compte
moving-because-mailing = rien : une inscription à une liste
moving-because-computed = rien : un calcul
moving-because-reactions = rien : des réactions
moving-because-backlinks = rien : les fiches qui pointent ici se voient d’elles-mêmes
moving-because-elsewhere = rien : le champ lit un autre wiki
moving-because-empty = rien : une colonne sans titre
moving-because-dates = les dates de la fiche
moving-because-column = rien : aucun champ ne porte ce nom
moving-because-unknown = rien : cette sorte de champ n’est pas connue
moving-rest = Le reste
moving-without-pages = { $count ->
    [0] Laisser de côté les pages (il n’y en a pas)
    [one] Laisser de côté { $count } page
   *[other] Laisser de côté { $count } pages
}
moving-pages-aside = { $count ->
    [one] { $count } page n’était pas lue par tout le monde : elle vient de côté, et vous décidez qui la lira.
   *[other] { $count } pages n’étaient pas lues par tout le monde : elles viennent de côté, et vous décidez qui les lira.
}
moving-pages-approved = { $count ->
    [one] { $count } page n’était écrite que par quelques personnes : on lira la version venue de là-bas tant qu’un responsable n’en valide pas une autre.
   *[other] { $count } pages n’étaient écrites que par quelques personnes : on lira la version venue de là-bas tant qu’un responsable n’en valide pas une autre.
}
moving-without-files = { $count ->
    [0] Laisser de côté les fichiers (il n’y en a pas)
    [one] Laisser de côté { $count } fichier
   *[other] Laisser de côté { $count } fichiers
}
moving-megabytes = { $count } Mo
moving-without-versions = { $count ->
    [0] Laisser de côté l’historique (il n’y en a pas)
    [one] Laisser de côté { $count } version ancienne
   *[other] Laisser de côté { $count } versions anciennes
}
moving-versions-hint = Au plus vingt versions de chaque page. Leurs auteurs gardent le nom qu’ils avaient là-bas.
moving-without-comments = { $count ->
    [one] Laisser de côté { $count } commentaire
   *[other] Laisser de côté { $count } commentaires
}
moving-not-coming = Ce qui ne vient pas
moving-no-accounts = Les comptes et les mots de passe : chacun rejoint cet espace lui-même, par une invitation.
moving-comments-lost = { $count ->
    [one] { $count } commentaire sur une fiche : une fiche n’en a pas ici.
   *[other] { $count } commentaires sur des fiches : une fiche n’en a pas ici.
}
moving-group = Le groupe « { $name } » ({ $count }) : rassemblez ces personnes dans un espace à elles.
moving-action = L’action « { $name } », sur { $count } page(s) : elle reste écrite telle quelle, bien visible.
moving-unread-pages = Les pages : ce wiki ne les donne pas à qui n’a pas de compte. Une sauvegarde les contient.
moving-skipped = « { $name } » : un texte trop long.
moving-licence = À quelles conditions d’autres peuvent-ils réutiliser ces textes ?
moving-licence-hint = Reprenez celles du lieu d’avant. Vous n’avez pas le droit d’en choisir de plus larges à la place des auteurs.
moving-terms-CC-BY-SA-4-0 = en citant les auteurs, aux mêmes conditions (CC BY-SA 4.0)
moving-terms-CC-BY-4-0 = en citant les auteurs (CC BY 4.0)
moving-terms-CC0-1-0 = sans condition (CC0)
moving-start = Faire venir
moving-drop = Abandonner
moving-done = C’est arrivé.
moving-count-sheet-made = { $count ->
    [one] { $count } fiche est venue
   *[other] { $count } fiches sont venues
}
moving-count-sheet-changed = { $count ->
    [one] { $count } fiche a été mise à jour
   *[other] { $count } fiches ont été mises à jour
}
moving-count-sheet-unchanged = { $count ->
    [one] { $count } fiche n’avait pas changé
   *[other] { $count } fiches n’avaient pas changé
}
moving-count-sheet-kept = { $count ->
    [one] { $count } fiche a été changée ici, elle reste ainsi
   *[other] { $count } fiches ont été changées ici, elles restent ainsi
}
moving-count-sheet-aside = { $count ->
    [one] { $count } fiche est en brouillon
   *[other] { $count } fiches sont en brouillon
}
moving-count-sheet-withdrawn = { $count ->
    [one] { $count } fiche a disparu là-bas, elle est retirée
   *[other] { $count } fiches ont disparu là-bas, elles sont retirées
}
moving-count-page-made = { $count ->
    [one] { $count } page est venue
   *[other] { $count } pages sont venues
}
moving-count-page-changed = { $count ->
    [one] { $count } page a été mise à jour
   *[other] { $count } pages ont été mises à jour
}
moving-count-page-unchanged = { $count ->
    [one] { $count } page n’avait pas changé
   *[other] { $count } pages n’avaient pas changé
}
moving-count-page-kept = { $count ->
    [one] { $count } page a été changée ici, elle reste ainsi
   *[other] { $count } pages ont été changées ici, elles restent ainsi
}
moving-count-page-aside = { $count ->
    [one] { $count } page est mise de côté
   *[other] { $count } pages sont mises de côté
}
moving-count-page-withdrawn = { $count ->
    [one] { $count } page a disparu là-bas, elle est retirée
   *[other] { $count } pages ont disparu là-bas, elles sont retirées
}
moving-count-form-made = { $count ->
    [one] { $count } sorte de fiche est nouvelle
   *[other] { $count } sortes de fiche sont nouvelles
}
moving-count-form-unchanged = { $count ->
    [one] { $count } sorte de fiche était déjà là
   *[other] { $count } sortes de fiche étaient déjà là
}
moving-count-picture-made = { $count ->
    [one] { $count } image est venue
   *[other] { $count } images sont venues
}
moving-count-picture-unchanged = { $count ->
    [one] { $count } image était déjà là
   *[other] { $count } images étaient déjà là
}
moving-count-document-made = { $count ->
    [one] { $count } document est venu
   *[other] { $count } documents sont venus
}
moving-count-document-unchanged = { $count ->
    [one] { $count } document était déjà là
   *[other] { $count } documents étaient déjà là
}
moving-count-document-lost = { $count ->
    [one] { $count } fichier n’est ni une image ni un document que nous prenons
   *[other] { $count } fichiers ne sont ni des images ni des documents que nous prenons
}
moving-count-comments = { $count ->
    [one] { $count } commentaire est venu
   *[other] { $count } commentaires sont venus
}
moving-count-links = { $count ->
    [one] { $count } lien ne mène nulle part
   *[other] { $count } liens ne mènent nulle part
}
moving-actions = Ce qui n’a pas d’équivalent
moving-actions-text = Cela reste écrit tel quel dans les pages, bien visible, pour que vous le remplaciez.
moving-aside-text = Ce que tout le monde ne lisait pas là-bas n’est pas montré ici : à vous de dire qui le lira.
moving-aside-see = Voir ce qui est de côté
moving-old-addresses = Les anciennes adresses
moving-old-addresses-text = Chaque ancienne adresse mène à ce qui est ici, par exemple :
moving-each = Chose par chose
moving-only-all = Tout
moving-only-notes = Ce qui a perdu quelque chose
moving-only-aside = De côté
moving-only-lost = Pas venu
moving-none = Rien de tel.
moving-more = Voir plus loin
moving-what-sheet = fiche
moving-what-page = page
moving-what-form = sorte de fiche
moving-what-picture = image
moving-what-document = document
moving-outcome-made = venu
moving-outcome-changed = mis à jour
moving-outcome-unchanged = inchangé
moving-outcome-kept = gardé comme ici
moving-outcome-aside = de côté
moving-outcome-withdrawn = retiré
moving-outcome-lost = pas venu
moving-lost-value = « { $what } » ne peut pas être tenu ici.
moving-lost-choice = Le choix « { $what } » n’est pas dans la liste.
moving-lost-link = Le lien vers « { $what } » ne mène nulle part.
moving-lost-file = Le fichier « { $what } » n’est pas là.
moving-lost-action = L’action « { $what } » n’a pas d’équivalent.
moving-lost-layout = La mise en colonnes et en sections n’est pas reprise.
moving-lost-html = Du code HTML a été laissé de côté.
moving-lost-field = Le champ « { $what } » ne vient pas.
moving-made-title = « { $what } » ne vient pas : ici, le titre se fait tout seul avec d’autres champs.
moving-lost-approved = On lira cette version tant qu’un responsable n’en valide pas une autre.
trace-space-moved-in = { $who } a fait venir des contenus d’ailleurs
trace-sheet-moved-in = { $who } a fait venir des fiches d’ailleurs
trace-page-moved-in = { $who } a fait venir des pages d’ailleurs
