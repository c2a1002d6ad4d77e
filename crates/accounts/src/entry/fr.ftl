entry-title = Entrer
entry-lede = Donnez votre adresse : vous recevrez un lien qui ouvre la porte. Pas besoin de mot de passe, ni d’avoir déjà un compte.
entry-email = Adresse de courriel
entry-email-hint = Elle ne sera montrée à personne sans votre accord.
entry-ask-for-link = Recevoir un lien
entry-by-password = J’ai choisi un mot de passe
entry-password = Mot de passe
entry-password-hint = Oublié ? Demandez un lien ci-dessus, puis changez-le dans « Mon compte ».
entry-password-wrong = Cette adresse et ce mot de passe ne vont pas ensemble. Vous pouvez toujours recevoir un lien.
entry-enter = Entrer
entry-signed-out = Vous êtes sorti·e. À bientôt !

entry-mail-title = Regardez votre courrier
entry-mail-lede = Un lien vient de partir vers cette adresse. Il ouvre une seule fois, pendant 30 minutes.
entry-mail-nothing = Rien n’arrive ? Patientez une minute, regardez dans les indésirables, puis vérifiez l’adresse et recommencez.
entry-mail-no-server = Ce lieu ne sait pas encore envoyer de courriels. La personne qui l’administre peut vous donner un lien.
entry-mail-outbox = Voir les courriels de cet essai
entry-mail-again = Recommencer

entry-link-title = Vous y êtes presque
entry-link-lede = Un dernier geste, et vous entrez en tant que { $name }.
entry-link-title-first = Bienvenue
entry-link-lede-first = Cette adresse est bien la vôtre. Comment voulez-vous qu’on vous appelle ici ?
entry-name = Votre nom
entry-name-hint = Nom complet, prénom ou surnom : vous pourrez le changer.

entry-dead-title = Ce lien ne s’ouvre plus
entry-dead-lede = Un lien ouvre une seule fois, pendant 30 minutes. En voici un autre : donnez votre adresse.

entry-letter-subject = Votre lien pour entrer dans { $house }
entry-letter-before = Bonjour,

    Voici votre lien pour entrer dans { $house }. Il ouvre une seule fois, pendant 30 minutes :
entry-letter-after = Vous n’avez rien demandé ? Ne faites rien : sans ce lien, personne n’entre avec votre adresse.
