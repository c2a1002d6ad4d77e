live-somebody = Quelqu’un
record-title = Ce qui s’est dit en direct
record-lede = Chaque personne est nommée comme elle l’a voulu.
record-seat = Changer la façon dont vous êtes nommé·e
record-empty = Il ne reste rien d’écrit de cette séance.
record-chapter-chat = Le tchat
record-chapter-polls = Ce qui a été demandé à tout le monde
record-poll = { $what }
record-chapter-cells = Les petits groupes
record-chapter-questions = Les questions
record-chapter-reactions = Les réactions
record-chapter-timings = Le déroulé
record-count = { $count ->
    [one] 1 élément
   *[other] { $count } éléments
 }
record-before = Avant
record-after = La suite
record-page = Page { $page } sur { $pages }
record-take-text = Emporter le texte
record-take-data = Emporter les données
record-cell-note = Groupe { $what } : la note
record-cell-brings = Groupe { $what } : ce qu’il rapporte
record-opened = La salle s’ouvre
record-closed = La séance se termine
record-step = Étape
record-cells-began = Les petits groupes commencent
record-cells-ended = On se retrouve
record-seat-title = Ma place dans la salle
record-seat-text = Vous y étiez sous le nom « { $name } ». Ce que vous choisissez ici vaut partout, dès maintenant.
record-naming-saved = C’est changé partout.
record-question-answered = Répondue à { $what } de la vidéo
record-question-votes = Voix : { $what }
record-reaction-clap = Bravo : { $what }
record-reaction-thanks = Merci : { $what }
record-reaction-laugh = Ha ha : { $what }
record-reaction-agree = D’accord : { $what }
record-reaction-idea = Une idée : { $what }
