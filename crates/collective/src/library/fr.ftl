library-title = Qu’est-ce que vous commencez ?
library-lede = Une trame est le patron d’un espace : ses mots, ses étapes, ses rôles, sa charte, son programme. Choisissez celle qui ressemble à votre groupe ; tout se change ensuite.
library-brought = apportée ici
library-start = Partir de là
library-see = Regarder
library-own-title = Une trame à vous
library-own-text = Un dossier de textes, changé dans un éditeur ou venu d’ailleurs, s’apporte ici en archive.
library-bring = Apporter une trame
library-bring-text = Une archive zip avec les fichiers de la trame, 2 Mo au plus une fois ouverte. Si quelque chose ne va pas, tout est dit et rien n’est gardé.
library-archive = L’archive
library-archive-hint = Un fichier .zip, comme ceux que l’on emporte d’un espace.
library-no-file = Choisissez un fichier.
library-faults = { $count ->
    [one] Une chose à corriger
   *[other] { $count } choses à corriger
 }
library-nothing-kept = Rien n’a été gardé. Corrigez ces points dans votre dossier, puis apportez l’archive à nouveau.
library-line = ligne { $count }
library-imported = La trame est dans la bibliothèque.
library-take = Emporter en archive
library-compare = Comparer
library-compare-with = Comparer avec
library-compare-parent = Comparer avec la trame d’origine
library-same = Les deux disent la même chose.
library-differences = { $count ->
    [one] Une différence
   *[other] { $count } différences
 }
library-back = Retour
library-of-space = Le patron de cet espace, tel qu’il est aujourd’hui. Emportez-le, changez-le, ouvrez-en un autre ailleurs : il ne contient personne.
library-is-listed = Cette trame est dans la bibliothèque : tout le monde peut en partir.
library-offer = L’offrir à la bibliothèque
library-offer-text = Tout le monde pourra ouvrir un espace à partir de cette trame.
library-offered = La trame est dans la bibliothèque.
library-version = Version
library-licence = Licence
library-authors = Écrite par
library-no-parent = Aucune autre : c’est une trame d’origine.
library-sources = Sources
library-weeks = { $count ->
    [one] Un programme d’une semaine.
   *[other] Un programme de { $count } semaines.
 }
library-stages = { $count } étapes
library-roles = { $count } rôles
library-concepts = { $count } concepts
library-skills = { $count } compétences
library-principles = { $count } principes
library-sheets = { $count } genres de fiche
library-gatherings = { $count } genres de rencontre
library-badges = { $count ->
    [one] Un badge
   *[other] { $count } badges
 }
library-inside = { $count ->
    [one] 1 espace à l’intérieur
   *[other] { $count } espaces à l’intérieur
 }
