attachment-needs-words = Dites en quelques mots ce que c’est, pour les personnes qui ne le voient pas.
attachment-again = Les fichiers sont à choisir de nouveau : un navigateur ne les envoie qu’une fois.
attachment-picture-words = Ce que l’on y voit
attachment-document-words = Ce que c’est
