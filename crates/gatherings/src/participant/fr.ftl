participant-after = Et après
participant-written = C’est écrit. Vous pouvez y revenir.
participant-back = Revenir
participant-early = Cela s’ouvre un quart d’heure avant la fin de la rencontre.
participant-late = Plus de trois mois ont passé : on ne peut plus rien ajouter ici.
