mission-title = Ordres de mission
mission-title-single = Ordre de mission
mission-title-collective = Ordre de mission collectif
mission-title-permanent = Ordre de mission permanent
mission-lede = Prépare le papier à signer avant de partir. Le circuit officiel de votre administration reste le sien.
mission-prepare = Préparer un ordre de mission
mission-kind-single = Pour une personne
mission-kind-collective = Pour plusieurs personnes
mission-kind-permanent = Permanent
mission-kind-text-single = Un déplacement, une personne.
mission-kind-text-collective = Le même déplacement pour plusieurs : un seul ordre, chacun y est nommé.
mission-kind-text-permanent = Pour qui se déplace souvent : une zone, douze mois au plus.
mission-which-kind = Quel ordre ?
mission-for-whom = Pour qui ?
mission-for-whom-hint = Si vous partez sans personne d’autre, ne cochez rien. Un ordre collectif en nomme au moins deux.
mission-go-on = Continuer
mission-how-many = Un ordre collectif nomme de deux à { $most } personnes ; les autres n’en nomment qu’une.
mission-state-draft = brouillon
mission-state-asked = demandé
mission-state-signed = signé
mission-state-refused = renvoyé
mission-state-cancelled = annulé
mission-state-done = réalisé
mission-paper-draft = Brouillon : cet ordre n’est pas encore demandé.
mission-paper-asked = Demandé : cet ordre n’est pas encore signé.
mission-paper-refused = Renvoyé : cet ordre ne vaut pas.
mission-paper-cancelled = Annulé : cet ordre ne vaut plus.
mission-number = N° { $number }
mission-made-by = préparé par { $name }
mission-asked-on = demandé le { $date }
mission-signed-by = Signé le { $date } par { $name }.
mission-to-sign = À signer
mission-none-to-sign = Aucun ordre n’attend de signature.
mission-signature = Qui signe
mission-signature-hint = Nom et fonction, comme ils doivent être lus sur l’ordre.
mission-sign-ticked = Signer les ordres cochés
mission-tick-one = Cochez au moins un ordre.
mission-not-oneself = Vous êtes sur cet ordre : quelqu’un d’autre le signe.
mission-own = Les vôtres
mission-none = Aucun ordre de mission ici
mission-none-text = Préparez-en un pour un déplacement : il reste un brouillon tant que vous ne le demandez pas.
mission-kept = Numérotés
mission-all-pdf = Ceux de { $year } en un PDF
mission-all-zip = Un PDF chacun (zip)
mission-all-csv = Tableau (CSV)
mission-journey = Le déplacement
mission-purpose = Objet
mission-purpose-hint = Ce pour quoi on part, en une ligne.
mission-event = Rencontre
mission-destination = Lieu
mission-destination-hint = Établissement et commune.
mission-zone = Zone
mission-zone-hint = Le territoire où l’ordre vaut : un département, une académie.
mission-when = Quand
mission-leaves = Départ
mission-leaves-from = Lieu de départ
mission-returns = Retour
mission-returns-to = Lieu de retour
mission-first = Premier jour
mission-last = Dernier jour
mission-last-hint = Douze mois au plus après le premier.
mission-programme = Programme
mission-when-missing = Dites quand.
mission-returns-after = Le retour vient après le départ.
mission-twelve-months = Un ordre vaut douze mois au plus.
mission-agents = Les personnes
mission-agent-civility = Civilité
mission-agent-name = Nom
mission-agent-grade = Grade
mission-agent-function = Fonction
mission-agent-residence = Résidence administrative
mission-agent-home = Résidence familiale
mission-agent-nameless = Il manque un nom.
mission-agent-too-long = Un champ est trop long : { $most } signes au plus.
mission-authority-head = Employeur et signature
mission-employer = Employeur
mission-authority = Autorité qui signe
mission-costs-head = Frais
mission-with-costs = avec frais
mission-without-costs = sans frais
mission-has-costs = Cet ordre ouvre droit à des frais
mission-costs-text = Avec frais, le moyen de transport et la classe doivent figurer sur l’ordre : ce sont eux qui décident de ce qui est dû. Sans frais, laissez la suite vide.
mission-transport = Moyen de transport
mission-transport-hint = Train, car, véhicule de service…
mission-class = Classe
mission-own-vehicle = Véhicule personnel
mission-own-vehicle-allowed = Le véhicule personnel est autorisé
mission-vehicle-power = Puissance fiscale
mission-allowed = autorisé
mission-allowed-power = autorisé, { $power }
mission-not-allowed = non autorisé
mission-lodging = Hébergement
mission-meals = Repas
mission-budget = Ligne budgétaire
mission-payer = Service qui paie
mission-payer-hint = Si ce n’est pas l’employeur.
mission-advance = Avance
mission-keep-draft = Garder le brouillon
mission-what-now = Et maintenant
mission-ask = Demander cet ordre
mission-ask-text = Il reçoit son numéro, et attend une signature. Vous ne pourrez plus le changer, sauf s’il est renvoyé.
mission-word = Modifier
mission-sign = Signer
mission-refuse = Renvoyer
mission-reason = Pourquoi
mission-reason-hint = Les personnes concernées le lisent.
mission-tell = C’est fait : retour de mission
mission-tell-text = Au retour, l’état de frais et les justificatifs partent par le circuit officiel.
mission-cancel = Annuler cet ordre
mission-pdf = Télécharger en PDF
mission-official = Tresse prépare le papier ; il ne remplace ni la signature de l’autorité, ni le circuit de votre administration.
mission-late = Cet ordre a été signé après le départ. Il devrait l’être avant.
mission-elsewhere = Cet ordre n’en est plus là : relisez-le.
mission-changed-meanwhile = Cet ordre a changé entre-temps : relisez-le avant d’enregistrer.
mission-prepared-now = Le brouillon est gardé.
mission-worded-now = C’est enregistré.
mission-asked-now = L’ordre est demandé ; il a son numéro.
mission-signed-now = L’ordre est signé ; les personnes sont prévenues.
mission-all-signed-now = Les ordres cochés sont signés ; les personnes sont prévenues.
mission-refused-now = L’ordre est renvoyé, avec la raison.
mission-cancelled-now = L’ordre est annulé.
mission-done-now = C’est noté. Bon retour !
mission-sign-here = Signature
mission-closes = Cet ordre atteste que l’absence est régulière et que la mission est couverte pendant sa durée.
mission-for-this = Préparer un ordre de mission pour cette rencontre
mission-awaits = { $count ->
    [one] Un ordre attend votre signature
   *[other] { $count } ordres attendent votre signature
 }
