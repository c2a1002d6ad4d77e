membership-title = Rejoindre « { $space } »
membership-closed = On rejoint cet espace avec un lien d’invitation. Si vous en avez reçu un, ouvrez-le.
membership-already = Vous êtes déjà membre de cet espace.
membership-guest = Un nom et une adresse suffisent. Vous confirmerez par un courriel.
membership-sign-in = J’ai déjà un compte
membership-name = Votre nom, comme vous voulez qu’on vous appelle
membership-email = Votre adresse de courriel
membership-email-hint = Pour vous répondre. Elle n’est montrée à personne.
membership-charter = Ce à quoi l’on s’engage ici
membership-i-accept = J’ai lu cette charte et je l’accepte.
membership-accept-charter = Pour rejoindre cet espace, il faut accepter sa charte.
membership-message = Un mot au groupe
membership-message-hint = Qui vous êtes, ce qui vous amène. Facultatif.
membership-begun = Bienvenue ! Vous êtes membre de cet espace.
membership-asked = Votre demande est partie. La réponse viendra par courriel.
membership-confirm = Regardez vos courriels : un lien vous y attend pour confirmer votre adresse.
membership-ended = Vous avez quitté cet espace. Ce que vous y avez écrit reste à sa place.
membership-last-steward = Vous êtes la dernière personne à répondre de ce lieu. Confiez-le d’abord à quelqu’un.
membership-invite = Inviter
membership-requests = { $count ->
    [one] Une demande attend
   *[other] { $count } demandes attendent
 }
membership-unconfirmed = adresse à confirmer
membership-asked-on = demande du { $date }
membership-since = depuis le { $date }
membership-admit = Accueillir
membership-decline = Refuser
membership-admitted = C’est fait : cette personne est membre, un courriel le lui dit.
membership-declined = C’est fait : un courriel le lui dit avec tact.
membership-changed = La place de cette personne est changée.
membership-change = Changer
membership-standing = Place dans le groupe
membership-more = Membres suivants
membership-leave = Quitter cet espace
membership-leave-text = Vos rôles ici seront rendus. Ce que vous avez écrit reste, avec votre nom. Vous pourrez revenir.
membership-confirm-subject = Confirmez votre adresse pour « { $space } »
membership-confirm-body =
    Bonjour,

    Vous souhaitez rejoindre « { $space } ». Pour confirmer votre adresse et continuer, ouvrez ce lien, valable trente minutes :

    { $link }

    Si ce n’est pas vous, ne faites rien : il ne se passera rien.
membership-request-subject = Quelqu’un demande à rejoindre « { $space } »
membership-request-body =
    Bonjour,

    Une demande attend une réponse dans « { $space } » :

    { $link }
