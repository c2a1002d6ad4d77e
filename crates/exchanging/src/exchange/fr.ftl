exchange-title = Échanges de pratique
exchange-lede = Une personne apporte une question de son projet, quelques autres l’aident à y voir plus clair. On y apprend autant en aidant qu’en étant aidé.
exchange-bring = Apporter une question
exchange-ahead = Ce qui vient
exchange-past = Ce qui a eu lieu
exchange-none = Pas encore d’échange prévu
exchange-none-text = La première question n’a pas besoin d’être bien posée : le groupe aide aussi à la trouver.
exchange-no-group = Vous n’êtes dans aucun petit groupe pour l’instant
exchange-no-group-text = Les personnes qui animent la promotion forment les groupes. Dès que vous serez dans l’un d’eux, vous pourrez y apporter votre question.
exchange-no-group-leads = Formez d’abord de petits groupes, de quatre à huit personnes : chacun aura ici ses échanges.
exchange-form-groups = Former les groupes
exchange-told = Ce que les échanges ont donné
exchange-told-hint = Écrit par la personne qui apportait la question, pour qui elle a voulu.
exchange-all = Les groupes de la promotion
exchange-all-hint = Qui apporte une question, et quand. Ce qui s’y dit reste dans le groupe.
exchange-all-none = Aucun groupe n’a encore d’échange.
exchange-brought-by = Question de { $person }
exchange-older = Échanges plus anciens
exchange-turns = À qui le tour ?
exchange-not-yet = n’a pas encore apporté de question
exchange-times = { $count ->
    [one] une fois
   *[other] { $count } fois
 }
exchange-how = Comment cela se passe
exchange-how-text = Six temps, environ une heure et demie : exposer, questionner, demander, consulter, choisir, apprendre. La page dit à chacun·e ce qui est à faire, et combien de temps il reste.

exchange-bring-lede = Une situation que vous vivez, sur laquelle vous pouvez agir, et qui vous occupe en ce moment.
exchange-no-project = Vous n’avez pas encore présenté de projet. L’échange peut avoir lieu ; ce qui en sort rejoindra votre projet quand il sera là.
exchange-question = Votre question
exchange-question-hint = En une phrase, avec « je » : « Comment puis-je… ? »
exchange-context = Ce qu’il faut savoir
exchange-context-hint = Quelques lignes suffisent, vous raconterez le reste de vive voix.
exchange-group = Avec quel groupe ?
exchange-group-hint = Seules les personnes de ce groupe verront la question.
exchange-people = { $count ->
    [one] une personne
   *[other] { $count } personnes
 }
exchange-activity = Pour quelle activité du programme ?
exchange-activity-hint = À la fin, elle sera marquée comme faite pour les personnes qui ont participé.
exchange-activity-none = Aucune en particulier
exchange-starts = Quand ?
exchange-starts-hint = Heure de { $zone }. Vous pouvez laisser vide, et chercher une date ensemble.
exchange-zone-hint = À l’heure de { $zone }.
exchange-send = Proposer au groupe
exchange-offered = Votre question est posée. Le groupe la voit.
exchange-not-your-group = Choisissez un groupe dont vous faites partie.
exchange-not-a-moment = Il faut une date et une heure, comme 2026-04-02T17:00.

exchange-state-offered = date à trouver
exchange-state-planned = prévu
exchange-state-begun = en cours
exchange-state-ended = terminé
exchange-state-withdrawn = retiré
exchange-role-client = Client·e
exchange-role-facilitator = Animation
exchange-role-secretary = Secrétariat
exchange-role-consultant = Consultant·e
exchange-you-are-client = Vous apportez la question
exchange-you-are-facilitator = Vous animez
exchange-you-are-secretary = Vous tenez les notes
exchange-you-are-consultant = Vous aidez à réfléchir
exchange-take-facilitator = J’anime
exchange-take-secretary = Je tiens les notes
exchange-return-facilitator = Je n’anime plus
exchange-return-secretary = Je ne tiens plus les notes
exchange-role-not-free = Quelqu’un tient déjà ce rôle.
exchange-on-project = Projet : { $title }
exchange-untold = Une question qui a été retirée

