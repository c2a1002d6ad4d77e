own-data-title = Mes données
own-data-lede = Voici tout ce que ce lieu garde à votre sujet. Rien d’autre n’est enregistré.
own-data-take = Tout emporter (zip)
own-data-take-first = Emporter d’abord mes données
own-data-account = Modifier mon compte
own-data-held = Ce qui est gardé
own-data-what = Quoi
own-data-how-many = Combien
own-data-if-erased = Si je m’efface
own-data-not-held = Les pages que vous lisez, l’adresse de votre connexion et vos allées et venues ne sont pas notées. Pour éviter les abus, les essais d’entrée sont comptés pendant un jour sous une forme qui ne dit pas de qui il s’agit.

own-data-table-account = Compte
own-data-about-account = Nom, adresse, langue, fuseau horaire.
own-data-table-profile = Profil
own-data-about-profile = Ce que vous dites de vous, et à qui.
own-data-table-pictures = Photos
own-data-about-pictures = Vos photos et ce qu’elles montrent.
own-data-table-sessions = Appareils
own-data-about-sessions = Là où votre compte est ouvert.
own-data-table-entry-links = Liens d’entrée
own-data-about-entry-links = Les liens demandés depuis hier, sans leur secret.
own-data-table-mails = Courriels
own-data-about-mails = Ceux que ce lieu vous a écrits.
own-data-table-memberships = Espaces
own-data-about-memberships = Où vous êtes membre, où vous l’avez été ou demandé.
own-data-table-holdings = Rôles
own-data-about-holdings = Ceux que vous tenez ou avez tenus.
own-data-table-notices = Annonces
own-data-about-notices = Celles que vous avez écrites.
own-data-table-invitations = Invitations
own-data-about-invitations = Les liens que vous avez faits pour d’autres.
own-data-table-space-changes = Changements d’espaces
own-data-about-space-changes = Ce que vous avez modifié dans un espace.
own-data-table-spaces = Espaces ouverts
own-data-about-spaces = Ceux que vous avez ouverts.
own-data-table-trames = Trames
own-data-about-trames = Celles que vous avez faites ou apportées.
own-data-table-skills = Capacités exercées
own-data-about-skills = Tirées de vos gestes, visibles de vous seul·e.
own-data-table-traces = Traces
own-data-about-traces = Vos gestes dans les espaces : quoi, quand, où. Votre nom n’y figure pas, seulement un numéro.

own-data-fate-removed = Supprimé
own-data-fate-ended = Terminé, gardé sans votre nom
own-data-fate-nameless = Gardé sans votre nom

own-data-erasure-title = M’effacer
own-data-erasure-lede = Vous pouvez quitter ce lieu sans laisser votre nom.
own-data-erasure-see = Voir ce que cela change
own-data-erasure-gone = Votre nom, votre adresse, votre mot de passe, votre profil, vos photos et vos courriels sont supprimés.
own-data-erasure-ended = Vous quittez tous vos espaces et rendez tous vos rôles.
own-data-erasure-kept = Ce que vous avez apporté aux autres reste, sans votre nom.
own-data-erasure-final = C’est définitif : personne ne pourra le défaire.
own-data-understood = J’ai compris. Mes contributions restent, sans mon nom.
own-data-address = Pour confirmer, écrivez votre adresse : { $email }
own-data-erase = M’effacer maintenant
own-data-not-ticked = Cochez la case pour dire que vous avez compris.
own-data-not-the-address = Ce n’est pas l’adresse de votre compte.
own-data-last-administrator = Vous êtes la seule personne qui administre ce lieu. Confiez d’abord cette charge à quelqu’un : sur la machine où Tresse tourne, la commande « tresse user add --email ADRESSE --name NOM --administrator », avec son adresse et son nom, la lui donne.
own-data-left-alone = { $count ->
    [one] Vous êtes la seule personne à répondre de cet espace. Après votre départ, aucun membre n’en répondrait plus ; le confier à quelqu’un d’abord est un beau geste, et vous restez libre de partir sans.
   *[other] Vous êtes la seule personne à répondre de ces espaces. Après votre départ, aucun membre n’en répondrait plus ; les confier à quelqu’un d’abord est un beau geste, et vous restez libre de partir sans.
 }
own-data-pass-on = Confier « { $space } » à quelqu’un
own-data-erased = C’est fait : votre nom n’est plus ici. Merci pour le chemin parcouru.

own-data-read-me = Voici tout ce que { $house } garde à votre sujet.

    data.json : tout, pour un programme.
    Les fichiers .csv : la même chose, un tableau par sujet, pour un tableur.
    pictures : vos photos.

    Les dates sont en temps universel.
