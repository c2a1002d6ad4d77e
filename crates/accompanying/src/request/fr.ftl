request-tab = Se faire accompagner
request-all = Se faire accompagner
request-ask = Demander un accompagnement
request-ask-text = Quelques lignes suffisent, avec vos mots. Une personne de l’équipe lit chaque demande et cherche quelqu’un pour marcher avec vous.
request-welcome = Un projet, une envie, un blocage ? Dites-le simplement : quelqu’un vous répond, vous rencontre et avance avec vous. C’est gratuit et ouvert à tout le monde.
request-closed = On ne peut pas demander d’accompagnement ici pour l’instant. Les demandes en cours continuent.
request-what = Ce que l’on peut demander
request-how = Comment cela se passe
request-how-ask = Vous dites qui vous êtes et ce que vous cherchez, avec ou sans compte.
request-how-match = Une personne lit votre demande et la propose à quelqu’un qui connaît le sujet et n’est pas trop loin.
request-how-talk = La personne qui accepte vous propose des créneaux : vous en choisissez un.
request-how-walk = Vous avancez ensemble, sur place ou à distance, avec un plan et des pas à faire.
request-how-tell = À la fin, si vous en êtes d’accord tous les deux, votre histoire se raconte et sert à d’autres.
request-name = Comment vous appelle-t-on ?
request-email = Votre adresse de courriel
request-email-hint = Nous y envoyons le lien vers votre demande. Personne d’autre ne la voit.
request-group = Pour qui ?
request-group-hint = Vous pouvez demander pour tout un groupe dont vous répondez : qui en répond avec vous suivra la demande.
request-group-none = Pour moi
request-for-group = Pour le groupe
request-above = « { $space } » accompagne les groupes qui démarrent ou qui cherchent leur chemin, le vôtre aussi.
request-who = Qui êtes-vous ?
request-who-hint = Votre métier, votre établissement, votre groupe : une ligne ou deux.
request-asks = Demande de
request-asked-on = Demandé le
request-says-kind = Ce qui est cherché
request-says-theme = Le sujet
request-says-place = Le lieu le plus proche
request-says-who = Qui demande
request-says-project = Le projet
request-says-tried = Ce qui a déjà été essayé
request-kind = Ce que vous cherchez
request-kind-support = Un appui sur un projet
request-kind-training = Une animation ou une formation
request-kind-peers = Un échange entre pairs
request-kind-trying = Essayer un outil ou un service
request-kind-designing = Concevoir ensemble
request-kind-mentoring = Un mentor ou une mentore
request-kind-text-support = Un conseil, une démonstration d’outil, un coup de main pour réaliser.
request-kind-text-training = Quelqu’un vient animer ou former, chez vous ou à distance.
request-kind-text-peers = Parler avec une personne qui a vécu la même chose.
request-kind-text-trying = Prendre en main avant de choisir, sans rien acheter.
request-kind-text-designing = Écrire à plusieurs un scénario, une séance, un parcours.
request-kind-text-mentoring = La même personne, de loin en loin, pendant une saison : ce que vous demandez, ce que l’on vous donne, ce que l’on en apprend de part et d’autre.
request-title = Votre projet en une phrase
request-title-hint = Ce que vous aimeriez voir arriver.
request-project = Votre projet
request-project-hint = Avec qui, pour qui, où vous en êtes, ce qui vous bloque.
request-theme = De quoi s’agit-il ?
request-theme-none = Autre chose, ou je ne sais pas
request-place = Le lieu le plus proche de vous
request-place-hint = Il sert à chercher quelqu’un qui n’habite pas trop loin.
request-place-none = Aucun de ceux-là
request-address = Où exactement ?
request-address-hint = Facultatif. Seule la personne qui vous accompagnera et l’équipe qui reçoit les demandes le lisent.
request-by = Pour quand ?
request-by-hint = Facultatif. La date à laquelle il faudrait avoir avancé.
request-tried = Ce que vous avez déjà essayé
request-tried-hint = Facultatif, et précieux : même ce qui n’a pas marché.
request-send = Envoyer ma demande
request-keep = Garder sans envoyer
request-privacy = Votre demande est lue par l’équipe qui reçoit les demandes et par les personnes à qui elle est proposée. Elle est effacée deux ans après la fin.
request-sent = Votre demande est envoyée.
request-kept = C’est gardé.
request-received = Merci, c’est bien reçu
request-received-text = Nous venons de vous écrire. Le lien dans ce courriel vous permet de suivre votre demande, de la changer ou de la retirer.
request-back = Revenir à l’espace
request-change = Changer ma demande
request-go-on = Finir et envoyer
request-said = La demande
request-secret = L’adresse de cette page est un secret : gardez-la pour vous.
request-withdraw = Retirer ma demande
request-withdrawn = Votre demande est retirée.
request-resume = Demander de nouveau
request-resumed = La demande est de nouveau ouverte.
request-with = avec { $name }
request-accompanied-by = { $name } vous accompagne.
request-mine = Mes demandes
request-inbox = Les demandes
request-none = Aucune demande de cette sorte
request-none-text = Les demandes arrivent ici, rangées par lieu puis par sujet. Parlez de cette page autour de vous : beaucoup n’osent pas demander.
request-no-place = Sans lieu
request-more = Voir plus loin
request-filter = Chercher
request-filter-state = Où elles en sont
request-filter-place = Lieu
request-filter-theme = Sujet
request-filter-all = Tous
request-list-open = toutes celles qui sont ouvertes
request-list-waiting = en attente de quelqu’un
request-list-asked = demandées
request-list-proposed = proposées à quelqu’un
request-list-accepted = acceptées
request-list-under-way = en cours
request-list-done = terminées
request-list-told = racontées
request-list-declined = sans suite
request-waits-days = { $count ->
    [0] depuis aujourd’hui
    [one] attend depuis un jour
   *[other] attend depuis { $count } jours
}
request-waiting-here = { $count ->
    [one] Une demande attend quelqu’un
   *[other] { $count } demandes attendent quelqu’un
}
request-state-draft = brouillon
request-state-asked = demandé
request-state-proposed = proposé
request-state-accepted = accepté
request-state-under-way = en cours
request-state-done = terminé
request-state-told = raconté
request-state-withdrawn = retiré
request-state-declined = sans suite
request-you-draft = Ce brouillon n’est lu par personne. Finissez-le quand vous voulez.
request-you-asked = Nous cherchons la bonne personne. Un courriel vous préviendra.
request-you-proposed = Votre demande est proposée à quelqu’un, qui va répondre.
request-you-accepted = Quelqu’un va marcher avec vous. Choisissez un créneau pour une première discussion.
request-you-under-way = C’est en cours. Tout ce que vous gardez ensemble est ici.
request-you-done = C’est terminé. Merci d’avoir partagé ce chemin.
request-you-told = C’est terminé, et votre histoire sert à d’autres.
request-you-withdrawn = Vous avez retiré cette demande.
request-you-declined = Nous ne pouvons pas vous accompagner cette fois. Votre demande n’y est pour rien.
request-asker-does-draft = un brouillon à finir
request-asker-does-accepted = des créneaux vous attendent
request-asker-does-under-way = des créneaux vous attendent
request-asker-does-done = un récit à relire
request-companion-does-proposed = pourriez-vous accompagner ?
request-companion-does-accepted = proposez un premier créneau
request-cannot-help = Nous ne pouvons pas accompagner
request-why = Pour quelle raison ?
request-why-hint = La personne le lit. Dites ce qui la mènerait ailleurs.
request-decline = Le dire
request-declined = C’est dit.
request-look-again = Chercher de nouveau
request-arrange = Accompagner dans cet espace
request-arrange-text = Ouvrez la porte aux demandes d’accompagnement, dites sur quels sujets, et au bout de combien de jours une demande qui attend vous est rappelée.
request-arranged = C’est réglé.
request-is-open = On peut demander un accompagnement ici
request-welcome-words = Un mot d’accueil
request-welcome-hint = Facultatif. On peut mettre en forme avec Markdown.
request-themes = Sujets
request-themes-hint = Un par ligne. Ils servent à ranger les demandes et à chercher quelqu’un.
request-kinds = Ce que l’on peut demander
request-kinds-hint = Un par ligne, pour remplacer les six habituels : appui sur un projet, animation ou formation, échange entre pairs, essai d’outil, conception à plusieurs, mentorat. Laissez vide pour les garder.
request-days = Prévenir au bout de combien de jours ?
request-days-hint = Au-delà, l’équipe est prévenue et la personne qui attend reçoit un mot.
request-not-now = Ce n’est pas, ou plus, possible à ce stade.
request-changed-meanwhile = Quelque chose a changé entre-temps. Regardez où cela en est.
request-not-whole = Il manque encore quelques mots : finissez votre demande avant de l’envoyer.
request-letter-draft-subject = Votre brouillon : { $title }
request-letter-draft-body = Bonjour { $person },

    Votre demande d’accompagnement « { $title } » est gardée sans être envoyée. Pour la finir :

    { $link }

    Cette adresse est un secret : gardez-la pour vous.
