afterwards-after = Et après
afterwards-written = C’est écrit. Vous pouvez y revenir.
afterwards-back = Revenir
afterwards-early = Cela s’ouvre un quart d’heure avant la fin de la rencontre.
afterwards-late = Plus de trois mois ont passé : on ne peut plus rien ajouter ici.
