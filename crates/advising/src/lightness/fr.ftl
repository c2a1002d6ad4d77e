lightness-title = Alléger cet espace
lightness-text = Quels outils de cet espace n’ont servi à personne cette saison ? Les éteindre, c’est moins à regarder.
lightness-lede = Un outil que personne n’utilise se voit quand même. Éteint, il disparaît des pages ; tout ce qu’il contient est gardé et revient avec lui.
lightness-young = Cet espace est ouvert depuis moins d’une saison : laissez-lui le temps.
lightness-none = Tout sert
lightness-none-text = Chaque outil allumé a servi ces quatre derniers mois.
lightness-unused = { $count ->
    [one] Cet outil n’a pas servi cette saison. L’éteindre ?
   *[other] Ces { $count } outils n’ont pas servi cette saison. Les éteindre ?
}
lightness-last = dernière trace le { $day }
lightness-never = aucune trace depuis l’ouverture
lightness-why = Règle : aucune trace dans l’espace depuis cent vingt jours. Trois outils au plus à la fois. Rien ne dit qui a fait quoi.
lightness-off = Éteindre
lightness-keep = Tout garder
lightness-choose = Cochez ce que vous voulez éteindre, ou gardez tout.
lightness-done = C’est éteint, et gardé. L’historique, plus bas, permet de revenir.
