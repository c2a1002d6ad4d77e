leading-title = Mener la promotion
leading-cohort = Calendrier
leading-applications = Candidatures
leading-groups = Petits groupes
leading-closing = Clôture
leading-copy = Copier
