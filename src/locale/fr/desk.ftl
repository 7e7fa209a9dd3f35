# The desk in words: names of values, refusals, notices, what was done.

# Values

priority-low = Basse
priority-medium = Moyenne
priority-high = Haute
priority-critical = Critique

impact-none = Aucun
impact-minor = Mineur
impact-major = Majeur
impact-site-down = Site en panne
impact-server-issue = Problème serveur
impact-crisis = Crise

sort-incident = Incident
sort-problem = Problème
sort-request = Demande
sort-change = Changement

category-open = Ouvert
category-pending = Attente
category-resolved = Résolu
category-closed = Fermé

device-kind-workstation = Poste
device-kind-server = Serveur
device-kind-mobile = Mobile
device-kind-snmp = Réseau
device-kind-other = Autre

state-invited = Invité
state-active = Actif
state-inactive = Désactivé

user-state-active = Actif
user-state-inactive = Désactivé

message-public-reply = Réponse publique
message-internal-note = Note interne
message-requester = Du demandeur
message-automatic = Réponse automatique

channel-console = Console
channel-phone = Téléphone
channel-email = E-mail
channel-portal = Portail de services
channel-api = API
channel-agent = Raccourci du poste
channel-slack = Slack
channel-teams = Teams
channel-whatsapp = WhatsApp
channel-alert = Alerte
channel-autopilot = Autopilot

role-admin = Admin
role-technician = Technicien
role-beginner = Débutant

strategy-round-robin = À tour de rôle
strategy-least-loaded = Le moins de tickets ouverts
auto-assign-off = Désactivée : les tickets attendent sans responsable

# Permissions: what follows "may" and "may not".

permission-manage-technicians = gérer les techniciens
permission-set-availability = changer la disponibilité des autres
permission-manage-roles = gérer les rôles
permission-assign-roles = donner des rôles aux techniciens
permission-manage-sites = gérer les sites
permission-manage-folders = gérer les dossiers
permission-manage-users = gérer les utilisateurs
permission-import-users = importer sites, utilisateurs et appareils
permission-merge-users = fusionner les utilisateurs
permission-manage-devices = gérer les appareils
permission-delete-devices = supprimer les appareils
permission-relate-devices = lier les appareils
permission-create-tickets = créer des tickets
permission-edit-tickets = modifier les tickets
permission-assign-tickets = attribuer les tickets
permission-be-assigned = recevoir des tickets
permission-reply = répondre aux demandeurs
permission-note = écrire des notes
permission-change-device = changer l'appareil d'un ticket
permission-merge-tickets = fusionner les tickets
permission-delete-tickets = supprimer les tickets
permission-export-tickets = exporter les listes
permission-manage-alerts = gérer les alertes
permission-manage-automation = modifier les règles d'automatisation
permission-manage-email = modifier les paramètres de messagerie
permission-view-audit = lire le journal d'audit
permission-manage-settings = modifier les paramètres
permission-manage-subscription = ajouter des licences
permission-none = consulter, rien d'autre
permission-everything = tout
scope-all = tous

# Fields, as they stand inside a sentence. At the start of one the first letter becomes a capital.

field-id = ID
field-name = nom
field-first-name = prénom
field-last-name = nom
field-email = e-mail
field-phone = téléphone
field-department = service
field-job-title = fonction
field-title = titre
field-text = texte
field-site = site
field-folder = dossier
field-user = utilisateur
field-device = appareil
field-primary = appareil principal
field-model = modèle
field-os = système d'exploitation
field-serial = numéro de série
field-device-kind = type d'appareil
field-assignee = responsable
field-status = statut
field-priority = priorité
field-role = rôle
field-until = heure de retour
field-channel = canal
field-password = mot de passe
field-current-password = mot de passe actuel
field-permissions = droits
field-scope = sites
field-full-admin = Admin complet
field-thanks-reopen = réouverture par simple remerciement
field-tags = étiquettes
field-due = échéance
field-snooze = veille
field-merged = fusion
field-deleted = suppression
field-availability = disponibilité
field-account = compte

# Kinds of records

kind-account = compte
kind-role = rôle
kind-status = statut
kind-technician = technicien
kind-site = site
kind-folder = dossier
kind-device = appareil
kind-user = utilisateur
kind-ticket = ticket

# Where there is no value, or its record cannot be found

nobody = personne
nothing = vide
unknown-technician = un technicien inconnu
unknown-user = un utilisateur inconnu
unknown-device = un appareil inconnu
unknown-site = un site inconnu
unknown-folder = un dossier inconnu
unknown-status = un statut inconnu
unknown-role = un rôle inconnu
unknown-ticket = un ticket
the-desk = helpdeck

# What is wrong with a field

