own-data-table-live-cell-texts = Ce que vous avez écrit dans les petits groupes
own-data-about-live-cell-texts = Les notes écrites à plusieurs pendant les séances en direct. Effacées, vos lignes en disparaissent.
own-data-table-live-cell-aparts = Ce que vous avez gardé à part dans les petits groupes
own-data-about-live-cell-aparts = Ce que vous écriviez quand quelqu’un d’autre écrivait aussi.
own-data-table-live-round-words = Ce que vous avez dit à tous les petits groupes
own-data-about-live-round-words = En animant une séance en direct.

cell-title = Petits groupes
cell-round = { $count ->
    [one] Un petit groupe travaille
   *[other] { $count } petits groupes travaillent
 }
cell-until = On se retrouve à { $time }
cell-over = On se retrouve tous ensemble
cell-over-text = Le temps des petits groupes est passé. Vous pouvez encore finir d’écrire ce que votre groupe rapporte.
cell-call-back = Rappeler tout le monde
cell-show-brought = Montrer ce que les groupes rapportent
cell-more-minutes = Ajouter, en minutes
cell-extend = Ajouter
cell-two-more = Deux minutes de plus
cell-none-yet = Je n’ai pas de groupe
cell-arrive = Rejoindre le plus petit groupe
cell-number = Groupe { $number }
cell-people = { $count ->
    [0] personne
    [one] 1 personne
   *[other] { $count } personnes
 }
cell-yours = Vous êtes dans le groupe { $number }
cell-calls = demande de l’aide depuis { $time }
cell-called = Vous avez demandé de l’aide à { $time }
cell-help = Demander de l’aide
cell-help-end = Ce n’est plus la peine
cell-help-answer = J’y vais
cell-join-video = Rejoindre la visio du groupe
cell-note = La note du groupe
cell-note-empty = Rien n’est encore écrit.
cell-note-write = Écrire dans la note
cell-brings = Ce que le groupe rapporte
cell-brings-hint = Tout le monde le lira au retour.
cell-brings-write = Écrire ce que nous rapportons
cell-save = Enregistrer
cell-move = Déplacer
cell-move-to = vers le groupe
cell-move-do = Déplacer
cell-video = Adresse de la visio
cell-choose-title = Choisissez votre groupe
cell-brought = Ce que les groupes rapportent
cell-apart-list = Ce que vous avez écrit en même temps que quelqu’un d’autre
cell-apart = { $name } a écrit en même temps que vous
cell-apart-text = Rien n’est perdu : voici les deux. Réunissez-les, puis enregistrez.
cell-apart-stands = Ce qui est écrit maintenant
cell-apart-mine = Ce que vous avez écrit
cell-apart-save = Enregistrer à la place
cell-apart-waive = Laisser le mien de côté
cell-typed = Ce que vous aviez écrit
cell-begin-title = Former des groupes
cell-task = Que font les groupes ?
cell-task-hint = Une consigne courte, que chacun garde sous les yeux.
cell-way = Comment les groupes se forment
cell-way-drawn = Au hasard
cell-way-text-drawn = Un tirage au sort.
cell-way-balanced = Équilibrés
cell-way-text-balanced = Un tirage qui mêle les personnes qui ont déjà parlé et les autres, et les façons d’être venu.
cell-way-chosen = Au choix
cell-way-text-chosen = Chaque personne choisit son groupe.
cell-count = Combien ?
cell-by = Ce que l’on compte
cell-by-size = personnes par groupe, au plus
cell-by-number = groupes en tout
cell-minutes = Durée, en minutes
cell-minutes-hint = Laissez vide pour rappeler tout le monde vous-même.
cell-video-all = Une visio par groupe
cell-video-hint = Si besoin : le début d’une adresse https. Le numéro du groupe s’ajoute à la fin, ou à la place de {"{n}"}.
cell-begin = Former les groupes
cell-words = Un mot à tous les groupes
cell-say = Le dire à tous
cell-nobody = Il n’y a encore personne à répartir.
cell-no-round = Aucun petit groupe ne travaille en ce moment.
cell-begun-elsewhere = Quelqu’un vient de former des groupes. Regardez-les avant d’en former d’autres.
cell-not-an-address = Cette adresse doit commencer par https:// et n’avoir aucun espace.
cell-choose = Ici, chaque personne choisit son groupe : prenez-en un dans la liste.
cell-not-chosen = Les groupes ont été tirés au sort. Demandez à la personne qui anime pour en changer.
cell-no-such-number = Aucun groupe n’a ce numéro.
cell-gone-elsewhere = Cette personne n’est plus dans ce groupe.
