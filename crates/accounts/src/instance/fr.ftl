instance-welcome-step-1 = Premiers pas, 1 sur 3
instance-welcome-step-2 = Premiers pas, 2 sur 3
instance-welcome-title = Bienvenue chez vous
instance-welcome-lede = Ce lieu vient de naître. Donnez-lui un nom, puis présentez-vous : vous en aurez les clés.
instance-name = Nom du lieu
instance-name-hint = Deux à six mots, comme « Réseau des Monts ».
instance-language = Langue du lieu
instance-zone = Fuseau horaire
instance-contact = Adresse pour joindre l’équipe
instance-contact-hint = Facultative. Elle sera montrée à tout le monde, dans les pages « À propos » et « Vie privée ».
instance-you = Vous
instance-your-name = Votre nom
instance-your-email = Votre adresse de courriel
instance-your-email-hint = Pour entrer. Elle n’est pas montrée.
instance-your-password = Un mot de passe
instance-your-password-hint = Dix signes au moins. Il ouvre même si les courriels ne partent pas.
instance-settle = Ouvrir ce lieu

instance-mail-title = Les courriels partent-ils ?
instance-mail-lede = Les liens pour entrer et les invitations voyagent par courriel.
instance-mail-set = Un serveur de courriel est indiqué. Vous pouvez vous écrire à { $email } pour l’essayer.
instance-mail-try = M’envoyer un courriel d’essai
instance-mail-sent = C’est parti. Regardez le courrier de { $email }.
instance-mail-failed = Le courriel n’est pas parti. Voici ce qu’a répondu le serveur :
instance-mail-none = Aucun serveur de courriel n’est indiqué
instance-mail-none-how = Sur la machine, indiquez-le de cette façon, puis redémarrez :
instance-mail-none-meanwhile = En attendant, tout le reste marche : les courriels attendent, et vous entrez avec votre mot de passe.
instance-mail-look-again = Regarder à nouveau
instance-next-title = Et maintenant ?
instance-next-lede = Rien n’oblige à régler les courriels d’abord.
instance-next = Que démarrez-vous ?
instance-test-subject = Essai de { $house }
instance-test-text = Bonjour,

    Si vous lisez ceci, les courriels de { $house } partent bien.

instance-outbox-title = Boîte d’envoi
instance-outbox-lede = Les courriels de cet essai, le plus récent en premier. Dans un vrai lieu, cette page n’existe pas.
instance-outbox-none = Aucun courriel pour le moment
instance-outbox-to = À { $recipient }

instance-house-title = État de la maison
instance-house-well = Tout va bien.
instance-house-wrong = Il y a quelque chose à regarder.
instance-well = Bien
instance-wrong = À voir
instance-check-store = Base de données
instance-check-migrations = Mises à jour de la base
instance-check-data = Dossier des données
instance-check-assets = Mise en forme des pages
instance-check-server = Serveur de courriel
instance-check-mails = Courriels
instance-check-jobs = Travaux en attente
instance-check-given-up = Travaux abandonnés
instance-check-people = Personnes
instance-check-spaces = Espaces
instance-check-version = Version
instance-migrations-count = { $count ->
    [0] Tout est à jour.
    [one] Une mise à jour attend : redémarrez.
   *[other] { $count } mises à jour attendent : redémarrez.
 }
instance-data-well = On peut y écrire.
instance-data-wrong = On ne peut pas y écrire : vérifiez la place sur le disque et les droits du dossier.
instance-assets-well = Les fichiers sont là.
instance-assets-wrong = Les fichiers manquent : les pages marchent, sans leur mise en forme. Construisez-les, puis redémarrez.
instance-server-well = Il est indiqué.
instance-server-outbox = Il n’est pas indiqué : les courriels se lisent dans la boîte d’envoi.
instance-server-wrong = Il n’est pas indiqué : les courriels attendent. Réglez TRESSE_SMTP_URL, puis redémarrez.
instance-mails-waiting = { $count ->
    [0] Aucun n’attend.
    [one] Un attend de partir.
   *[other] { $count } attendent de partir.
 }
instance-mails-failed = { $count ->
    [0] Aucun n’a été refusé.
    [one] Un a été refusé au moins une fois.
   *[other] { $count } ont été refusés au moins une fois.
 }
instance-jobs-waiting = { $count ->
    [0] Aucun.
    [one] Un en attente.
   *[other] { $count } en attente.
 }
instance-jobs-failing = { $count ->
    [0] Tous se passent bien.
    [one] Un a déjà échoué et sera retenté.
   *[other] { $count } ont déjà échoué et seront retentés.
 }
instance-given-up-count = { $count ->
    [0] Aucun.
    [one] Un, après plusieurs essais.
   *[other] { $count }, après plusieurs essais.
 }
instance-people-count = { $count ->
    [0] Aucune.
    [one] Une.
   *[other] { $count }.
 }
