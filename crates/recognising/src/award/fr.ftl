award-mine = Mes badges
award-mine-text = Ils sont à vous : montrez-les, cachez-les, emportez-les.
award-none = Aucun badge pour l’instant
award-none-text = On vous en donnera peut-être un à la fin d’un rôle ; vous pouvez aussi en demander un dans un espace.
award-mine-given = On vous les donne
award-mine-proposed = On vous les propose
award-mine-had = Vous les avez
award-mine-asked = Vous les avez demandés
award-mine-past = Refusés ou retirés
award-take-all = Tout emporter
award-awaits = Badges
award-awaits-given = on vous le donne : le voulez-vous ?
award-awaits-proposed = proposé à la fin de votre rôle
award-awaits-asked = { $count ->
    [one] une demande attend une réponse
   *[other] { $count } demandes attendent une réponse
}
award-waits-for-yes = attend un oui
award-own-asked = Vous l’avez demandé : quelqu’un regarde.
award-own-withdrawn = Vous aviez retiré votre demande.
award-own-declined = On ne vous l’a pas donné, pour l’instant.
award-own-awarded = On vous le donne : le voulez-vous ?
award-own-accepted = Vous l’avez.
award-own-refused = Vous n’en avez pas voulu.
award-own-revoked = Il vous a été retiré.
award-badge-of = Badge de
award-is-asked = Demandé
award-is-asked-yours = Quelqu’un d’autre regarde et vous répond.
award-is-asked-text = Lisez ce que la personne a fait, puis répondez-lui.
award-is-given = Donné, pas encore accepté
award-is-given-yours = Acceptez-le ou non : personne d’autre ne le voit tant que vous n’avez rien dit.
award-is-given-text = La personne n’a pas encore répondu.
award-verdict-valid = Ce badge est valable
award-verdict-expired = Ce badge a expiré
award-verdict-revoked = Ce badge a été retiré
award-verdict-not-held = Ce badge n’est pas détenu
award-verdict-forgotten = La personne a demandé l’oubli
award-verdict-text-valid = Il a été donné par quelqu’un d’autre, accepté, et il tient aujourd’hui.
award-verdict-text-expired = Il a été donné et accepté, puis sa durée est passée.
award-verdict-text-revoked = L’espace qui l’avait donné l’a repris. Il ne faut plus s’y fier.
award-verdict-text-not-held = Il n’a pas été donné, ou pas accepté, ou la personne y a renoncé.
award-verdict-text-forgotten = Un badge a bien été donné ici. Rien ne permet plus de dire à qui.
award-revoked-because = Pour quelle raison :
award-revoked-on = Retiré le
award-in-one-look = En un regard
award-who = À qui
award-by = Par
award-when = Donné le
award-until = Valable
award-how = Comment
award-why = Pour quoi
award-nameless = une personne qui a choisi de ne pas être nommée
award-forgotten-owner = une personne qui a demandé l’oubli
award-origin-asked = demandé, puis donné par une autre personne
award-origin-role = proposé à la fin d’un rôle, donné par une autre personne
award-origin-code = pris avec le code d’une rencontre, donné par qui l’animait
award-origin-given = donné par une autre personne
award-own-words = Ce que la personne en dit
award-giver-words = Le mot qui l’accompagne
award-evidence = Ce qui le montre
award-evidence-hint = Des adresses : un récit, une fiche, une page, votre portfolio. Ici ou ailleurs.
award-evidence-asked = On demande : { $what }. Donnez des adresses, ici ou ailleurs.
award-evidence-stays = Ces adresses seront dans le badge, que tout le monde pourra lire si vous l’acceptez.
award-more-evidence = D’autres adresses
award-shown-1 = La première chose
award-shown-2 = La deuxième chose
award-shown-3 = La troisième chose
award-shown-4 = La quatrième chose
award-at-1 = Son adresse
award-at-2 = L’adresse de la deuxième
award-at-3 = L’adresse de la troisième
award-at-4 = L’adresse de la quatrième
award-not-an-address = Donnez une adresse qui commence par https:// ou par /.
award-words = Ce que vous avez fait
award-words-hint = En quelques phrases, pour la personne qui regardera. Cela ne se publie pas.
award-ask = Demander
award-asked-now = C’est demandé.
award-already = Ce badge est déjà demandé, donné ou pris.
award-laid-aside = Ce badge est mis de côté : on ne le donne plus.
award-role-elsewhere = Ce rôle n’est pas à vous, ou le badge a déjà été décidé.
award-decide = Répondre
award-give = Donner
award-not-now = Pas pour l’instant
award-reason = Un mot qui l’accompagne
award-reason-hint = Ce que vous avez vu. La personne le lira.
award-reason-asked = Il est nécessaire si vous ne le donnez pas pour l’instant : dites ce qui manque.
award-given-now = C’est donné. La personne dira si elle l’accepte.
award-declined-now = C’est dit.
award-to-people = À qui ?
award-to-group = À un groupe dont vous n’êtes pas
award-to-nobody = Choisissez au moins une personne ou un groupe.
award-not-a-member = Cette personne n’est pas de l’espace.
award-not-a-group = On ne peut pas le donner à ce groupe.
award-not-oneself = On ne se donne pas un badge à soi-même, ni à son propre groupe.
award-owner-alone = Seule la personne à qui il est peut le faire.
award-too-late = C’est trop tard : il en a été décidé autrement.
award-answer-now = Répondre maintenant
award-take-it = Le voulez-vous ?
award-accept = L’accepter
award-refuse = Non, merci
award-accepted-now = Vous l’avez.
award-refused-now = C’est dit : il n’est pas à vous.
award-withdraw = Retirer ma demande
award-withdrawn-now = Votre demande est retirée.
award-shown-how = Comment le montrer ?
award-show-named = Avec mon nom
award-show-nameless = Sans mon nom
award-show-hidden = Caché
award-show-text-named = Votre nom se lit sur la page qui le vérifie, et dans la liste de l’espace.
award-show-text-nameless = La page dit qu’il est valable, pas à qui il est.
award-show-text-hidden = Personne d’autre ne le voit. Les fichiers que vous avez donnés se vérifient toujours.
award-shown-now = C’est noté.
award-give-up = Y renoncer
award-give-up-text = Il ne sera plus valable. Cela ne se défait pas.
award-revoke = Le retirer
award-revoke-reason = Pour quelle raison ?
award-revoke-hint = Toute personne à qui ce badge est montré la lira.
award-revoked-now = Le badge est retiré.
award-endorsed = Ce que d’autres en disent
award-endorse = En dire quelque chose
award-endorsement = Ce que vous avez vu cette personne faire
award-endorsement-hint = Cela se lira sur cette page, avec votre nom.
award-endorse-say = Le dire
award-endorsed-now = C’est dit.
award-unendorse = Retirer ce que j’en ai dit
award-unendorsed-now = C’est retiré.
award-elsewhere = Le vérifier ailleurs
award-elsewhere-text = Ces fichiers se vérifient sans nous, avec n’importe quel logiciel d’Open Badges.
award-file-third = Open Badges 3.0, signé (JSON)
award-file-png = L’image, avec le badge dedans (PNG)
award-file-svg = Le dessin, avec le badge dedans (SVG)
award-file-second = Open Badges 2.0 (JSON)
award-code-title = Prendre un badge avec un code
award-code-text = Le code vous a été donné pendant une rencontre.
award-code-code = Le code
award-code-code-hint = Huit lettres et chiffres. Les espaces et les tirets ne comptent pas.
award-code-look = Continuer
award-code-take = Prendre ce badge
award-code-unknown = Ce code n’ouvre rien : il est peut-être mal recopié, ou son temps est passé.
award-code-used-up = Ce code a déjà servi autant de fois qu’il le pouvait.
award-code-occasion = Pour quelle occasion ?
award-code-ends = Jusqu’à la fin du
award-code-most = Pour combien de personnes au plus ?
award-code-make = Faire un code
award-code-made = Le code est prêt.
award-code-withdraw = Annuler ce code
award-code-withdrawn = Le code n’ouvre plus rien.
award-code-until = jusqu’au { $moment }
award-code-used = { $used } sur { $most }
award-code-not-in-time = Choisissez un jour à venir, dans l’année.
award-letter-given-subject = « { $space } » vous donne un badge : { $badge }
award-letter-given-body =
    Bonjour { $person },

    « { $space } » vous donne le badge « { $badge } ».

    { $reason }

    Il est à vous si vous le voulez : acceptez-le, avec votre nom ou sans, ou laissez-le.

    { $link }
