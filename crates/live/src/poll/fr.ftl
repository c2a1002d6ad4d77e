own-data-table-live-ballots = Vos réponses aux sondages en direct
own-data-about-live-ballots = Ce que vous avez choisi dans les sondages des salles en direct : les numéros renvoient aux choix. Après l’effacement, elles comptent encore, sans personne derrière.
own-data-table-live-poll-texts = Ce que vous avez écrit dans les sondages en direct
own-data-about-live-poll-texts = Vos mots, textes et idées. Effacés, il n’en reste rien.
own-data-table-live-poll-dots = Vos points sur les idées des autres
own-data-about-live-poll-dots = Les idées que vous avez soutenues. Après l’effacement, vos points comptent encore, sans personne derrière.

poll-title = Questions à toute la salle
poll-ideas = Idées
poll-own = Mes réponses
poll-scores = Mes scores
poll-open-now = En cours
poll-closed = Terminé
poll-prepared = Préparé
poll-is-shown = Résultats visibles
poll-on-screen = Au grand écran
poll-kind = Ce qu’on demande
poll-kind-single = Un choix
poll-kind-multiple = Plusieurs choix
poll-kind-scale = Échelle
poll-kind-ranking = Classement
poll-kind-words = Nuage de mots
poll-kind-text = Texte libre
poll-kind-wall = Mur d’idées
poll-kind-quiz = Quiz
poll-prepare = Préparer une question
poll-question = La question
poll-choices = Les choix, un par ligne
poll-choices-hint = Pour un choix, plusieurs choix, un classement ou un quiz. Dans un quiz, mettez une étoile * devant chaque bonne réponse.
poll-most = Combien
poll-most-hint = Choix possibles, degrés de l’échelle (2 à 10), mots par personne (1 à 3) ou points par personne sur le mur. Rien : une valeur usuelle.
poll-low = L’échelle va de…
poll-high = … à
poll-quiz = Le nom du quiz
poll-quiz-hint = Les questions qui portent le même nom forment un seul quiz.
poll-make = Préparer
poll-reword = Modifier
poll-save = Enregistrer
poll-open = Ouvrir
poll-open-again = Rouvrir
poll-close = Terminer
poll-show = Montrer les résultats
poll-hide = Cacher les résultats
poll-project = Mettre au grand écran
poll-withdraw = Retirer du grand écran
poll-remove = Supprimer
poll-answer = Répondre
poll-done = ✓ C’est noté.
poll-your-answer = Votre réponse
poll-may-change = Vous pouvez en changer tant que la question est ouverte.
poll-word = Mot { $count }
poll-ranking-hint = Donnez à chaque choix son rang, de 1 (en premier) à { $count }.
poll-several-hint = { $count ->
    [one] Un choix.
   *[other] Jusqu’à { $count } choix.
 }
poll-idea = Votre idée
poll-propose = Proposer
poll-wall-hint = { $count ->
    [one] Proposez des idées, et donnez votre point à celle que vous préférez.
   *[other] Proposez des idées, et donnez vos { $count } points à celles que vous préférez.
 }
poll-number = n° { $number }
poll-dot = Donner un point
poll-take-dot = Reprendre
poll-dots = { $count ->
    [0] aucun point
    [one] 1 point
   *[other] { $count } points
 }
poll-dots-left = { $count ->
    [0] Tous vos points sont donnés.
    [one] Il vous reste un point.
   *[other] Il vous reste { $count } points.
 }
poll-heading = Un titre pour rassembler des idées
poll-head = Ajouter le titre
poll-under = Ranger sous le n°
poll-group = Ranger
poll-hidden = caché
poll-hide-text = Cacher
poll-restore = Remettre
poll-answers = { $count ->
    [0] Aucune réponse pour l’instant
    [one] 1 réponse
   *[other] { $count } réponses
 }
poll-line = { $text } : { $what }
poll-share = { $percent } % · { $count }
poll-times = { $count ->
    [one] une fois
   *[other] { $count } fois
 }
poll-mean = Moyenne { $mean } · écart type { $spread }
poll-mean-rank = rang moyen { $mean }
poll-right = bonne réponse
poll-you-are-right = Juste
poll-you-are-not-right = Pas tout à fait
poll-see-score = Voir mon score
poll-score = { $right } sur { $of }
poll-results-later = Les résultats seront montrés plus tard.
poll-you-wrote = Vous aviez écrit :
poll-is-not-open = Cette question n’est pas ouverte : votre réponse n’a pas été comptée.
poll-was-not-open = Ouvrez d’abord la question.
poll-was-asked = Cette question a déjà été posée : elle ne change plus.
poll-quiz-was-revealed = Les bonnes réponses ont été montrées : cette question de quiz ne se rouvre pas.
poll-choose = Choisissez une réponse.
poll-not-a-choice = Ce n’est pas une des réponses possibles.
poll-too-many = { $count ->
    [one] Un seul choix est possible.
   *[other] { $count } choix au plus.
 }
poll-rank-each = Donnez un rang différent à chaque choix, de 1 au dernier.
poll-no-word = Écrivez au moins un mot.
poll-no-dot-left = { $count ->
    [one] Votre point est déjà donné. Reprenez-le pour le donner ailleurs.
   *[other] Vos { $count } points sont déjà donnés. Reprenez-en un pour le donner ailleurs.
 }
poll-enough-ideas = Vous avez proposé { $count } idées : laissez-en aux autres.
poll-wall-is-full = Le mur est plein : soutenez une idée qui s’y trouve.
poll-no-such-idea = Aucune idée de ce mur n’a ce numéro.
poll-few-choices = Il faut au moins deux choix, un par ligne.
poll-many-choices = { $count } choix au plus.
poll-long-choice = Un choix tient en 200 caractères.
poll-twin-choices = Deux choix sont les mêmes.
poll-nothing-right = Mettez une étoile * devant la bonne réponse, ou les bonnes.
poll-enough = Une salle a { $count } questions au plus.
