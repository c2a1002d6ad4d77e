attesting-minutes = { $minutes } min
attesting-hours = { $hours } h
attesting-hours-minutes = { $hours } h { $minutes }
attesting-nothing-to-print = Il n’y a rien à imprimer pour l’instant.
