# What the server answers where it does not do what it was asked, and why it does not start.

# Kinds of failure: the same few words each time. What went wrong this time comes after it, as a sentence.
fault-refused = Le helpdesk refuse
fault-malformed = Illisible
fault-bad-parameter = Un paramètre ne convient pas
fault-key-missing = L'en-tête Idempotency-Key manque
fault-signed-out = Non connecté
fault-bad-credentials = L'adresse e-mail ou le mot de passe est incorrect
fault-confirm-password = Saisir de nouveau votre mot de passe
fault-change-password = Choisir d'abord un mot de passe personnel
fault-no-such-path = Il n'y a rien ici
fault-no-such-record = Cet enregistrement n'existe pas
fault-no-such-command = Cette commande n'existe pas
fault-bad-pass = Ce lien n'est pas valable
fault-method-not-allowed = Méthode non admise
fault-timed-out = Délai dépassé
fault-too-large = Trop grand
fault-unsupported-media = Ce type de contenu n'est pas accepté
fault-wrong-type = Une valeur ne convient pas
fault-weak-password = Le mot de passe ne convient pas
fault-key-reused = L'Idempotency-Key désigne déjà une autre commande
fault-too-many-attempts = Trop d'essais
fault-internal = Le serveur a fait une erreur
fault-storage-failed = Le helpdesk n'a pas pu être enregistré
fault-busy = Occupé

# What went wrong this time, and what to do.
detail-not-utf8 = Le corps n'est pas en UTF-8. L'envoyer en UTF-8.
detail-cut-short = Le corps n'a pas pu être lu jusqu'au bout. Le renvoyer.
detail-too-large = Un corps peut faire { $most } Kio. Envoyer moins à la fois.
detail-send-json = Envoyer l'en-tête Content-Type: application/json.
detail-not-packed = Envoyer le corps tel quel, sans Content-Encoding.
detail-since-ahead = since: le helpdesk n'en est qu'à { $head }. Repartir d'un instantané.
detail-not-a-revision = Last-Event-ID: n'est pas une révision. Envoyer le numéro du dernier événement, ou l'omettre.
detail-no-order = filter: sort: n'a pas d'effet ici, cette liste suit toujours l'ordre de création de ses enregistrements. L'omettre.
detail-not-an-id = after: n'est pas un ID de cette liste. Envoyer ce que contenait `next`.
detail-send-key = Envoyer un nouvel UUID dans l'en-tête Idempotency-Key.
detail-key-is-a-uuid = L'Idempotency-Key doit être un UUID. En envoyer un nouveau.
detail-key-reused = Une autre commande a déjà été envoyée avec cette clé. En utiliser une nouvelle.
detail-commands = Commandes existantes : { $names }.
detail-send-token = Envoyer un jeton dans l'en-tête Authorization.
detail-session-ended = La session est terminée. Se reconnecter.
detail-account-shut = Ce compte est désactivé. Demander à un Admin de l'activer.
detail-no-account = Ce compte n'existe pas. Se reconnecter.
detail-bad-credentials = Vérifier les deux, puis réessayer. La personne qui gère le serveur peut définir un nouveau mot de passe avec : helpdeck password EMAIL
detail-confirm-password = Votre connexion date de plus de dix minutes : saisir aussi votre mot de passe actuel.
detail-wrong-password = Ce n'est pas votre mot de passe actuel. Réessayer.
detail-pass-unknown = Il ne vient pas d'ici. Copier toute la commande de l'e-mail, ou en demander une autre à un Admin.
detail-pass-used = Il a déjà été utilisé. Se connecter avec : helpdeck login URL. En cas d'oubli du mot de passe, demander à un Admin.
detail-pass-replaced = Un e-mail plus récent en a apporté un autre. Utiliser celui-là.
detail-pass-expired = Il était valable sept jours. Demander à un Admin d'en envoyer un autre.
detail-change-password = Quelqu'un d'autre a défini votre mot de passe. Se connecter avec : helpdeck login URL, qui en demande un nouveau.
detail-wait = Attendre { $seconds } s avant le prochain essai.
detail-account-changing = Le compte est en cours de modification. Réessayer.
detail-no-such-path = Il n'y a rien à ce chemin. Vérifier l'adresse.
detail-no-such-record = Vérifier le numéro ou l'ID ; GET sur la liste montre ce qui existe.
detail-method = L'en-tête Allow indique ce qui est admis.
detail-timed-out = La réponse a pris trop de temps. Une commande renvoyée avec sa clé n'est exécutée qu'une fois.
detail-bug = C'est un défaut du programme. Le journal du serveur en dit plus.
detail-speaks-tls = Cette adresse est chiffrée. Elle commence par https:// au lieu de http://.
detail-stopping = Le serveur s'arrête. Redemander bientôt.
detail-not-saved = Rien n'a été modifié : { $why }.

detail-no-answer = la base de données ne répond pas
# What is wrong with the file a desk is kept in.
trouble-full = le disque est plein. Y faire de la place, puis réessayer
trouble-read-only = l'écriture dans la base de données n'est pas permise. Vérifier les droits du fichier et de son répertoire
trouble-busy = un autre programme écrit dans la base de données. Réessayer quand il aura fini
trouble-moved = un autre programme a modifié le helpdesk entre-temps. Réessayer
trouble-damaged = la base de données est endommagée. Mettre une copie antérieure à sa place
trouble-unreachable = la base de données est injoignable. Réessayer dans un instant
trouble-engine = la base de données a échoué ({ $what }). Vérifier le fichier et son disque, puis réessayer

