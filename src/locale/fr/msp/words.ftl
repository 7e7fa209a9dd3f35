trigger-replied = le contact répond
trigger-unanswered = { $hours ->
    [one] le contact attend une réponse depuis une heure
   *[other] le contact attend une réponse depuis { $hours } heures
}
test-site = le client est { $site }
test-requester = le contact est { $name }
rule-mail-created = annoncer son ouverture au contact par e-mail
rule-mail-resolved = annoncer sa résolution au contact par e-mail
rule-flaw-site = le client indiqué n'existe plus
rule-flaw-requester = le contact indiqué n'existe plus
rule-mailed = Règle « { $name } » : e-mail envoyé au contact
strategy-last-owner = Dernier technicien du contact
decision-last-owner = { $name } : avait le dernier ticket du contact, { $ticket }
rule-would-mail = un e-mail au contact
dashboard-sites = Par client
dashboard-more-sites = { $count } autre(s) client(s)
import-moved = { $lost ->
    [0] passe à un autre client
    [one] passe à un autre client ; un lien entre contact et appareil disparaît
   *[other] passe à un autre client ; { $lost } liens entre contact et appareil disparaissent
}
import-which-help = Un fichier CSV de clients, de contacts ou d'appareils. ~ est votre répertoire personnel. D'abord un simple essai.
import-moves = { $moved ->
    [one] { $moved } enregistrement change de client et y perd ses liens.
   *[other] { $moved } enregistrements changent de client et y perdent leurs liens.
}
act-import-noun-long = Choisir : clients, contacts ou appareils
import-counts = { $created } nouveau(x), { $updated } modifié(s) (dont { $moved } chez un autre client), { $unchanged } inchangé(s), { $refused } en erreur
directory-not-allowed = L'application n'a pas le droit de lire les contacts. Lui accorder User.Read.All dans l'annuaire.
directory-forgotten = L'annuaire est oublié. Ses contacts restent.
directory-no-site = il n'y a pas de client appelé { $name } : vérifier l'orthographe
sync-moved = passe à un autre client, sans ses appareils
sync-no-site = ignoré : aucune règle n'indique son client
section-who-where = Qui appartient à quel client ; la première règle qui convient
label-default-site = Client des autres
label-site-rules = Règles de client
directory-what-for = Enter reprend les contacts depuis Microsoft Entra ID
directory-reads = Lecture de l'annuaire et modification des contacts.
directory-question = Lire l'annuaire maintenant et modifier les contacts en conséquence ?
directory-deactivates = Les contacts qui n'y sont plus sont désactivés.
directory-forget-question = Oublier l'annuaire ? Ses contacts restent, et se modifient de nouveau ici.
form-directory = Annuaire d'où viennent les contacts
act-sync-long = Lire l'annuaire et mettre à jour les contacts
act-forget-long = Oublier l'annuaire ; ses contacts restent
impact-site-down = Client à l'arrêt
message-requester = Du contact
permission-manage-sites = gérer les clients
permission-manage-users = gérer les contacts
permission-import-users = importer clients, contacts et appareils
permission-merge-users = fusionner les contacts
permission-reply = répondre aux contacts
field-site = client
field-user = contact
field-scope = clients
kind-site = client
kind-user = contact
unknown-user = un contact inconnu
unknown-site = un client inconnu
flaw-other-site = appartient à un autre client ; choisir une valeur de ce client
flaw-not-related = n'est pas un appareil de ce contact ; choisir un appareil lié, ou le lier d'abord
flaw-needs-user = exige un contact ; choisir d'abord le contact
refusal-not-assignable = { $technician } ne peut pas recevoir de tickets : compte désactivé, jamais connecté, ou rôle qui ne le permet pas ou ne couvre pas ce client. Choisir quelqu'un d'autre.
refusal-beyond-your-sites = Cela concerne des clients que votre rôle ne couvre pas. Demander à un Admin.
notice-device-from-primary = { $ticket } est venu de l'extérieur et a l'appareil principal du contact : { $device }.
notice-other-requester = { $ticket } a un autre contact, { $user } ; les réponses vont au ticket qui se poursuit.
verdict-out-of-scope = le rôle ne couvre pas ce client
done-site-added = Client { $name } ajouté
done-user-added = Contact ajouté : { $user }
done-user-activated = Contact réactivé : { $user }
done-user-deactivated = Contact désactivé : { $user }
device-event-set = L'appareil est maintenant { $after }, le principal du contact.
device-event-changed = Appareil changé : { $after }, le principal du contact, au lieu de { $before }.
device-event-disabled = Appareil retiré tant qu'aucun contact n'est choisi.
device-event-disabled-from = Appareil retiré ({ $before }) tant qu'aucun contact n'est choisi.
folder-needs-site = Choisir d'abord un client.
held-no-site = Aucun client pour l'expéditeur
held-inactive = Contact désactivé
admit-new-user = un nouveau contact
admit-known = Celui du contact.
field-auto-create-users = contacts créés par e-mail entrant
field-catch-all-site = client des expéditeurs inconnus
settings-creates = deviennent contacts
settings-catch-all = Leur client
column-on-sites = Clients
label-on-sites = Pour les clients
role-needs-every-site = ne fonctionne que dans un rôle pour tous les clients
role-every-site = tous les clients, y compris ceux à venir
role-about = { $role } permet : { $allows }. Clients : { $reach }.
refusal-site-not-empty = Il reste quelque chose ici : { $users } contacts, { $devices } appareils (y compris supprimés), { $tickets } tickets. Désactiver le client, ou le fusionner avec un autre.
done-site-edited = Client { $site } modifié
done-site-activated = Client { $site } réactivé
done-site-deactivated = Client { $site } désactivé
done-site-deleted = Client { $site } supprimé
done-sites-merged = Client { $from } fusionné dans { $into }
column-main-user = Contact principal
form-new-site = Nouveau client
refused-folder-site = Afficher d'abord les dossiers d'un client : appuyer sur L sur un client.
merge-site-moves = Sont repris : { $users } contacts, { $devices } appareils, { $folders } dossiers, { $tickets } tickets. Les liens et appareils principaux restent.
delete-folder-question = Supprimer le dossier { $folder } ? Ses appareils restent chez le client. y : supprimer, Esc : retour.
act-site-folders-long = Afficher les dossiers du client
act-add-site-long = Ajouter un client
act-merge-site-long = Fusionner le client avec un autre
act-enable-site-long = Activer ou désactiver le client
act-delete-site-long = Supprimer un client vide
act-add-folder-long = Ajouter un dossier au client
pane-users = Contacts
pane-sites = Clients
column-user = Contact
column-site = Client
column-users = Contacts
label-site = Client
label-user = Contact
label-users = Contacts
label-requester = Contact
empty-users = Aucun contact pour l'instant. { $key } en ajoute un.
empty-sites = Aucun client pour l'instant. { $key } en ajoute un ; contacts, appareils et tickets en ont un.
device-not-related = (plus lié au contact)
palette-hint = une action, #1042, @sara, un appareil, un client ; > pour les actions seules
picker-no-site = Il n'y a encore aucun client : contacts, appareils et tickets en ont un. L'ajouter sur la page Clients.
pick-requester = Contact de { $tickets }
form-relations-several = Client et dossier de { $count } appareils
device-needs-user = Choisir d'abord un contact.
device-none-related = Aucun n'est lié. Un appareil du client peut être choisi ; il sera alors lié.
relations-emptied = Autre client : dossier et contacts sont vidés.
relations-no-folder = Autre client : le dossier est vidé.
move-question = { $count ->
    [one] { $count } contact perd un appareil. y : appliquer, Esc : retour.
   *[other] { $count } liens avec des contacts sont perdus. y : appliquer, Esc : retour.
}
refused-no-requester = Ce ticket n'a pas de contact. En définir un avec r.
refused-not-of-user = Seulement parmi les appareils d'un contact : appuyer sur d sur un contact.
act-users = contacts
act-users-long = Afficher les contacts
act-sites = clients
act-sites-long = Afficher les clients
act-site-tickets-long = Afficher les tickets du client
act-site-users-long = Afficher les contacts du client
act-site-devices-long = Afficher les appareils du client
act-reply-long = Répondre au contact
act-requester = contact
act-requester-long = Choisir le contact
act-owner = contact
act-owner-long = Aller au contact
act-user-tickets-long = Afficher les tickets du contact
act-user-devices-long = Afficher les appareils du contact en ordre
act-relate-long = Lier des appareils du client au contact
act-unrelate-long = Délier un appareil du contact
act-primary-long = Choisir l'appareil principal du contact
act-device-users-long = Afficher les contacts liés à l'appareil
act-relations-long = Modifier client, dossier et contacts
act-relate-here-long = Lier un autre appareil à ce contact
act-unrelate-here-long = Délier cet appareil du contact
act-primary-here-long = En faire l'appareil principal du contact
portal-scope-site = Tous ceux de son client
field-main-user = contact principal du client
flaw-not-theirs = n'est pas une adresse de ce contact ; l'ajouter d'abord
refusal-main-user-taken = { $user } est le contact principal de ce client. Confirmer pour le remplacer.
notice-main-user-replaced = { $user } n'est plus le contact principal du client { $site }.
notice-main-user-inactive = { $user } est le contact principal du client { $site }, qui n'en a pas pour l'instant.
notice-tickets-anonymous = { $count ->
    [one] Un ticket reste, comme celui d'un ancien contact.
   *[other] { $count } tickets restent, comme ceux d'un ancien contact.
}
notice-department-cleared = { $count ->
    [one] Un contact n'a plus de service.
   *[other] { $count } contacts n'ont plus de service.
}
done-user-edited = Contact modifié : { $user }
done-user-merged = Contact { $user } fusionné dans { $other }
done-user-erased = Contact effacé : { $user }
done-main-user = Contact principal du client { $site } : { $user }
done-no-main-user = Le client { $site } n'a plus de contact principal
form-new-user = Nouveau contact
label-main-user = Principal du client
label-new-site = Nouveau client
device-needs-site = choisir d'abord un client
portal-main-user = Tous ceux de son client : contact principal
main-user-question = { $user } est le contact principal du client { $site }. Le remplacer ?
activate-user-question = Activer { $user } ? Ce contact peut de nouveau ouvrir des tickets.
deactivate-user-question = Désactiver { $user } ? Ce contact n'ouvre plus de tickets ; ceux qui existent continuent.
refused-inactive-user = Ce contact est désactivé. L'activer d'abord.
delete-department-question = Supprimer { $department } ? Ses contacts restent.
act-new-user-long = Ajouter un contact au client de la ligne
act-add-user-long = Ajouter un contact
act-edit-user-long = Modifier le contact
act-addresses-long = Adresses e-mail du contact
act-main-user-long = En faire le contact principal du client, ou non
act-enable-user-long = Activer ou désactiver le contact
act-move-user-long = Déplacer le contact chez un autre client
act-merge-user-long = Fusionner le contact avec un autre
act-erase-user-long = Effacer l'identité du contact
act-department-users-long = Contacts du service
landing-sites = Clients
scope-all = tous les clients
