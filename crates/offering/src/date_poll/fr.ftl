date-poll-title = Choisir une date
date-poll-open = Sonder les dates
date-poll-opened = Le sondage est ouvert. Ajoutez des dates, puis envoyez son adresse.
date-poll-none = Aucune date n’est encore proposée.
date-poll-answers = Qui peut, quand
date-poll-who = Qui
date-poll-total = En tout
date-poll-silent = rien dit
date-poll-answer-yes = Oui
date-poll-answer-maybe = S’il le faut
date-poll-answer-no = Non
date-poll-yes = { $count ->
    [one] une personne peut
   *[other] { $count } peuvent
 }
date-poll-maybe = { $count } s’il le faut
date-poll-best = le plus de oui
date-poll-mine = Ma réponse
date-poll-name-hint = Celles et ceux qui ont l’adresse de ce sondage le verront.
date-poll-email-hint = Pour vous dire la date choisie. Personne ne la voit ici.
date-poll-answer = Envoyer ma réponse
date-poll-answered = C’est noté. Vous pouvez changer d’avis tant que le sondage est ouvert.
date-poll-nothing-said = Dites au moins pour une date si vous pouvez.
date-poll-closed = La date est choisie : ce sondage est clos.
date-poll-hold = Pour l’équipe
date-poll-hold-text = Envoyez cette adresse à celles et ceux qui doivent pouvoir venir.
date-poll-add = Proposer une date
date-poll-add-button = Ajouter
date-poll-remove = Retirer
date-poll-choose = Choisir cette date
date-poll-chosen = La date est choisie ; celles et ceux qui ont répondu sont prévenus. Il reste à annoncer.
date-poll-not-a-draft = Le sondage sert avant l’annonce : cette rencontre a déjà sa date.
date-poll-back = Revenir à la rencontre
date-poll-chosen-subject = La date est choisie : { $title }
date-poll-chosen-body =
    Bonjour { $person },

    Merci d’avoir dit vos disponibilités. « { $title } » aura lieu : { $date }.

    L’inscription ouvrira ici :

    { $link }
own-data-table-date-answers = Sondages de dates
own-data-about-date-answers = Ce que vous avez répondu.
