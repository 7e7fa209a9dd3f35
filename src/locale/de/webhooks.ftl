# Webhooks: andere Programme erfahren, was geschieht.

kind-webhook = Webhook
unknown-webhook = unbekannter Webhook
permission-manage-webhooks = Webhooks ändern
field-url = Adresse
field-events = Ereignisse
field-with-notes = auch interne Notizen

# The list.
pane-webhooks = Webhooks
empty-webhooks = Kein anderes Programm erfährt, was hier geschieht. { $key } fügt einen hinzu.
column-url = Adresse
column-events = Ereignisse
webhook-on = an
webhook-off = aus
webhook-needs-secret = ohne Geheimnis
webhook-fails = kommt nicht an
webhook-gone = aus, unerwünscht
webhook-why-since = { $why } (seit { $when })
webhook-secret-since = seit { $when }
webhook-about = Was geschieht, wird als JSON gesendet, nach Standard Webhooks signiert und drei Tage lang wiederholt, wo es nicht ankommt.

# The form.
form-new-webhook = Neuer Webhook
label-with-notes = Mit Notizen
webhook-events-title = Was der Webhook erfährt
webhook-form-note = Alle am Desk sehen die Adresse. Bevor der Webhook ein Geheimnis hat, wird nichts gesendet.

# Keys.
act-webhook-add = neu
act-webhook-add-long = Webhook hinzufügen
act-edit-webhook-long = Webhook ändern
act-webhook-switch = an/aus
act-webhook-switch-long = Webhook ein- oder ausschalten
act-ping = Ping
act-ping-long = Einen Ping senden und sehen, was zurückkommt
act-deliveries = Protokoll
act-deliveries-long = Zeigen, was zugestellt wurde
act-webhook-secret-long = Ein neues Geheimnis erzeugen und einmal zeigen
act-webhook-delete = löschen
act-webhook-delete-long = Webhook löschen
delete-webhook-question = { $name } mit Geheimnis und Protokoll löschen?
webhook-secret-question = Ein neues Geheimnis für { $name } erzeugen?
webhook-secret-overlap = Das bisherige signiert noch { $hours } Stunden lang daneben.
webhook-secret-shown = Das Geheimnis von { $name }. Es wird nicht noch einmal gezeigt. Kopieren?
webhook-pinged = { $name } hat nach { $millis } ms mit { $status } geantwortet
webhook-not-pinged = { $name } hat den Ping nicht angenommen: { $why }

# The log of deliveries.
deliveries-title = Zustellungen an { $name }
deliveries-none = An { $name } wurde noch nichts zugestellt.
delivery-arrived = angekommen
delivery-waits = wartet
delivery-given-up = aufgegeben
delivery-tries = { $count ->
    [one] ein Versuch
   *[other] { $count } Versuche
}
delivery-millis = { $millis } ms
delivery-next = erneut { $when }

# What was done.
done-webhook-added = { $name } ist angelegt; jetzt fehlt noch das Geheimnis
done-webhook-edited = { $name } ist geändert
done-webhook-on = { $name } ist an
done-webhook-off = { $name } ist aus
done-webhook-deleted = { $name } ist gelöscht
done-webhook-secret = { $name } hat ein neues Geheimnis
done-webhook-fails = { $name } kommt nicht an
done-webhook-arrives = { $name } kommt wieder an
audit-webhook-secret = hat ein Geheimnis für { $name } erzeugt

# What the server says.
fault-no-secret = Kein Geheimnis
webhook-no-secret = Der Webhook hat noch kein Geheimnis. Bitte zuerst eines erzeugen: ohne wird nichts gesendet.
webhook-no-delivery = Diese Zustellung gibt es nicht oder nicht mehr. Bitte noch einmal ins Protokoll sehen.
webhook-refused = zu dieser Adresse dürfen Webhooks nicht führen: Sie ist keine des offenen Internets oder nicht https; wer den Server betreibt, kann sie mit --allow-webhooks-to erlauben
webhook-redirect = der Empfänger antwortet von anderswo: bitte die Adresse setzen, auf die er umleitet
webhook-too-slow = keine Antwort innerhalb von { $seconds } Sekunden

# The command line.
cli-webhook-secret = Das Geheimnis von { $name }, nur dieses eine Mal gezeigt: { $secret }
cli-webhook-unknown = Es gibt keinen Webhook namens „{ $name }“. `helpdeck webhooks` listet sie auf.
cli-webhook-no-event = Es gibt kein Ereignis namens „{ $name }“. Zur Wahl stehen { $all }.
cli-webhook-no-delivery = Keine Zustellung hat eine Kennung, die auf „{ $id }“ endet. `helpdeck webhooks log` listet sie auf.
cli-webhook-deliveries-several = Mehrere Zustellungen haben eine Kennung, die auf „{ $id }“ endet. Bitte mehr davon angeben.
webhook-replayed = { $event } wird noch einmal zugestellt
