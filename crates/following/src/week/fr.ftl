trace-activity-done = { $who } a fait une activité
trace-activity-reopened = { $who } revient sur une activité

week-title = Cette semaine
week-moves = Semaines
week-now = Cette semaine
week-of-weeks = Semaine { $week } sur { $count }
week-stage = étape :
week-undated = Le parcours, semaine par semaine
week-undated-text = Les dates ne sont pas encore fixées. Voici le plan, tel qu’il sera suivi.
week-date = Fixer les dates
week-before = On commence le { $day }
week-before-text = Voici ce qui vous attend. Rien n’est à faire avant.
week-pause = Une semaine de pause
week-pause-text = Rien n’est prévu cette semaine. On reprend le { $day }.
week-pause-why = { $why } : rien n’est prévu cette semaine. On reprend le { $day }.
week-after = Le parcours est terminé
week-after-text = Tout reste ouvert : ce que vous avez fait, ce que vous n’avez pas eu le temps de faire, et l’espace de la promotion.
week-after-done = Vous avez tout fait. Tout reste ouvert, et l’espace de la promotion aussi.
week-lead = Où en est chacun·e ?
week-things = À faire cette semaine
week-things-left = Si vous voulez avancer
week-nothing = Rien ne vous attend. Profitez-en pour regarder ce qui vient, plus bas.
week-nothing-pause = Rien ne vous attend. Bonne pause !
week-more = { $count ->
    [one] Et une autre chose, dans la tresse
   *[other] Et { $count } autres choses, dans la tresse
 }
week-all = Dans cette semaine
week-all-of = Dans la semaine { $week }
week-whole = Toute la semaine
week-empty = Rien n’est prévu cette semaine-là.
week-since = depuis la semaine { $week }
week-condition = Pour qui :
week-next = Prochaine rencontre
week-of = Dans la semaine du { $day }
week-resume = Reprendre là où vous étiez
week-awaited = Votre groupe vous attend
week-news = Depuis votre dernier passage
week-no-news = Rien de nouveau pour l’instant.
week-news-done = { $count ->
    [one] Une personne a fait « { $name } »
   *[other] { $count } personnes ont fait « { $name } »
 }

week-line-now = Semaine { $week } sur { $count }
week-line-before = On commence le { $day }
week-line-pause = Pause cette semaine ; on reprend le { $day }
week-line-after = Le parcours est terminé
week-line-next = Prochaine rencontre : { $title }, { $when }
week-line-nothing = Rien ne vous attend cette semaine
week-line-more = { $count ->
    [one] et une autre chose
   *[other] et { $count } autres choses
 }
week-line-thing = { $name } ({ $long })
week-line-open = Ouvrir la semaine
