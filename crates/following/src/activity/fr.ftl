activity-link = Aller sur { $host }
activity-facts = Repères
activity-stage = Étape
activity-level = Niveau
activity-skills = Compétences
activity-concepts = Concepts
activity-behind = Autour de vous
activity-knots = Ce qui s’y noue
activity-before = Avant
activity-after = Ensuite
activity-moves = Activités voisines
activity-braid = Revenir à la tresse
activity-undated = Les dates ne sont pas encore fixées : cette activité fait partie du plan.

activity-doing = À vous
activity-complete = C’est fait
activity-completed = C’est noté.
activity-is-done = C’est fait
activity-done-text = Vous pouvez y revenir quand vous voulez.
activity-reopen = Ce n’est pas encore fait
activity-reopened = L’activité est de nouveau à faire.
activity-elsewhere = L’activité se note d’elle-même quand vous y répondez là-bas. Faite autrement, dites-le ici.
activity-by-answering = Elle est faite quand vous avez répondu aux questions.

activity-way-journal = Raconter dans mon journal
activity-way-bring = Présenter d’abord mon projet
activity-way-statement = Écrire mon bilan
activity-way-position = Me situer
activity-way-exchange = Ouvrir les échanges
activity-way-projects = Lire les projets
activity-way-meeting = Ouvrir la rencontre
activity-way-sheet = Écrire la fiche

activity-questions = Pour voir si c’est clair
activity-questions-text = Rien n’est noté. Vos réponses ne sont vues que de vous.
activity-several = Plusieurs réponses sont possibles.
activity-answer = Voir ce qu’il en est
activity-answered = Voici ce qu’il en est, et pourquoi.
activity-question-missing = Il manque une réponse.
activity-right = C’est cela
activity-other = Pas tout à fait : voyez pourquoi
activity-chosen = votre réponse
activity-chosen-right = votre réponse, et la bonne
activity-to-choose = à choisir
activity-again = Essayer encore

own-data-table-quiz-answers = Réponses aux questions
own-data-about-quiz-answers = Ce que vous avez choisi pour voir si c’était clair. Visible de vous seul·e.