award-letter-declined-subject = Le badge « { $badge } » : pas pour l’instant
award-letter-declined-body =
    Bonjour { $person },

    Quelqu’un de « { $space } » a lu votre demande pour le badge « { $badge } », et ne le donne pas pour l’instant :

    { $reason }

    Vous pouvez le demander à nouveau quand vous voulez.

    { $link }
award-letter-revoked-subject = Le badge « { $badge } » est retiré
award-letter-revoked-body =
    Bonjour { $person },

    « { $space } » a retiré le badge « { $badge } » :

    { $reason }

    Toute personne à qui vous l’avez montré lira cette raison. Si elle ne vous paraît pas juste, parlez-en à qui anime l’espace.

    { $link }
award-letter-group-given-subject = « { $space } » donne un badge à « { $group } » : { $badge }
award-letter-group-given-body =
    Bonjour { $person },

    « { $space } » donne à votre groupe, « { $group } », le badge « { $badge } ».

    { $reason }

    Vous répondez de ce groupe : acceptez le badge pour lui, ou laissez-le.

    { $link }
award-letter-group-revoked-subject = Le badge « { $badge } » de « { $group } » est retiré
award-letter-group-revoked-body =
    Bonjour { $person },

    « { $space } » a retiré à « { $group } » le badge « { $badge } » :

    { $reason }

    { $link }
award-letter-proposed-subject = Un badge vous est proposé : { $badge }
award-letter-proposed-body =
    Bonjour { $person },

    Vous avez rendu un rôle dans « { $space } ». Le badge « { $badge } » le reconnaît : vous pouvez le demander, avec ce que vous avez remis. Quelqu’un d’autre le regardera.

    { $link }
own-data-table-badge-awards = Badges
own-data-about-badge-awards = Ceux que vous avez, avez demandés, donnés ou retirés. Si vous partez, vos mots, vos preuves et le fichier signé sont effacés ; il reste qu’un badge a été donné, à personne.
own-data-table-badge-endorsements = Ce que vous avez dit des badges d’autres personnes
own-data-about-badge-endorsements = C’est effacé si vous partez.
own-data-table-badge-codes = Codes de badges
own-data-about-badge-codes = Ils n’ouvrent plus rien si vous partez.
trace-badge-accepted = Un badge a été reçu
