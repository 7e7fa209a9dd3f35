## The Dashboard panel.

dashboard-attention = À traiter
dashboard-nothing = Rien à traiter.
dashboard-overdue = Tickets en retard
dashboard-failed-mail = E-mails en échec
dashboard-held-back = E-mails retenus
dashboard-unassigned = Tickets non attribués
dashboard-away = Absents non remplacés
dashboard-no-primary = Sans appareil principal
dashboard-trend = 30 derniers jours
dashboard-opened = Ouverts
dashboard-resolved = Résolus
dashboard-priorities = En cours, par priorité
dashboard-statuses = Par statut
dashboard-sites = Par site
dashboard-more-sites = { $count } autre(s) site(s)
dashboard-technicians = Par technicien
dashboard-more-technicians = { $count } autre(s) technicien(s)
