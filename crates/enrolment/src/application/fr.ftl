application-title = Candidater à « { $space } »
application-not-open = Les candidatures ne sont pas ouvertes
application-not-open-text = Elles le seront peut-être plus tard. La page de la promotion dira quand.
application-opens-on = Elles ouvriront le { $date }.
application-see-space = Voir la promotion
application-already-member = Vous êtes déjà membre de cette promotion.
application-places-left = { $count ->
    [0] Plus de place pour l’instant, mais il y a une liste d’attente
    [one] Encore une place
   *[other] Encore { $count } places
 }
application-until = Jusqu’au { $date }
application-no-end = Sans date limite
application-guest = Un nom et une adresse suffisent.
application-sign-in = J’ai déjà un compte
application-name = Votre nom
application-email = Votre adresse de courriel
application-email-hint = Un lien y arrive : il ouvre votre candidature, pour l’envoyer, la compléter ou la retirer.
application-project = Votre projet
application-project-hint = C’est sur lui que vous apprendrez. Il peut être tout jeune, mais il doit exister.
application-field-title = Son nom
application-field-context = Le contexte
application-context-hint = D’où il vient, où il se passe, où il en est.
application-field-aim = Ce qu’il vise
application-aim-hint = Ce qui aura changé s’il réussit.
application-field-people = Avec qui, et pour qui
application-people-hint = Les personnes et les structures, en quelques mots. Ne nommez personne sans son accord.
application-field-territory = Le territoire
application-territory-hint = Une ville, une vallée, un département.
application-territory-known = Des places sont gardées pour : { $territories }. Un autre territoire convient aussi.
application-field-stage = Son étape
application-stage-unknown = Je ne sais pas encore
application-you = Et vous
application-field-motivation = Ce qui vous amène
application-motivation-hint = Ce que vous venez chercher, et ce que vous apporterez aux autres.
application-field-availability = Le temps que vous pouvez y consacrer
application-availability-hint = Par semaine, et pour les regroupements.
application-charter = Lire la charte
application-i-accept = J’ai lu la charte et je l’accepte.
application-accept-charter = Il faut accepter la charte pour candidater.
application-send = Envoyer ma candidature
application-go-on = Continuer
application-keep = Garder le brouillon
application-privacy = Les personnes qui mènent la promotion lisent votre candidature, et personne d’autre. Une candidature non retenue est effacée au bout d’un an.
application-mail-title = Un courriel est parti
application-mail-text = Ouvrez-le : il mène à votre candidature, que vous pourrez relire et envoyer. Tant que ce n’est pas fait, personne ne la voit.
application-closed = Les candidatures sont closes.
application-mine = Ma candidature
application-state-draft = Brouillon
application-state-received = Reçue
application-state-read = Lue
application-state-accepted = Acceptée
application-state-waiting = Liste d’attente
application-state-declined = Non retenue
application-state-withdrawn = Retirée
application-you-are-draft = Votre candidature n’est pas encore envoyée. Relisez-la, complétez-la, puis envoyez-la.
application-you-are-received = Votre candidature est arrivée. Quelqu’un va la lire.
application-you-are-read = Votre candidature est lue. La réponse vous arrivera par courriel.
application-you-are-accepted = Bienvenue ! Vous faites partie de la promotion, et votre projet y est aussi.
application-you-are-waiting = Vous êtes sur la liste d’attente. Si une place se libère pour vous, vous entrez aussitôt et un courriel vous le dit.
application-you-are-declined = Votre candidature n’est pas retenue cette fois.
application-you-are-withdrawn = Vous avez retiré votre candidature.
application-rank = { $count ->
    [one] Vous êtes la prochaine personne.
   *[other] Vous êtes à la { $count }ᵉ place.
 }
application-go-in = Entrer dans la promotion
application-get-link = Recevoir mon lien d’entrée
application-link-sent = Un courriel est parti avec votre lien d’entrée.
application-complete = Relire et envoyer
application-change = Changer ma candidature
application-again = Candidater à nouveau
application-saved = C’est enregistré.
application-kept-now = Le brouillon est gardé. Un courriel vous redonne cette adresse.
application-sent-now = Votre candidature est envoyée.
application-withdraw-title = Retirer ma candidature
application-withdraw-text = Elle ne sera plus lue. Vous pourrez candidater à nouveau tant que c’est ouvert.
application-withdraw-accepted = Vous quitterez la promotion, et votre place ira à la personne suivante. Ce que vous y avez écrit reste.
application-withdraw-sure = Retirer vraiment votre candidature ?
application-withdraw = Retirer
application-withdrawn-now = Votre candidature est retirée.
application-secret = Cette page est à vous seul·e : qui en a l’adresse peut changer votre candidature. Ne la transmettez pas.
application-too-late = Ce n’est plus possible : la candidature a été décidée, ou retirée.
application-changed-meanwhile = La candidature vient de changer. Rechargez la page.
application-all-title = Candidatures
application-all = Toutes
application-states = États
application-open = Ouvertes
application-shut = Fermées
application-let-in = accepté·es
application-none = Aucune candidature pour l’instant
application-none-open = Donnez cette adresse autour de vous : chacun y présente son projet.
application-none-shut = Ouvrez les candidatures, dites combien de places il y a, et jusqu’à quand.
application-copy = Copier
application-copied = Adresse copiée
application-notes-count = { $count ->
    [one] une note
   *[other] { $count } notes
 }
