assessment-title = Notre bilan
assessment-text = Une page écrite à plusieurs : ce que nous avons vécu, ce que nous en faisons. Chaque état est gardé, avec qui l’a écrit.
assessment-beginning =
    ## Ce que nous avons fait


    ## Ce que cela a changé


    ## Ce que nous dirions à celles et ceux qui viennent ensuite
assessment-write = Écrire
assessment-body = Le bilan
assessment-body-hint = Mise en forme : ## titres, **gras**, listes avec des tirets, liens.
assessment-saved = C’est enregistré.
assessment-changed-meanwhile = Quelqu’un a écrit en même temps que vous. Son texte est au-dessus, le vôtre est ici : réunissez-les, puis enregistrez.
assessment-theirs = Ce qui est écrit à présent
assessment-yours = Votre texte
assessment-version = État { $number }, { $date }
assessment-number = État { $count }
assessment-history = Tous les états
assessment-nobody = quelqu’un qui est parti
trace-assessment-written = { $who } a écrit dans le bilan
own-data-table-cohort-assessment-versions = Bilans écrits
own-data-about-cohort-assessment-versions = Ce que vous avez écrit dans le bilan d’une promotion.
