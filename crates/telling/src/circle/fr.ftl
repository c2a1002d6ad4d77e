circle-who-reads = Qui pourra lire ?
circle-hint = Les noms et les nombres sont ceux d’aujourd’hui : qui arrive dans votre groupe ou dans l’espace lira aussi, qui en part ne lira plus. En dehors de « Moi », les personnes qui administrent cette instance peuvent lire.
circle-hint-project = Les noms et les nombres sont ceux d’aujourd’hui : qui arrive dans votre groupe ou dans l’espace lira aussi, qui en part ne lira plus. Les personnes qui administrent cette instance peuvent lire aussi.
circle-choose = Choisissez qui pourra lire.
circle-reach-own = Moi
circle-reach-project-own = Moi et l’équipe
circle-reach-group = Mon groupe et l’équipe
circle-reach-cohort = Tous les membres
circle-reach-everyone = Tout le monde
circle-own-readers = Vous, et personne d’autre : l’équipe non plus.
circle-project-own-readers = Vous et { $people }.
circle-group-readers = { $people }.
circle-no-group-yet = { $people } seulement, pour l’instant : vous n’êtes encore dans aucun petit groupe.
circle-nobody-yet = Personne d’autre pour l’instant : vous n’êtes encore dans aucun petit groupe.
circle-cohort-readers = { $count ->
    [one] La seule personne membre de { $space }.
   *[other] Les { $count } membres de { $space }.
 }
circle-hidden-readers = Les membres de { $space } : l’espace est caché aux autres.
circle-everyone-readers = N’importe qui, même sans compte.
circle-other-leaders = { $count ->
    [one] une autre personne de l’équipe
   *[other] { $count } autres personnes de l’équipe
 }
circle-companions = { $count ->
    [one] l’autre personne de votre groupe
   *[other] les { $count } autres de votre groupe
 }
circle-and = { $first } et { $last }
