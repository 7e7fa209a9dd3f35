## The Dashboard panel.

dashboard-attention = Needs attention
dashboard-nothing = Nothing needs attention.
dashboard-overdue = Overdue tickets
dashboard-failed-mail = Mail that failed
dashboard-held-back = Mail that is held back
dashboard-unassigned = Unassigned tickets
dashboard-away = Out, with tickets, no cover
dashboard-no-primary = Users without a primary
dashboard-trend = Last 30 days
dashboard-opened = Opened
dashboard-resolved = Resolved
dashboard-priorities = To work on, by priority
dashboard-statuses = By status
dashboard-sites = By site
dashboard-more-sites = { $count } more sites
dashboard-technicians = By technician
dashboard-more-technicians = { $count } more technicians
