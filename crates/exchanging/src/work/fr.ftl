work-title = Productions
work-lede = Ce que de petits groupes écrivent ensemble, font relire, puis offrent à d’autres.
work-begin = Commencer une production
work-none = Rien n’est encore écrit à plusieurs
work-none-text = Une page suffit : ce que votre groupe a compris, essayé ou trouvé, pour quelqu’un à qui cela servirait.
work-none-reader = Les productions publiées apparaîtront ici.
work-own = Celles de mes groupes
work-to-read = À lire pour d’autres
work-to-read-hint = Leurs auteur·es attendent votre regard : quelques questions, pas de note.
work-growing = En cours dans les groupes
work-published = Publiées
work-feed = S’abonner (Atom)
work-older = Plus anciennes
work-for = pour { $readers }
work-for-long = Pour { $readers }
work-by = Par
work-state-outline = plan
work-state-draft = brouillon
work-state-review = en relecture
work-state-published = publiée
work-state-withdrawn = retirée

work-begin-lede = Commencez par un plan : quelques lignes que le groupe complétera.
work-no-group = Une production s’écrit en petit groupe. Dès que vous serez dans l’un d’eux, vous pourrez en commencer une.
work-text-title = Titre
work-text-readers = Pour qui ?
work-text-readers-hint = « des parents élus en conseil d’école », « une collègue qui débute »
work-group = Avec quel groupe ?
work-matter = À quel sujet de la liste commune ?
work-matter-none = Aucun
work-text-outline = Le plan
work-text-outline-hint = Les idées dans l’ordre, une par ligne.
work-begin-send = Commencer
work-begun = C’est commencé. Votre groupe peut écrire.
work-write = Écrire
work-write-hint = Plusieurs personnes peuvent écrire en même temps : rien ne se perd. Le titre et les sources changent quand vous enregistrez.
work-write-published = Cette production est publiée : ce que lisent les autres change quand vous enregistrez.
work-preview = Comme on la lira
work-read = Lire
work-text-body = Le texte
work-text-body-hint = Mise en forme simple : # titre, **gras**, listes, liens.
work-text-sources = Sources
work-text-sources-hint = Ce sur quoi vous vous appuyez : livres, pages, personnes qui ont accepté d’être citées.
work-kept = C’est enregistré.
work-has-clashes = Deux personnes ont changé les mêmes sources. Deux versions d’un même passage y sont côte à côte. Relisez et gardez ce qu’il faut.
work-is-withdrawn = Cette production est retirée. Remettez-la en brouillon pour écrire.
work-pictures = Images
work-pictures-hint = La ligne sous une image, copiée dans le texte, dit où elle paraît. Celles qui n’y sont pas viennent à la fin.
work-picture = Fichier
work-picture-words = Ce qu’on y voit
work-picture-words-hint = Pour qui ne voit pas l’image.
work-picture-add = Ajouter l’image
work-picture-added = L’image est ajoutée.
work-picture-remove = Retirer
work-picture-removed = L’image est retirée.
work-too-many-pictures = { $most } images au plus.
work-empty = Il n’y a pas encore de texte.

work-next = Et maintenant
work-next-hint-outline = Quand le plan tient, passez à l’écriture.
work-next-hint-draft = Faites relire par d’autres avant de publier.
work-next-hint-review = D’autres lisent. Vous pouvez encore corriger.
work-next-hint-published = Tout le monde peut lire cette page.
work-next-hint-withdrawn = Seul votre groupe la voit encore.
work-to-draft = Passer au brouillon
work-to-outline = Revenir au plan
work-moved = C’est fait.
work-not-from-here = Quelqu’un l’a fait avancer entre-temps. Ouvrez la page à nouveau.
work-ask = Demander une relecture
work-ask-lede = Des pairs lisent et répondent à vos questions. Personne ne note.
work-ask-whom = À qui ?
work-ask-all = Toute la promotion
work-questions = Vos questions
work-questions-hint = De trois à cinq. Demandez ce qui vous aidera vraiment.
work-question = Question { $count }
work-three-questions = Il faut de trois à cinq questions.
work-ask-send = Demander
work-review-asked = La relecture est demandée.
work-asked-subject = Un texte à lire : { $title }
work-asked-body =
    Bonjour { $person },

    { $group } vous demande de lire « { $title } » et de répondre à quelques questions.

    { $link }

