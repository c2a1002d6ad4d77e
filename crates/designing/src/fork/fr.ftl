fork-title = Faire ce plan mien
fork-lede = Partez de ce plan pour mener le vôtre. Vous en changerez tout ce que vous voudrez ; celui-ci n’en saura rien, sauf si vous lui proposez ce que vous avez trouvé mieux.
fork-name = Le nom de votre plan
fork-name-hint = Celui de la formation que vous mènerez, ou de votre groupe.
fork-summary = Ce qu’il a de particulier
fork-summary-hint = Deux ou trois phrases. Vide : celles du plan d’origine.
fork-credit = Qui veut être cité parmi les auteurs
fork-credit-hint = Un groupe ou une organisation, plutôt qu’une personne. Vide : personne de plus.
fork-as = Ce que vous en faites
fork-as-space = Un espace à vous
fork-as-space-text = Vous y changez le plan, vous invitez qui vous voulez, vous ouvrez une promotion.
fork-as-library = Une trame pour tout le monde
fork-as-library-text = Elle va à la bibliothèque : chacun peut en ouvrir un espace. Rien ne s’ouvre ici.
fork-joining = Comment on rejoint votre espace
fork-make = Le faire mien
fork-made = Ce plan est à vous. Changez-en ce que vous voulez.
fork-listed = Votre trame est à la bibliothèque.
fork-along = Ce qui vient avec
fork-plan = Le plan
fork-authors = Les auteurs
fork-lineage = La lignée
fork-licence = La licence
fork-not-along = Ce qui reste ici
fork-not-along-text = Les gens, leurs écrits, leurs dates : un plan ne contient personne.
trace-plan-forked = { $who } a fait sien un plan
own-data-table-plan-forks = Plans faits vôtres
own-data-about-plan-forks = Les espaces que vous avez ouverts à partir du plan d’un autre.
plan-weeks-count = { $count ->
    [one] une semaine
   *[other] { $count } semaines
 }