flaw-empty = ne doit pas être vide
flaw-too-long = a plus de { $max } caractères ; raccourcir
flaw-control-characters = contient des caractères de contrôle invisibles ; saisir le texte au lieu de le coller
flaw-not-an-email = n'est pas une adresse e-mail ; l'écrire comme name@example.com
flaw-not-a-phone = n'est pas un numéro de téléphone ; l'écrire comme +44 113 496 0192 ext. 12
flaw-taken = existe déjà ; choisir une autre valeur
flaw-other-site = appartient à un autre site ; choisir une valeur de ce site
flaw-deleted = n'existe plus ; choisir une autre valeur
flaw-not-related = n'est pas un appareil de cet utilisateur ; choisir un appareil lié, ou le lier d'abord
flaw-needs-user = exige un utilisateur ; choisir d'abord l'utilisateur
flaw-inactive-user = est désactivé et ne peut plus rien demander ; l'activer ou en choisir un autre
flaw-in-the-past = se situe dans le passé ; choisir une heure ultérieure
flaw-twice = figure deux fois ; n'en garder qu'une occurrence
flaw-unknown = ne désigne rien de connu ; vérifier l'orthographe
flaw-crowded = a plus de { $max } entrées ; en retirer
flaw-itself = ne doit pas désigner le même élément ; en choisir un autre
flaw-finished = ne concerne que les tickets encore ouverts ; rouvrir d'abord le ticket
flaw-other-category = appartient à une autre catégorie ; choisir une valeur de la même
flaw-retired = n'est plus proposé ; choisir une autre valeur
flaw-sentence = { $field } : { $flaw }.

# Why the desk says no, and what to do

refusal-not-allowed = Votre rôle ne permet pas ceci : { $action }. Demander à un Admin.
refusal-needs-full-admin = Seul un Admin peut le faire. S'adresser à l'un d'eux.
refusal-system-only = Seul le serveur le fait, de lui-même.
refusal-no-access = Ce compte n'a pas d'accès. Demander à un Admin de l'activer.
refusal-not-found = Cet élément ({ $kind }) n'existe pas, ou plus. En choisir un autre.
refusal-id-taken = Cet élément ({ $kind }) existe déjà. Réessayer.
refusal-conflict = Quelqu'un d'autre a changé entre-temps ce champ ({ $field }) : { $theirs } ; vous vouliez { $yours }. Vérifier, puis choisir.
refusal-not-assignable = { $technician } ne peut pas recevoir de tickets : compte désactivé, jamais connecté, ou rôle qui ne le permet pas ou ne couvre pas ce site. Choisir quelqu'un d'autre.
refusal-deactivated = Le compte de { $technician } est désactivé. L'activer d'abord.
refusal-is-bot = { $name } est le robot et ne se connecte nulle part. Choisir une personne.
refusal-autopilot-locked = L'appareil de ce ticket a été changé, Autopilot ne peut donc plus l'avoir. Choisir une personne.
refusal-nobody-eligible = La répartition ne trouve personne qui puisse prendre ce ticket. Choisir un technicien à la main.
refusal-no-free-seat = { $seats ->
    [one] La seule licence est prise. Confirmer l'ajout d'une licence, ou désactiver quelqu'un.
   *[other] Les { $seats } licences sont prises. Confirmer l'ajout d'une licence, ou désactiver quelqu'un.
}
refusal-last-admin = C'est le dernier Admin actif. Donner d'abord le rôle Admin à quelqu'un d'autre.
refusal-yourself = Personne ne peut désactiver son propre compte. Demander à un autre Admin.
refusal-already-founded = Ce helpdesk est déjà en place.
refusal-beyond-your-sites = Cela concerne des sites que votre rôle ne couvre pas. Demander à un Admin.
refusal-preset-role = Ce rôle est fourni avec le helpdesk et reste tel quel. Le copier et modifier la copie.
refusal-role-in-use = { $holders ->
    [one] Un technicien a ce rôle. Lui en donner d'abord un autre.
   *[other] { $holders } techniciens ont ce rôle. Leur en donner d'abord un autre.
}
refusal-role-locked = { $technician } a le rôle Débutant jusqu'à la première connexion. Choisir le rôle prévu pour cette connexion.
refusal-has-logged-in = { $technician } s'est déjà connecté(e). Changer directement le rôle.
refusal-ticket-deleted = { $ticket } a été supprimé. Le restaurer d'abord.
refusal-ticket-merged = { $ticket } a été fusionné dans { $into }. Travailler sur ce dernier.
refusal-too-late = Un élément supprimé peut être restauré pendant { $days } jours ; ce délai est passé.
refusal-device-deleted = { $device } a été supprimé et a cet ID externe. Le restaurer (Appareils, filtre is:deleted, R), ou en ajouter un nouveau.
refusal-status-preset = Les quatre statuts fournis ne peuvent être ni renommés ni supprimés. En ajouter un.
refusal-status-in-use = Ce statut est celui par défaut de sa catégorie. Choisir d'abord un autre statut par défaut.

