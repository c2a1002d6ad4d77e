reaction-title = Comment c’était pour vous ?
reaction-hint = Un mot ou plusieurs, à donner et à reprendre quand vous voulez. Les autres stagiaires n’en voient que le nombre, à partir de trois personnes. Qui anime voit qui n’a « pas compris », pour pouvoir aider.
reaction-understood = Compris
reaction-unclear = Pas compris
reaction-idea = Ça me donne une idée
reaction-thanks = Merci
reaction-disagree = Je vois cela autrement
reaction-count = { $count ->
    [one] une personne
   *[other] { $count } personnes
 }
reaction-remark = Une ligne à qui anime
reaction-remark-hint = Ce qui n’était pas clair, par exemple. Elle n’est lue que par les personnes qui animent, avec votre nom. Vide, elle est reprise.
reaction-remark-send = Envoyer
reaction-remark-written = Votre ligne est chez les personnes qui animent.
reaction-remark-withdrawn = Votre ligne est reprise.
reaction-so-far = Ce qui est dit jusqu’ici

own-data-table-activity-remarks = Lignes à qui anime
own-data-about-activity-remarks = Ce que vous avez écrit, à propos d’une activité, aux personnes qui animent.
