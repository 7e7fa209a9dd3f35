## What comes in from outside and is held back.

kind-intake = zurückgehaltene Nachricht
held-unknown-sender = Unbekannter Absender
held-no-site = Absender ohne Standort
held-inactive = Deaktivierter Benutzer
held-suppressed = Keine Tickets per Mail
held-deleted = Antwortet auf ein gelöschtes Ticket
notice-intake-held = Zurückgehalten: { $why }.
done-taken-in = Nachricht von { $from } angenommen
done-admitted = Aus der zurückgehaltenen Nachricht wurde ein Ticket
done-dropped = Zurückgehaltene Nachricht verworfen
done-dropped-and-blocked = Zurückgehaltene Nachricht verworfen; von ihrer Adresse wird nichts mehr angenommen

pane-intakes = Zurückgehalten
column-from = Von
column-subject = Betreff
column-why = Grund
label-came = Eingang
empty-intakes = Nichts wurde zurückgehalten.
form-admit = Ticket aus der Nachricht von { $from }
admit-new-user = neuer Benutzer
admit-known = Standort des Benutzers.
block-question = Alles von { $from } verwerfen und von dort nichts mehr annehmen?
drop-question = { $count ->
    [one] Diese Nachricht verwerfen?
   *[other] Diese { $count } Nachrichten verwerfen?
}
act-admit = Ticket
act-admit-long = Daraus ein Ticket erstellen
act-drop-held = verwerfen
act-drop-held-long = Nachricht verwerfen
act-block = sperren
act-block-long = Nachricht verwerfen und Absender sperren
