letter-title = Les courriels de l’espace
letter-lede = Ce que l’espace écrit aux gens. Chaque texte peut être dit avec vos mots ; ceux que vous laissez tranquilles suivent le texte proposé.
letter-own = Votre texte
letter-default = Texte proposé
letter-change = Changer ce texte
letter-subject = Objet
letter-body = Texte
letter-edit-text = Une langue laissée vide reprend le texte de l’autre. Tout vider revient au texte proposé.
letter-places = Ce qui se remplit tout seul
letter-places-text = Écrivez ces mots avec leurs accolades, là où vous voulez : chacun reçoit ce qui le concerne.
letter-place-person = le nom de la personne à qui l’on écrit
letter-place-space = le nom de l’espace
letter-place-role = le nom du rôle
letter-place-date = le jour, et l’heure quand il y en a une
letter-place-link = l’adresse où aller
letter-place-event = le titre de la rencontre
letter-place-place = où c’est, ou comment se connecter
letter-preview = Aperçu
letter-preview-text = Avec des exemples à la place des accolades.
letter-see = Voir l’aperçu sans enregistrer
letter-back = Revenir au texte proposé
letter-back-text = Votre texte sera retiré ; l’état d’avant reste gardé dans les réglages.
letter-all = Tous les courriels
letter-saved = Le texte du courriel est changé. L’état précédent est gardé.
letter-defaulted = Le texte proposé est de retour. L’état précédent est gardé.
letter-both = Un courriel demande un objet et un texte.
letter-strange-place = « { $place } » ne se remplit pas dans ce courriel. La liste de ce qui se remplit est sous le titre.
letter-sample-event = Rencontre du jeudi
letter-sample-place = Salle 12, rue des Écoles
letter-sample-role = Passeur

letter-title-welcome = Bienvenue
letter-when-welcome = À qui devient membre de soi-même, ou par une invitation.
letter-welcome-subject = Bienvenue dans « { $space } »
letter-welcome-body =
    Bonjour { $person },

    Vous voilà membre de « { $space } ». Regardez autour de vous, dites bonjour quand vous voulez :

    { $link }

    À bientôt !
letter-title-request-received = Demande reçue
letter-when-request-received = À qui demande à rejoindre, ou candidate à une formation.
letter-request-received-subject = Votre demande pour « { $space } » est bien arrivée
letter-request-received-body =
    Bonjour { $person },

    Votre demande pour rejoindre « { $space } » est bien arrivée. Quelqu’un la lira et vous répondra.

    En attendant, ce qui est public est ici :

    { $link }
letter-title-admitted = Demande acceptée
letter-when-admitted = À qui demandait à rejoindre, quand la réponse est oui.
letter-admitted-subject = Bienvenue dans « { $space } »
letter-admitted-body =
    Bonjour { $person },

    Votre demande est acceptée : vous êtes membre de « { $space } ».

    { $link }
letter-title-declined = Demande refusée
letter-when-declined = À qui demandait à rejoindre, quand la réponse est non.
letter-declined-subject = À propos de votre demande pour « { $space } »
letter-declined-body =
    Bonjour { $person },

    Le groupe de « { $space } » ne peut pas vous accueillir pour le moment. Ses pages publiques vous restent ouvertes, et vous pourrez demander à nouveau.

    { $link }
letter-title-role-taken = Rôle pris
letter-when-role-taken = À qui prend un rôle.
letter-role-taken-subject = Merci de prendre le rôle « { $role } »
letter-role-taken-body =
    Bonjour { $person },

    Vous tenez le rôle « { $role } » dans « { $space } » jusqu’au { $date }. Ce qu’il demande est décrit ici :

    { $link }

    Faites-le à votre façon. Vous pouvez demander de l’aide, ou le rendre, à tout moment.
letter-title-role-ending = Rôle bientôt fini
letter-when-role-ending = À qui tient un rôle, une semaine avant la fin.
letter-role-ending-subject = Votre rôle « { $role } » s’achève bientôt
letter-role-ending-body =
    Bonjour { $person },

    Le rôle « { $role } » que vous tenez dans « { $space } » s’achève le { $date }. Vous pouvez le reprendre, le passer à quelqu’un ou le rendre :

    { $link }

    Merci pour ce que vous y avez mis.
letter-title-review-due = Bilan du groupe
letter-when-review-due = Aux membres, quand le bilan s’ouvre.
letter-review-due-subject = « { $space } » : on décide ensemble de la suite
letter-review-due-body =
    Bonjour { $person },

    Le { $date }, « { $space } » regarde le chemin parcouru et décide de continuer, de changer ou de clore. Votre avis compte :

    { $link }
letter-title-registration-confirmed = Inscription confirmée
letter-when-registration-confirmed = À qui s’inscrit à une rencontre et y a sa place.
letter-registration-confirmed-subject = Votre place : { $event }
letter-registration-confirmed-body =
    Bonjour { $person },

    Votre place est gardée pour « { $event } ».

    Quand : { $date }
    Où : { $place }

    Si vous ne pouvez plus venir, dites-le ici, quelqu’un d’autre prendra la place. Ce lien est le vôtre, gardez-le pour vous :

    { $link }

    À bientôt !
letter-title-registration-waiting = Sur la liste d’attente
letter-when-registration-waiting = À qui s’inscrit à une rencontre déjà complète.
letter-registration-waiting-subject = Vous êtes sur la liste d’attente : { $event }
letter-registration-waiting-body =
    Bonjour { $person },

    Il n’y a plus de place pour l’instant à « { $event } » ({ $date }). Vous êtes sur la liste d’attente : si une place se libère, nous vous écrivons aussitôt.

    Voir où vous en êtes, ou quitter la liste, avec ce lien qui est le vôtre :

    { $link }
