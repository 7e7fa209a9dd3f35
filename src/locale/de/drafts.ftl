# What is half written.

drafts-offered = { $count ->
    [one] 1 Entwurf ist gespeichert. C setzt eine Antwort fort, c eine Notiz, n ein neues Ticket.
   *[other] { $count } Entwürfe sind gespeichert. C setzt eine Antwort fort, c eine Notiz, n ein neues Ticket.
}
draft-other = --- auch geschrieben, { $when } ---
detail-draft-name = Der Name eines Entwurfs hat bis zu { $most } Buchstaben, Ziffern, Bindestriche und Punkte.
detail-draft-long = Ein Entwurf hat höchstens { $most } kB.
detail-drafts-many = Es gibt schon { $most } Entwürfe. Einige senden oder löschen.
