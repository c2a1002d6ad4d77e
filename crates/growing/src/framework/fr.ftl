growing-step-discovering = Je découvre
growing-step-with-help = J’essaie avec de l’aide
growing-step-alone = Je le fais
growing-step-helping-others = J’aide les autres à le faire
growing-step-gist-discovering = J’en ai entendu parler, je commence à voir de quoi il s’agit.
growing-step-gist-with-help = Je m’y risque quand quelqu’un est à côté de moi, ou avec un exemple sous les yeux.
growing-step-gist-alone = Je le fais sans que l’on me le demande, et cela tient la plupart du temps.
growing-step-gist-helping-others = On vient me chercher pour cela, et je sais dire comment je m’y prends.
