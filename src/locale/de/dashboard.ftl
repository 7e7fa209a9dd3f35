## The Dashboard panel.

dashboard-attention = Handlungsbedarf
dashboard-nothing = Kein Handlungsbedarf.
dashboard-overdue = Überfällige Tickets
dashboard-failed-mail = Fehlgeschlagene Mails
dashboard-held-back = Zurückgehaltene Mails
dashboard-unassigned = Tickets ohne Bearbeiter
dashboard-away = Abwesend ohne Vertretung
dashboard-no-primary = Benutzer ohne Hauptgerät
dashboard-trend = Letzte 30 Tage
dashboard-opened = Erstellt
dashboard-resolved = Gelöst
dashboard-priorities = Zu bearbeiten, nach Priorität
dashboard-statuses = Nach Status
dashboard-sites = Nach Standort
dashboard-more-sites = { $count } weitere Standorte
dashboard-technicians = Nach Techniker
dashboard-more-technicians = { $count } weitere Techniker
