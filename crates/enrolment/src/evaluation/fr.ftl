evaluation-title = Regarder en arrière, à froid
evaluation-text = Quelques questions, sans nom. Ce que vous répondez est gardé à part de vous, et ne se montre qu’avec quatre autres réponses : cinq par cinq, pour que personne ne devine la dernière.
evaluation-not-open = C’est un peu tôt
evaluation-not-yet = On regarde en arrière dans les dernières semaines du parcours, et après.
evaluation-question-useful = Ce parcours m’a été utile
evaluation-question-project = Mon projet a avancé grâce à lui
evaluation-question-group = J’ai pu compter sur le groupe
evaluation-question-pace = Le rythme m’a convenu
evaluation-question-onwards = Je sais mieux comment on fait vivre un groupe
evaluation-question-keep = Ce qu’il faut garder
evaluation-question-change = Ce qu’il faudrait changer
evaluation-not-at-all = pas du tout
evaluation-fully = tout à fait
evaluation-once = On répond une seule fois : personne ne saura retrouver vos réponses, vous non plus. Laissez vide ce que vous préférez ne pas dire.
evaluation-send = Envoyer mes réponses
evaluation-thanks = Merci. Vos réponses sont là, sans votre nom.
evaluation-nothing = Répondez au moins à une question.
evaluation-results = Ce que nous en disons
evaluation-count = { $count ->
    [0] Moins de cinq personnes ont répondu
   *[other] Au moins { $count } personnes ont répondu
 }
evaluation-too-few = Les réponses apparaîtront ici quand cinq personnes auront répondu.
evaluation-too-few-here = Moins de cinq réponses.
evaluation-partly-nearly = Parmi cinq réponses presque pareilles, celles qui diffèrent sont comptées avec les autres.
evaluation-mean = En moyenne { $mean } sur 5
evaluation-nearly = Presque tout le monde : { $mark } sur 5. Le détail n’est pas dit, pour que personne ne soit deviné.
evaluation-comma = ,
trace-evaluation-answered = Quelqu’un a regardé le parcours en arrière
own-data-table-cold-evaluations = Évaluations
own-data-about-cold-evaluations = Les parcours que vous avez évalués ; ce que vous avez répondu est gardé sans vous.
