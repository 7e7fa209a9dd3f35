# The Alerts pane.

pane-alerts = Alarme
column-severity = Schweregrad
column-state = Zustand
column-ticket = Ticket
label-seen = Gesehen
label-rule = Regel
label-alert = Alarm
section-alerts = Alarme
alert-snoozed-until = { $word } bis { $until }
alert-seen-once = { $at }
alert-seen-often = { $count }-mal, { $first } bis { $last }
alert-no-ticket = Daraus ist noch kein Ticket entstanden
empty-alerts = Keine Alarme. Geräte melden sie über die API: raise-alert.
pick-snooze = Pausieren für
for-hours = { $hours ->
    [one] 1 Stunde
   *[other] { $hours } Stunden
}
for-days = { $days ->
    [one] 1 Tag
   *[other] { $days } Tage
}

act-alerts = Alarme
act-alerts-long = Alarme anzeigen
act-alert-ticket = Ticket
act-alert-ticket-long = Ticket erstellen oder Alarm an passendes anhängen
act-alert-resolve-long = Alarm auf gelöst setzen
act-alert-snooze = pausieren
act-alert-snooze-long = Alarm pausieren
act-alert-reopen = reaktivieren
act-alert-reopen-long = Alarm wieder öffnen
act-alert-device-long = Gerät des Alarms anzeigen
act-alert-show-ticket-long = Ticket des Alarms anzeigen
