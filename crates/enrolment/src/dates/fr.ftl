dates-title = Le calendrier
dates-week = Semaine { $count }
dates-week-days = { $from } – { $to }
dates-now = cette semaine
dates-meeting = Regroupement
dates-draft = Brouillon
dates-no-gathering = pas encore de rencontre
dates-holidays-are = Jours fériés : { $calendar }
dates-holidays = Jours fériés et vacances
dates-upon = tombe sur « { $meeting } »
dates-pause = Pause
dates-pause-here = { $count ->
    [one] Faire une pause cette semaine
   *[other] Faire une pause de { $count } semaines
 }
dates-pause-before = Faire une pause avant
dates-weeks = Semaines
dates-reason = Pourquoi
dates-see = Voir ce qui change
dates-resume = Retirer la pause
dates-none-text = Le parcours dure { $count } semaines. Dites quand commence la première : le calendrier se déduit, et vous pourrez y mettre des pauses.
dates-first = Premier lundi
dates-first-hint = Un autre jour de la même semaine convient aussi.
dates-zone = Fuseau horaire
dates-zone-hint = Un nom comme Europe/Paris ou Indian/Reunion.
dates-unknown-zone = Ce fuseau n’est pas connu. Essayez Europe/Paris.
dates-not-a-day = Il faut un jour, comme 2026-09-07.
dates-not-a-moment = Il faut un jour et une heure, comme 2026-09-21T09:00.
dates-begin = Donner ces dates
dates-given = La promotion a ses dates.
dates-has-dates = La promotion a déjà des dates. Changez-les depuis le calendrier.
dates-change = Changer les dates
dates-change-text = Tout le parcours se déplace, et les rencontres à venir avec lui. Vous verrez tout avant de confirmer.
dates-changed = Le calendrier est changé.
dates-changed-meanwhile = Le calendrier vient d’être changé par quelqu’un d’autre. Voici ce que donnerait le changement à présent.
dates-may-not-move = Vous ne pouvez pas déplacer « { $title } ». Demandez à quelqu’un qui l’anime.
dates-preview-title = Ce qui change
dates-preview-dates = Changer les dates : ce qui bouge
dates-preview-pause = Faire une pause : ce qui bouge
dates-preview-resume = Retirer la pause : ce qui bouge
dates-nothing-moves = Aucune semaine ne bouge.
dates-end-moves = Le parcours se terminera le { $to } au lieu du { $from }.
dates-moved-meetings = Regroupements
dates-from-to = Du { $from } au { $to }, à la même heure.
dates-is-over = C’est passé : cette rencontre reste où elle était.
dates-told = { $count ->
    [one] Une personne inscrite recevra un courriel, et son agenda sera mis à jour.
   *[other] { $count } personnes inscrites recevront un courriel, et leur agenda sera mis à jour.
 }
dates-told-all = { $count ->
    [one] En confirmant, une personne inscrite est prévenue.
   *[other] En confirmant, { $count } personnes inscrites sont prévenues.
 }
dates-told-nobody = Personne n’est encore inscrit à une rencontre qui bouge : aucun courriel ne part.
dates-tell = { $count ->
    [one] Écrire aussi au membre de la promotion que le calendrier a changé
   *[other] Écrire aussi aux { $count } membres de la promotion que le calendrier a changé
 }
dates-new-collisions = Ce qui tombera mal
dates-gone-collisions = Ce qui ne gêne plus
dates-collision = { $name } ({ $days })
dates-collision-meeting = { $what }, sur « { $meeting } »
dates-moved-weeks = { $count ->
    [one] Une semaine bouge
   *[other] { $count } semaines bougent
 }
dates-col-week = Semaine
dates-col-from = Aujourd’hui
dates-col-to = Ensuite
dates-confirm = Confirmer
dates-make-meetings = Faire des rencontres de ces regroupements
dates-make-meetings-text = Chacun devient un brouillon, de la sorte que dit le parcours. Vous complétez le lieu et annoncez quand c’est prêt.
dates-starts = Début
dates-make = Préparer les brouillons
dates-no-meeting = Cochez au moins un regroupement.
dates-meeting-without-kind = Le parcours ne dit pas de quelle sorte est cette rencontre. Proposez-la depuis la page des rencontres.
dates-meetings-made = Les brouillons sont prêts.
dates-letter-subject = Le calendrier de « { $space } » a changé
dates-letter-body =
    Bonjour { $person },

    Le calendrier de « { $space } » a changé. La semaine { $week } commence le { $date }.

    Tout est à jour ici :

    { $link }
trace-cohort-dated = { $who } a changé les dates de la promotion
trace-cohort-paused = { $who } a mis une pause dans le calendrier
trace-cohort-resumed = { $who } a retiré une pause du calendrier
trace-cohort-closed = { $who } a clos le parcours
trace-cohort-reopened = { $who } a rouvert le parcours
