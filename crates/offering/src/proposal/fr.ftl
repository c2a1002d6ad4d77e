proposal-title = Propositions
proposal-lede = Ce que les membres aimeraient vivre ensemble. Dites si vous viendriez : c’est ainsi qu’une idée trouve quelqu’un pour l’animer.
proposal-none = Aucune proposition pour l’instant. Un titre suffit pour commencer.
proposal-supports = { $count ->
    [0] Personne n’a encore dit qu’il viendrait
    [one] Une personne viendrait
   *[other] { $count } personnes viendraient
 }
proposal-is-taken = Quelqu’un s’en occupe
proposal-see-gathering = Voir la rencontre
proposal-would-come = Je viendrais
proposal-would-not-come = Je ne viendrais plus
proposal-take = M’en occuper
proposal-withdraw = Retirer
proposal-make = Proposer quelque chose
proposal-what = Quoi
proposal-what-hint = Un sujet, une pratique à échanger, un outil à essayer.
proposal-why = Pourquoi, pour qui
proposal-kind = Sous quelle forme
proposal-any-kind = N’importe laquelle
proposal-send = Proposer
proposal-join-first = Les membres proposent et disent s’ils viendraient.
proposal-to-agenda = Revenir à l’agenda
proposal-made = Votre proposition est dans la liste.
proposal-supported = C’est noté : vous viendriez.
proposal-not-supported = C’est noté : vous ne viendriez plus.
proposal-withdrawn = Votre proposition est retirée.
proposal-restored = Votre proposition est de nouveau dans la liste.
proposal-taken-subject = Votre idée prend corps : { $title }
proposal-taken-body =
    Bonjour { $person },

    Vous aviez proposé ou soutenu « { $title } ». Une rencontre vient d’être annoncée. La date, le lieu et l’inscription sont ici :

    { $link }

    À bientôt.
trace-proposal-made = { $who } a proposé une rencontre
own-data-table-proposals = Propositions
own-data-about-proposals = Ce que vous avez proposé de vivre ensemble.
own-data-table-proposal-supports = Propositions soutenues
own-data-about-proposal-supports = Celles où vous viendriez.
