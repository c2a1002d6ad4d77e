own-data-table-live-lines = Ce que vous avez écrit dans les tchats
own-data-about-live-lines = Vos messages dans les salles en direct. Effacés, il n’en reste que la place.

chat-title = Tchat
chat-text = Votre message
chat-say = Envoyer
chat-host = anime
chat-hidden = caché
chat-hide = Cacher
chat-restore = Remettre
chat-report = Signaler
chat-reported-done = Signalé : l’équipe regarde.
chat-paused-now = Le tchat est en pause : seules les personnes qui animent écrivent.
chat-slow-now = Le tchat est ralenti : un message par demi-minute et par personne.
chat-keep = La laisser à tous
chat-reported = Messages signalés
chat-reported-none = Aucun message signalé.
chat-reports = { $count ->
    [one] signalé une fois
   *[other] signalé { $count } fois
 }
chat-moderate = Régler le tchat
chat-mode = Qui écrit, et à quel rythme
chat-mode-open = Tout le monde
chat-mode-slow = Tout le monde, un message par demi-minute
chat-mode-paused = En pause : seules les personnes qui animent écrivent
chat-filtered = Mots qui retiennent un message, un par ligne
chat-save = Enregistrer
chat-held-back = Ce message contient un mot que l’équipe a choisi de retenir. Dites-le autrement.
chat-is-paused = Le tchat est en pause pour l’instant. Gardez votre message, il reviendra.
chat-too-early = Un instant : le prochain message peut partir dans { $count ->
    [one] une seconde
   *[other] { $count } secondes
 }.
