convocation-title = Convocations
convocation-lede = Une lettre à chaque personne qui a une place ou qui anime, avec le lieu et les heures ; en PDF, et par courriel.
convocation-nobody = Personne à convoquer
convocation-nobody-text = Quand des personnes auront une place à cette rencontre, vous pourrez les convoquer ici.
convocation-whom = Qui convoquer
convocation-who = Personne
convocation-post = Fonction
convocation-state = Lettre
convocation-sent-on = Envoyée le { $date }
convocation-not-yet = pas encore
convocation-body = Texte de la lettre
convocation-body-hint = Une ligne vide commence un paragraphe. Lieu et heures s’ajoutent d’eux-mêmes.
convocation-body-text = Nous vous convoquons à la rencontre ci-dessous.
convocation-basis = Ce sur quoi s’appuie la convocation
convocation-basis-hint = Textes, service qui convoque, voie hiérarchique : ce que votre administration demande d’écrire.
convocation-basis-text = Cette convocation vaut ordre de mission pour sa durée. Elle est à présenter à votre responsable.
convocation-has-costs = Les frais de déplacement sont pris en charge
convocation-with-costs = Les frais de déplacement sont pris en charge.
convocation-without-costs = Les frais de déplacement ne sont pas pris en charge.
convocation-send = Envoyer aux personnes cochées
convocation-again = Une lettre déjà envoyée est remplacée par celle-ci : son adresse reste la même.
convocation-tick-one = Cochez au moins une personne.
convocation-post-too-long = Une fonction est trop longue : { $most } signes au plus.
convocation-not-now = On convoque à une rencontre annoncée, avant sa fin.
convocation-sent-now = Les lettres sont envoyées.
convocation-all-pdf = Toutes en un PDF
convocation-paper-title = Convocation
convocation-facts = La rencontre
convocation-what = Quoi
convocation-when = Quand
convocation-where = Où
convocation-how = Modalité
convocation-good-to-know = Bon à savoir
convocation-the-gathering = Voir la rencontre
convocation-cancelled = Cette rencontre est annulée : cette convocation ne vaut plus.
convocation-letter-subject = Convocation : { $gathering }
convocation-letter-body =
    Bonjour { $person },

    Nous vous convoquons à « { $gathering } ».
    { $when }
    { $place }

    La lettre, à lire et à imprimer :

    { $link }
trace-convocation-sent = { $who } a envoyé une convocation
own-data-table-convocations = Convocations
own-data-about-convocations = Les lettres qui vous ont été envoyées.