request-letter-received-subject = Nous avons bien reçu votre demande : { $title }
request-letter-received-body = Bonjour { $person },

    Votre demande d’accompagnement à « { $space } » est arrivée. Nous cherchons la bonne personne. Pour la suivre, la changer ou la retirer :

    { $link }

    Cette adresse est un secret : gardez-la pour vous.
request-letter-new-subject = Une demande d’accompagnement : { $title }
request-letter-new-body = Bonjour { $person },

    { $asker } demande un accompagnement à « { $space } » : { $title }.

    Pour chercher quelqu’un :

    { $link }
request-letter-withdrawn-subject = Demande retirée : { $title }
request-letter-withdrawn-body = Bonjour { $person },

    { $asker } a retiré sa demande « { $title } ». Merci d’avoir été là.
request-letter-declined-subject = Votre demande : { $title }
request-letter-declined-body = Bonjour { $person },

    Nous ne pouvons pas vous accompagner cette fois, et il vaut mieux le dire. Votre demande n’y est pour rien.

    { $word }

    { $link }
own-data-table-accompaniments = Accompagnements
own-data-about-accompaniments = Ce que vous avez demandé est effacé si vous partez. Les personnes que vous accompagnez retrouvent quelqu’un.
trace-accompaniment-arranged = L’accompagnement a été réglé dans l’espace