work-end-review = Revenir au brouillon
work-review-ended = La relecture est finie. À vous de choisir ce que vous en gardez.
work-may-review = { $group } attend votre regard sur ce texte.
work-read-for = Lire et répondre
work-your-reading = Votre regard
work-your-reading-hint = Répondez à ce que vous voulez. Seul le groupe et les personnes qui animent vous liront.
work-give = Envoyer
work-one-answer = Répondez au moins à une question.
work-review-given = Merci. Le groupe a reçu votre regard.
work-review-settled = Le groupe a déjà dit ce qu’il en a pris.
work-they-took = Ce que le groupe en a pris
work-readings = Les relectures
work-take = Dire ce que nous en prenons
work-take-anew = Le dire autrement
work-what-we-took = Ce que nous en prenons
work-taken = C’est noté. La personne le lira.
work-round = La relecture
work-round-all = Demandée à toute la promotion le
work-round-group = Demandée à { $group } le
work-round-over = finie
work-round-count = { $count ->
    [0] Pas encore de réponse.
    [one] Une réponse.
   *[other] { $count } réponses.
 }

work-publish = Publier
work-publish-lede = La page aura une adresse ouverte à tout le monde, avec vos noms et une licence. Vous pourrez la retirer.
work-licence = Licence :
work-licence-which = À quelles conditions d’autres peuvent-ils la reprendre ?
work-licence-by-sa = CC BY-SA 4.0
work-licence-by = CC BY 4.0
work-licence-zero = CC0 1.0
work-licence-hint-by-sa = En citant vos noms, et en partageant de la même façon.
work-licence-hint-by = En citant vos noms.
work-licence-hint-zero = Sans condition.
work-authors = Auteur·es
work-authors-hint = Toute personne qui a écrit dans le texte.
work-credits = Remerciements
work-credits-hint = Qui a aidé, relu, témoigné.
work-skills = Quelles compétences cette production a-t-elle demandées ?
work-skills-hint = Elles compteront pour chaque auteur·e.
work-agreed = Chaque auteur·e est d’accord pour publier, avec son nom.
work-must-agree = Parlez-en d’abord ensemble : il faut l’accord de chaque auteur·e.
work-publish-send = Publier
work-is-published = C’est publié.
work-withdraw = Retirer
work-was-withdrawn = La production est retirée : son adresse ne montre plus rien.
work-restore = La publier à nouveau

work-history = Qui a écrit quoi
work-version = Version { $count }
work-clash = deux versions côte à côte
work-what-changed = Ce que cette version a changé
work-whole = Lire le texte entier
work-newest = La version d’aujourd’hui
work-bring-back = Revenir à cette version
work-brought-back = Le texte est revenu à cette version.

own-data-table-work-versions = Versions de productions
own-data-about-work-versions = Celles dont les derniers mots sont de vous.
own-data-table-work-authors = Productions signées
own-data-about-work-authors = Celles dont vous êtes auteur·e.
own-data-table-work-pictures = Images de productions
own-data-about-work-pictures = Celles que vous avez ajoutées, et ce qu’elles montrent.
own-data-table-work-rounds = Relectures demandées
own-data-about-work-rounds = Ce que vous avez demandé à d’autres de lire.
own-data-table-work-reviews = Relectures
own-data-about-work-reviews = Ce que vous avez répondu à d’autres.

trace-work-begun = { $who } a commencé une production
trace-work-review-asked = Une production attend des relectures
trace-work-published = { $who } a publié une production
trace-work-signed = { $who } a signé une production
trace-work-withdrawn = Une production a été retirée
