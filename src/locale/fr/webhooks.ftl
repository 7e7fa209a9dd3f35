# Webhooks : d’autres programmes apprennent ce qui se passe.

kind-webhook = webhook
unknown-webhook = webhook inconnu
permission-manage-webhooks = modifier les webhooks
field-url = adresse
field-events = événements
field-with-notes = aussi les notes internes

# The list.
pane-webhooks = Webhooks
empty-webhooks = Aucun autre programme n’apprend ce qui se passe ici. { $key } en ajoute un.
column-url = Adresse
column-events = Événements
webhook-on = actif
webhook-off = inactif
webhook-needs-secret = sans secret
webhook-fails = n’arrive pas
webhook-gone = inactif, refusé
webhook-why-since = { $why } (depuis { $when })
webhook-secret-since = depuis { $when }
webhook-about = Ce qui se passe est envoyé en JSON, signé selon Standard Webhooks, et renvoyé pendant trois jours tant que cela n’arrive pas.

# The form.
form-new-webhook = Nouveau webhook
label-with-notes = Avec notes
webhook-events-title = Ce que le webhook apprend
webhook-form-note = Tout le support voit l’adresse. Rien n’est envoyé avant que le webhook ait un secret.

# Keys.
act-webhook-add = ajouter
act-webhook-add-long = Ajouter un webhook
act-edit-webhook-long = Modifier le webhook
act-webhook-switch = actif/non
act-webhook-switch-long = Activer ou désactiver le webhook
act-ping = ping
act-ping-long = Envoyer un ping et voir ce qui revient
act-deliveries = journal
act-deliveries-long = Montrer ce qui a été livré
act-webhook-secret-long = Créer un nouveau secret et le montrer une fois
act-webhook-delete = supprimer
act-webhook-delete-long = Supprimer le webhook
delete-webhook-question = Supprimer { $name }, avec son secret et son journal ?
webhook-secret-question = Créer un nouveau secret pour { $name } ?
webhook-secret-overlap = Le précédent continue à signer à côté pendant { $hours } heures.
webhook-secret-shown = Le secret de { $name }. Il ne sera plus montré. Le copier ?
webhook-pinged = { $name } a répondu { $status } après { $millis } ms
webhook-not-pinged = { $name } n’a pas pris le ping : { $why }

# The log of deliveries.
deliveries-title = Livraisons à { $name }
deliveries-none = Rien n’a encore été livré à { $name }.
delivery-arrived = arrivé
delivery-waits = en attente
delivery-given-up = abandonné
delivery-tries = { $count ->
    [one] un essai
   *[other] { $count } essais
}
delivery-millis = { $millis } ms
delivery-next = à nouveau { $when }

# What was done.
done-webhook-added = { $name } est ajouté ; créez maintenant son secret
done-webhook-edited = { $name } est modifié
done-webhook-on = { $name } est actif
done-webhook-off = { $name } est inactif
done-webhook-deleted = { $name } est supprimé
done-webhook-secret = { $name } a un nouveau secret
done-webhook-fails = { $name } n’arrive pas
done-webhook-arrives = { $name } arrive à nouveau
audit-webhook-secret = a créé un secret pour { $name }

# What the server says.
fault-no-secret = Pas de secret
webhook-no-secret = Le webhook n’a pas encore de secret. Créez-en un d’abord : rien n’est envoyé sans lui.
webhook-no-delivery = Cette livraison n’existe pas, ou plus. Consultez à nouveau le journal.
webhook-refused = les webhooks ne peuvent pas mener à cette adresse : elle n’est pas de l’internet ouvert, ou pas en https ; qui exploite le serveur peut l’autoriser avec --allow-webhooks-to
webhook-redirect = le destinataire répond d’ailleurs : indiquez l’adresse vers laquelle il redirige
webhook-too-slow = pas de réponse en { $seconds } secondes

# The command line.
cli-webhook-secret = Le secret de { $name }, montré cette seule fois : { $secret }
cli-webhook-unknown = Aucun webhook ne s’appelle « { $name } ». `helpdeck webhooks` les liste.
cli-webhook-no-event = Aucun événement ne s’appelle « { $name } ». Choisissez parmi { $all }.
cli-webhook-no-delivery = Aucune livraison n’a un identifiant qui finit par « { $id } ». `helpdeck webhooks log` les liste.
cli-webhook-deliveries-several = Plusieurs livraisons ont un identifiant qui finit par « { $id } ». Donnez-en davantage.
webhook-replayed = { $event } est livré à nouveau
