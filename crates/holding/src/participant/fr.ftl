gathering-tab-people = Inscrits
participant-title = Les personnes inscrites
participant-offered = { $count ->
    [one] une place proposée
   *[other] { $count } places proposées
 }
participant-waiting = { $count ->
    [one] une personne en attente
   *[other] { $count } personnes en attente
 }
participant-none = Personne pour l’instant
participant-none-text = Dès que quelqu’un s’inscrit, son nom apparaît ici. Vous pouvez aussi ajouter une personne qui vous l’a demandé de vive voix.
participant-search = Un nom, une adresse
participant-look = Chercher
participant-state = État
participant-all = Toutes
participant-state-placed = Avec une place
participant-state-offered = Place proposée
participant-state-waiting = En attente
participant-state-cancelled = Ne viennent pas
participant-found = { $count ->
    [0] Aucune personne ne correspond.
    [one] Une personne
   *[other] { $count } personnes
 }
participant-nameless = Une personne effacée
participant-since = depuis le { $date }
participant-until = jusqu’au { $date }
participant-answers = Ses réponses
participant-yes = oui
participant-next = La suite
participant-write = Écrire à tout le monde
participant-write-text = Une précision, un document à lire avant, un merci. Chaque personne reçoit un courriel, sans voir l’adresse des autres.
participant-recipients = { $count ->
    [0] personne
    [one] une personne
   *[other] { $count } personnes
 }
participant-export = Emporter la liste
participant-export-text = Un tableau avec noms, adresses et réponses. Gardez-le pour vous, effacez-le quand il ne sert plus. L’historique note que vous l’avez pris.
participant-export-do = Télécharger le tableau
participant-column-name = Nom
participant-column-email = Courriel
participant-column-seat = Comment
participant-column-state = État
participant-column-asked = Depuis
participant-add = Ajouter quelqu’un
participant-add-do = Ajouter
participant-name = Son nom
participant-email = Son adresse de courriel
participant-email-hint = La personne reçoit la confirmation, et le lien pour changer d’avis.
participant-how = Comment
participant-anyway = Même si c’est complet ou clos
participant-anyway-hint = Une chaise de plus, sans passer devant celles et ceux qui attendent.
participant-full = C’est complet. Pour ajouter une chaise, cochez cette case.
participant-closed = Les inscriptions sont closes. Pour ajouter quelqu’un tout de même, cochez cette case.
participant-added = La personne est inscrite et reçoit un courriel.
participant-added-waiting = C’est complet : la personne est sur la liste d’attente et reçoit un courriel.
participant-before = Cette adresse est déjà inscrite. Rien n’a changé.
participant-remove = Retirer
participant-remove-title = Retirer de la liste
participant-remove-text = La personne reçoit un courriel qui le lui dit, avec votre mot. Sa place est proposée à qui attend depuis le plus longtemps.
participant-reason = Votre mot
participant-reason-hint = Facultatif. La personne le lira.
participant-begun = La rencontre a commencé. Notez plutôt l’absence dans les présences.
participant-removed = La personne n’est plus sur la liste ; elle est prévenue.
participant-to = À qui
participant-to-placed = Les personnes qui ont une place
participant-to-all = Aussi celles qui attendent
participant-subject = Objet
participant-body = Message
participant-body-hint = Du texte simple. Le titre, la date et le lien de chaque personne sont ajoutés en dessous.
participant-see = Relire avant d’envoyer
participant-preview = Voici ce qui partira
participant-rewrite = Corriger
participant-send = { $count ->
    [0] Envoyer
    [one] Envoyer à une personne
   *[other] Envoyer à { $count } personnes
 }
participant-letter-nobody = Personne n’a encore de place : il n’y a personne à qui écrire.
participant-letter-sent = Le message part. Chaque personne le reçoit une fois.
participant-letter-mail =
    { $text }

    --
    Vous recevez ce message parce que vous êtes sur la liste de « { $event } » ({ $date }).
    Votre inscription : { $link }
participant-removal-mail-subject = Votre inscription est annulée : { $event }
participant-removal-mail-reason = Son mot : { $reason }
participant-removal-mail-body =
    Bonjour { $person },

    La personne qui organise « { $event } » ({ $date }) a dû vous retirer de la liste. { $reason }

    Voir votre inscription :

    { $link }
own-data-table-gathering-letters = Messages aux inscrits
own-data-about-gathering-letters = Ceux que vous avez écrits à toutes les personnes inscrites.
