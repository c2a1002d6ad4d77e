waiting-letter-stewards-subject = Une demande attend depuis { $word } jours : { $title }
waiting-letter-stewards-body = Bonjour { $person },

    { $asker } attend depuis { $word } jours que quelqu’un l’accompagne à « { $space } » : { $title }.

    Pour chercher quelqu’un, ou dire que ce n’est pas possible :

    { $link }
waiting-letter-companion-subject = Pourriez-vous répondre ? { $title }
waiting-letter-companion-body = Bonjour { $person },

    Une demande vous a été proposée, et la personne attend. Un non est aussi une bonne réponse :

    { $link }
waiting-letter-asker-subject = Nous ne vous oublions pas : { $title }
waiting-letter-asker-body = Bonjour { $person },

    Votre demande attend encore que l’on trouve la bonne personne. L’équipe de « { $space } » vient d’être prévenue. Si quelque chose a changé pour vous, dites-le ici :

    { $link }