exchange-date = La date
exchange-who-can = Je peux venir
exchange-nobody-yet = personne pour l’instant
exchange-say-dates = Dire quand je peux
exchange-propose-date = Proposer une date
exchange-propose = Proposer
exchange-date-proposed = Votre date est proposée au groupe.
exchange-dates-answered = Vos disponibilités sont notées.
exchange-too-many-dates = Il y a déjà beaucoup de dates : choisissez parmi elles.
exchange-fix = Fixer la date
exchange-among = Parmi les dates proposées
exchange-can = { $count ->
    [0] personne n’a encore répondu
    [one] une personne peut
   *[other] { $count } personnes peuvent
 }
exchange-at-once = Ou une autre date
exchange-during = Pendant une rencontre
exchange-during-none = À part
exchange-fix-send = C’est décidé
exchange-date-fixed = La date est fixée. Le groupe en est averti.
exchange-when = Dites quand : une date proposée, une rencontre ou un moment.
exchange-has-begun = L’échange a déjà commencé.
exchange-planned-subject = Un échange a sa date : { $when }
exchange-planned-body =
    Bonjour { $person },

    { $client } apporte une question à votre groupe :
    { $question }

    Rendez-vous { $when }.

    { $link }

exchange-method = Le déroulé
exchange-method-hint = Il est à vous jusqu’au début : changez une durée, une phrase, ajoutez un temps.
exchange-minutes = { $count } min
exchange-speaks-client = Parle : la personne qui apporte la question
exchange-speaks-consultants = Parlent : les consultant·es
exchange-speaks-everyone = Parle : tout le monde
exchange-speaks-nobody = Silence pour tout le monde
exchange-phase-change = Changer ce temps
exchange-phase-add = Ajouter un temps
exchange-phase-remove = Retirer ce temps
exchange-phase-kept = Ce temps est enregistré.
exchange-phase-removed = Ce temps est retiré.
exchange-phases-as-usual = Revenir au déroulé habituel
exchange-phases-usual = Le déroulé habituel est revenu.
exchange-phase-name = Nom
exchange-phase-aim = À quoi il sert, en une phrase
exchange-phase-minutes = Minutes
exchange-phase-speaks = Qui parle ?
exchange-phase-roles = Ce que chaque rôle fait à ce moment
exchange-phase-say = Une phrase à dire

exchange-ready = Tout le monde est là ?
exchange-ready-text = Quand le groupe est réuni, en présence ou à distance, lancez le premier temps. Chacun·e suit sur cette page.
exchange-begin = Commencer
exchange-facilitator-begins = La personne qui anime lancera l’échange.
exchange-who = Qui participe
exchange-is-there = est là
exchange-size = { $count ->
    [one] Vous êtes une seule personne ; l’échange est conçu pour quatre à huit.
   *[other] Vous êtes { $count } ; l’échange est conçu pour quatre à huit personnes.
 }
exchange-invite = Inviter une personne qui anime la promotion
exchange-invite-send = L’inviter à animer
exchange-was-invited = Cette personne est invitée : elle voit l’échange.
exchange-withdraw = Retirer ma question
exchange-withdrawn = Votre question est retirée.
exchange-restored = Votre question est revenue.
exchange-restore = La remettre
exchange-is-withdrawn = Vous avez retiré cette question. Vous seul·e la voyez encore.

exchange-refresh = Actualiser la page
exchange-link-lost = La connexion est coupée. Ce que vous écrivez sera envoyé comme d’habitude.
exchange-link-back = La connexion est revenue.
exchange-yours = À vous, maintenant
exchange-say = « { $words } »
exchange-left = { $count ->
    [0] le temps est écoulé
    [one] encore 1 minute
   *[other] encore { $count } minutes
 }
exchange-over = { $count ->
    [one] 1 minute de plus que prévu
   *[other] { $count } minutes de plus que prévu
 }
