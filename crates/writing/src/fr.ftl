writing-too-long = Ce texte est trop long : { $most } signes au plus. Coupez-le en deux pages.
writing-bye-removed = Vous n’avez plus accès à ce texte.
writing-bye-refused = Une partie de ce que vous avez écrit n’a pas pu être gardée. Copiez votre texte, puis rouvrez la page.
writing-bye-behind = La connexion est trop lente pour suivre. Elle reprend.
writing-bye-fault = Quelque chose s’est mal passé chez nous. La connexion reprend.
writing-read-only = Vous pouvez lire ce texte, pas l’écrire.
own-data-table-document-writers = Textes écrits à plusieurs
own-data-about-document-writers = Ceux où vous avez écrit, et depuis quand. Si vous partez, le texte reste sans votre nom.
