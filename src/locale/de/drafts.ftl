# What is half written.

drafts-offered = { $count ->
    [one] 1 Entwurf ist gespeichert. C setzt eine Antwort fort, c eine Notiz, n ein neues Ticket.
   *[other] { $count } Entwürfe sind gespeichert. C setzt eine Antwort fort, c eine Notiz, n ein neues Ticket.
}
forms-offered = { $count ->
    [one] Ein Formular ist halb ausgefüllt: { $forms }. Wieder öffnen und fortfahren.
   *[other] { $count } Formulare sind halb ausgefüllt: { $forms }. Wieder öffnen und fortfahren.
}
form-kept = Das Ausgefüllte ist aufbewahrt.
form-as-now = Was gewünscht war, ist nicht mehr bekannt: so ist es jetzt.
draft-other = --- auch geschrieben, { $when } ---
detail-draft-name = Der Name eines Entwurfs hat bis zu { $most } Buchstaben, Ziffern, Bindestriche und Punkte.
detail-draft-long = Ein Entwurf hat höchstens { $most } kB.
detail-drafts-many = Es gibt schon { $most } Entwürfe. Einige senden oder löschen.
