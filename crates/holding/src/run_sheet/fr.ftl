run-sheet-title = Conducteur
run-sheet-none = Pas encore de conducteur. Il dit qui fait quoi, et combien de temps, pour que chacun sache où l’on en est.
run-sheet-start-from = Partir de
run-sheet-from-kind = La trame « { $kind } »
run-sheet-from-earlier = Celui du { $date }
run-sheet-from-earlier-text = avec ce que chaque étape avait vraiment duré
run-sheet-from-nothing = Une feuille vide
run-sheet-begin = Commencer le conducteur
run-sheet-begun = Le conducteur est commencé. Tout peut y être changé.
run-sheet-steps = { $count ->
    [0] aucune étape
    [one] une étape
   *[other] { $count } étapes
 }
run-sheet-minutes = { $count } min
run-sheet-total = En tout : { $count } min
run-sheet-planned-real = prévu { $planned } min, réel { $real } min
run-sheet-longer = { $count ->
    [one] Le conducteur dépasse la durée de la rencontre d’une minute.
   *[other] Le conducteur dépasse la durée de la rencontre de { $count } minutes.
 }
run-sheet-shorter = { $count ->
    [one] Il reste une minute que le conducteur n’occupe pas.
   *[other] Il reste { $count } minutes que le conducteur n’occupe pas.
 }
run-sheet-empty = La feuille est vide
run-sheet-empty-text = Ajoutez une première étape, par exemple l’accueil, ou insérez celles d’une sorte de rencontre.
run-sheet-clock = Heure
run-sheet-name = Étape
run-sheet-time = Durée
run-sheet-tools = Gestes
run-sheet-planned = Minutes prévues
run-sheet-who = Qui parle
run-sheet-who-else = Personne de cette liste
run-sheet-speaker = Qui parle, en mots
run-sheet-aim = But
run-sheet-method = Manière de faire
run-sheet-material = Matériel
run-sheet-fallback = Si cela ne marche pas
run-sheet-fallback-hint = Vu seulement de l’équipe.
run-sheet-everybody = Tout le monde
run-sheet-last = la dernière fois : { $count } min
run-sheet-took = réel : { $count } min
run-sheet-meant = prévu { $count } min
run-sheet-real = Durée réelle
run-sheet-running = en cours
run-sheet-start = Commencer
run-sheet-done = C’est fait
run-sheet-change = Changer
run-sheet-earlier = Monter « { $name } »
run-sheet-later = Descendre « { $name } »
run-sheet-remove = Retirer
run-sheet-export = Enregistrer en Markdown
run-sheet-print = Pour une feuille A4 : imprimez cette page, les boutons n’y seront pas.
run-sheet-add = Ajouter une étape
run-sheet-after = Après
run-sheet-at-the-end = À la fin
run-sheet-insert = Insérer des étapes
run-sheet-insert-text = Reprenez toutes les étapes d’une sorte de rencontre, ou d’une méthode écrite dans cet espace, puis gardez ce qui vous sert.
run-sheet-steps-of = Les étapes de
run-sheet-timings = Ce que cela a vraiment duré
run-sheet-timings-text = Notez-le pendant ou après : la prochaine fois, le conducteur le rappellera.
run-sheet-readers = Qui le lit
run-sheet-open = Les personnes qui viennent peuvent le lire (sans les « si cela ne marche pas »)
run-sheet-opened = Le conducteur est ouvert à la lecture.
run-sheet-closed = Le conducteur n’est lu que par l’équipe.
run-sheet-edit = Changer une étape
run-sheet-step-added = L’étape est ajoutée.
run-sheet-step-changed = L’étape est changée.
run-sheet-step-former = L’étape dit de nouveau ce qu’elle disait avant.
run-sheet-step-moved = L’étape est déplacée.
run-sheet-step-removed = L’étape est retirée.
run-sheet-step-returned = L’étape est de retour.
run-sheet-step-gone = Cette étape vient d’être retirée.
run-sheet-put-back = La remettre
run-sheet-methods = Fiches de cet espace
run-sheet-inserted = Les étapes sont insérées.
run-sheet-insertion-removed = Les étapes insérées sont retirées, sauf celles qui ont été changées depuis.
run-sheet-started = L’étape commence.
run-sheet-ended = L’étape est finie.
run-sheet-timing-cleared = La durée notée est effacée.
run-sheet-timings-saved = Les durées sont notées.
run-sheet-full = Un conducteur a au plus { $most } étapes.
run-sheet-meanwhile = Quelqu’un a changé cette étape en même temps que vous
run-sheet-meanwhile-text = Votre texte est gardé ci-dessous ; l’autre est à côté. Reprenez-en ce qu’il faut, puis enregistrez.
run-sheet-theirs = Ce que l’étape dit maintenant
run-sheet-theirs-of = Ce que { $name } a écrit
run-sheet-save-mine = Enregistrer mon texte
run-sheet-keep-theirs = Garder l’autre
own-data-table-run-sheets = Conducteurs
own-data-about-run-sheets = Ceux que vous avez commencés.
own-data-table-run-steps = Étapes de conducteurs
own-data-about-run-steps = Celles que vous avez changées, ou pendant lesquelles vous parlez.