# Why a desk cannot be opened.
open-no-directory = il n'y a pas de répertoire { $file } : le créer, ou indiquer un autre fichier
open-missing = il n'y a pas de helpdesk dans { $file } : vérifier le chemin, ou en créer un avec helpdeck serve
open-read-only = l'écriture dans { $file } n'est pas permise : vérifier ses droits et ceux de son répertoire
open-not-ours = { $file } n'est pas une base de données helpdeck : indiquer un autre fichier
open-newer = { $file } a été écrit par un helpdeck plus récent (schéma { $found }, celui-ci connaît { $known }) : mettre celui-ci à jour
open-in-use = { $file } est ouvert dans un autre helpdeck : fermer celui-là, ou s'y connecter avec helpdeck login
open-io = { $file } ne peut pas être utilisé ({ $reason }) : vérifier le chemin et ses droits
open-no-server = connexion impossible à { $place } ({ $why }). Vérifier l'adresse, le nom et le mot de passe, et que le serveur de base de données fonctionne
open-foreign = { $place } contient les tables d'un autre programme : indiquer une base de données vide
open-empty = il n'y a pas de helpdesk dans { $place } : vérifier l'adresse, ou en créer un avec helpdeck serve
move-not-empty = il y a déjà quelque chose dans { $place } : indiquer une base vide ou un nouveau fichier, rien n'a été modifié
move-differs = ce qui est arrivé n'est pas ce qui était là ({ $what }) : utiliser l'ancienne base de données, et prévenir les auteurs de helpdeck
open-trouble = { $file } : { $why }

# Why a text does not say where a desk is kept.
database-engine = impossible de garder un helpdesk dans { $name } : indiquer un fichier, comme sqlite:desk.db, ou une base de données PostgreSQL, comme postgres://host/desk
database-address = ce n'est pas l'adresse d'une base de données ({ $why }) : l'écrire comme postgres://user:password@host:5432/desk
database-no-path = le chemin d'un fichier manque : en indiquer un, comme sqlite:desk.db

# Why the server does not answer on an address.
listen-public = { $address } est accessible depuis d'autres ordinateurs, et ce serveur ne chiffre pas : lui donner un certificat avec --tls-cert et --tls-key, ou placer devant lui un proxy avec TLS et écouter sur 127.0.0.1, ou l'accepter avec --accept-unencrypted
listen-in-use = { $address } est utilisé par un autre programme : choisir un autre port avec --listen, ou arrêter ce programme
listen-io = impossible d'écouter sur { $address } ({ $reason }) : choisir une autre adresse avec --listen
listen-several = le gestionnaire de services transmet plusieurs sockets : ne laisser qu'un ListenStream dans l'unité socket
listen-not-tcp = le gestionnaire de services transmet un socket qui n'est pas pour TCP : écrire ListenStream=PORT dans l'unité socket

# Pourquoi un certificat ne peut pas servir.
tls-unread = { $file } ne peut pas être lu ({ $reason }) : vérifier le chemin et ses droits
tls-not-pem = { $file } est abîmé ({ $reason }) : indiquer un fichier PEM
tls-no-certificate = il n'y a pas de certificat dans { $file } : indiquer avec --tls-cert le fichier PEM du certificat du serveur
tls-no-key = il n'y a pas de clé privée dans { $file } : indiquer avec --tls-key le fichier PEM de la clé
tls-locked-key = la clé dans { $file } a un mot de passe : l'enlever avec openssl pkey -in { $file } -out FICHIER
tls-open-key = d'autres sur cet ordinateur peuvent lire la clé dans { $file } : y mettre fin avec chmod o= { $file }, et si quelqu'un a pu la lire, en faire faire une autre
tls-odd-key = la clé dans { $file } est inutilisable ({ $reason }) : en faire une autre et demander un certificat pour elle
tls-odd-certificate = le certificat dans { $file } est inutilisable ({ $reason }) : en demander un autre
tls-mismatch = le certificat dans { $certificate } est pour une autre clé que celle dans { $key } : indiquer deux fichiers qui vont ensemble
tls-expired = le certificat dans { $file } a expiré le { $day } : le renouveler
tls-early = le certificat dans { $file } n'est valable qu'à partir du { $day } : attendre, ou régler l'horloge de cet ordinateur

# Why a password was not set.
password-weak = il manque au mot de passe : { $flaws }. En choisir un autre
password-lacks = Il manque au mot de passe : { $flaws }.
password-differs = Les deux mots de passe diffèrent. Les saisir de nouveau.
password-nobody = aucun technicien n'a l'identifiant { $email } : vérifier l'orthographe
password-not-saved = le mot de passe n'a pas été enregistré : { $why }
password-too-short = au moins { $fewest } caractères
password-too-long = au plus { $most } octets
password-no-upper = une majuscule
password-no-lower = une minuscule
password-no-digit = un chiffre
password-no-symbol = un symbole

# Why a desk was not filled.
seed-failed = le helpdesk n'a pas été mis en place : { $why }
seed-key-reused = la même entrée avait déjà été écrite avec un autre contenu. Indiquer une nouvelle base de données
seed-broken = le programme a fait une erreur. Le journal en dit plus
seed-stopping = le serveur s'arrête. Réessayer
ticket-link = Ticket { $number } d'un helpdesk helpdeck. Pour le lire, se connecter avec helpdeck et lancer : helpdeck --open { $number }
