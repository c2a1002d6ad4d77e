trials-title = Essais
trials-lede = On essaie en petit, chacun chez soi, puis on dit ce qui s’est passé : un outil, une salle aménagée autrement, une façon de faire.
trials-none = Aucun essai en ce moment
trials-none-text = Un essai, c’est une hypothèse, quelques volontaires, du matériel que l’on prête et un compte rendu honnête, même quand cela ne marche pas.
trials-make = Lancer un essai
trials-call = Proposer un essai
trials-make-lede = Dites ce que vous attendez et ce que l’on fait, avec des mots simples. L’essai s’ouvre aussitôt.
trials-call-lede = Vous êtes une entreprise, une équipe de recherche, une collectivité, ou une personne qui a une idée : dites ce qu’il y a à essayer. Le réseau répond oui, ou dit pour quelle raison non. Personne d’autre ne le voit avant.
trials-all = Tous les essais
trials-more = La suite
trials-until = jusqu’au { $day }
trials-here = On essaie ici
trials-waiting = { $count ->
    [one] Une proposition d’essai attend une réponse
   *[other] { $count } propositions d’essai attendent une réponse
}
trials-awaits = Essais en cours
trials-to-tell = dites ce qui s’est passé avant le { $day }
trials-back-by = matériel à rendre le { $day }
trials-state-proposed = à accepter
trials-state-open = en cours
trials-state-declined = pas accepté
trials-state-closed = conclu
trials-state-withdrawn = retiré
trials-origin-members = des membres d’ici
trials-origin-company = une entreprise
trials-origin-research = une équipe de recherche
trials-origin-public = une collectivité ou un service public
trials-origin-association = une association
trials-who-calls = Qui propose ?
trials-body-name = Son nom
trials-body-name-hint = L’entreprise, l’équipe, la collectivité. Rien à écrire pour des membres d’ici.
trials-what = Ce que l’on essaie
trials-what-hint = Par exemple : des enregistreurs à la place du cahier de lecture.
trials-hypothesis = Ce que l’on pense qu’il va se passer
trials-hypothesis-hint = Une phrase que l’essai peut contredire.
trials-protocol = Ce que l’on fait
trials-protocol-hint = Pas à pas, avec des mots simples : combien de temps, avec qui, ce que l’on note. On peut mettre en forme avec Markdown.
trials-interest = Ce que vous y gagnez
trials-interest-hint = Une vente, une publication, une décision à prendre : c’est dit avant que l’on s’engage.
trials-interest-is = Ce qu’y gagne qui propose
trials-places = Combien de lieux ou de classes ?
trials-places-hint = C’est un souhait : personne n’est refusé.
trials-ends = Jusqu’au
trials-not-in-time = Choisissez un jour à venir, dans les deux ans.
trials-sets = Combien de lots de matériel à prêter ?
trials-sets-hint = 0 s’il n’y a rien à prêter.
trials-equipment = Ce qu’il y a dans un lot
trials-equipment-hint = Et où le prendre, où le rendre.
trials-open-it = Ouvrir l’essai
trials-send = Envoyer la proposition
trials-opened = L’essai est ouvert.
trials-proposed = C’est envoyé. La réponse viendra par courriel, et se lira ici.
trials-change = Changer l’essai
trials-changed = C’est enregistré.
trials-changed-meanwhile = L’essai a changé entre-temps. Enregistrez de nouveau si cela vous va : ce que vous avez écrit est gardé.
trials-sets-out = Il y en a { $lent } dehors : pas moins.
trials-waits = Cette proposition attend la réponse du réseau. Personne d’autre ne la voit.
trials-was-declined = Le réseau n’a pas retenu cet essai
trials-is-withdrawn = Vous avez retiré cette proposition.
trials-restore = La remettre
trials-restored = La proposition est de retour.
trials-withdraw = Retirer la proposition
trials-withdrawn = La proposition est retirée.
trials-answer = Répondre à cette proposition
trials-answer-text = Regardez ce qu’y gagne qui propose, et ce que cela demande aux personnes.
trials-answer-words = Un mot
trials-answer-hint = Nécessaire pour un refus : une raison se discute.
trials-accept = Accepter l’essai
trials-decline = Ne pas l’accepter
trials-accepted = L’essai est ouvert.
trials-declined = La réponse est envoyée.
trials-letter-proposed-subject = Un essai attend votre réponse : { $title }
trials-letter-proposed-body = Bonjour { $person },

    Un essai est proposé à « { $space } » : { $title }. Personne d’autre ne le voit avant votre réponse, oui ou non :

    { $link }
trials-letter-accepted-subject = Oui à votre essai : { $title }
trials-letter-accepted-body = Bonjour { $person },

    « { $space } » retient l’essai que vous proposez : { $title }.

    { $word }

    Pour voir qui l’essaie :

    { $link }
