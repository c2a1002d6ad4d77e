whole-title = Tout emporter
whole-text = Toutes les fiches et toutes les pages que vous pouvez lire ici, en fichiers texte (Markdown), avec leurs images, leurs documents, et qui les a écrites.
whole-take = Télécharger le dossier
whole-taken = Les fiches et les pages de ce lieu, telles qu’elles étaient le { $day }.
