path-meetings = Rencontres
path-no-hours = Des créneaux vous seront proposés ici.
path-no-hours-companion = Proposez quelques créneaux pour une première discussion.
path-met-on = rencontre le { $moment }
path-mode = De quelle façon ?
path-mode-remote = à distance
path-mode-onsite = sur place
path-calendar = Ajouter à mon agenda
path-cancel = Annuler
path-cancelled = C’est annulé.
path-choose = Choisissez un créneau
path-free = Créneaux proposés
path-book = Réserver
path-book-this = Réserver : { $moment }
path-booked = C’est réservé. À bientôt.
path-take-back = Retirer
path-offer = Proposer des créneaux
path-starts = Premier créneau
path-starts-hint = Proposez-en deux ou trois : une seule sera choisie, ou plusieurs au fil du chemin.
path-starts-2 = Deuxième créneau
path-starts-3 = Troisième créneau
path-minutes = Combien de minutes ?
path-where = Où, ou comment se connecter ?
path-where-hint = Une adresse, une salle, un lien de visioconférence ou un numéro à appeler.
path-offer-them = Proposer
path-offered = Les créneaux sont proposés.
path-not-in-time = Choisissez un moment à venir, dans l’année.
path-an-hour = Proposez au moins un créneau.
path-not-free = Ce créneau n’est plus libre. Choisissez-en un autre.
path-over = Cette rencontre a déjà eu lieu.
path-plan = Le plan
path-write-plan = Écrire le plan
path-change-plan = Changer le plan
path-plan-words = Ce que nous allons faire ensemble
path-plan-hint = Ce que l’on vise, en combien de fois, et à quoi l’on verra que c’est bien. On peut mettre en forme avec Markdown.
path-planned = Le plan est gardé.
path-steps = Les prochains pas
path-no-steps = Aucun pas noté pour l’instant.
path-add-step = Ajouter un pas
path-step = Ce qu’il y a à faire
path-whose = Qui s’en charge ?
path-step-by = Pour quand ?
path-step-until = pour le { $day }
path-step-added = Le pas est noté.
path-is-done = C’est fait
path-is-done-name = C’est fait : { $step }
path-not-done = Pas encore
path-ticked = C’est noté.
path-notes = Notes
path-notes-text = Ce que vous écrivez ici est lu par vous deux, et par personne d’autre.
path-notes-text-companion = Les notes partagées sont lues par vous deux. Les notes pour vous ne sont lues par personne d’autre.
path-note = Une note
path-note-for = Pour qui ?
path-note-both = pour nous deux
path-note-own = pour moi
path-write-note = Garder la note
path-noted = La note est gardée.
path-outcome = Ce qui en est sorti
path-end = Terminer l’accompagnement
path-end-again = Le dire autrement
path-outcome-words = Ce qui en est sorti
path-outcome-hint = Ce qui a changé, ce qui reste, ce que cela vous a appris à tous les deux.
path-end-it = C’est terminé
path-done = C’est terminé. Merci.
path-thanks = Merci
path-thanks-words = Un mot pour { $name }
path-thank = Remercier
path-thanked = Votre merci est transmis.
path-letter-offered-subject = Des créneaux pour vous : { $title }
path-letter-offered-body = Bonjour { $person },

    { $companion } vous propose des créneaux. Choisissez celui qui vous va :

    { $link }
path-letter-booked-subject = Rendez-vous le { $moment }
path-letter-booked-body = Bonjour { $person },

    La rencontre entre { $asker } et { $companion } pour « { $title } » aura lieu le { $moment }.

    Pour l’ajouter à votre agenda, savoir où, ou annuler :

    { $link }
path-letter-cancelled-subject = Annulé : rencontre du { $moment }
path-letter-cancelled-body = Bonjour { $person },

    La rencontre du { $moment } pour « { $title } » n’aura pas lieu. Pour en convenir d’une autre :

    { $link }
path-letter-note-subject = Une note pour vous : { $title }
path-letter-note-body = Bonjour { $person },

    Une note vous attend à propos de « { $title } » :

    { $link }
path-letter-done-subject = C’est terminé : { $title }
path-letter-done-body = Bonjour { $person },

    { $companion } a dit ce qui est sorti de « { $title } ». Vous pouvez le lire, remercier, et dire si vous souhaitez que cette histoire se raconte :

    { $link }
path-letter-thanks-subject = Merci de la part de { $asker }
path-letter-thanks-body = Bonjour { $person },

    { $asker } vous écrit à propos de « { $title } » :

    { $word }

    { $link }
own-data-table-accompaniment-notes = Notes d’accompagnement
own-data-about-accompaniment-notes = Effacées si vous partez.