application-more = Suite
application-without-account = sans compte
application-received-on = Reçue le { $date }
application-word-said = Ce que vous avez répondu
application-said-context = Le contexte
application-said-aim = Ce qu’il vise
application-said-people = Avec qui, et pour qui
application-said-motivation = Ce qui amène cette personne
application-said-availability = Le temps qu’elle peut y consacrer
application-notes = Entre vous
application-notes-text = Seules les personnes qui mènent la promotion lisent ces notes. Elles sont effacées avec la candidature.
application-note = Une note
application-add-note = Noter
application-noted-now = C’est noté.
application-decide = Décider
application-decide-text = Chaque décision part par courriel.
application-look = Noter comme lue
application-read-now = La candidature est notée comme lue.
application-accept = Accepter
application-accepted-now = C’est accepté : cette personne est membre, et son projet est là.
application-wait = Mettre en liste d’attente
application-waiting-now = La candidature est en liste d’attente.
application-decline = Ne pas retenir
application-decline-send = Envoyer cette réponse
application-declined-now = La réponse est envoyée.
application-word = Un mot d’explication
application-word-hint = Il est dans le courriel. Dites ce qui aiderait la prochaine fois.
application-full = Il n’y a plus de place pour cette candidature. Mettez-la en liste d’attente, ou ajoutez une place.
application-round = Ouverture, places et quotas
application-round-open = Les candidatures sont ouvertes
application-round-zone = Heures de { $zone }
application-round-opens = À partir du
application-round-opens-hint = Vide : dès maintenant.
application-round-closes = Jusqu’au
application-round-closes-hint = Vide : sans date limite.
application-round-places = Places
application-round-places-hint = Vide : autant qu’il en vient.
application-round-taken = { $count ->
    [one] Une personne est déjà acceptée ; elle le reste.
   *[other] { $count } personnes sont déjà acceptées ; elles le restent.
 }
application-round-note = À lire avant de candidater
application-round-note-hint = Ce que vous attendez, ce que cela coûte, quand vous répondrez. Mise en forme : **gras**, listes, liens.
application-round-saved = C’est enregistré.
application-closes-before = La fin vient avant l’ouverture.
application-not-a-moment = Il faut un jour et une heure, comme 2026-09-01T18:00.
application-quotas = Places gardées pour certain·es
application-quotas-text = Chaque candidature acceptée compte dans le total et dans son quota. Ce qui n’a pas de quota ne compte que dans le total.
application-quotas-territory = Par territoire
application-quotas-territory-hint = Une ligne chacun : Bretagne : 6. Les accents et les majuscules ne comptent pas.
application-quotas-stage = Par étape du projet
application-quota-unreadable = La ligne { $line } ne se lit pas. Écrivez un nom, deux points et un nombre : Bretagne : 6.
application-too-many-quotas = C’est trop : { $most } territoires au plus.
application-letter-kept-subject = Votre candidature à « { $space } » vous attend
application-letter-kept-body =
    Bonjour { $person },

    Votre candidature à « { $space } » est gardée. Elle n’est pas encore envoyée : relisez-la, puis envoyez-la ici.

    { $link }

    Cette adresse est à vous. Si vous n’avez rien demandé, laissez ce courriel : rien ne sera envoyé, et le brouillon s’effacera.
application-letter-again-subject = Votre candidature à « { $space } »
application-letter-again-body =
    Bonjour { $person },

    Quelqu’un a candidaté à « { $space } » avec votre adresse, sans doute vous. Vous aviez déjà une candidature : la voici, inchangée.

    { $link }
application-letter-waiting-subject = « { $space } » : vous êtes en liste d’attente
application-letter-waiting-body =
    Bonjour { $person },

    Votre candidature à « { $space } » nous intéresse, mais il n’y a plus de place pour l’instant. Vous êtes sur la liste d’attente : si une place se libère pour vous, vous entrez aussitôt et un courriel vous le dit.

    Votre candidature est ici, vous pouvez la changer ou la retirer :

    { $link }
application-letter-withdrawn-subject = Votre candidature à « { $space } » est retirée
application-letter-withdrawn-body =
    Bonjour { $person },

    Votre candidature à « { $space } » est retirée. Si vous changez d’avis, vous pouvez candidater à nouveau tant que c’est ouvert :

    { $link }
application-letter-came-subject = « { $space } » : { $name } candidate
application-letter-came-body =
    { $name } candidate à « { $space } » avec ce projet : { $title }

    À lire ici :

    { $link }
trace-application-opened = { $who } a ouvert les candidatures
trace-application-closed = { $who } a fermé les candidatures
own-data-table-applications = Candidatures
own-data-about-applications = Ce que vous avez écrit pour entrer dans une promotion.
own-data-table-application-notes = Notes sur des candidatures
own-data-about-application-notes = Ce que vous avez noté entre personnes qui mènent une promotion.
