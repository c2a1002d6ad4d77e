together-parts = Ce que nous faisons ensemble
together-somebody = Une personne partie depuis
together-now = Ensemble, en ce moment
together-all = Tous les échanges
