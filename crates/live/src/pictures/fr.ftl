own-data-table-live-pictures = Les images que vous avez montrées en direct
own-data-about-live-pictures = Vos images dans les salles en direct, avec leur description. Effacées, il n’en reste que la place.

pictures-title = Images
pictures-file = L’image à montrer
pictures-file-hint = Glissez-la ici, ou choisissez un fichier.
pictures-words = Ce que l’on y voit
pictures-words-hint = Pour qui ne voit pas l’image, ou la voit mal. Par exemple : « Trois cercles qui se croisent : moi, le groupe, le projet ».
pictures-show = Montrer à tout le monde
pictures-hidden = cachée
pictures-hide = Cacher cette image
pictures-restore = Remettre cette image
pictures-enough = Cette salle a déjà { $most } images.