# What a person is told beside what they asked for

notice-assignee-is-out = { $technician } est absent(e).
notice-assignee-is-back = { $technician } est absent(e), retour { $time }.
notice-not-invited = Aucun e-mail n'est envoyé, { $technician } n'est donc pas invité(e). Définir un mot de passe pour cette personne.
notice-auto-assigned = { $ticket } attribué par répartition à { $technician }.
notice-nobody-eligible = Personne n'est libre pour prendre { $ticket } ; il reste non attribué.
notice-device-set = L'appareil de { $ticket } est maintenant { $device }.
notice-device-cleared = L'appareil de { $ticket } a été retiré.
notice-device-from-primary = { $ticket } est venu de l'extérieur et a l'appareil principal du demandeur : { $device }.
notice-autopilot-locked = Autopilot ne peut plus avoir { $ticket }.
notice-device-lost = { $user } n'a plus { $device }.
notice-primary-lost = { $user } n'a plus { $device } et n'a plus d'appareil principal.
notice-device-linked = { $device } est maintenant lié à { $user }.
notice-folder-cleared = { $device } n'est plus dans aucun dossier.
notice-tickets-released = { $count ->
    [one] Un ticket de { $technician } n'est plus attribué.
   *[other] { $count } tickets de { $technician } ne sont plus attribués.
}
notice-seat-added = { $seats ->
    [one] Le compte a maintenant une licence.
   *[other] Le compte a maintenant { $seats } licences.
}
notice-reopened = { $ticket } est rouvert.
notice-woke = { $ticket } est sorti de veille.
notice-only-thanks = Ce n'était qu'un remerciement : { $ticket } reste tel quel.
notice-merged = { $count ->
    [0] { $from } est fermé et se poursuit dans { $into }.
    [one] { $from } est fermé ; son message se lit dans { $into }.
   *[other] { $from } est fermé ; ses { $count } messages se lisent dans { $into }.
}
notice-other-requester = { $ticket } a un autre demandeur, { $user } ; les réponses vont au ticket qui se poursuit.
notice-status-replaced = { $count ->
    [one] Un ticket a maintenant le statut { $status }.
   *[other] { $count } tickets ont maintenant le statut { $status }.
}

# Why a technician was or was not chosen

verdict-chosen = passe en premier
verdict-not-first = quelqu'un d'autre passe avant
verdict-at-cap = a déjà le maximum de tickets ouverts
verdict-out-of-office = absent(e)
verdict-never-logged-in = jamais connecté(e)
verdict-beginner = le rôle ne permet pas de recevoir des tickets
verdict-out-of-scope = le rôle ne couvre pas ce site
verdict-inactive = compte désactivé
decision-round-robin = { $technician } : le plus longtemps sans nouveau ticket
decision-least-loaded = { $technician } : le moins de tickets ouverts
decision-nobody = Personne ne peut le recevoir
decision-candidate = { $technician } : { $verdict }, tickets ouverts : { $count }

# What a command did, once it is done

