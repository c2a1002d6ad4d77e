profile-title = Mon compte
profile-see = Voir mon profil
profile-data = Mes données
profile-ledger = Mon registre de participation
profile-kept = C’est enregistré.

profile-identity = Qui je suis
profile-name = Nom
profile-name-hint = Celui que les autres lisent.
profile-language = Langue
profile-zone = Fuseau horaire
profile-other-zone = Un autre fuseau
profile-other-zone-hint = S’il n’est pas dans la liste, comme Asia/Tokyo.
profile-unknown-zone = Ce fuseau n’est pas connu. Il s’écrit comme Europe/Paris ou Indian/Reunion.

profile-shown = Ce que je dis de moi
profile-shown-lede = Rien n’est obligatoire. Chaque réponse n’est montrée qu’à qui vous voulez.
profile-field-about = À propos de moi
profile-hint-about = Votre parcours, ce qui vous amène ici.
profile-field-place = Lieu
profile-hint-place = Une ville, un territoire.
profile-field-organisation = Structure
profile-hint-organisation = Où vous travaillez ou agissez.
profile-field-interests = Ce qui m’intéresse
profile-hint-interests = Ce que vous aimez apprendre, faire ou partager.
profile-field-contact = Me joindre
profile-hint-contact = Un téléphone, une adresse, un site.
profile-audience = Qui peut lire « { $field } »
profile-audience-own = Moi seulement
profile-audience-space = Les membres de mes espaces
profile-audience-public = Tout le monde

profile-picture = Ma photo
profile-picture-file = Image
profile-picture-hint = JPEG, PNG, WebP ou GIF, 12 Mo au plus. Le lieu et la date de prise de vue sont effacés.
profile-alternative = Ce qu’elle montre
profile-alternative-hint = Pour les personnes qui ne la voient pas, comme « Visage souriant, cheveux courts ».
profile-no-file = Choisissez une image.
profile-picture-keep = Montrer cette photo
profile-picture-remove = Retirer la photo
profile-picture-kept = Votre photo est en place.
profile-picture-removed = Votre photo est retirée.

profile-password = Mot de passe
profile-password-none = Vous entrez avec un lien reçu par courriel. Un mot de passe n’est pas nécessaire.
profile-password-set = Vous avez un mot de passe. Le lien par courriel ouvre toujours.
profile-password-new = Nouveau mot de passe
profile-password-hint = Dix signes au moins. Quelques mots qui ne vont pas ensemble font un bon mot de passe.
profile-password-keep = Choisir ce mot de passe
profile-password-remove = Ne plus avoir de mot de passe
profile-password-kept = Votre mot de passe est enregistré. Vos autres appareils sont déconnectés.
profile-password-removed = Vous n’avez plus de mot de passe. Vos autres appareils sont déconnectés.

profile-devices = Mes appareils
profile-devices-lede = Là où votre compte est ouvert en ce moment.
profile-device-since = Depuis le { $when }
profile-device-this = Celui-ci
profile-device-end = Fermer ici
profile-devices-end = Fermer sur tous les autres
profile-session-ended = C’est fermé.

profile-own-page = Voici votre page. Les autres n’en voient que ce que vous avez ouvert.
profile-change = Modifier
profile-nothing = Cette personne n’a rien écrit que vous puissiez lire ici.
profile-nothing-own = Vous n’avez encore rien dit de vous.
profile-spaces = Espaces que vous partagez
profile-spaces-own = Mes espaces
profile-skills = Ce que j’exerce
profile-skills-lede = Tiré de ce que vous avez fait ici. Vous seul·e le voyez.
profile-skills-none = Rien encore : cela se remplit en prenant des rôles et en participant.
profile-skill-traces = { $count ->
    [one] une fois
   *[other] { $count } fois
 }
profile-level-individual = Soi
profile-level-group = Le groupe
profile-level-environment = L’extérieur
