mailing-list-title = Rester en lien
mailing-list-lede = Pour garder le contact avec celles et ceux qui étaient là.
mailing-list-means = L’équipe de la rencontre voit votre nom et votre adresse, peut vous écrire, et vous invite si un espace s’ouvre pour continuer ensemble. Vous n’y êtes membre que si vous dites oui. Vous pouvez quitter la liste à tout moment, d’un clic.
mailing-list-consent = Oui, je souhaite être sur cette liste.
mailing-list-tick = Cochez la case pour être sur la liste ; sinon, rien à faire.
mailing-list-join = Me mettre sur la liste
mailing-list-joined = Vous êtes sur la liste.
mailing-list-you-are-on = Vous êtes sur la liste.
mailing-list-withdraw = Quitter la liste
mailing-list-left = Vous n’êtes plus sur la liste.
mailing-list-people = Rester en lien : la liste
mailing-list-people-lede = Les personnes qui ont dit oui, et elles seules.
mailing-list-how-many = { $count ->
    [one] Une personne.
   *[other] { $count } personnes.
 }
mailing-list-nobody = Personne n’est sur la liste
mailing-list-nobody-text = Chacun s’y met depuis la page de son inscription, un quart d’heure avant la fin et pendant trois mois. Pensez à le dire à voix haute.
mailing-list-write = Leur écrire
mailing-list-subject = Sujet
mailing-list-body = Message
mailing-list-body-hint = Chaque personne le reçoit à part, avec un lien pour quitter la liste.
mailing-list-send = Envoyer à la liste
mailing-list-written = Le message part.
mailing-list-letters = Messages envoyés
mailing-list-foot =
    Message de { $author }. Vous le recevez parce que vous avez souhaité rester en lien après « { $event } ».
    Quitter la liste : { $link }
mailing-list-open = Ouvrir un espace pour continuer
mailing-list-open-text = { $count ->
    [0] Personne n’est encore sur la liste : vous pourrez inviter plus tard, depuis l’espace.
    [one] La personne de la liste reçoit une invitation. Elle devient membre si elle dit oui.
   *[other] Les { $count } personnes de la liste reçoivent une invitation. Chacune devient membre si elle dit oui.
 }
mailing-list-trame = À partir de quelle trame
mailing-list-open-button = Ouvrir l’espace et inviter
mailing-list-community-opened = L’espace est ouvert ; les invitations partent.
mailing-list-community-is = Un espace continue cette rencontre :
mailing-list-community-text = L’espace de celles et ceux qui continuent ensemble.
mailing-list-invited-subject = Continuer ensemble : { $space }
mailing-list-invited-body =
    Bonjour { $person },

    Après « { $event } », vous avez souhaité rester en lien. { $author } ouvre un espace pour continuer ensemble : { $space }.

    Vous n’en êtes pas membre : si vous le souhaitez, entrez par ici. Ce lien est pour vous.

    { $link }
own-data-table-mailing-list = Listes pour rester en lien
own-data-about-mailing-list = Celles où vous avez souhaité être.
own-data-table-mailing-list-letters = Messages aux listes
own-data-about-mailing-list-letters = Ceux que vous avez écrits.
