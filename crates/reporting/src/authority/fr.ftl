authority-title = La page de l’autorité
authority-open = La page de l’autorité : cinq chiffres, trois récits
authority-lede-inside = Voici ce que voit l’autorité, et rien d’autre : ce qui a été approuvé et envoyé en dernier.
authority-lede = L’essentiel de ce dont ce groupe rend compte : cinq chiffres, trois récits, et le rapport en entier.
authority-stories = Trois récits
authority-whole = Le rapport en entier
authority-nothing = Rien n’a encore été envoyé
authority-nothing-inside = Quand un premier rapport sera approuvé puis envoyé, ses cinq chiffres et ses trois récits se liront ici.
authority-nothing-text = Quand ce groupe enverra son premier rapport, il se lira à cette adresse.
authority-links = Liens secrets
authority-links-hint = Pour une autorité sans compte ici. Un lien ouvre cette page et le dernier rapport envoyé, jusqu’à sa date de fin, et rien d’autre.
authority-label = Pour qui ?
authority-label-hint = Pour vous y retrouver. Cela ne paraît pas sur la page.
authority-days = Le lien s’ouvre pendant
authority-so-many-days = { $count ->
   *[other] { $count } jours
}
authority-make-link = Faire un lien
authority-too-many-links = Il y a déjà cinquante liens ouverts : fermez-en d’abord.
authority-until = jusqu’au { $day }
authority-end-link = Fermer
authority-link-ended = Le lien n’ouvre plus rien.
authority-link-made = Le lien est prêt
authority-link-made-text = Copiez cette adresse maintenant : elle ne sera plus montrée. Elle s’ouvre jusqu’au { $day }.
authority-link-known = Ce lien a déjà été fait ; son adresse n’est montrée qu’une fois.
authority-copy = Copier
authority-copied = Copié
