report-all = Tous les rapports
report-lede = Ce dont le groupe rend compte, période par période : des chiffres et leur façon d’être comptés, ce qui s’est fait et raconté, ce qui a été difficile, ce que l’on demande.
report-begin = Préparer un rapport
report-begin-lede = Choisissez la période : un brouillon se rassemble à partir de ce qui s’est passé ici et dans les espaces que celui-ci contient. Vous le relisez et le changez ensuite, partie par partie.
report-being-written = En cours d’écriture
report-archive = Approuvés et envoyés
report-none = Aucun rapport pour l’instant
report-none-write = Un rapport se rassemble tout seul à partir de ce qui s’est vécu ; il ne reste qu’à relire, à corriger et à dire ce que l’on demande. Commencez par une période courte.
report-none-read = Quand un rapport sera approuvé, il se lira ici.
report-title = Titre
report-title-proposed = Rapport de { $space }
report-first = Du
report-last = Au
report-last-hint = Ce jour compris.
report-language = Langue du rapport
report-language-hint = Celle de l’autorité qui le lira.
report-gather = Rassembler un brouillon
report-ends-before = La fin vient avant le début.
report-too-long = Trois ans au plus.
report-not-yet = Cette période n’a pas commencé.
report-begun = Le brouillon est là. Relisez-le, partie par partie.
report-period = Du { $first } au { $last }
report-state-draft = brouillon
report-state-approved = approuvé
report-state-sent = envoyé
report-state-withdrawn = abandonné
report-is-draft = brouillon, non approuvé
report-approved-on = approuvé le { $day }
report-sent-on = envoyé le { $day }
report-section-summary = En bref
report-section-figures = Les chiffres
report-section-works = Ce qui a été fait
report-section-stories = Les récits
report-section-roles = Les rôles tenus
report-section-voices = Les deux voix
report-section-difficulties = Ce qui a été difficile
report-section-asked = Ce que nous demandons
report-hint-summary = Trois ou quatre phrases pour qui n’en lira pas plus.
report-hint-figures = Les chiffres ne s’écrivent pas à la main. Dites ici ce qu’ils ne disent pas.
report-hint-works = Ce qui a été produit et publié dans la période.
report-hint-stories = Les récits publiés. Gardez ceux qui montrent le mieux.
report-hint-roles = Qui a tenu quoi, parmi les personnes qui ont accepté d’être nommées.
report-hint-voices = Ce que l’on peut vérifier, et ce qu’une personne en dit : les comptes rendus objectifs et les témoignages publiés pour tout le monde.
report-hint-difficulties = Ce qui a coûté, ce qui n’a pas eu lieu, ce qui attend. Une difficulté dite tôt se règle mieux.
report-hint-asked = Des demandes claires : du temps, un lieu, une reconnaissance, une décision.
report-text = Texte
report-text-hint = On peut mettre en forme avec Markdown. Le nom de qui ne veut pas être nommé ne paraîtra pas, même si vous l’écrivez.
report-edit = Modifier
report-by-hand = écrit à la main
report-by-house = proposé d’après les traces
report-to-write = à écrire
report-overtaken = La proposition a changé depuis.
report-written = C’est enregistré.
report-taken-back = La proposition a repris sa place.
report-changed-meanwhile = Quelqu’un a changé cette partie entre-temps. Votre texte est gardé ; enregistrez de nouveau pour qu’il remplace l’autre.
report-proposal-now = Ce qui serait proposé maintenant
report-take-back = Reprendre la proposition
report-take-back-hint = Votre texte laisse sa place à la proposition.
report-cleared = Quelqu’un qui ne veut pas être nommé en toutes lettres est cité dans ce qui a été écrit à la main : son nom ne paraît ni ici, ni dans les fichiers.
report-maybe = À relire : { $words }. C’est aussi le prénom ou le nom d’une personne qui ne veut pas être nommée en toutes lettres. Si c’est elle, écrivez la phrase autrement.
report-not-a-draft = Ce n’est plus un brouillon : rien n’y change.
report-sent-stays = Il a été envoyé : il reste comme il est.
report-approve-first = Il faut d’abord l’approuver.
report-take = Télécharger
report-gather-again = D’après les traces
report-gathered-at = Rassemblé le { $moment }
report-gather-now = Rassembler de nouveau
report-gather-hint = Les chiffres et les propositions sont refaits. Ce que vous avez écrit reste.
report-proposed = Les chiffres et les propositions sont à jour. Ce qui était écrit à la main est resté.
report-call-otherwise = Changer le titre
report-withdraw = Abandonner ce brouillon
report-withdrawn = Le brouillon est abandonné.
report-restore = Le reprendre
report-restored = Le brouillon est de retour.
report-approve-head = Approuver
report-approve-hint = Vous répondez de cet espace : approuver dit que le groupe peut présenter ce rapport. On peut encore le rouvrir tant qu’il n’est pas envoyé.
report-approve = Approuver ce rapport
report-approved = Le rapport est approuvé. Il peut être envoyé.
report-awaits-approval = Il attend d’être approuvé par une personne qui répond de cet espace.
report-awaits-sending = Il est approuvé, et attend d’être envoyé.
report-next = La suite
report-send = L’envoyer
report-reopen = Le rouvrir
report-reopened = Le rapport est rouvert : c’est de nouveau un brouillon.
report-send-lede = Une fois envoyé, le rapport est archivé et ne change plus.
report-send-now = Envoyer et archiver
report-recipients = À quelles adresses ?
report-recipients-hint = Une par ligne, cinq au plus. Chacune reçoit un lien secret vers la page de l’autorité. Laissez vide si vous le remettez en main propre.
report-words = Un mot pour l’accompagner
report-words-hint = Facultatif. Il est ajouté au courriel, sans le nom de qui ne veut pas être nommé.
report-too-many-addresses = Cinq adresses au plus.
report-reach = Qui d’autre le lit ?
report-reach-members = Les membres
report-reach-means-members = Les personnes de cet espace, et l’autorité.
report-reach-everyone = Tout le monde
report-reach-means-everyone = Toute personne qui voit cet espace.
report-sent = Le rapport est envoyé et archivé.
report-letter-subject = { $title } · { $space }
report-letter =
    Bonjour,

    { $space } vous rend compte de son activité : { $title }.
    { $period }

    { $words }

    Cinq chiffres, trois récits et le rapport en entier se lisent ici, jusqu’au { $until } :
    { $address }

    Ce lien est pour vous : il s’ouvre sans compte.
