frame-skip = Aller au contenu
frame-navigation = Principale
frame-home = Accueil
frame-spaces = Espaces
frame-agenda = Agenda
frame-search = Rechercher
frame-shelf = Méthodes
frame-trames = Trames
frame-outbox = Boîte d’envoi
frame-language = Langue
frame-profile = Mon profil
frame-account = Mon compte
frame-portfolio = Mes portfolios
frame-data = Mes données
frame-house = État de la maison
frame-sign-in = Entrer
frame-sign-out = Sortir
frame-undo = Annuler
frame-foot = Pied de page
frame-about = À propos
frame-accessibility = Accessibilité
frame-privacy = Vie privée
frame-demo = Ceci est une démonstration : rien de ce que vous y faites n’engage personne.
frame-made-with = Fait avec Tresse, un logiciel libre pour apprendre à coopérer en coopérant.

weekday-1 = lundi
weekday-2 = mardi
weekday-3 = mercredi
weekday-4 = jeudi
weekday-5 = vendredi
weekday-6 = samedi
weekday-7 = dimanche
month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre
date-day = { $weekday } { $day ->
    [1] 1er
   *[other] { $day }
 } { $month } { $year }
date-short = { $day ->
    [1] 1er
   *[other] { $day }
 } { $month }
date-moment = { $date } à { $hour } h { $minute } ({ $zone })
date-clock = { $hour } h { $minute }
date-sharp = { $hour } h
date-hours = { $date }, de { $from } à { $to }
date-days = du { $date } au { $last }
date-days-hours = du { $date } à { $from } au { $last } à { $to }

form-required = obligatoire
form-wrong = { $count ->
    [one] Une chose à revoir
   *[other] { $count } choses à revoir
 }
form-of-field = { $field } :
form-missing = Ce champ est vide.
form-too-short = C’est trop court : { $least } signes au moins.
form-too-long = C’est trop long : { $most } signes au plus, vous en avez { $count }.
form-not-an-address = Ce n’est pas une adresse de courriel : il faut un nom, une arobase et un domaine, comme camille@exemple.fr.
form-choose = Choisissez une des réponses proposées.
form-not-in-range = Il faut un nombre entier de { $least } à { $most }.
form-not-a-date = Il faut une date, comme 2026-04-02.
form-save = Enregistrer
form-cancel = Annuler
form-restored = Brouillon retrouvé.
form-forget = L’oublier
form-sending = Envoi en cours…
form-copy = Copier
form-copied = Copié

problem-missing-title = Cette page n’est pas là
problem-missing-text = L’adresse est peut-être incomplète, ou ce qu’elle montrait n’est pas ouvert à tout le monde. Si on vous l’a envoyée, essayez après être entré·e avec votre compte.
problem-forbidden-title = Cela ne vous est pas ouvert
problem-forbidden-text = Vous pouvez voir cette page, mais pas faire cela. Une personne qui anime l’espace peut vous y aider.
problem-too-many-title = Trop d’essais à la suite
problem-too-many-text = { $count ->
    [one] Par prudence, attendez une minute avant de recommencer.
   *[other] Par prudence, attendez { $count } minutes avant de recommencer.
 }
problem-malformed-title = Cette demande n’a pas pu être lue
problem-too-large = Ce qui a été envoyé est trop lourd. Rien n’a été changé. Revenez en arrière : votre texte y est encore.
problem-not-a-socket = Cette adresse sert à une page en direct : ouvrez plutôt la page elle-même.
problem-not-a-form = Ce qui a été envoyé n’est pas un formulaire complet. Rien n’a été changé. Revenez en arrière et recommencez.
problem-from-elsewhere = Ce formulaire vient d’un autre site. Par prudence, rien n’a été fait.
problem-refused-title = Cela n’a pas été fait
problem-unavailable-title = Rien ne peut être enregistré pour le moment
problem-unavailable-text = Rien n’a été changé. Revenez en arrière : votre texte y est encore. Réessayez dans un instant.
problem-fault-title = Quelque chose a cassé de notre côté
problem-fault-text = Ce n’est pas de votre fait, et rien n’a été enregistré à moitié. Si cela continue, donnez ce numéro à la personne qui administre ce lieu.
problem-number = Numéro à donner :
problem-home = Retour à l’accueil
problem-spaces = Voir les espaces

media-not-a-picture = Ce fichier n’est pas une image que nous savons lire : JPEG, PNG, WebP ou GIF.
media-too-heavy = Cette image est trop lourde : { $megabytes } Mo au plus.
media-not-a-document = Ce fichier n’est pas un document que nous prenons : PDF, OpenDocument, Word, Excel, PowerPoint, texte simple, ou un son (MP3, Ogg, M4A).
media-document-too-heavy = Ce document est trop lourd : { $megabytes } Mo au plus.
print-not-here = Le programme qui fait les PDF n’est pas là. Cette page s’imprime telle quelle, depuis votre navigateur.
