together-parts = Ce que nous faisons ensemble
together-somebody = Une personne partie depuis
