feedback-title = Comment c’était
feedback-lede = Une minute, pour que la prochaine fois soit meilleure. On peut y revenir.
feedback-felt = Pour moi, cette rencontre
feedback-felt-much = m’a beaucoup apporté
feedback-felt-useful = m’a été utile
feedback-felt-mixed = m’a laissé·e partagé·e
feedback-felt-little = m’a peu servi
feedback-helped = Ce qui m’a aidé·e
feedback-change = Ce que je changerais
feedback-publish = Peut-on publier vos mots ?
feedback-publish-hint = La réponse à la première question est seulement comptée. L’équipe lit vos mots ; elle voit votre nom si vous choisissez de le publier.
feedback-publish-no = Non
feedback-publish-text-no = L’équipe les lit, sans votre nom.
feedback-publish-nameless = Oui, sans mon nom
feedback-publish-text-nameless = Sur la page de la rencontre, si l’équipe montre les retours.
feedback-publish-named = Oui, avec mon nom
feedback-publish-text-named = Sur la page de la rencontre, à côté de votre nom.
feedback-send = Envoyer
feedback-saved = Merci, c’est noté.
feedback-results = Les retours
feedback-none = Aucun retour pour l’instant
feedback-none-text = Chacun peut dire comment c’était depuis la page de son inscription, un quart d’heure avant la fin et pendant trois mois.
feedback-how-many = { $count ->
    [one] Une personne a répondu.
   *[other] { $count } personnes ont répondu.
 }
feedback-is-kept = Seule l’équipe voit ces retours.
feedback-is-shown = Les nombres, et les mots que leurs auteurs veulent bien publier, sont sur la page de la rencontre.
feedback-show = Montrer à tout le monde
feedback-keep = Ne plus montrer
feedback-published = Les retours sont montrés sur la page de la rencontre.
feedback-withdrawn = Les retours ne sont plus montrés.
feedback-not-public = À ne pas publier
own-data-table-feedbacks = Vos retours
own-data-about-feedbacks = Sur des rencontres.