exchange-left-one = encore # minute
exchange-left-other = encore # minutes
exchange-left-last = moins d’une minute
exchange-over-one = # minute de plus que prévu
exchange-over-other = # minutes de plus que prévu
exchange-extended = { $count } min ajoutées
exchange-next = Temps suivant
exchange-back = Temps précédent
exchange-finish = Terminer l’échange
exchange-more = + { $count } min
exchange-i-am-there = Je suis là
exchange-note = Noter une idée ou une question
exchange-note-hint = Une à la fois. Tout le monde peut écrire en même temps.
exchange-note-suggestion = Noter une idée
exchange-note-question = Noter une question
exchange-not-begun = L’échange n’a pas encore commencé.
exchange-too-many-lines = Il y a déjà beaucoup de lignes ici. Gardez la suite pour les notes.
exchange-no-lines = Les questions et les idées apparaîtront ici, l’une sous l’autre.
exchange-kind-question = Questions
exchange-kind-suggestion = Idées et expériences
exchange-taken = retenu
exchange-take-it = Je retiens
exchange-release = Je laisse
exchange-line-withdraw = Retirer
exchange-line-withdrawn = Votre ligne est retirée.
exchange-notes = Les notes
exchange-notes-hint = Les faits, la demande, les pistes. Le groupe les lit, personne d’autre.
exchange-notes-none = Rien n’est noté pour l’instant.
exchange-notes-keep = Enregistrer les notes
exchange-notes-kept = Les notes sont enregistrées.
exchange-outcome = Ce qui en sort
exchange-outcome-lede = Avec vos mots, pour vous d’abord. Cela rejoint la page de votre projet.
exchange-outcome-what = Ce que j’en retiens
exchange-outcome-hint = Ce qui a bougé, ce que vous voyez autrement, ce que vous allez essayer.
exchange-outcome-none = { $person } écrira ici ce qui en sort.
exchange-first-step = Le premier pas
exchange-first-step-hint = Un verbe, une date. Assez petit pour être fait cette semaine.
exchange-reach = Qui peut le lire ?
exchange-reach-hint = Ce que les autres ont dit reste dans le groupe, sauf ce que chaque personne accepte de partager.
exchange-reach-own = Moi
exchange-reach-group = Mon groupe et les personnes qui animent
exchange-reach-cohort = La promotion
exchange-reach-everyone = Toute personne qui voit l’espace
exchange-conclude = Enregistrer
exchange-concluded = C’est écrit, et visible sur votre projet selon votre choix.
exchange-ended-on = Terminé le
exchange-were-you-there = Avez-vous participé ? Dites-le : l’activité sera marquée comme faite.
exchange-i-was-there = J’y étais
exchange-shared = Cela vous parle aussi ?
exchange-shared-text = Une difficulté ou une expérience que plusieurs vivent peut rejoindre la liste commune de la promotion.
exchange-shared-write = Écrire dans la liste commune
exchange-agreement = Ce que j’ai dit
exchange-agreement-text = Vos idées restent dans le groupe. Vous pouvez accepter que celles que la personne a retenues se lisent, avec votre nom, à côté de ce qu’elle a écrit.
exchange-agree = J’accepte
exchange-disagree = Je préfère que non
exchange-outcome-page = La page de ce qui en sort
exchange-resume = Rouvrir : nous avons terminé trop tôt
exchange-helped = Ce qui l’a aidé·e
exchange-helped-hint = Des idées retenues, avec l’accord des personnes qui les ont dites.
exchange-whole = Tout l’échange
exchange-brought = Ce que les échanges ont apporté

merge-theirs = Version enregistrée avant la vôtre :
merge-mine = Votre version :
merge-clashed = Quelqu’un a changé les mêmes lignes que vous. Les deux versions sont là, l’une sous l’autre : relisez et gardez ce qu’il faut.

own-data-table-exchanges = Questions apportées
own-data-about-exchanges = Ce que vous avez apporté à votre groupe, et ce qui en est sorti.
own-data-table-exchange-seats = Échanges de pratique
own-data-about-exchange-seats = Ceux auxquels vous avez participé.
own-data-table-exchange-lines = Idées et questions
own-data-about-exchange-lines = Ce que vous avez noté pendant des échanges.
own-data-table-exchange-dates = Dates proposées
own-data-about-exchange-dates = Celles que vous avez proposées pour un échange.
own-data-table-exchange-date-answers = Disponibilités
own-data-about-exchange-date-answers = Quand vous avez dit pouvoir venir à un échange.

trace-exchange-offered = { $who } a apporté une question à son groupe
trace-exchange-planned = Un échange de pratique a sa date
trace-exchange-begun = Un échange de pratique a commencé
trace-exchange-ended = Un échange de pratique a eu lieu
trace-exchange-concluded = { $who } a écrit ce qui est sorti d’un échange
