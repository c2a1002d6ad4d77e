attesting-minutes = { $minutes } min
attesting-hours = { $hours } h
attesting-hours-minutes = { $hours } h { $minutes }
attesting-nothing-to-print = There is nothing to print for now.