done-founded = { $account } est en place
done-strategy = Attribution des nouveaux tickets : { $strategy }
done-no-strategy = Les nouveaux tickets restent non attribués
done-status-added = Statut { $name } ajouté
done-status-renamed = Le statut s'appelle maintenant { $name }
done-status-moved = Ordre des statuts modifié
done-status-offered = Statut { $name } de nouveau proposé
done-status-retired = Le statut { $name } n'est plus proposé
done-status-default = { $name } est maintenant le statut par défaut
done-status-deleted = Statut { $name } supprimé
done-site-added = Site { $name } ajouté
done-folder-added = Dossier { $name } ajouté ({ $site })
done-user-added = Utilisateur ajouté : { $user }
done-user-activated = Utilisateur réactivé : { $user }
done-user-deactivated = Utilisateur désactivé : { $user }
done-device-added = { $device } ajouté
done-device-deleted = { $device } supprimé
done-device-edited = { $device } modifié
done-device-restored = { $device } restauré ; personne n'y est lié
done-technician-added = Technicien ajouté : { $technician }
done-role-added = Rôle { $role } ajouté
done-role-edited = Rôle { $role } modifié
done-role-deleted = Rôle { $role } supprimé
done-role-assigned = { $technician } a maintenant le rôle { $role }
done-first-role = { $technician } aura le rôle { $role } après la première connexion
done-logged-in = Connexion : { $technician }
done-technician-activated = Technicien réactivé : { $technician }
done-technician-deactivated = Technicien désactivé : { $technician }
done-available = { $technician } est disponible
done-out = { $technician } est absent(e)
done-ticket-created = { $ticket } créé
done-assigned = { $ticket } attribué à { $technician }
done-unassigned = { $ticket } n'est plus attribué
done-balanced = { $ticket } attribué par répartition
done-field = { $field } de { $ticket } : { $value }
done-retitled = Titre de { $ticket } modifié
done-tagged = Étiquettes de { $ticket } modifiées
done-snoozed = { $ticket } mis en veille
done-woken = { $ticket } est de retour dans la file
done-due = Échéance de { $ticket } définie
done-no-due = { $ticket } n'a plus d'échéance
done-merged = { $ticket } fusionné dans { $into }
done-unmerged = { $ticket } est de nouveau un ticket à part
done-ticket-deleted = { $ticket } supprimé
done-ticket-restored = { $ticket } restauré
done-closed = { $ticket } fermé
done-origin-used = { $ticket } concerne maintenant l'appareil depuis lequel il a été ouvert
done-reply = Réponse ajoutée à { $ticket }
done-note = Note ajoutée à { $ticket }
done-answer = Message ajouté à { $ticket }
done-related = { $count ->
    [one] { $device } lié à { $user }
   *[other] { $count } appareils liés à { $user }
}
done-unrelated = { $device } n'est plus lié à { $user }
done-primary = Appareil principal ({ $user }) : { $device }
done-no-primary = { $user } n'a plus d'appareil principal
done-relations = Liens de { $device } modifiés
done-moved = { $count ->
    [one] { $device } est maintenant dans { $site }
   *[other] { $count } appareils sont maintenant dans { $site }
}
done-moved-folder = { $count ->
    [one] { $device } est maintenant dans { $site }, { $folder }
   *[other] { $count } appareils sont maintenant dans { $site }, { $folder }
}

# History

history-line = { $actor } : { $field } { $before } → { $after }

# What the Device field of a form did by itself

device-event-set = L'appareil est maintenant { $after }, le principal de l'utilisateur.
device-event-changed = Appareil changé : { $after }, le principal de l'utilisateur, au lieu de { $before }.
device-event-cleared = Appareil retiré ({ $before }) : aucun appareil principal à choisir.
device-event-none = Aucun appareil principal à choisir.
device-event-disabled = Appareil retiré tant qu'aucun utilisateur n'est choisi.
device-event-disabled-from = Appareil retiré ({ $before }) tant qu'aucun utilisateur n'est choisi.

# Filters

filter-unknown-field = { $field }: n'existe pas ici. Utiliser { $allowed }.
filter-unknown-value = { $field }: n'accepte pas { $value }. Utiliser { $allowed }.
filter-open-quote = Un guillemet est resté ouvert. Le fermer avec ".

# Times

back-on-day = Retour { $day } { $time }
back-on-date = Retour { $date }
ago-now = 0 min
ago-minutes = { $count } min
ago-hours = { $count } h
ago-days = { $count } j
ago-years = { $count ->
    [one] { $count } an
   *[other] { $count } ans
}
day-today = Aujourd'hui
day-yesterday = Hier
day-tomorrow = Demain
weekday-mon = lun
weekday-tue = mar
weekday-wed = mer
weekday-thu = jeu
weekday-fri = ven
weekday-sat = sam
weekday-sun = dim
month-jan = jan
month-feb = fév
month-mar = mar
month-apr = avr
month-may = mai
month-jun = jun
month-jul = jul
month-aug = aoû
month-sep = sep
month-oct = oct
month-nov = nov
month-dec = déc
date-short = { $day } { $month }
date-long = { $day } { $month } { $year }
day-and-date = { $weekday } { $date }

until-unreadable = Indiquer le moment comme 14:00, 9, 30m, 2h, 1d, mon, tomorrow, mon 9:30, 3 dec ou 2026-12-01.
until-past = Ce moment est déjà passé. En choisir un ultérieur.
until-too-far = C'est dans plus de dix ans. Choisir un moment plus proche.

# Alerts

severity-information = Information
severity-warning = Avertissement
severity-critical = Critique
alert-open = Ouverte
alert-snoozed = En veille
alert-resolved = Résolue
kind-alert = alerte
unknown-alert = une alerte inconnue
notice-alert-appended = { $ticket } porte sur le même sujet ; l'alerte y a été ajoutée.
done-alert-raised = Alerte signalée : { $title }
done-alert-snoozed = Alerte mise en veille : { $title }
done-alert-resolved = Alerte résolue : { $title }
done-alert-reopened = Alerte rouverte : { $title }
done-alert-ticket = Ticket créé depuis l'alerte : { $title }
