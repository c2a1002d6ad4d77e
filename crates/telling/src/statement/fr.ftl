statement-all = Bilans de tout le monde
statement-lede = À chaque regroupement, ce que la formation a apporté au projet, et ce que le projet a apporté à la formation. Côte à côte, on voit le chemin.
statement-side-by-side = Côte à côte
statement-meetings = Regroupements
statement-people = Personnes
statement-none = Aucun bilan à lire pour l’instant.
statement-no-meetings = Pas encore de bilans
statement-no-dates = Ils se feront aux regroupements, dont les dates ne sont pas encore fixées.
statement-of-day = Bilan du { $day }
statement-write = Écrire mon bilan
statement-send = Donner mon bilan
statement-correct = Corriger
statement-to-write = Une demi-page suffit. Ce que vous avez fait depuis la dernière fois vous est proposé en phrases : gardez ce qui compte.
statement-ahead = Il s’écrira après le regroupement précédent.
statement-not-there = Rien à lire ici.
statement-silent = Rien de plus.
statement-made-on = Donné le { $day }
statement-corrected-on = corrigé le { $day }
statement-versions = Ce bilan, version par version
statement-version-now = Aujourd’hui
statement-write-lede = Deux minutes à dire devant le groupe : ce que la formation a changé dans votre projet, et ce que votre projet lui a donné.
statement-to-project = Ce que la formation a apporté au projet
statement-to-project-hint = Un exemple vaut mieux qu’un résumé.
statement-to-training = Ce que le projet a apporté à la formation
statement-to-training-hint = Une question, un cas, un contact, un récit, une fiche : ce que les autres ont appris grâce à lui.
statement-read-again = Relire : { $name }
statement-proposed = Depuis la dernière fois
statement-proposed-hint = Gardez ce qui compte, décochez le reste. Rien n’est repris de ce que vous avez raconté à un cercle plus petit que tout l’espace.
statement-in-your-words = Avec vos mots
statement-and-now = Et maintenant
statement-stands = Où en est le projet
statement-stands-hint = Par rapport à la dernière fois.
statement-next-step = Le prochain pas
statement-next-step-hint = Un seul, et quand.
statement-says-nothing = Gardez au moins une phrase, ou écrivez la vôtre.
statement-made = Votre bilan est là. Vous pouvez le corriger jusqu’au prochain regroupement.
statement-too-early = Ce bilan s’écrira une fois passé le regroupement précédent.
statement-too-late = Ce bilan ne se corrige plus : le regroupement suivant a commencé. Écrivez la suite dans le prochain.
statement-changed-meanwhile = Ce bilan a changé entre-temps
statement-changed-meanwhile-text = Vous l’avez enregistré depuis une autre page. Rien n’est perdu : voici les deux versions. Le formulaire garde celle que vous venez d’écrire.
statement-everybody = Tout le monde a donné son bilan.
statement-not-yet = { $count ->
    [one] Une personne n’a pas encore donné son bilan :
   *[other] { $count } personnes n’ont pas encore donné leur bilan :
 }
statement-nothing = Aucun bilan à lire pour l’instant
statement-nothing-text = Ils s’écrivent depuis la page de chaque projet, et se lisent ici ensemble.
statement-more = Bilans suivants
statement-gained-read = { $count ->
    [one] J’ai pris le temps d’un contenu à lire ou à regarder.
   *[other] J’ai pris le temps de { $count } contenus à lire ou à regarder.
 }
statement-gained-activity = J’ai fait « { $name } ».
statement-gained-sheet = J’ai essayé sur mon projet la fiche « { $title } ».
statement-gained-gathering = J’étais à « { $title } », le { $day }.
statement-gained-exchange = { $count ->
    [one] Mon groupe a travaillé une fois sur mon projet.
   *[other] Mon groupe a travaillé { $count } fois sur mon projet.
 }
statement-given-entry = J’ai raconté à tout le monde : « { $title } », le { $day }.
statement-given-sheet = J’ai partagé la fiche « { $title } ».
statement-given-exchange = { $count ->
    [one] J’ai aidé une fois une autre personne sur son projet.
   *[other] J’ai aidé { $count } fois d’autres personnes sur leur projet.
 }
trace-statement-made = { $who } a donné un bilan de son projet
trace-statement-corrected = { $who } a corrigé un bilan de son projet
own-data-table-statements = Bilans
own-data-about-statements = Ce que vous avez dit de votre projet à chaque regroupement. Si vous partez, ils s’en vont.
