# The Alerts pane.

pane-alerts = Avvisi
column-severity = Gravità
column-state = Stato
column-ticket = Ticket
label-seen = Visto
label-rule = Regola
label-alert = Avviso
section-alerts = Avvisi
alert-snoozed-until = { $word } fino a { $until }
alert-seen-once = { $at }
alert-seen-often = { $count } volte, da { $first } a { $last }
alert-no-ticket = Da qui non è stato ancora aperto alcun ticket
empty-alerts = Nessun avviso. I dispositivi li segnalano tramite l'API: raise-alert.
pick-snooze = Rinvia di
for-hours = { $hours ->
    [one] 1 ora
   *[other] { $hours } ore
}
for-days = { $days ->
    [one] 1 giorno
   *[other] { $days } giorni
}

act-alerts = avvisi
act-alerts-long = Mostra gli avvisi
act-alert-ticket = ticket
act-alert-ticket-long = Apri un ticket, o aggiungi l'avviso a uno affine
act-alert-resolve-long = Risolvi l'avviso
act-alert-snooze = rinvia
act-alert-snooze-long = Rinvia l'avviso
act-alert-reopen = riapri
act-alert-reopen-long = Riapri l'avviso
act-alert-device-long = Mostra il dispositivo dell'avviso
act-alert-show-ticket-long = Mostra il ticket dell'avviso
