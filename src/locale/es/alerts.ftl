# The Alerts pane.

pane-alerts = Alertas
column-severity = Gravedad
column-state = Situación
column-ticket = Ticket
label-seen = Vista
label-rule = Regla
label-alert = Alerta
section-alerts = Alertas
alert-snoozed-until = { $word } hasta { $until }
alert-seen-once = { $at }
alert-seen-often = { $count } veces, de { $first } a { $last }
alert-no-ticket = Aún no se ha creado ningún ticket a partir de ella
empty-alerts = No hay alertas. Los dispositivos las comunican por la API: raise-alert.
pick-snooze = Posponer durante
for-hours = { $hours ->
    [one] 1 hora
   *[other] { $hours } horas
}
for-days = { $days ->
    [one] 1 día
   *[other] { $days } días
}

act-alerts = alertas
act-alerts-long = Mostrar las alertas
act-alert-ticket = ticket
act-alert-ticket-long = Crear un ticket, o añadir la alerta al que existe
act-alert-resolve-long = Resolver la alerta
act-alert-snooze = posponer
act-alert-snooze-long = Posponer la alerta
act-alert-reopen = reabrir
act-alert-reopen-long = Reabrir la alerta
act-alert-device-long = Mostrar el dispositivo de la alerta
act-alert-show-ticket-long = Mostrar el ticket de la alerta
