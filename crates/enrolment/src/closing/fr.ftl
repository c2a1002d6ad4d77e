closing-title = La clôture
closing-text = Regarder en arrière, décider de ce qui continue, et repartir avec ce qui est à soi.
closing-early = C’est un peu tôt
closing-early-text = On y vient à partir de la semaine { $count }.
closing-answer = Répondre
closing-see-answers = Voir où en sont les réponses
closing-no-assessment = Personne n’a encore commencé.
closing-write-together = Lire et écrire
closing-attestations-text = Les heures de chaque stagiaire, sur un papier que l’on peut vérifier.
closing-attest = Préparer les attestations
closing-decisions = Ce qui continue
closing-decisions-text = Pour chaque chose que la promotion a : la garder, la changer, l’arrêter.
closing-nothing = La promotion n’a ni groupe, ni rencontre à venir, ni liste.
closing-kind-group = Petit groupe
closing-kind-gathering = Rencontre à venir
closing-kind-cycle = Cycle
closing-kind-list = Liste pour rester en lien
closing-verdict-keep = Garder
closing-verdict-change = Changer
closing-verdict-stop = Arrêter
closing-undecided = Pas encore décidé
closing-note = Un mot
closing-note-too-long = Un mot est trop long : { $most } signes au plus.
closing-keep = Enregistrer les décisions
closing-decided = Les décisions sont enregistrées.
closing-step = Et maintenant
closing-step-text = La promotion peut continuer comme collectif : un nouvel espace, où chaque membre est invité. Celui-ci reste lisible, avec tout ce qui y a été écrit.
closing-become = Continuer comme collectif
closing-close = Clore le parcours
closing-close-sure = Clore le parcours ? L’espace reste ouvert, et vous pourrez revenir en arrière.
closing-closed = Le parcours est clos.
closing-closed-on = Le parcours est clos depuis le { $date }. L’espace reste lisible.
closing-reopen = Rouvrir le parcours
closing-reopened = Le parcours est rouvert.
closing-goes-on = La promotion continue ici :
closing-collective-of = Les ancien·nes de { $space }
closing-effects = En une fois
closing-effect-opens = Un nouvel espace s’ouvre ; vous en êtes responsable.
closing-effect-invites = { $count ->
    [one] Le membre de la promotion reçoit une invitation, avec la charte à lire.
   *[other] Les { $count } membres de la promotion reçoivent chacun une invitation, avec la charte à lire.
 }
closing-effect-closes = Le parcours est clos. Projets, carnets et pages restent ici, lisibles comme avant.
closing-effect-group = Le petit groupe « { $name } » se termine.
closing-effect-gathering = La rencontre « { $name } » est annulée, et les personnes inscrites le savent.
closing-collective-name = Nom du collectif
closing-collective-trame = Sa trame
closing-collective-joining = Comment on le rejoint
closing-do-it = Continuer ainsi
closing-opened = Le collectif est ouvert, et les invitations partent.
closing-changed-meanwhile = Quelqu’un vient d’ouvrir le collectif. Rechargez la page.
closing-may-not-cancel = Vous ne pouvez pas annuler « { $title } ». Demandez à quelqu’un qui l’anime, ou ne l’arrêtez pas.
closing-letter-subject = « { $cohort } » continue : rejoignez « { $space } »
closing-letter-body =
    Bonjour { $person },

    « { $cohort } » se termine, et le groupe continue. { $author } a ouvert « { $space } » et vous y invite. Lisez la charte, puis entrez si vous le souhaitez :

    { $link }

    Ce lien est à vous seul·e, pendant deux mois. Tout ce que vous avez écrit dans la promotion y reste.
trace-closing-decided = { $who } a noté ce qui continue
trace-cohort-continued = { $who } a ouvert le collectif que devient la promotion
own-data-table-closing-decisions = Décisions de clôture
own-data-about-closing-decisions = Ce que vous avez décidé de garder, de changer ou d’arrêter.
