plan-frame-lede = Combien de semaines, quels brins, quelles étapes : rien n’est imposé. Ce qui est retiré n’emporte jamais une activité sans qu’on le dise.
plan-frame-saved = Le cadre du plan est à jour.
plan-frame-weeks = Allonger ou raccourcir
plan-frame-how-many = Nombre de semaines
plan-frame-along-end = Amener dans la dernière semaine ce qui vient après la fin
plan-frame-along-before = Amener dans la semaine d’avant ce qui s’y trouve
plan-frame-insert = Insérer une semaine
plan-frame-insert-after = Après la semaine
plan-frame-insert-text = La semaine est vide, et ce qui vient après est décalé d’autant. 0 : au tout début.
plan-frame-remove-week = Retirer une semaine
plan-frame-weeks-stand = { $count ->
    [one] Une chose du plan vient après cette fin. Déplacez-la, ou cochez la case pour l’amener dans la dernière semaine.
   *[other] { $count } choses du plan viennent après cette fin. Déplacez-les, ou cochez la case pour les amener dans la dernière semaine.
 }
plan-frame-weeks-full = Un plan compte { $most } semaines au plus.
plan-frame-week-last = Cette semaine ne peut pas être retirée : un plan en garde au moins une.
plan-frame-week-stands = { $count ->
    [one] Une chose du plan est dans cette semaine. Déplacez-la, ou cochez la case pour l’amener dans la semaine d’avant.
   *[other] { $count } choses du plan sont dans cette semaine. Déplacez-les, ou cochez la case pour les amener dans la semaine d’avant.
 }
plan-frame-strands = Les brins
plan-frame-strands-text = Les fils qui courent côte à côte d’une semaine à l’autre. Renommez-les, ajoutez-en, gardez-en deux : la tresse se dessine avec ce qu’il y a.
plan-frame-strands-full = Un plan a { $most } brins au plus, pour qu’ils tiennent côte à côte.
plan-frame-last-strand = C’est le dernier brin : un plan en garde au moins un.
plan-frame-stages = Les étapes
plan-frame-stages-text = Les moments de la vie du groupe, dans l’ordre où il les traverse.
plan-frame-stage-here = L’espace en est à cette étape. Changez d’abord l’étape, sur la fiche d’identité.
plan-frame-stand-on = { $count ->
    [one] Une activité s’y trouve. Dites où elle va, puis retirez.
   *[other] { $count } activités s’y trouvent. Dites où elles vont, puis retirez.
 }
plan-frame-to = Ses activités vont à
plan-frame-to-none = choisir
plan-frame-add-strand = Ajouter un brin
plan-frame-add-stage = Ajouter une étape
plan-frame-gist = Ce qui s’y passe
plan-frame-meaning = Ce qu’elle veut dire
plan-frame-signs = À quoi on voit que l’on y est
plan-frame-note = Ce qu’il faut savoir du plan
plan-frame-note-label = Une note, pour qui le lit
plan-frame-note-hint = D’où il vient, ce qui est reconstitué, ce que l’on peut changer.
