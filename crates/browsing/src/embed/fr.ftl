embed-title = Montrer ceci sur un autre site
embed-text = Copiez ces lignes dans une page de votre site. Seul ce que tout le monde voit y paraît, et cela se met à jour tout seul.
embed-see = Voir ce que cela donne
embed-whole = Tout voir
