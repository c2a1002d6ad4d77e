evidence-title = Ce qui le montre
evidence-none = Rien n’y est attaché encore. Une phrase suffit pour commencer.
evidence-looked = { $count ->
    [one] une personne l’a regardé
   *[other] { $count } personnes l’ont regardé
 }
evidence-proposals = Dans ce que vous avez fait
evidence-proposals-text = Ces traces vont vers cette compétence. À vous de dire si elles la montrent.
evidence-attach = Attacher
evidence-here = Vous êtes là
evidence-said = Ce que j’en ai dit
evidence-other-steps = Sur d’autres paliers
evidence-new-lede = Une chose à la fois, avec une phrase qui dit ce qu’elle montre.
evidence-skill = Compétence
evidence-choose = Choisir…
evidence-sentence = En une phrase, qu’est-ce que cela montre ?
evidence-sentence-hint = Par exemple : « J’ai su laisser un long silence, et deux personnes ont parlé pour la première fois. »
evidence-item = Quelque chose que vous avez fait
evidence-item-hint = Rien n’est copié : si vous le retirez là où il est, il disparaît ici aussi pour les autres.
evidence-item-none = Rien de cette liste
evidence-other = Une adresse, une photo ou un document
evidence-name = Comment l’appeler ?
evidence-name-hint = Quelques mots, aussi pour qui ne voit pas l’image.
evidence-needs-title = Donnez-lui un nom.
evidence-address = Une adresse web
evidence-not-an-address = Une adresse commence par https:// ou http:// et n’a pas d’espace.
evidence-file = Une photo ou un document
evidence-file-hint = Image, PDF, OpenDocument, Word, Excel, PowerPoint ou texte simple.
evidence-not-a-file = Ce fichier n’est ni une image ni un document que nous prenons : JPEG, PNG, WebP, GIF, PDF, OpenDocument, Word, Excel, PowerPoint ou texte simple, de 8 Mo au plus.
evidence-file-again = Choisissez le fichier encore une fois : les navigateurs ne l’envoient qu’une fois.
evidence-one-thing = Une seule chose à la fois : quelque chose que vous avez fait, ou une adresse, ou un fichier.
evidence-level = À quel niveau ?
evidence-level-hint = La même compétence se travaille à plusieurs niveaux.
evidence-level-text-individual = Ma manière d’être dans un projet commun.
evidence-level-text-group = La vie du groupe, sa dynamique.
evidence-level-text-environment = L’ouverture vers le dehors.
evidence-on-project = C’était sur mon projet « { $project } » : qui peut lire le projet le lira aussi.
evidence-is-on-project = Attaché aussi au projet : qui peut lire le projet le lit.
evidence-attached-on = attaché le { $date }
evidence-attached = C’est attaché. Vous pouvez demander à quelqu’un d’y jeter un regard.
evidence-gone = « { $title } » n’est plus là où il était.
evidence-withheld = « { $title } » est gardé par la personne pour elle : seule sa phrase se lit ici.
evidence-remove = Retirer
evidence-removed = C’est retiré.
evidence-restored = C’est revenu.

own-data-table-evidence = Preuves
own-data-about-evidence = Ce que vous avez attaché à des compétences, et ce que d’autres y ont vu.
