# Technicians: adding, editing, absences as a plan.

field-auto-assign-cap = höchstens offene Tickets per Verteilung
field-hide-inactive = Deaktivierte ausblenden

act-add-technician = hinzufügen
act-add-technician-long = Techniker hinzufügen
act-edit-technician = bearbeiten
act-edit-technician-long = Name, Telefon, Ticketseite, Obergrenze bearbeiten
form-new-technician = Neuer Techniker. Ein Link zum Setzen des Passworts kommt per Mail.
form-new-technician-seat = Neuer Techniker, mit einer weiteren Lizenz (dann { $seats })
form-edit-technician = { $name }
label-first-name = Vorname
label-last-name = Nachname
label-role-later = Rolle ab Anmeldung
label-plain-tickets = Schlichte Ticketseiten
label-cap = Verteilung bis zu
flaw-not-a-number = ist keine ganze Zahl; eine wie 12 angeben, oder nichts für beliebig viele
add-seat-question = { $seats ->
    [one] Die einzige Lizenz ist vergeben. Eine Lizenz zum Abonnement hinzufügen? y geht weiter zum Formular, Esc geht zurück.
   *[other] Alle { $seats } Lizenzen sind vergeben. Eine Lizenz zum Abonnement hinzufügen? y geht weiter zum Formular, Esc geht zurück.
}
add-seat-consequence = Die Lizenz kommt erst hinzu, wenn der Techniker gespeichert wird.
seats-taken = { $limit ->
    [one] { $used } von { $limit } Lizenz
   *[other] { $used } von { $limit } Lizenzen
}
seats-taken-unlimited = { $used ->
    [one] { $used } Lizenz vergeben
   *[other] { $used } Lizenzen vergeben
}

field-cover = Vertretung
field-note = Notiz
field-from = Beginn
flaw-not-a-time = ist kein Zeitpunkt; Schreibweise 14:00, mon, tomorrow 9:00, 3 dec oder 2026-12-01 14:00
flaw-too-far-away = ist mehr als zehn Jahre entfernt; einen früheren Zeitpunkt wählen
refusal-covers-oneself = { $name } kann die eigene Abwesenheit nicht vertreten. Jemand anderen wählen.
refusal-covers-in-circle = Die Vertretungen bilden zur selben Zeit einen Kreis: { $chain }. Jemand anderen wählen.
circle-link = { $cover } vertritt { $name }
notice-absence-from = Abwesend ab { $from }.
notice-absence-until = Abwesend von { $from } bis { $until }.
absence-from = ab { $from }
absence-until = von { $from } bis { $until }
absence-cover = Vertretung: { $cover }
absence-tickets = offene Tickets: { $what }
open-tickets-keep = behalten
open-tickets-hand-over = an die Vertretung übergeben
open-tickets-release = in die Warteschlange geben

form-absence = Abwesenheit von { $name }
label-absence-from = Von (leer: jetzt)
label-absence-until = Zurück (leer: offen)
label-cover = Vertretung
label-open-tickets = Offene Tickets
absence-note-tickets = { $count ->
    [0] zurzeit keine
    [one] zurzeit eines
   *[other] zurzeit { $count }
}
pick-cover = Wer vertritt { $name }?
pick-hand-over = { $count ->
    [one] Wer erhält das offene Ticket von { $name } und vertritt?
   *[other] Wer erhält die { $count } offenen Tickets von { $name } und vertritt?
}
cover-is-out = { $name } ist abwesend und wird nicht vertreten; die Tickets würden niemanden erreichen. Jemand anderen wählen.
column-cover = Vertretung
cover-none = keine
cover-of = Vertretung: { $name }
cover-missing = unvertreten
absence-planned = Geplant
absence-none-planned = Keine Abwesenheit ist geplant.
profile-absence = Geplante Abwesenheit
out-with-cover = Vertretung: { $cover }
out-without-cover = keine Vertretung
out-uncovered = { $count ->
    [one] ein offenes Ticket, keine Vertretung
   *[other] { $count } offene Tickets, keine Vertretung
}
act-plan-absence = Abwesenheit
act-plan-absence-long = Abwesenheit planen oder ändern, mit Vertretung
act-drop-absence = verwerfen
act-drop-absence-long = Geplante Abwesenheit verwerfen
hint-plan = planen
hint-to-cover = an Vertretung
hint-keep-choice = Auswahl behalten
hint-tickets = offene Tickets
ask-open-tickets = { $count ->
    [one] Ein Ticket zu bearbeiten:
   *[other] { $count } Tickets zu bearbeiten:
}
answer-keep = behalten
answer-hand-over = Vertretung...
answer-release = in die Warteschlange
ask-assign-cover = { $name } ist abwesend. Der Vertretung zuweisen, { $cover }? y an { $cover }, k bleibt bei { $name }, Esc geht zurück.
ask-assign-cover-until = { $name } ist abwesend bis { $until }. Der Vertretung zuweisen, { $cover }? y an { $cover }, k bleibt bei { $name }, Esc geht zurück.
notice-tickets-handed-over = { $count ->
    [one] Ein Ticket von { $technician } ist jetzt bei { $cover }.
   *[other] { $count } Tickets von { $technician } sind jetzt bei { $cover }.
}
notice-tickets-returned = { $count ->
    [one] Ein Ticket ist zurück bei { $technician }.
   *[other] { $count } Tickets sind zurück bei { $technician }.
}
done-absence-planned = Die Abwesenheit von { $technician } ist geplant
done-absence-cancelled = Die geplante Abwesenheit von { $technician } ist verworfen