mission-column-number = Numéro
mission-column-kind = Type
mission-column-leaves = Départ
mission-column-returns = Retour
mission-letter-signed-subject = Ordre de mission n° { $number } : signé
mission-letter-signed-body =
    Bonjour { $person },

    L’ordre de mission n° { $number }, « { $purpose } », est signé. À lire et à imprimer ici :

    { $link }
mission-letter-refused-subject = Ordre de mission n° { $number } : renvoyé
mission-letter-refused-body =
    Bonjour { $person },

    L’ordre de mission n° { $number }, « { $purpose } », est renvoyé :

    { $reason }

    { $link }
mission-letter-cancelled-subject = Ordre de mission n° { $number } : annulé
mission-letter-cancelled-body =
    Bonjour { $person },

    L’ordre de mission n° { $number }, « { $purpose } », est annulé.

    { $reason }

    { $link }
trace-mission-prepared = { $who } a préparé un ordre de mission
trace-mission-worded = { $who } a modifié un ordre de mission
trace-mission-asked = { $who } a demandé un ordre de mission
trace-mission-signed = { $who } a signé un ordre de mission
trace-mission-refused = { $who } a renvoyé un ordre de mission
trace-mission-cancelled = { $who } a annulé un ordre de mission
trace-mission-done = { $who } est de retour de mission
own-data-table-missions = Ordres de mission
own-data-about-missions = Ceux que vous avez préparés ou signés. Leur numéro reste, sans votre nom.
own-data-table-mission-agents = Votre place sur des ordres de mission
own-data-about-mission-agents = Ce que des ordres disent de vous : effacé avec vous.
