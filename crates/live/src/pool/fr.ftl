own-data-table-live-votes = Vos votes pour des questions
own-data-about-live-votes = Les questions pour lesquelles vous avez voté dans les salles en direct. Effacé, votre vote compte encore, sans vous.

pool-how = Votez pour ce que vous voulez entendre : les questions les plus soutenues passent d’abord. Celles qui restent seront reprises après la séance.
pool-ask = Demander
pool-nameless = Sans mon nom
pool-nobody = Sans nom
pool-vote = { $count ->
    [0] Aucune voix. Voter pour cette question
    [one] Une voix. Voter pour cette question
   *[other] { $count } voix. Voter pour cette question
 }
pool-unvote = { $count ->
    [0] Aucune voix. Reprendre la mienne
    [one] Une voix, la mienne. La reprendre
   *[other] { $count } voix, dont la mienne. La reprendre
 }
pool-votes = { $count ->
    [0] aucune voix
    [one] une voix
   *[other] { $count } voix
 }
pool-me-too = Je la pose aussi
pool-mine = Mes questions
pool-my-votes = Mes votes
pool-take-back = Reprendre ma voix
pool-is-asked = posée
pool-follow = La suivre après la séance
pool-under = Elle rejoint : « { $text } »
pool-on-screen = La question
pool-answered-at = répondue à { $time }
pool-deferred-to = remise à « { $title } »
pool-is-assigned = quelqu’un cherche une réponse
pool-stage-open = posée
pool-stage-screen = à l’écran
pool-stage-queued = bientôt son tour
pool-stage-answered = répondue
pool-stage-deferred = remise à plus tard
pool-stage-early = posée à l’avance, la salle ne la voit pas
pool-stage-grouped = regroupée
pool-stage-hidden = masquée
pool-tab-pool = Posées
pool-tab-queue = À suivre
pool-tab-done = Traitées
pool-from-line = En faire une question
pool-bring = La montrer à la salle
pool-show = À l’écran
pool-unshow = Retirer de l’écran
pool-turn = À suivre
pool-no-longer-queued = Plus à suivre
pool-sooner = Plus tôt
pool-later = Plus tard
pool-answer = Répondue
pool-unanswer = Pas encore répondue
pool-second = À l’instant
pool-second-save = Corriger
pool-pick = Prendre en main
pool-put-down = Reposer
pool-merge = Y joindre celle en main
pool-separate = Séparer
pool-hide = Masquer
pool-restore = Remettre
pool-in-hand = En main
pool-in-hand-text = Sur une autre question, « Y joindre celle en main » les regroupe : personne de celles et ceux qui la posent n’est perdu.
pool-page = Sa page
pool-named-here = Ici, on pose ses questions avec son nom.
pool-too-early = Un instant : la prochaine question peut partir dans { $count ->
    [one] une seconde
   *[other] { $count } secondes
 }.
pool-no-turn = Cette question n’attend pas son tour.
pool-not-a-time = Écrivez l’instant comme sur la vidéo : minutes et secondes, par exemple 12:34.
pool-not-begun = Ouvrez d’abord la salle : l’instant de la réponse se compte depuis là.
pool-nothing-in-hand = Prenez d’abord une question en main, puis joignez-la à celle-ci.
pool-answered-text = Répondue de vive voix pendant la séance, à { $time } de la vidéo.
