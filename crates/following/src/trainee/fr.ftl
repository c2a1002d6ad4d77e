trainee-undated = La promotion n’a pas encore de dates : il n’y a rien à suivre pour l’instant.
trainee-nobody = Pas encore de stagiaire
trainee-nobody-text = Dès que quelqu’un entre dans la promotion, vous verrez ici, en quelques phrases, qui a besoin d’un mot.
trainee-nobody-go = Voir les membres
trainee-all-well = Personne n’attend de mot de vous en ce moment.
trainee-days = Dire qu’une personne est silencieuse après
trainee-days-count = { $count } jours
trainee-count = { $count ->
    [one] Une personne suit le parcours
   *[other] { $count } personnes suivent le parcours
 }
trainee-more = { $count ->
    [one] Et une autre
   *[other] Et { $count } autres
 }
trainee-write = Écrire
trainee-write-all = Écrire à toutes
trainee-written = Vous avez écrit le { $day }

trainee-silent = { $count ->
    [one] Une personne ne donne plus de nouvelles
   *[other] { $count } personnes ne donnent plus de nouvelles
 }
trainee-silent-since = Rien depuis { $count } jours.
trainee-silent-ever = N’a encore rien fait ici, depuis { $count } jours.
trainee-stuck = { $count ->
    [one] Une personne a pris du retard
   *[other] { $count } personnes ont pris du retard
 }
trainee-stuck-with = { $count } activités des semaines passées restent à faire.
trainee-unclear = { $count ->
    [one] Une activité n’est pas claire pour tout le monde
   *[other] { $count } activités ne sont pas claires pour tout le monde
 }
trainee-unclear-to = { $count ->
    [one] Une personne n’a pas compris « { $name } »
   *[other] { $count } personnes n’ont pas compris « { $name } »
 }
trainee-waiting = { $count ->
    [one] Une chose attend une réponse
   *[other] { $count } choses attendent une réponse
 }
trainee-remark = À propos de « { $name } » :
trainee-entry = a raconté un essai ; personne n’a encore répondu.
trainee-asked = { $count ->
    [one] Une personne demande à entrer
   *[other] { $count } personnes demandent à entrer
 }
trainee-apart = { $count ->
    [one] Un groupe ne s’est pas retrouvé
   *[other] { $count } groupes ne se sont pas retrouvés
 }
trainee-apart-since = { $name } : rien fait ensemble depuis { $count } jours
trainee-apart-ever = { $name } : pas encore retrouvé, depuis { $count } jours
trainee-deposits = { $count ->
    [one] Un dépôt à lire
   *[other] { $count } dépôts à lire
 }
trainee-deposit = a publié « { $title } »

trainee-letter = Écrire
trainee-letter-text = Chaque personne reçoit sa lettre, avec son nom, votre nom et le lien de la semaine. Personne ne voit à qui d’autre elle va.
trainee-letter-to = À qui
trainee-letter-none = Il n’y a plus personne à qui écrire à ce sujet.
trainee-letter-nobody = Choisissez au moins une personne.
trainee-letter-subject = Objet
trainee-letter-body = Votre texte
trainee-letter-body-hint = Ce texte est une proposition : changez-le. La lettre commence par bonjour et finit par votre nom.
trainee-letter-send = Envoyer
trainee-letter-sent = Votre lettre est partie.
trainee-letter-mail =
    Bonjour { $person },

    { $text }

    { $leader }
    { $space }

    La semaine : { $link }
trainee-letter-silent-subject = De vos nouvelles
trainee-letter-silent-body =
    Cela fait quelque temps que nous n’avons pas de vos nouvelles dans « { $space } ».

    Comment allez-vous ? Si quelque chose vous empêche d’avancer, dites-le-moi : nous trouverons comment faire. On reprend toujours là où l’on en est.
trainee-letter-stuck-subject = Où en êtes-vous ?
trainee-letter-stuck-body =
    Quelques activités des semaines passées vous attendent encore dans « { $space } ».

    Voulez-vous que nous regardions ensemble lesquelles comptent le plus pour vous ? Il n’est pas nécessaire de tout rattraper.
trainee-letter-unclear-subject = À propos de « { $name } »
trainee-letter-unclear-body =
    Vous avez dit que « { $name } » n’était pas clair. Merci : cela nous aide.

    Voici ce qui peut éclairer :
trainee-letter-remark-subject = À propos de « { $name } »
trainee-letter-remark-body =
    Merci pour votre ligne à propos de « { $name } ».

    Voici ce que je peux vous en dire :
trainee-letter-group-subject = Vous retrouver
trainee-letter-group-body =
    Le groupe « { $name } » ne s’est pas retrouvé depuis un moment.

    Quand pourriez-vous vous voir, même une heure ? Dites-moi si je peux aider à trouver une date.
trainee-letter-person-subject = Un mot de « { $space } »
trainee-letter-person-body = Comment cela se passe-t-il pour vous ?

trainee-hours = Présences et heures
trainee-hours-text = Les heures de rencontre viennent des présences ; les autres sont celles que le plan compte pour chaque activité faite. Une activité qui est une rencontre n’est comptée qu’une fois, par la présence.
trainee-hours-each = Heures de chaque stagiaire
trainee-hours-export = Emporter (CSV)
trainee-hours-next = La suite
trainee-column-name = Nom
trainee-column-there = Heures de rencontre
trainee-column-done = Heures d’activités
trainee-column-total = Ensemble
trainee-held = Rencontres
trainee-held-none = Aucune rencontre n’a encore eu lieu.
trainee-held-there = { $count ->
    [one] une personne présente
   *[other] { $count } personnes présentes
 }

trainee-own = Voici ce que les personnes qui animent voient de votre parcours.
trainee-profile = Son profil
trainee-weeks = Semaine par semaine
trainee-weeks-none = Rien encore.
trainee-last = Dernière trace
trainee-last-never = pas encore
trainee-groups = Groupe
trainee-project = Projet
trainee-was-there = Présences
trainee-journal = Journal
trainee-entry-of = Entrée du { $day }
trainee-not-clear = Pas compris
trainee-letters = Lettres

own-data-table-trainee-letters = Lettres à des stagiaires
own-data-about-trainee-letters = Celles que vous avez écrites en animant une promotion.
own-data-table-trainee-letter-recipients = Lettres reçues en promotion
own-data-about-trainee-letter-recipients = Celles que vous ont écrites les personnes qui animent.
