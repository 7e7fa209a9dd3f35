# Users and departments in words.

kind-department = service
unknown-department = un service inconnu

portal-scope-own = Les siens
portal-scope-site = Tous ceux de son site

source-manual = Saisie
source-import = Import
source-email = E-mail
source-portal = Portail de services
source-chat = Messagerie instantanée
source-directory = Annuaire

field-mobile = téléphone mobile
field-main-user = utilisateur principal du site
field-portal-scope = tickets visibles dans le portail
field-suppress-email-tickets = pas de tickets par e-mail
field-source = origine
field-external-id = ID externe

flaw-not-theirs = n'est pas une adresse de cet utilisateur ; l'ajouter d'abord

refusal-main-user-taken = { $user } est l'utilisateur principal de ce site. Confirmer pour le remplacer.

notice-main-user-replaced = { $user } n'est plus l'utilisateur principal du site { $site }.
notice-main-user-inactive = { $user } est l'utilisateur principal du site { $site }, qui n'en a pas pour l'instant.
notice-tickets-moved = { $count ->
    [one] Un ticket suit dans { $site }.
   *[other] { $count } tickets suivent dans { $site }.
}
notice-tickets-follow = { $count ->
    [one] Un ticket passe à { $user }.
   *[other] { $count } tickets passent à { $user }.
}
notice-devices-follow = { $count ->
    [one] Un appareil passe à { $user }.
   *[other] { $count } appareils passent à { $user }.
}
notice-tickets-anonymous = { $count ->
    [one] Un ticket reste, comme celui d'un ancien utilisateur.
   *[other] { $count } tickets restent, comme ceux d'un ancien utilisateur.
}
notice-department-cleared = { $count ->
    [one] Un utilisateur n'a plus de service.
   *[other] { $count } utilisateurs n'ont plus de service.
}

done-department-added = Service { $name } ajouté
done-department-renamed = Le service { $before } s'appelle maintenant { $name }
done-department-deleted = Service { $name } supprimé
done-user-edited = Utilisateur modifié : { $user }
done-address-added = Adresse ajoutée ({ $user }) : { $email }
done-address-removed = Adresse retirée ({ $user }) : { $email }
done-address-primary = Adresse principale ({ $user }) : { $email }
done-user-moved = { $user } est maintenant dans { $site }
done-user-merged = Utilisateur { $user } fusionné dans { $other }
done-user-erased = Utilisateur effacé : { $user }
done-main-user = Utilisateur principal du site { $site } : { $user }
done-no-main-user = Le site { $site } n'a plus d'utilisateur principal

# Forms and windows about users

form-new-user = Nouvel utilisateur
form-edit-user = Modifier { $user }
form-move-user = Déplacer { $user }, actuellement dans { $site }
label-mobile = Mobile
label-department = Service
label-job-title = Fonction
label-primary-device = Appareil principal
label-main-user = Principal du site
label-portal-scope = Visible (portail)
label-portal = Portail
label-suppress = Pas de tickets e-mail
label-mails = E-mails
mails-suppressed = n'ouvrent pas de tickets
label-external-id = ID externe
label-source = Origine
label-first-ticket = Ticket à ouvrir
label-new-site = Nouveau site
label-tickets-too = Tickets ouverts aussi
device-needs-site = choisir d'abord un site
portal-main-user = Tous ceux de son site : utilisateur principal
main-user-mark = princ.
address-primary = principale
pick-addresses = Adresses : { $user }
pick-new-address = Nouvelle adresse…
pick-primary-address = En faire l'adresse principale
pick-remove-address = La retirer
ask-address = Nouvelle adresse : { $user }
pick-merge = { $user } est la même personne que …, qui reste

main-user-question = { $user } est l'utilisateur principal du site { $site }. Le remplacer ?
activate-user-question = Activer { $user } ? Cet utilisateur peut de nouveau ouvrir des tickets.
deactivate-user-question = Désactiver { $user } ? Cet utilisateur n'ouvre plus de tickets ; ceux qui existent continuent.
move-user-question = Déplacer { $user } dans { $site } ?
merge-question = Fusionner { $from } et { $into } ? { $into } reste. C'est irréversible.
erase-question = Effacer { $user } ? Nom, adresses et appareils disparaissent définitivement ; les tickets restent.
refused-inactive-user = Cet utilisateur est désactivé. L'activer d'abord.

# Departments

pane-departments = Services
empty-departments = Aucun service pour l'instant. { $key } en ajoute un.
ask-department = Nom du service
delete-department-question = Supprimer { $department } ? Ses utilisateurs restent.

# What keys do

act-new-user = ajouter
act-new-user-long = Ajouter un utilisateur au site de la ligne
act-add-user-long = Ajouter un utilisateur
act-edit-user = modifier
act-edit-user-long = Modifier l'utilisateur
act-addresses = adresses
act-addresses-long = Adresses e-mail de l'utilisateur
act-main-user = référent
act-main-user-long = En faire l'utilisateur principal du site, ou non
act-enable-user-long = Activer ou désactiver l'utilisateur
act-move-user = déplacer
act-move-user-long = Déplacer l'utilisateur dans un autre site
act-merge-user = fusionner
act-merge-user-long = Fusionner l'utilisateur dans un autre
act-erase-user = effacer
act-erase-user-long = Effacer l'identité de l'utilisateur
act-department-users-long = Utilisateurs du service
act-rename = renommer
act-rename-department-long = Renommer le service
act-add-department = ajouter
act-add-department-long = Ajouter un service
act-delete-department-long = Supprimer le service