report-choose-stories = Choisir trois récits
report-choose-lede = Ce sont les trois que l’autorité lit en premier. Une phrase de votre main dit pourquoi celui-là.
report-three-at-most = Trois récits au plus.
report-story-account = récit
report-story-testimony = témoignage
report-story-words = Pourquoi celui-là, en une phrase
report-story-read = Le lire
report-stories-chosen = Les récits sont choisis.
report-head-figure = Ce qui est compté
report-head-shown = Combien
report-head-how = Comment c’est compté
report-rounded = Aucun nombre n’est donné en dessous de cinq, et les autres le sont par cinq, à l’inférieur : ainsi aucune différence entre deux chiffres ne parle d’une personne.
report-at-least = { $count ->
   *[other] { $count } ou plus
}
report-few = moins de 5
report-figure-people = Personnes qui ont pris part
report-counted-people = Les personnes différentes qui ont fait dans la période quelque chose que le groupe voit : chacune une fois, quel que soit le nombre de ses gestes.
report-figure-gatherings = Rencontres tenues
report-counted-gatherings = Les rencontres annoncées, non annulées, commencées dans la période et terminées.
report-figure-attended = Personnes présentes à une rencontre
report-counted-attended = Les personnes différentes notées présentes, au moins en partie, à l’une de ces rencontres.
report-figure-published = Fiches publiées
report-counted-published = Les fiches de toute sorte publiées dans la période et qui le sont encore.
report-figure-holders = Personnes qui ont tenu un rôle
report-counted-holders = Les personnes différentes qui ont tenu un rôle pendant au moins un moment de la période.
report-figure-hours = Heures de présence
report-counted-hours = Les minutes notées de toutes les présences à ces rencontres, additionnées, en heures entières ; seules comptent celles où cinq personnes au moins étaient là.
report-figure-accounts = Récits publiés
report-counted-accounts = Parmi les fiches publiées, celles qui racontent : récits de pratique, comptes rendus, résonances.
report-figure-answered = Questions qui ont eu une réponse
report-counted-answered = Les questions posées lors de rencontres, auxquelles une réponse a été donnée dans la période.
report-figure-decisions = Décisions prises
report-counted-decisions = Les propositions dont l’issue a été dite dans la période.
report-figure-badges = Badges reçus
report-counted-badges = Les badges acceptés dans la période par leur destinataire.
report-somebody = une personne
report-proposed-summary = Personnes qui ont pris part dans la période : { $people }. Rencontres tenues : { $gatherings }. Fiches publiées : { $published }.
report-no-works = Rien n’a été publié dans la période.
report-no-stories = Aucun récit n’a été publié dans la période.
report-no-voices = Aucun témoignage n’a été publié pour tout le monde dans la période.
report-no-roles = Aucun rôle n’a été tenu dans la période.
report-role-held = { $role } : { $people }
report-cancelled = { $count ->
   *[other] Rencontres annulées : { $count } ou plus.
}
report-waiting = { $count ->
   *[other] Questions de rencontres encore sans réponse : { $count } ou plus.
}
own-data-table-reports = Rapports
own-data-about-reports = Ceux que vous avez commencés, approuvés ou envoyés. Ils restent à l’espace, sans votre nom si vous partez.
own-data-table-report-sections = Ce que vous avez écrit dans des rapports
own-data-about-report-sections = Les textes restent au rapport, sans votre nom si vous partez.
own-data-table-report-stories = Vos récits cités dans des rapports
own-data-about-report-stories = Leur titre reste dans le rapport, sans votre nom si vous partez.
own-data-table-report-names = Les rapports qui vous nomment
own-data-about-report-names = Votre nom en est retiré si vous partez, même de ceux qui sont archivés.
own-data-table-report-links = Liens vers la page de l’autorité
own-data-about-report-links = Ceux que vous avez faits. Ils n’ouvrent plus rien si vous partez.
trace-report-begun = { $who } a commencé un rapport
trace-report-written = { $who } a écrit dans un rapport
trace-report-proposed = { $who } a proposé un rapport à la relecture
trace-report-approved = { $who } a approuvé un rapport
trace-report-sent = Un rapport est parti
trace-report-reopened = { $who } a rouvert un rapport
trace-report-withdrawn = { $who } a retiré un rapport
trace-report-restored = { $who } a remis un rapport
