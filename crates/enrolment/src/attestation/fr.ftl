attestation-title = Attestations
attestation-text = Les heures viennent des présences notées aux rencontres et des activités marquées comme faites. Une attestation garde les nombres du jour où elle est délivrée.
attestation-standing = en cours
attestation-revoked = révoquées
attestation-no-trainees = Personne ne suit le parcours pour l’instant
attestation-hours-of = Sur { $attended } de rencontres tenues et { $done } d’activités prévues
attestation-who = Stagiaire
attestation-attended = En présence
attestation-done = En activités
attestation-sum = En tout
attestation-paper = Attestation
attestation-of = { $part } sur { $all }
attestation-issue-one = Délivrer
attestation-name-on = Nom sur l’attestation de
attestation-name-text = Écrivez le nom tel qu’il doit être lu : il ne changera plus sur ce papier.
attestation-issue = Délivrer les attestations cochées
attestation-next = Les personnes suivantes
attestation-issued = Les attestations sont délivrées ; chaque personne reçoit le lien.
attestation-nobody = Cochez au moins une personne.
attestation-name = Il manque un nom, ou il est trop long : { $most } signes au plus.
attestation-all = Toutes les attestations
attestation-number = N° { $number }
attestation-issued-on = Délivrée le { $date }
attestation-revoked-on = Révoquée le { $date }.
attestation-revoke = Révoquer
attestation-reason = Pourquoi
attestation-revoked-now = L’attestation est révoquée. Vous pouvez en délivrer une autre.
attestation-own = Mon attestation
attestation-see = Voir et imprimer
attestation-paper-title = Attestation de formation
attestation-says = { $name } a suivi cette formation.
attestation-training = Formation
attestation-days = Dates
attestation-aim = Objectifs
attestation-code = Code à scanner pour vérifier cette attestation
attestation-verify-at = À vérifier à cette adresse :
attestation-back = Revenir
attestation-print = Imprimez cette page depuis votre navigateur.
attestation-print-all = Imprimer celles qui sont en cours
attestation-pdf = Télécharger en PDF
attestation-papers = { $count ->
    [0] Aucune attestation en cours.
    [one] Une attestation, sur une page.
   *[other] { $count } attestations, une par page.
 }
attestation-verified = Vérifier une attestation
attestation-stands = Cette attestation est authentique et en cours.
attestation-verify-text = Comparez avec le papier que vous avez sous les yeux. Cette page ne dit rien d’autre.
attestation-minutes = { $minutes } min
attestation-hours = { $hours } h
attestation-hours-minutes = { $hours } h { $minutes }
attestation-letter-subject = Votre attestation pour « { $space } »
attestation-letter-body =
    Bonjour { $person },

    Votre attestation pour « { $space } » est prête. À lire et à imprimer ici :

    { $link }
trace-attestation-issued = { $who } a délivré une attestation
trace-attestation-revoked = { $who } a révoqué une attestation
own-data-table-attestations = Attestations
own-data-about-attestations = Celles qui vous ont été délivrées. Effacées, elles ne peuvent plus être vérifiées.