letter-title-registration-offered = Une place se libère
letter-when-registration-offered = À la personne suivante de la liste d’attente. La date est celle jusqu’à laquelle la place est gardée.
letter-registration-offered-subject = Une place pour vous : { $event }
letter-registration-offered-body =
    Bonjour { $person },

    Bonne nouvelle : une place s’est libérée pour « { $event } », et elle est pour vous si vous la voulez.

    Elle vous est gardée jusqu’à cette date : { $date }. Pour la prendre, ou la laisser à quelqu’un d’autre, ouvrez ce lien et choisissez :

    { $link }

    Sans réponse d’ici là, elle ira à la personne suivante, et ce n’est pas grave.
letter-title-registration-offer-ended = La place gardée est repartie
letter-when-registration-offer-ended = À qui n’a pas répondu à temps quand une place se libérait.
letter-registration-offer-ended-subject = La place gardée pour vous est repartie : { $event }
letter-registration-offer-ended-body =
    Bonjour { $person },

    Sans nouvelles de vous, nous avons proposé à quelqu’un d’autre la place gardée pour « { $event } » ({ $date }). Il n’y a là aucun reproche.

    Si vous voulez toujours venir, vous pouvez vous inscrire à nouveau d’ici :

    { $link }
letter-title-registration-cancelled = Inscription annulée
letter-when-registration-cancelled = À qui quitte la liste d’une rencontre.
letter-registration-cancelled-subject = Votre inscription est annulée : { $event }
letter-registration-cancelled-body =
    Bonjour { $person },

    C’est noté : vous n’êtes plus sur la liste de « { $event } » ({ $date }). Merci de l’avoir dit, la place servira.

    Si vous changez d’avis, c’est ici :

    { $link }
letter-title-gathering-moved = Rencontre déplacée
letter-when-gathering-moved = Aux personnes inscrites, quand le jour, l’heure ou le lieu change.
letter-gathering-moved-subject = Du changement : { $event }
letter-gathering-moved-body =
    Bonjour { $person },

    « { $event } » a changé. Voici ce qui vaut maintenant :

    Quand : { $date }
    Où : { $place }

    Votre place vous suit. Si cela ne vous convient plus, dites-le ici :

    { $link }
letter-title-gathering-cancelled = Rencontre annulée
letter-when-gathering-cancelled = Aux personnes inscrites, quand la rencontre n’a pas lieu.
letter-gathering-cancelled-subject = Annulé : { $event }
letter-gathering-cancelled-body =
    Bonjour { $person },

    « { $event } » ({ $date }) n’aura pas lieu. Nous le regrettons, et espérons vous retrouver une autre fois.

    Ce que l’on en sait est ici :

    { $link }
letter-title-reminder-week = Rappel, une semaine avant
letter-when-reminder-week = Aux personnes inscrites, une semaine avant.
letter-reminder-week-subject = Dans une semaine : { $event }
letter-reminder-week-body =
    Bonjour { $person },

    « { $event } » a lieu dans une semaine.

    Quand : { $date }
    Où : { $place }

    Si vous ne pouvez plus venir, dites-le ici, la place servira à quelqu’un d’autre :

    { $link }
letter-title-reminder-day = Rappel, la veille
letter-when-reminder-day = Aux personnes inscrites, la veille.
letter-reminder-day-subject = Demain : { $event }
letter-reminder-day-body =
    Bonjour { $person },

    C’est bientôt : « { $event } ».

    Quand : { $date }
    Où : { $place }

    Un empêchement ? Un mot ici suffit :

    { $link }
letter-title-reminder-hour = Rappel, une heure avant
letter-when-reminder-hour = Aux personnes inscrites, une heure avant.
letter-reminder-hour-subject = Dans une heure : { $event }
letter-reminder-hour-body =
    Bonjour { $person },

    « { $event } » commence dans une heure.

    Quand : { $date }
    Où : { $place }

    Tout est ici :

    { $link }
letter-title-gathering-thanks = Merci après la rencontre
letter-when-gathering-thanks = Aux personnes venues, après la rencontre.
letter-gathering-thanks-subject = Merci : { $event }
letter-gathering-thanks-body =
    Bonjour { $person },

    Merci pour votre présence à « { $event } ». Ce qui en reste se trouve ici, et vous pouvez y ajouter votre mot :

    { $link }

    À une prochaine fois !
letter-title-question-answered = Réponse à une question
letter-when-question-answered = À qui avait posé une question lors d’une rencontre. La question et la réponse suivent la lettre.
letter-question-answered-subject = Une réponse à votre question : { $event }
letter-question-answered-body =
    Bonjour { $person },

    Quelqu’un a répondu à la question que vous aviez posée pour « { $event } ». La réponse est ici :

    { $link }
letter-title-take-away-returned = Ce que vous emportiez
letter-when-take-away-returned = À qui a demandé que ce qu’il ou elle emporte d’une rencontre lui revienne. Ce qui était écrit suit la lettre.
letter-take-away-returned-subject = Ce que vous emportiez de : { $event }
letter-take-away-returned-body =
    Bonjour { $person },

    Après « { $event } », vous aviez noté ce que vous emportiez, et demandé que cela vous revienne. Le voici.

    Qu’est devenu votre petit geste ? Vous pouvez tout relire ici :

    { $link }
