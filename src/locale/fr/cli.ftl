# The command line.

cli-not-a-terminal = l'interface ne s'ouvre que dans un terminal : lancer la commande sans rediriger l'entrée ni la sortie. helpdeck --help liste ce qui fonctionne dans un script
cli-bad-session = { $file } est illisible ({ $reason }) : le supprimer et se reconnecter avec : helpdeck login
cli-no-session = personne n'est connecté : utiliser helpdeck login URL
cli-this-computer = cet ordinateur
cli-desk-in-use = un autre programme tient { $file } et ne répond pas : l'arrêter et réessayer
cli-new-account = Helpdesk
cli-new-admin-first = Premier
cli-new-admin-last = Admin
cli-needs-admin = ce helpdesk est nouveau : indiquer son premier Admin avec --admin EMAIL, ou essayer l'exemple avec --sample
cli-serving = Service disponible sur { $url }. Ctrl-c l'arrête.
cli-moved = Transféré vers { $place } : le helpdesk à la révision { $revision }, { $lines } lignes du journal d'audit, la dernière { $hash }. Le tout y a été vérifié.
cli-backed-up = Écrit dans { $place } : le helpdesk à la révision { $revision }, { $lines } lignes du journal d'audit, la dernière { $hash }. Tout y a été vérifié.
cli-set-password = Définir les mots de passe depuis un autre shell, par exemple : helpdeck password { $email } --database { $database }
cli-password-set = Le mot de passe de { $email } est défini. Ses sessions sont terminées.
cli-new-password = Nouveau mot de passe :{" "}
cli-must-change = Quelqu'un d'autre a défini votre mot de passe. En choisir un personnel :
cli-accept = Bienvenue. Choisir un mot de passe :
cli-no-server = indiquer le serveur : --server URL, comme écrit dans l'e-mail
cli-email-confirmed = Votre identifiant est désormais { $email }.
cli-again = Encore une fois :{" "}
cli-passwords-differ = les deux mots de passe diffèrent : rien n'a été modifié
cli-bad-token = ce jeton ne fonctionne pas, ou plus : en demander un autre à la personne qui l'a créé, ou se connecter avec votre mot de passe
cli-exposed = Attention : cette adresse n'est pas chiffrée, votre mot de passe peut être lu en chemin. Utiliser https:// ou un tunnel.
cli-email = Identifiant (adresse e-mail) :{" "}
cli-password = Mot de passe :{" "}
cli-nothing-typed = rien n'a été saisi, rien n'a donc été fait
cli-signed-in = Connexion à { $url } : { $name }. Lancer maintenant : helpdeck
cli-signed-out = Déconnexion de { $url } effectuée.
cli-signed-out-here = Déconnexion effectuée ici. { $url } n'a pas pu en être informé : { $reason }
cli-reset-question = Supprimer tout le contenu de { $file } et repartir de l'exemple ? Taper reset pour le faire :
cli-reset-word = reset
cli-reset-kept = Rien n'a été supprimé.
cli-reset-done = Supprimé. Le prochain démarrage crée un nouvel exemple.
cli-not-empty = il y a déjà un helpdesk dans cette base de données : indiquer un autre fichier
cli-sample-written = Écrit, { $revision } entrées dans le journal.
cli-no-home = il n'y a pas de répertoire personnel : définir HOME, ou XDG_DATA_HOME et les variables semblables
cli-no-threads = le programme ne peut pas démarrer ses threads : fermer d'autres programmes et réessayer
cli-no-random = le système n'a pas de nombres aléatoires : réessayer quand il aura fini de démarrer
cli-no-input = l'entrée standard est illisible : lancer la commande dans un terminal, ou y envoyer une ligne par un tube
cli-no-admin = le helpdesk de cet ordinateur n'a aucun Admin actif : repartir de zéro avec helpdeck reset-sample
cli-bad-address = le helpdesk de cet ordinateur n'est pas à une adresse qui puisse être reprise : relancer helpdeck
cli-not-closed = le helpdesk de cet ordinateur s'est mal fermé : consulter { $file }
cli-not-made = le répertoire { $file } ne peut pas être créé ({ $reason }) : vérifier le chemin et ses droits
cli-not-written = { $file } ne peut pas être écrit ({ $reason }) : vérifier ses droits et la place sur le disque
cli-not-read = { $file } ne peut pas être lu ({ $reason }) : vérifier ses droits
cli-not-deleted = { $file } ne peut pas être supprimé ({ $reason }) : vérifier les droits de son répertoire

cli-mail-password = Mot de passe du serveur de messagerie :{" "}
cli-mail-password-set = Le mot de passe du serveur de messagerie est défini.
cli-mail-password-forgotten = Le mot de passe du serveur de messagerie est oublié.
cli-mail-from = de { $from }
cli-mail-unknown = aucun e-mail en cours d'envoi n'a l'ID { $id } : le chercher avec helpdeck mail
cli-mail-several = plusieurs e-mails ont un ID qui se termine par { $id } : indiquer une plus grande partie de l'ID

# Why a server could not be asked.
client-bad-url = ce n'est pas l'adresse d'un serveur : elle commence par http:// ou https://
client-refused = rien ne répond là. Vérifier que le serveur fonctionne et que le port est juste
client-unreachable = le serveur est injoignable ({ $reason }). Vérifier l'adresse et votre connexion
client-tls = il n'y a pas de connexion sécurisée ({ $reason }). Vérifier l'adresse et le certificat
client-interrupted = la connexion a été coupée. Réessayer
client-silent = le serveur ne répond plus. Vérifier votre connexion, puis réessayer
client-later = quelque chose sur le chemin du serveur demande d'attendre. Nouvel essai dans { $after } secondes
client-not-helpdeck = quelque chose répond là, mais ce n'est pas un serveur helpdeck. Vérifier l'adresse et le port
client-other-api = le serveur utilise la version { $theirs } de l'API, ce programme la version { $ours }. Mettre à jour le plus ancien
client-status = le serveur répond par le code { $status } sans dire pourquoi. Son journal en dit plus
client-signed-out = la session est terminée. Se reconnecter avec : helpdeck login

# Le travail d'un technicien sans le terminal.
cli-next-none = Rien ne vous attend.
cli-no-ticket = aucun ticket { $ticket } visible pour vous : le chercher avec helpdeck tickets --filter
cli-ticket-opened = { $ticket } ouvert
cli-none-called = personne ni rien ne s'appelle « { $text } » ici. Il y a : { $names }
cli-several-called = « { $text } » peut désigner plusieurs choses : { $names }. Donner plus du nom, ou l'adresse
cli-no-number = ce n'est pas un numéro de ticket : l'écrire 1042 ou '#1042'
cli-no-priority = utiliser low, medium, high ou critical
cli-no-page = la page ne peut pas être créée
