# Webhook: altri programmi vengono informati di ciò che accade.

kind-webhook = webhook
unknown-webhook = webhook sconosciuto
permission-manage-webhooks = modificare i webhook
field-url = indirizzo
field-events = eventi
field-with-notes = anche le note interne

# The list.
pane-webhooks = Webhook
empty-webhooks = Nessun altro programma viene informato di ciò che accade qui. { $key } ne aggiunge uno.
column-url = Indirizzo
column-events = Eventi
webhook-on = attivo
webhook-off = disattivato
webhook-needs-secret = senza segreto
webhook-fails = non arriva
webhook-gone = rifiutato
webhook-why-since = { $why } (da { $when })
webhook-secret-since = da { $when }
webhook-about = Ciò che accade viene inviato come JSON, firmato secondo Standard Webhooks e ripetuto per tre giorni finché non arriva.

# The form.
form-new-webhook = Nuovo webhook
label-with-notes = Con note
webhook-events-title = Di che cosa viene informato il webhook
webhook-form-note = Tutti i tecnici vedono l’indirizzo. Nulla viene inviato prima che il webhook abbia un segreto.

# Keys.
act-webhook-add = aggiungi
act-webhook-add-long = Aggiungere un webhook
act-edit-webhook-long = Modificare il webhook
act-webhook-switch = attiva/no
act-webhook-switch-long = Attivare o disattivare il webhook
act-ping = ping
act-ping-long = Inviare un ping e vedere che cosa torna
act-deliveries = registro
act-deliveries-long = Mostrare che cosa è stato consegnato
act-webhook-secret-long = Creare un nuovo segreto e mostrarlo una volta
act-webhook-delete = elimina
act-webhook-delete-long = Eliminare il webhook
delete-webhook-question = Eliminare { $name }, con il suo segreto e il suo registro?
webhook-secret-question = Creare un nuovo segreto per { $name }?
webhook-secret-overlap = Il precedente continua a firmare accanto per { $hours } ore.
webhook-secret-shown = Il segreto di { $name }. Non verrà mostrato di nuovo. Copiarlo?
webhook-pinged = { $name } ha risposto { $status } dopo { $millis } ms
webhook-not-pinged = { $name } non ha preso il ping: { $why }

# The log of deliveries.
deliveries-title = Consegne a { $name }
deliveries-none = A { $name } non è ancora stato consegnato nulla.
delivery-arrived = arrivato
delivery-waits = in attesa
delivery-given-up = abbandonato
delivery-tries = { $count ->
    [one] un tentativo
   *[other] { $count } tentativi
}
delivery-millis = { $millis } ms
delivery-next = di nuovo { $when }

# What was done.
done-webhook-added = { $name } è aggiunto; ora crei il suo segreto
done-webhook-edited = { $name } è modificato
done-webhook-on = { $name } è attivo
done-webhook-off = { $name } è disattivato
done-webhook-deleted = { $name } è eliminato
done-webhook-secret = { $name } ha un nuovo segreto
done-webhook-fails = { $name } non arriva
done-webhook-arrives = { $name } arriva di nuovo
audit-webhook-secret = ha creato un segreto per { $name }

# What the server says.
fault-no-secret = Nessun segreto
webhook-no-secret = Il webhook non ha ancora un segreto. Ne crei prima uno: senza non viene inviato nulla.
webhook-no-delivery = Questa consegna non esiste, o non più. Guardi di nuovo nel registro.
webhook-refused = i webhook non possono portare a questo indirizzo: non è di internet aperto, o non è https; chi gestisce il server può permetterlo con --allow-webhooks-to
webhook-redirect = il destinatario risponde da altrove: indichi l’indirizzo a cui rimanda
webhook-too-slow = nessuna risposta entro { $seconds } secondi

# The command line.
cli-webhook-secret = Il segreto di { $name }, mostrato solo questa volta: { $secret }
cli-webhook-unknown = Non c’è nessun webhook di nome «{ $name }». `helpdeck webhooks` li elenca.
cli-webhook-no-event = Non c’è nessun evento di nome «{ $name }». Scelga fra { $all }.
cli-webhook-no-delivery = Nessuna consegna ha un identificativo che finisce con «{ $id }». `helpdeck webhooks log` le elenca.
cli-webhook-deliveries-several = Più consegne hanno un identificativo che finisce con «{ $id }». Ne indichi di più.
webhook-replayed = { $event } viene consegnato di nuovo
