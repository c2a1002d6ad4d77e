rule-title = Les règles du dosage
rule-lede = Chaque conseil vient d’une de ces règles. Aucune n’est sacrée : votre communauté peut en écarter une, lui donner plus de poids ou en ajouter, en disant pourquoi.
rule-back = Revenir au dosage
rule-own = Règle de cet espace
rule-weight-0 = écartée
rule-weight-1 = compte une fois
rule-weight-2 = compte double
rule-weight-3 = compte triple
rule-helped = { $count ->
    [one] a aidé une fois
   *[other] a aidé { $count } fois
}
rule-partly = { $count ->
    [one] en partie une fois
   *[other] en partie { $count } fois
}
rule-not = { $count ->
    [one] n’a pas aidé une fois
   *[other] n’a pas aidé { $count } fois
}
rule-why = Pourquoi
rule-source = Source
rule-when-weighed = Quand elle compte
rule-phase-default = Au départ
rule-phase-raise = Ensuite, avec les autres
rule-phase-cap = Comme limite : elle l’emporte sur les précédentes
rule-phase-safety = Pour protéger les personnes : elle l’emporte sur toutes
rule-counts = Son poids ici
rule-told = Ce qu’on en dit
rule-change = Lui donner un autre poids
rule-reason = Pour quelle raison ?
rule-reason-hint = Elle restera lisible par tout le monde, avec votre nom.
rule-weighed = La règle compte autrement à partir de maintenant.
rule-history = Ce qui a changé ici
rule-history-none = Rien : la règle est telle qu’elle est livrée.
rule-add = Ajouter une règle de votre cru
rule-add-hint = Vous avez vu souvent la même chose arriver ? Dites dans quel cas, ce qu’il faut faire et pourquoi.
rule-condition = Dans quel cas ?
rule-moves-facilitation = L’animation
rule-moves-tools = Les outils
rule-step-0 = ne change pas
rule-step-1 = un cran de plus
rule-step-2 = deux crans de plus
rule-step--1 = un cran de moins
rule-step--2 = deux crans de moins
rule-says = Que faut-il faire ?
rule-add-button = Ajouter cette règle
rule-added = La règle est ajoutée.
rule-remove = Retirer cette règle
rule-removed = La règle est retirée.
rule-restored = La règle compte de nouveau.
own-data-table-dosage-weights = Règles du dosage dont vous avez changé le poids
own-data-about-dosage-weights = La raison que vous avez donnée reste lisible dans l’espace, sans votre nom si vous partez.
own-data-table-dosage-rules = Règles du dosage que vous avez ajoutées
own-data-about-dosage-rules = Elles restent à l’espace, sans votre nom si vous partez.
trace-dosage-rule-weighed = { $who } a changé le poids d’une règle de dosage