trials-letter-declined-subject = Votre essai n’est pas retenu : { $title }
trials-letter-declined-body = Bonjour { $person },

    « { $space } » ne retient pas l’essai que vous proposez : { $title }. Voici pourquoi :

    { $word }

    Pour le relire, ou le retirer :

    { $link }
trials-say-why = Dites pour quelle raison.
trials-not-now = Ce n’est plus possible : l’essai a changé d’état.
trials-not-open = L’essai n’est pas ouvert.
trials-take-part = Essayer aussi
trials-you-are-in = Vous en êtes
trials-places-of = { $count } sur { $places } souhaités
trials-place = Où essayez-vous ?
trials-place-hint = Une classe, un lieu, un âge : jamais le nom d’un élève.
trials-borrow = J’ai besoin d’un lot de matériel
trials-take-part-now = J’essaie
trials-joined = C’est noté. Bon essai !
trials-sign-in = Se connecter pour essayer
trials-leave = Ne plus en être
trials-left = C’est noté. Merci d’être passé voir.
trials-return-first = Le matériel revient d’abord : faites noter son retour.
trials-with-you = Un lot est chez vous, à rendre le { $day }.
trials-set-awaited = Vous attendez un lot : on vous le remettra.
trials-lent = Le matériel prêté
trials-sets-left = { $left } lots libres sur { $sets }
trials-people = Qui essaie
trials-lend-until = Prêté jusqu’au
trials-lend = Remettre un lot
trials-lent-now = Le lot est remis.
trials-no-set-left = Tous les lots sont dehors.
trials-out = Le matériel dehors
trials-is-back = Il est revenu
trials-returned = Le retour est noté.
trials-accounts = { $count ->
    [0] Ce qui s’est passé
    [one] Ce qui s’est passé : un récit
   *[other] Ce qui s’est passé : { $count } récits
}
trials-nobody-told = Personne n’a encore raconté. Le premier récit aide tous les autres, surtout s’il raconte ce qui a coincé.
trials-unsigned = Sans signature
trials-tell = Raconter votre essai
trials-tell-text = Le contexte, ce qui a marché, ce qui a coincé, ce que vous feriez autrement. Tout le monde le lit.
trials-happened = Ce qui s’est passé
trials-happened-hint = Sans le nom d’un élève ni d’un collègue.
trials-held-question = Avez-vous vu ce que l’on attendait ?
trials-held-yes = oui
trials-held-partly = en partie
trials-held-no = non
trials-held-said = Attendu : { $held }
trials-again-question = Referiez-vous ?
trials-again-yes = oui
trials-again-otherwise = autrement
trials-again-no = non
trials-again-said = Referait : { $again }
trials-again-count-yes = { $count ->
    [one] une personne le referait
   *[other] { $count } le referaient
}
trials-again-count-otherwise = { $count ->
    [one] une autrement
   *[other] { $count } autrement
}
trials-again-count-no = { $count ->
    [one] une non
   *[other] { $count } non
}
trials-sign = Signer de mon nom
trials-sign-text = Sinon, ni votre nom ni votre lieu ne sont montrés à côté.
trials-tell-it = Le raconter
trials-told = C’est raconté. Merci.
trials-conclude = Conclure
trials-conclude-text = Lisez tous les récits, puis dites en mots ce que l’on en retient. Un essai qui ne marche pas est un bon essai.
trials-verdict-question = L’hypothèse
trials-verdict-holds = elle tient
trials-verdict-partly = elle tient en partie, ou pour certains
trials-verdict-not = elle ne tient pas
trials-verdict-unknown = on ne peut pas encore le dire
trials-verdict-words = Ce que l’on en retient
trials-conclude-it = Conclure l’essai
trials-concluded = L’essai est conclu.
own-data-table-trials = Essais proposés
own-data-about-trials = Ils restent, sans votre nom si vous partez : d’autres y ont pris part.
own-data-table-trial-tries = Essais auxquels vous avez pris part
own-data-about-trial-tries = Si vous partez, votre récit reste sans nom ni lieu.
trace-trials-proposed = { $who } a proposé un essai
trace-trials-answered = Un essai a reçu sa réponse
trace-trials-joined = { $who } participe à un essai
trace-trials-left = Une place s’est libérée dans un essai
trace-trials-told = Un essai a été raconté
trace-trials-concluded = Un essai a sa conclusion
trace-trials-lent = Du matériel d’essai a été prêté
trace-trials-returned = Du matériel d’essai est revenu
trace-trials-changed = Un essai a changé
trace-trials-withdrawn = Un essai a été retiré
trace-trials-restored = Un essai a été remis
