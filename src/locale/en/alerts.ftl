# The Alerts pane.

pane-alerts = Alerts
column-severity = Severity
column-state = State
column-ticket = Ticket
label-seen = Seen
label-rule = Rule
label-alert = Alert
section-alerts = Alerts
alert-snoozed-until = { $word } until { $until }
alert-seen-once = { $at }
alert-seen-often = { $count } times, { $first } to { $last }
alert-no-ticket = No ticket was opened from it yet
empty-alerts = No alerts. Devices report them through the API: raise-alert.
pick-snooze = Snooze for
for-hours = { $hours ->
    [one] 1 hour
   *[other] { $hours } hours
}
for-days = { $days ->
    [one] 1 day
   *[other] { $days } days
}

act-alerts = alerts
act-alerts-long = Show alerts
act-alert-ticket = ticket
act-alert-ticket-long = Open a ticket from the alert, or add it to the one about the same
act-alert-resolve-long = Resolve the alert
act-alert-snooze = snooze
act-alert-snooze-long = Snooze the alert
act-alert-reopen = reopen
act-alert-reopen-long = Open the alert again
act-alert-device-long = Show the device of the alert
act-alert-show-ticket-long = Show the ticket of the alert
