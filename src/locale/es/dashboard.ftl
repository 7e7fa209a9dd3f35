## The Dashboard panel.

dashboard-attention = Requiere atención
dashboard-nothing = Nada requiere atención.
dashboard-overdue = Tickets vencidos
dashboard-failed-mail = Correos fallidos
dashboard-held-back = Mensajes retenidos
dashboard-unassigned = Tickets sin asignar
dashboard-away = Fuera, tickets sin sustituto
dashboard-no-primary = Usuarios sin principal
dashboard-trend = Últimos 30 días
dashboard-opened = Creados
dashboard-resolved = Resueltos
dashboard-priorities = Por atender, según prioridad
dashboard-statuses = Por estado
dashboard-sites = Por sitio
dashboard-more-sites = { $count ->
    [one] { $count } sitio más
   *[other] { $count } sitios más
}
dashboard-technicians = Por técnico
dashboard-more-technicians = { $count ->
    [one] { $count } técnico más
   *[other] { $count } técnicos más
}
