invitation-title = Liens d’invitation
invitation-fresh = Le lien est prêt
invitation-fresh-text = Copiez-le maintenant : il ne sera plus montré. Toute personne qui l’a peut rejoindre l’espace.
invitation-none = Aucun lien ouvert.
invitation-unnamed = Lien sans nom
invitation-uses = { $left ->
    [one] { $left } place encore
   *[other] { $left } places encore
 }, { $used ->
    [one] { $used } prise
   *[other] { $used } prises
 }
invitation-until = jusqu’au { $date }
invitation-withdraw = Retirer
invitation-withdrawn = Le lien est retiré : il n’ouvre plus rien.
invitation-new = Nouveau lien
invitation-note = Pour qui ?
invitation-note-hint = Un mot que verront les personnes invitées. Facultatif.
invitation-as = Elles viendront comme
invitation-how-many = Pour combien de personnes
invitation-how-long = Pendant combien de jours
invitation-make = Faire le lien
invitation-you-are = Vous êtes invité·e
invitation-standing = Vous y serez :
invitation-sign-in = Pour rejoindre cet espace, entrez avec votre adresse : nous vous y envoyons un lien, il n’y a pas de mot de passe à inventer.
invitation-go-on = Continuer avec mon adresse
invitation-ended = Cette invitation n’ouvre plus
invitation-ended-text = Elle a déjà servi, elle est passée, ou elle a été retirée. Demandez-en une autre à la personne qui vous l’a donnée.
invitation-ended-spaces = Voir les espaces