instance-spaces-count = { $count ->
    [0] Aucun.
    [one] Un.
   *[other] { $count }.
 }
instance-given-up-title = Travaux abandonnés
instance-given-up-tries = { $count ->
    [one] un essai
   *[other] { $count } essais
 }
instance-retry = Réessayer
instance-retried = C’est remis dans la file.
instance-identity = Ce que le lieu dit de lui
instance-try-mail = Essayer les courriels
instance-kept = C’est enregistré.

instance-about-title = À propos
instance-about-lede = Un lieu pour apprendre à coopérer, en coopérant.
instance-about-what = Ce qu’on y fait
instance-about-what-1 = Des groupes y ont chacun leur espace : ils se présentent, se donnent une charte, se répartissent des rôles, avancent ensemble sur un programme.
instance-about-what-2 = Ce qu’un groupe a mis au point, sa trame, peut être repris par un autre, puis changé à son goût.
instance-about-free = Un logiciel libre
instance-about-free-1 = Ce lieu fonctionne avec Tresse, un logiciel libre sous licence GNU AGPL, version 3 ou suivante. Chacun peut l’installer chez soi, l’étudier, le changer et le partager.
instance-about-free-2 = Aucune publicité, aucun pistage, aucune mesure des personnes.

instance-access-title = Accessibilité
instance-access-lede = Ce lieu doit pouvoir servir à tout le monde.
instance-access-aim = Ce que nous visons
instance-access-aim-1 = Le référentiel français RGAA 4.1, et le niveau AA des règles internationales WCAG 2.2.
instance-access-aim-2 = Les pages se lisent et s’utilisent au clavier, avec un lecteur d’écran, agrandies, sans couleurs et sans scripts.
instance-access-not = Ce qui ne va pas encore
instance-access-not-1 = Aucune personne indépendante n’a encore vérifié la conformité : à ce jour, elle n’est donc pas établie.
instance-access-not-2 = Les textes et les images viennent des personnes qui participent : une description peut manquer de précision, un titre être mal placé.
instance-access-not-3 = Les fichiers à emporter sont des tableaux bruts, sans mise en forme.
instance-access-say = Le dire
instance-access-say-1 = Quelque chose vous arrête ? Dites-nous quelle page, ce que vous vouliez faire, et avec quel outil. Nous vous répondons et cherchons avec vous un autre chemin.
instance-access-say-2 = En France, sans réponse satisfaisante, vous pouvez saisir le Défenseur des droits.

instance-privacy-title = Vie privée
instance-privacy-lede = Peu de choses sont gardées, et toutes vous sont montrées.
instance-privacy-what = Ce qui est gardé
instance-privacy-what-1 = Votre nom, votre adresse, votre langue et votre fuseau horaire ; ce que vous écrivez ; les espaces où vous êtes et les rôles que vous prenez ; ce que vous y faites, sous un numéro et non sous votre nom.
instance-privacy-what-2 = Les pages lues et l’adresse de votre connexion ne sont pas gardées. La page « Mes données » montre tout, ligne par ligne.
instance-privacy-why = Pourquoi
instance-privacy-why-1 = Pour que les groupes vivent : savoir qui est là, qui tient quel rôle, ce qui a été fait.
instance-privacy-why-2 = Rien n’est vendu ni transmis. Ce que vous dites de vous n’est montré qu’à qui vous choisissez.
instance-privacy-long = Combien de temps
instance-privacy-long-1 = Votre compte : jusqu’à ce que vous l’effaciez. Un appareil où vous êtes entré·e : 60 jours sans y revenir.
instance-privacy-long-2 = Les liens pour entrer : un jour. Les courriels écrits par ce lieu : 90 jours. Une adresse jamais confirmée : 30 jours.
instance-privacy-long-3 = Ce que vous avez apporté aux autres reste après vous, sans votre nom.
instance-privacy-cookies = Les témoins (cookies)
instance-privacy-cookies-1 = tresse_session : se souvient que vous êtes entré·e. 60 jours.
instance-privacy-cookies-2 = tresse_language : se souvient de votre langue. Un an.
instance-privacy-cookies-3 = tresse_notice : porte le mot affiché après un formulaire. Une minute.
instance-privacy-cookies-books = tresse_books : seulement si vous composez un livre sans compte, pour que vous le retrouviez. 90 jours.
instance-privacy-cookies-4 = Tous sont nécessaires, aucun ne vous suit : c’est pourquoi aucun bandeau ne vous demande rien.
instance-privacy-rights = Vos droits
instance-privacy-rights-1 = Voir, corriger, emporter, effacer : tout se fait depuis « Mon compte » et « Mes données », sans rien demander à personne.
instance-privacy-rights-2 = Vous pouvez aussi vous adresser à l’équipe de ce lieu et, en France, à la CNIL.

instance-reach = Nous joindre
instance-reach-nobody = L’équipe de ce lieu n’a pas indiqué d’adresse. Parlez-en à la personne qui vous a fait venir ici.
