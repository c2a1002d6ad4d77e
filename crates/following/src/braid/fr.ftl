following-minutes = { $count } min
following-hours = { $count } h
following-hours-minutes = { $hours } h { $minutes }

stand-done = fait
stand-due = pas encore fait
stand-now = cette semaine
stand-next = à venir

braid-title = La tresse
braid-as-list = La lire en liste
braid-as-drawing = La voir dessinée
braid-skip = Passer la tresse
braid-signs-strands = Les brins
braid-signs-stands = Les signes
braid-sign-group = autour : la part de votre groupe qui l’a fait
braid-sign-cohort = autour : la part de la promotion qui l’a fait
braid-week = semaine { $count }
braid-week-capital = Semaine { $count }
braid-week-short = S{ $count }
braid-here = nous sommes ici
braid-meeting = regroupement
braid-pause = Pause
braid-pause-why = Pause : { $why }
braid-behind-group = { $done } sur { $count } dans votre groupe
braid-behind-cohort = { $done } sur { $count } dans la promotion
braid-strands = { $count ->
    [one] Un brin
   *[other] { $count } brins
 }
braid-weeks = { $count ->
    [one] une semaine
   *[other] { $count } semaines
 }
braid-activities = { $count ->
    [one] une activité
   *[other] { $count } activités
 }
braid-said = { $strands }, { $weeks }, { $activities } ; chaque perle mène à la sienne.
braid-before = La première semaine n’a pas commencé.
braid-in-week = Nous sommes en semaine { $count }.
braid-in-pause = C’est une semaine de pause.
braid-after = Le parcours est terminé.
braid-day = { $day } { $month }
braid-month-1 = janv.
braid-month-2 = févr.
braid-month-3 = mars
braid-month-4 = avr.
braid-month-5 = mai
braid-month-6 = juin
braid-month-7 = juil.
braid-month-8 = août
braid-month-9 = sept.
braid-month-10 = oct.
braid-month-11 = nov.
braid-month-12 = déc.
