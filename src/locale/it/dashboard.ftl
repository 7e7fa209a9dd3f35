## The Dashboard panel.

dashboard-attention = Richiede attenzione
dashboard-nothing = Nulla richiede attenzione.
dashboard-overdue = Ticket scaduti
dashboard-failed-mail = Email non inviate
dashboard-held-back = Email trattenute
dashboard-unassigned = Ticket non assegnati
dashboard-away = Assenti, ticket scoperti
dashboard-no-primary = Utenti senza principale
dashboard-trend = Ultimi 30 giorni
dashboard-opened = Aperti
dashboard-resolved = Risolti
dashboard-priorities = Da lavorare, per priorità
dashboard-statuses = Per stato
dashboard-sites = Per sito
dashboard-more-sites = { $count ->
    [one] un altro sito
   *[other] altri { $count } siti
}
dashboard-technicians = Per tecnico
dashboard-more-technicians = { $count ->
    [one] un altro tecnico
   *[other] altri { $count } tecnici
}
