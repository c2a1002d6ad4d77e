week-mine = { $count ->
    [one] Mon rôle cette semaine
   *[other] Mes rôles cette semaine
 }
week-in-my-roles = Cette semaine, dans mes rôles
week-my-role = Mon rôle cette semaine
week-tried = à l’essai
week-paused = en pause
week-ends-soon = bientôt fini
week-note-from = Un mot de { $who } vous attend
week-to-hand-in = À remettre
week-due = pour le { $day }
week-was-due = attendu le { $day }, toujours bienvenu
