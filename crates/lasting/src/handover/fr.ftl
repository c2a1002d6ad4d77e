handover-title = Confier nos communs
handover-text = Les fiches publiées ici peuvent continuer ailleurs : un autre espace les reprend, avec le nom de qui les a écrites. Les originaux restent lisibles ici.
handover-to = À quel espace
handover-no-other = Pour confier vos communs, faites d’abord partie de l’espace qui les reprendrait.
handover-words = Quelques mots
handover-offer = Proposer
handover-offered = C’est proposé. Qui répond de cet espace dira oui ou non.
handover-not-yet = pas encore de réponse
handover-answer-taken = repris
handover-answer-declined = refusé
handover-sheets = { $count ->
    [one] une fiche
   *[other] { $count } fiches
}
handover-waiting = Des communs vous sont confiés
handover-waiting-text = Ce groupe a fini. Il vous propose de reprendre ce qu’il a écrit.
handover-from = « { $space } » vous confie ses communs
handover-nothing = Aucune fiche n’y est publiée.
handover-what-comes = Les fiches arrivent en copies, avec leurs auteurs et leur licence, et disent toujours d’où elles viennent. Les sortes de fiches qui vous manquent arrivent avec elles. Les images et les documents restent avec les originaux.
handover-take = Reprendre
handover-decline = Non merci
handover-taken = C’est repris.
handover-declined = C’est dit : non.
handover-see = Voir les fiches
handover-answered = Quelqu’un a déjà répondu.
handover-not-closed = On confie ses communs quand l’espace est clos.
own-data-table-handovers = Communs que vous avez confiés ou repris
own-data-about-handovers = Ce fait reste dans l’histoire des groupes, sans votre nom si vous partez.
trace-handover-offered = { $who } propose de confier les communs du groupe
trace-handover-declined = Les communs proposés n’ont pas été repris
