flag-all = À regarder
flag-one = Un texte signalé
flag-say = Signaler un texte
flag-say-lede = Un texte va contre un accord du groupe ? Dites lequel, et pourquoi. Celles et ceux qui prennent soin de ce qui s’écrit lisent votre nom ; la personne qui a écrit le texte ne le lit pas. On vous dira ce qu’il en est advenu.
flag-content-hint = Ce qui a été écrit dernièrement ici.
flag-reason = Pourquoi ?
flag-reason-hint = En deux phrases : ce que le texte fait, à qui.
flag-say-it = Signaler
flag-was-said = C’est signalé. On vous dira ce qu’il en est advenu.
flag-already = Vous l’avez déjà signalé : on va vous répondre.
flag-yours = Signalements
flag-state-open = attend une réponse
flag-state-measure = une décision a été prise
flag-state-left = le texte reste
flag-for-you-open = Celles et ceux qui prennent soin de ce qui s’écrit ici le regardent. On vous écrira.
flag-for-you-measure = Une décision a été prise au nom d’un accord. Merci de l’avoir dit.
flag-for-you-left = Le texte reste tel qu’il est. La raison est ci-dessous.
flag-by = Dit par { $name }. La personne qui a écrit le texte ne le lit pas.
flag-what-now = Et maintenant ?
flag-leave = Laisser le texte, et dire pourquoi
flag-leave-hint = La personne qui l’a signalé le lit.
flag-leave-it = Laisser le texte
flag-was-answered = C’est répondu.
flag-nothing-to-answer = Il n’y a plus rien à répondre.
flag-waits = Un texte est signalé
flag-waits-subject = Un texte est signalé
flag-waits-body =
    Bonjour { $person },

    Dans « { $space } », quelqu’un dit qu’un texte va contre cet accord :
    « { $article } »

    Le regarder et répondre :
    { $link }
flag-news-subject = Ce que vous avez signalé a reçu une réponse
flag-news-body =
    Bonjour { $person },

    Dans « { $space } », vous aviez signalé un texte au nom de cet accord :
    « { $article } »

    Ce qu’il en est advenu :
    { $link }
own-data-table-flags = Textes signalés
own-data-about-flags = Ceux que vous avez signalés, ceux auxquels vous avez répondu, et qu’un texte de vous l’a été. Vos raisons sont effacées si vous partez.
