kind-network = Réseau
kind-site = Site
kind-collective = Collectif
kind-cohort = Promotion
kind-cell = Cellule
joining-open = ouvert
joining-request = sur demande
joining-invitation = sur invitation
joining-hidden = caché
joining-how-open = Chacun peut rejoindre, tout de suite.
joining-how-request = On demande à rejoindre ; le groupe répond.
joining-how-invitation = On rejoint avec un lien d’invitation.
joining-how-hidden = Visible de ses membres seulement ; on y vient par invitation.
standing-member = membre
standing-facilitator = anime
standing-steward = répond du lieu
thing-space-many = Espaces
thing-member-many = Membres
thing-facilitator-many = Animation
thing-steward-many = Responsables
thing-cohort-many = Promotions
thing-cell-many = Cellules
thing-site-many = Sites
thing-gathering-many = Rencontres
thing-sheet-many = Fiches
thing-role-many = Rôles
thing-stage-many = Étapes
thing-program-many = Programme
thing-week-many = Semaines
thing-meeting-many = Regroupements
thing-project-many = Projets
thing-charter-many = Charte
thing-skill-many = Compétences
thing-concept-many = Concepts

space-tab-home = Accueil
space-tab-identity = Fiche d’identité
space-tab-decisions = Décisions
space-tab-badges = Badges
space-tab-mirrors = Miroirs
space-tab-voices = Voix
space-tab-reports = Rapports
space-tab-care = Prendre soin
space-about-it = Ce qu’est cet espace
space-tab-framework = Repères
space-tab-growth = Mon chemin
space-tab-together = Ensemble
space-tab-pages = Pages
space-tab-books = Livres
space-tab-trame = Trame
space-tab-arrangement = Réglages
space-tab-lifetime = Durée de vie
space-life-asleep = Cet espace est en sommeil : tout se lit, rien ne s’y écrit, aucun courriel n’en part.
space-life-closed = Cet espace est clos : tout se lit, rien n’y change plus.
space-is-asleep = en sommeil
space-is-closed = clos
space-life-more = Ce que cela veut dire
space-asleep = Cet espace est en sommeil : pour y faire quelque chose, ses membres le réveillent d’abord.
space-closed = Cet espace est clos : tout se lit, mais rien ne s’y écrit plus.
space-crumbs = Fil d’Ariane
space-owes-charter = La charte a été écrite ou changée depuis votre arrivée. Elle attend votre lecture.
space-read-charter = Lire la charte
space-asked = Votre demande est bien arrivée. Vous recevrez la réponse par courriel.
space-join = Rejoindre
space-ask = Demander à rejoindre
space-stages = Étapes de la vie du groupe
space-here = Nous sommes ici
space-notices = Derniers mots
space-roles-more = Voir les { $count } rôles
space-roles-wall = Voir le mur des rôles
space-role-free = À prendre
space-people = Les personnes
space-somebody-left = Une personne partie
space-inside = Espaces à l’intérieur
space-open-inside = Ouvrir un espace ici
space-inside-until = bilan le { $day }
space-inside-none = Pas encore d’espace à l’intérieur. Une cellule, un site, une promotion : ouvrez-en un quand le besoin vient.
space-members = { $count ->
    [0] Personne encore
    [one] 1 membre
   *[other] { $count } membres
 }
space-members-word = { $count ->
    [one] membre
   *[other] membres
 }
space-roles-word = { $count ->
    [one] rôle tenu
   *[other] rôles tenus
 }
space-at-a-glance = En un regard
space-review = Bilan du groupe
space-read-identity = Lire la fiche d’identité
space-all-members = Toutes les personnes
space-pulse = Le pouls
space-pulse-label = Ce qui s’est passé chaque semaine depuis douze semaines :
space-pulse-text = Ce qui s’est passé ici, semaine par semaine, depuis douze semaines.
space-list-title = Espaces
space-list-lede = Les lieux où des groupes vivent ici : réseaux, collectifs, formations, cellules.
space-open-one = Ouvrir un espace
space-in = dans « { $space } »
space-mine = Les miens
space-all = Tous les espaces visibles
space-none-title = Aucun espace encore
space-none-text = Un espace s’ouvre à partir d’une trame : choisissez celle qui ressemble à votre groupe, elle se change ensuite.
space-pages = Pages
space-more = Espaces suivants
space-changed-meanwhile = Quelqu’un d’autre a changé cet espace entre-temps. Relisez la page, puis recommencez.
space-gatherings-all = Tout voir
