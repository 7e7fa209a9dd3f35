# The Alerts pane.

pane-alerts = Alertes
column-severity = Gravité
column-state = État
column-ticket = Ticket
label-seen = Vue
label-rule = Règle
label-alert = Alerte
section-alerts = Alertes
alert-snoozed-until = { $word }, retour { $until }
alert-seen-once = { $at }
alert-seen-often = { $count } fois, de { $first } à { $last }
alert-no-ticket = Aucun ticket n'en a encore été ouvert
empty-alerts = Aucune alerte. Les appareils les signalent par l'API : raise-alert.
pick-snooze = Mettre en veille pour
for-hours = { $hours ->
    [one] { $hours } heure
   *[other] { $hours } heures
}
for-days = { $days ->
    [one] { $days } jour
   *[other] { $days } jours
}

act-alerts = alertes
act-alerts-long = Afficher les alertes
act-alert-ticket = ticket
act-alert-ticket-long = Ouvrir un ticket, ou compléter celui du même sujet
act-alert-resolve-long = Résoudre l'alerte
act-alert-snooze = veille
act-alert-snooze-long = Mettre l'alerte en veille
act-alert-reopen = rouvrir
act-alert-reopen-long = Rouvrir l'alerte
act-alert-device-long = Afficher l'appareil de l'alerte
act-alert-show-ticket-long = Afficher le ticket de l'alerte
