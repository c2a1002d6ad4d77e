cycle-cycles = Cycles
cycle-open = Ouvrir un cycle
cycle-open-text = Un cycle est un chemin : des séances dans un ordre conseillé. Chacune reste une rencontre ordinaire, et l’on peut n’en suivre que certaines.
cycle-then-sessions = Continuer : les séances
cycle-edit = Modifier le texte
cycle-shape = Composer le parcours
cycle-none = Aucun cycle pour l’instant
cycle-none-text = Un cycle réunit des rencontres en un parcours, avec une seule inscription pour toutes.
cycle-sessions-count = { $count ->
    [0] aucune séance
    [one] une séance
   *[other] { $count } séances
 }
cycle-path = Le parcours
cycle-soft = Chaque séance s’appuie sur les précédentes, et commence par en rappeler les points clés. Vous pouvez n’en suivre que certaines.
cycle-no-sessions = Pas encore de séance
cycle-no-sessions-text = Proposez-en plusieurs d’un coup ci-dessous, ou choisissez parmi les rencontres de l’espace.
cycle-moment-soon = À venir
cycle-moment-now = En ce moment
cycle-moment-past = Passée : à revoir sur sa page
cycle-moment-draft = Brouillon
cycle-moment-cancelled = Annulée
cycle-nothing-open = Aucune séance n’est ouverte à l’inscription.
cycle-all-mine = Vous êtes inscrit·e à toutes les séances ouvertes.
cycle-register-text = Une seule inscription pour les séances que vous choisissez. Chacune se change ensuite à part.
cycle-which = Quelles séances ?
cycle-way-hint = Le même choix pour toutes. Là où ce n’est pas possible, ou plus, vous êtes inscrit·e de l’autre façon, et nous vous le disons.
cycle-way-onsite = Sur place quand c’est possible, sinon à distance
cycle-way-remote = À distance quand c’est possible, sinon sur place
cycle-calendar = Toutes les séances dans mon agenda
cycle-calendar-text = Une adresse à laquelle votre agenda peut s’abonner.
cycle-nothing-chosen = Choisissez au moins une séance.
cycle-one-letter = Un seul courriel est en route, avec la date, le lieu et le lien de chaque séance. S’il n’arrive pas, regardez dans les indésirables.
cycle-answer-placed = Une place vous est gardée.
cycle-answer-waiting = C’est complet : vous êtes sur la liste d’attente.
cycle-answer-offered = Une place vous est proposée.
cycle-answer-full = C’est complet, et la liste d’attente aussi : vous n’êtes pas inscrit·e.
cycle-answer-closed = Les inscriptions sont closes : vous n’êtes pas inscrit·e.
cycle-in-path = Dans le parcours
cycle-rank = séance { $rank } sur { $count }
cycle-recall = Rappel : ce qu’il faut garder
cycle-recall-more = Et des séances d’avant
cycle-previous = Avant :
cycle-next = Ensuite :
cycle-links = D’une rencontre à l’autre
cycle-links-text = Dites à une séance ce qu’une autre, plus tard, traitera. Les deux pages le montrent.
cycle-takes-up = Repris de
cycle-will-treat = traitera :
cycle-questions = { $count ->
    [one] une question
   *[other] { $count } questions
 }
cycle-up = Monter
cycle-down = Descendre
cycle-out = Retirer
cycle-up-named = Monter : { $title }
cycle-down-named = Descendre : { $title }
cycle-out-named = Retirer : { $title }
cycle-add = Proposer de nouvelles séances
cycle-add-text = Plusieurs d’un coup : la première date, le rythme, le nombre. Chacune se complète ensuite sur sa page.
cycle-kind = De quelle sorte
cycle-first = Première date
cycle-minutes = Durée en minutes
cycle-times = Combien
cycle-places = Places à chacune
cycle-titles-label = Leurs titres
cycle-titles-hint = Un par ligne, dans l’ordre. Celles qui n’en ont pas prennent le nom du cycle et leur numéro.
cycle-titles = Un titre a de 3 à 160 signes.
cycle-choose = Choisir parmi les rencontres de l’espace
cycle-choose-which = Lesquelles deviennent des séances ?
cycle-choose-do = Ajouter au parcours
cycle-bridge-from = À cette séance
cycle-bridge-to = dire que celle-ci
cycle-bridge-note = traitera
cycle-bridge-note-hint = Par exemple : ce que sont les récursions.
cycle-bridge-do = Ajouter ce lien
cycle-bridge-backwards = La seconde séance doit venir après la première dans le parcours.
cycle-too-many = C’est trop long : { $most } séances au plus.
cycle-changed-meanwhile = Le parcours vient de changer. Rechargez la page.
cycle-is-open = Le cycle est ouvert. Voici son parcours à composer.
cycle-is-changed = Les changements sont enregistrés.
cycle-is-arranged = Le parcours est enregistré.
cycle-session-out = La séance ne fait plus partie du parcours. Elle reste une rencontre.
cycle-is-bridged = Le lien est sur les deux pages.
cycle-is-unbridged = Le lien est retiré.
cycle-letter-subject = Vos séances : { $cycle }
cycle-letter-body =
    Bonjour { $person },

    Voici ce qui est noté pour vous dans « { $cycle } » ({ $space }), séance par séance. Le lien de chacune sert à changer d’avis ou à annuler.

    { $sessions }

    Le parcours entier : { $link }
own-data-table-session-bridges = Liens entre séances
own-data-about-session-bridges = Ceux que vous avez écrits dans des cycles.
trace-cycle-opened = { $who } a ouvert un cycle
