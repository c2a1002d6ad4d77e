folder-title = L’emporter
folder-text = Votre projet, votre carnet et vos bilans dans un dossier : des textes, vos photos, et une page qui s’ouvre sans connexion. Seulement ce qui est à vous.
folder-take = Télécharger le dossier
folder-draft = Brouillon
