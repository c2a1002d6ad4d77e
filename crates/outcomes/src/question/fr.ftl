question-tab = Questions
question-questions = Questions
question-ask-here = Poser une question, suivre les miennes
question-ask = Poser une question
question-text = Votre question
question-text-hint = Une seule à la fois. Celles et ceux qui organisent la lisent, et vous serez prévenu·e quand il y aura une réponse.
question-nameless = Montrer ma question sans mon nom
question-name = Votre nom
question-email = Votre adresse de courriel
question-email-hint = Pour vous dire quand il y a une réponse. Rien d’autre, et sans ouvrir de compte.
question-send = Poser la question
question-closed = On ne pose plus de question ici : c’était possible jusqu’à un mois après la rencontre.
question-none = Aucune question à lire pour l’instant
question-none-text = Une question posée n’est vue que de qui l’a posée et de l’équipe ; elle paraît ici avec sa réponse.
question-is-asked = Votre question est notée. Vous serez prévenu·e quand il y aura une réponse.
question-is-asked-mail = Votre question est notée. Un courriel est en route, avec le lien pour la suivre.
question-asked-too = C’est noté : vous la posez aussi.
question-ask-too = Je la pose aussi
question-yours = la vôtre
question-yours-one = Votre question
question-askers = { $count ->
    [one] une personne la pose
   *[other] { $count } personnes la posent
 }
question-first-elements = Premiers éléments de réponse
question-treated-at = Sera traitée à cette rencontre :
question-was-treated-at = Reprise à cette rencontre :
question-taken = Reprises d’autres rencontres
question-taken-from = Posée à
question-state-asked = posée
question-state-assigned = confiée
question-state-deferred = remise à plus tard
question-state-begun = premiers éléments
question-state-answered = répondue
question-state-published = publiée
question-state-grouped = regroupée
question-state-hidden = masquée
question-owed-here = Toutes les questions de l’espace
question-showing = Pendant la rencontre
question-showing-on = Pendant la rencontre, tout le monde voit les questions posées.
question-showing-off = Seules les personnes qui posent une question et l’équipe la voient.
question-showing-tick = Montrer à tout le monde les questions posées, le temps de la rencontre
question-showing-kept = C’est enregistré.
question-hidden-text = Cette question est masquée. Elle est gardée.
question-stands-under = Elle rejoint cette question :
question-answer = Réponse
question-elements = Ce que l’on peut en dire
question-elements-hint = Des premiers éléments suffisent, on complète ensuite. Chaque version est gardée. Mise en forme : **gras**, listes avec des tirets, liens.
question-reopen = Ce n’est pas encore répondu
question-mark-answered = C’est répondu
question-publish = Publier
question-withdraw = Ne plus publier
question-tells = Les personnes qui posent cette question reçoivent un courriel quand elle est répondue ou publiée, une fois pour chaque version de la réponse.
question-treat = S’en occuper
question-assign = Qui cherche une réponse ?
question-nobody = Personne pour l’instant
question-assign-do = Confier
question-assigned-to = confiée à { $person }
question-defer = À quelle rencontre sera-t-elle traitée ?
question-no-later = Aucune en particulier
question-defer-do = Remettre
question-group = Une autre demande la même chose
question-group-hint = Les personnes qui posent celle-ci rejoignent celles qui posent l’autre. Cela se défait.
question-group-do = Regrouper
question-separate = Séparer de nouveau
question-twins = Regroupées ici
question-who-asks = Qui la pose
question-is-nameless = à montrer sans nom
question-history = Versions de la réponse
question-version = Version { $number }
question-hide = Masquer cette question
question-restore = Montrer de nouveau
question-is-grouped = Les deux questions n’en font plus qu’une.
question-is-separated = La question est de nouveau à part.
question-is-assigned = C’est noté.
question-is-deferred = C’est noté, sur les deux pages.
question-is-begun = Cette version est enregistrée.
question-is-answered = La question est répondue ; les personnes qui la posent sont prévenues.
question-is-reopened = La question attend encore une réponse.
question-is-published = La question et sa réponse sont publiées.
question-is-withdrawn = La question n’est plus publiée.
question-was-hidden = La question est masquée, et gardée.
question-is-restored = La question est montrée de nouveau.
question-is-twin = Cette question est regroupée avec une autre : c’est là que l’on répond.
question-is-hidden = Cette question est masquée. Montrez-la d’abord.
question-nothing-written = Écrivez d’abord une réponse, ou ses premiers éléments.
question-no-twin = Ces deux questions ne peuvent pas être regroupées : elles le sont déjà, ou ne viennent pas de la même rencontre.
question-changed-meanwhile = Quelqu’un vient de changer cette question. Rechargez la page.
question-written-meanwhile = Quelqu’un vient d’écrire une autre version. Lisez-la sous « Versions de la réponse », puis complétez-la.
question-no-answer-yet = Pas encore de réponse. Vous recevrez un courriel.
question-secret = L’adresse de cette page est la vôtre : elle ne montre que cette question.
question-owed-text = Celles qui attendent une réponse, les plus anciennes d’abord.
question-public-text = Celles qui sont publiées avec leur réponse, et les vôtres.
question-which = Lesquelles
question-which-owed = Qui attendent une réponse
question-which-all = Toutes
question-which-gathering = Posées à
question-all-gatherings = Toutes les rencontres
question-filter = Montrer
question-none-here = Aucune question ici
question-none-here-text = Les questions se posent sur la page de chaque rencontre, avant, pendant et jusqu’à un mois après. Essayez aussi un autre choix ci-dessus.
question-further = Les suivantes
question-as-table = Tableau (CSV)
question-as-text = Questions et réponses (Markdown)
question-head-asked = posée le
question-head-gathering = rencontre
question-head-text = question
question-head-state = état
question-head-askers = personnes
question-head-assignee = confiée à
question-head-deferred = traitée à
question-head-link = lien
question-letter-asked = La question
question-letter-answer = La réponse
question-letter-kept-subject = Votre question : { $event }
question-letter-kept-body =
    Bonjour { $person },

    Votre question pour « { $event } » est notée :

    { $question }

    Vous recevrez un courriel quand il y aura une réponse. Pour la suivre :

    { $link }
question-letter-assigned-subject = Une question pour vous : { $event }
question-letter-assigned-body =
    Bonjour { $person },

    On vous demande de chercher une réponse à une question posée pour « { $event } » :

    { $question }

    Des premiers éléments suffisent pour commencer. C’est ici :

    { $link }
own-data-table-question-askers = Questions posées
own-data-about-question-askers = À des rencontres, par vous ou avec d’autres.
own-data-table-questions = Questions confiées
own-data-about-questions = Celles dont on vous a demandé de chercher la réponse.
own-data-table-question-versions = Réponses écrites
own-data-about-question-versions = Celles que vous avez écrites à des questions.
trace-question-answered = { $who } a répondu à une question
trace-question-published = { $who } a publié une question et sa réponse
question-yours-too = Vous vous la posez aussi ?
question-yours-too-text = Dites-le : vous recevrez la réponse par courriel, et l’équipe voit ce qui revient souvent.
