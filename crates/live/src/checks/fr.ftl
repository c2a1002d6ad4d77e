own-data-table-live-checks = Vos vérifications de régie
own-data-about-live-checks = Ce que vous avez ajouté ou coché dans les listes de régie. Effacé, ce que vous aviez ajouté disparaît.

checks-sound = Le son : chaque micro s’entend, rien ne siffle
checks-camera = L’image : les visages sont éclairés, le cadre est bon
checks-stream = La diffusion part et se voit depuis un autre appareil
checks-recording = L’enregistrement tourne, il reste de la place
checks-backup = Un lien de secours est prêt, l’équipe le connaît
checks-captions = Les sous-titres ou la prise de notes sont en route
checks-chat = Le tchat est ouvert, quelqu’un le suit
checks-by = { $name }, { $clock }
checks-add = Ajouter
checks-add-text = Autre chose à vérifier
checks-remove = Retirer
checks-remove-this = Retirer « { $text } »
checks-enough = Cette liste a déjà { $most } points.
