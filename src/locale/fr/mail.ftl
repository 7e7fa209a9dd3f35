# Mail: what the desk says about letters on their way.

# Nouns and fields inside a sentence.
kind-letter = e-mail
field-mail-host = serveur de messagerie
field-mail-login = identifiant de messagerie
field-mail-port = port de messagerie
flaw-not-a-host = doit être le nom d'un ordinateur ; l'écrire comme mail.example.com

field-password-again = mot de passe répété

# The windows for what somebody comes in with.
label-password = Mot de passe
label-password-again = Répéter
label-current-password = Le vôtre
form-my-password = Mon mot de passe
form-password = Mot de passe : { $name }
form-email = Identifiant : { $name }
password-current-hint = Si votre connexion date de plus de dix minutes, saisir aussi votre mot de passe actuel.
asking = Un instant…
done-my-password = Votre mot de passe est changé. Vous restez connecté(e) ici et nulle part ailleurs.
done-their-password = Mot de passe défini : { $name }. Il faudra en choisir un personnel à la connexion.

profile-login-asked = { $email }, puis { $new } une fois confirmé
profile-password = ••••••••••••
profile-password-set = •••••••••••• défini { $when }

# The list of mails.
pane-mail = E-mails
empty-mail = Tous les e-mails sont partis. Ceux qui attendent ou ont échoué s'affichent ici.
column-to = À
column-about = Sujet
column-attempts = Essais
column-written = Écrit
letter-about-invitation = invitation
letter-about-password = mot de passe : { $name }
letter-about-confirm = nouvel identifiant : { $name }
letter-about-email = identifiant : { $name }
letter-about-released = moins de tickets pour { $name }
letter-about-created = { $ticket } est ouvert
letter-about-reply = réponse sur { $ticket }
letter-about-resolved = { $ticket } est résolu
letter-queued = en file
letter-queued-until = en file, essai { $when }
letter-failed = échec
label-why = Motif
act-retry = réessayer
act-retry-long = Réessayer d'envoyer l'e-mail maintenant
act-drop = abandonner
act-drop-long = Abandonner l'e-mail
drop-letter-question = Abandonner l'e-mail à { $to } ?

# Keys.
act-password = mdp
act-password-long = Définir le mot de passe
act-login = identifiant
act-login-long = Changer l'adresse e-mail de connexion
act-invite = inviter
act-invite-long = Renvoyer l'invitation
act-my-password = mdp
act-my-password-long = Changer mon mot de passe
act-my-login = identifiant
act-my-login-long = Changer mon adresse e-mail de connexion

# Why the desk says no.
refusal-mail-is-off = Aucun e-mail n'est envoyé pour le moment. Choisir leur destination dans les paramètres de messagerie, ou définir plutôt un mot de passe.
refusal-not-invited = { $name } s'est déjà connecté(e). Définir un nouveau mot de passe au lieu d'envoyer une invitation.

# What somebody should know.
notice-letter-written = Aucun serveur de messagerie n'est défini : l'e-mail à { $to } est dans { $file }.
notice-letter-given-up = L'e-mail à { $to } n'a pas pu être envoyé ({ $error }). Un Admin le trouve dans la liste des e-mails.
notice-confirmation-sent = Suivre l'e-mail envoyé à { $to } : la nouvelle adresse compte dès la confirmation.

# The mail with a reply, on the ticket.
message-mailed = e-mail envoyé à { $to }
message-mail-waits = e-mail à { $to } : { $state }
message-mail-waits-why = e-mail à { $to } : { $state } ({ $why })
message-mail-dropped = e-mail à { $to } abandonné, jamais envoyé

# Where mail goes.
form-mail = E-mails sortants
mail-goes = E-mails sortants
mail-way-server = par un serveur de messagerie
label-mail-host = Serveur
label-mail-port = Port (vide : usuel)
label-mail-tls = Chiffrement
label-mail-login = Compte (vide : aucun)
label-mail-from = Adresse d'envoi
label-mail-name = Nom d'expéditeur
mail-tls-always-long = TLS dès le premier octet, port 465
mail-tls-start-long = STARTTLS avant tout envoi, port 587
mail-tls-none-long = aucun, port 25 : pour un serveur sur le même ordinateur
mail-password-hint = Laisser le mot de passe vide pour garder celui défini pour ce serveur et cet identifiant. Il n'est affiché nulle part.
mail-password-without-login = un mot de passe va avec un identifiant : indiquer l'identifiant, ou laisser le mot de passe vide
done-mail-settings = Les paramètres de messagerie et le mot de passe sont enregistrés
act-mail-settings = e-mail
act-mail-settings-long = Définir où vont les e-mails
mail-route-off = aucun e-mail n'est envoyé
mail-route-folder = dans un dossier à côté du fichier du helpdesk
mail-route-server = par { $at }, { $tls }
mail-route-login = par { $at }, identifiant { $login }, { $tls }
mail-tls-always = TLS
mail-tls-start = STARTTLS
mail-tls-none = non chiffré

# Why a mail waits.
mail-no-password = aucun mot de passe n'est conservé pour { $login } sur { $host } : le définir dans les paramètres de messagerie

# What was done.
done-mail-off = Aucun e-mail n'est envoyé désormais
done-mail-folder = Les e-mails sont désormais écrits dans un dossier
done-mail-server = Les e-mails passent désormais par { $host }
done-letter-retried = Nouvel essai d'envoi de l'e-mail à { $to }
done-letter-dropped = E-mail à { $to } abandonné
done-letter-sent = E-mail à { $to } envoyé
done-letter-failed = E-mail à { $to } non envoyé
done-password-set = Mot de passe défini : { $name }
done-invited-again = Nouvelle invitation : { $name }
done-email-asked = Nouvel identifiant ({ $name }) : { $email }
done-email-confirmed = Identifiant confirmé ({ $name }) : { $email }
