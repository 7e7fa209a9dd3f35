# The desk in words: names of values, refusals, notices, what was done.

# Values

priority-low = Low
priority-medium = Medium
priority-high = High
priority-critical = Critical

impact-none = None
impact-minor = Minor
impact-major = Major
impact-site-down = Site down
impact-server-issue = Server issue
impact-crisis = Crisis

sort-incident = Incident
sort-problem = Problem
sort-request = Request
sort-change = Change

category-open = Open
category-pending = Pending
category-resolved = Resolved
category-closed = Closed

device-kind-workstation = Workstation
device-kind-server = Server
device-kind-mobile = Mobile
device-kind-snmp = Network device
device-kind-other = Other

state-invited = Invited
state-active = Active
state-inactive = Deactivated

user-state-active = Active
user-state-inactive = Deactivated

message-public-reply = Public reply
message-internal-note = Internal note
message-requester = From the requester
message-automatic = Automatic answer

channel-console = Console
channel-phone = Phone
channel-email = Email
channel-portal = Service portal
channel-api = API
channel-agent = Workstation hotkey
channel-slack = Slack
channel-teams = Teams
channel-whatsapp = WhatsApp
channel-alert = Alert
channel-autopilot = Autopilot

role-admin = Admin
role-technician = Technician
role-beginner = Beginner

strategy-round-robin = Round robin
strategy-least-loaded = Fewest open tickets
auto-assign-off = Off: tickets wait unassigned

# Permissions: what follows "may" and "may not".

permission-manage-technicians = manage technicians
permission-set-availability = set the availability of others
permission-manage-roles = manage roles
permission-assign-roles = give roles to technicians
permission-manage-sites = manage sites
permission-manage-folders = manage folders
permission-manage-users = manage users
permission-import-users = import sites, users and devices
permission-merge-users = merge users
permission-manage-devices = manage devices
permission-delete-devices = delete devices
permission-relate-devices = relate devices
permission-create-tickets = create tickets
permission-edit-tickets = edit tickets
permission-assign-tickets = assign tickets
permission-be-assigned = be given tickets
permission-reply = reply to requesters
permission-note = write notes
permission-change-device = change a ticket's device
permission-merge-tickets = merge tickets
permission-delete-tickets = delete tickets
permission-export-tickets = export lists
permission-manage-alerts = manage alerts
permission-manage-automation = change automation rules
permission-manage-email = change the mail settings
permission-view-audit = read the audit log
permission-manage-settings = change the settings
permission-manage-subscription = add seats
permission-none = look, and nothing else
permission-everything = everything
scope-all = every site

# Fields, as they stand inside a sentence. At the start of one the first letter becomes a capital.

field-id = id
field-name = name
field-first-name = first name
field-last-name = last name
field-email = email
field-phone = phone
field-department = department
field-job-title = job title
field-title = title
field-text = text
field-site = site
field-folder = folder
field-user = user
field-device = device
field-primary = primary device
field-model = model
field-os = operating system
field-serial = serial number
field-device-kind = kind of device
field-assignee = assignee
field-status = status
field-priority = priority
field-role = role
field-until = return time
field-channel = channel
field-password = password
field-current-password = current password
field-permissions = permissions
field-scope = sites
field-full-admin = full admin
field-thanks-reopen = a bare thanks reopens
field-tags = tags
field-due = due time
field-snooze = snooze
field-merged = merged into
field-deleted = deleted
field-availability = availability
field-account = account

# Kinds of records

kind-account = account
kind-role = role
kind-status = status
kind-technician = technician
kind-site = site
kind-folder = folder
kind-device = device
kind-user = user
kind-ticket = ticket

# Where there is no value, or its record cannot be found

nobody = nobody
nothing = none
unknown-technician = an unknown technician
unknown-user = an unknown user
unknown-device = an unknown device
unknown-site = an unknown site
unknown-folder = an unknown folder
unknown-status = an unknown status
unknown-role = an unknown role
unknown-ticket = a ticket
the-desk = helpdeck

# What is wrong with a field

flaw-empty = must not be empty
flaw-too-long = has more than { $max } characters; shorten it
flaw-control-characters = holds invisible control characters; type it instead of pasting it
flaw-not-an-email = is not an email address; write it like name@example.com
flaw-not-a-phone = is not a telephone number; write it like +44 113 496 0192 ext. 12
flaw-taken = is in use already; choose another
flaw-other-site = belongs to another site; choose one of this site
flaw-deleted = was deleted; choose another
flaw-not-related = is not one of this user's devices; choose a related one, or relate it first
flaw-needs-user = needs a user; choose the user first
flaw-inactive-user = is deactivated and cannot ask for anything new; activate the user or choose another
flaw-in-the-past = lies in the past; choose a later time
flaw-twice = is named twice; leave one out
flaw-unknown = names nothing that there is; check the spelling
flaw-crowded = has more than { $max } entries; leave some out
flaw-itself = is the same one; choose another
flaw-finished = is for tickets that are still open; open the ticket first
flaw-other-category = belongs to another category; choose one of the same
flaw-retired = is not offered any more; choose another
flaw-sentence = { $field } { $flaw }.

# Why the desk says no, and what to do

refusal-not-allowed = Your role may not { $action }. Ask an Admin.
refusal-needs-full-admin = This takes an Admin. Ask one.
refusal-system-only = Only the server does this by itself.
refusal-no-access = This account has no access. Ask an Admin to activate it.
refusal-not-found = There is no such { $kind }, or not any more. Choose another.
refusal-id-taken = This { $kind } exists already. Try again.
refusal-conflict = Somebody else set { $field } to { $theirs } meanwhile; you wanted { $yours }. Look again, then choose.
refusal-not-assignable = { $technician } cannot be given tickets: deactivated, not logged in yet, or a role without them or without this site. Choose another.
refusal-deactivated = { $technician } is deactivated. Activate the technician first.
refusal-is-bot = { $name } is the bot and signs in nowhere. Choose a person.
refusal-autopilot-locked = The device of this ticket was changed, so Autopilot cannot have it any more. Choose a person.
refusal-nobody-eligible = Balance finds nobody who can take this ticket. Choose a technician by hand.
refusal-no-free-seat = { $seats ->
    [one] The only seat is taken. Confirm adding a seat, or deactivate somebody.
   *[other] All { $seats } seats are taken. Confirm adding a seat, or deactivate somebody.
}
refusal-last-admin = This is the last active Admin. Make somebody else an Admin first.
refusal-yourself = Nobody deactivates themselves. Ask another Admin.
refusal-already-founded = This desk is set up already.
refusal-beyond-your-sites = That reaches sites that your role does not. Ask an Admin.
refusal-preset-role = This role came with the desk and stays as it is. Copy it and change the copy.
refusal-role-in-use = { $holders ->
    [one] One technician has this role. Give them another one first.
   *[other] { $holders } technicians have this role. Give them other ones first.
}
refusal-role-locked = { $technician } is a Beginner until the first login. Choose the role that comes with it.
refusal-has-logged-in = { $technician } has logged in already. Change the role itself.
refusal-ticket-deleted = { $ticket } was deleted. Restore it first.
refusal-ticket-merged = { $ticket } was merged into { $into }. Work on that one.
refusal-too-late = What was deleted can be restored for { $days } days, which are over.
refusal-device-deleted = { $device } was deleted and has this outside id. Restore it (Devices, filter is:deleted, R), or add a new one.
refusal-status-preset = The four preset statuses are neither renamed nor deleted. Add one of your own.
refusal-status-in-use = This status is the default of its category. Make another one the default first.

# What a person is told beside what they asked for

notice-assignee-is-out = { $technician } is out of office.
notice-assignee-is-back = { $technician } is out of office until { $time }.
notice-not-invited = No mail is sent, so { $technician } is not invited. Set a password for them.
notice-auto-assigned = { $ticket } went to { $technician } by balance.
notice-nobody-eligible = Nobody is free to take { $ticket }; it stays unassigned.
notice-device-set = The device of { $ticket } is now { $device }.
notice-device-cleared = The device of { $ticket } was cleared.
notice-device-from-primary = { $ticket } came from outside and has the primary device of who asked: { $device }.
notice-autopilot-locked = Autopilot can no longer have { $ticket }.
notice-device-lost = { $user } no longer has { $device }.
notice-primary-lost = { $user } no longer has { $device } and has no primary device now.
notice-device-linked = { $device } is now related to { $user }.
notice-folder-cleared = { $device } is in no folder now.
notice-tickets-released = { $count ->
    [one] One ticket of { $technician } is unassigned now.
   *[other] { $count } tickets of { $technician } are unassigned now.
}
notice-seat-added = { $seats ->
    [one] The account has one seat now.
   *[other] The account has { $seats } seats now.
}
notice-reopened = { $ticket } is open again.
notice-woke = { $ticket } is back from its snooze.
notice-only-thanks = That was a thank-you: { $ticket } stays as it is.
notice-merged = { $count ->
    [0] { $from } is closed and goes on in { $into }.
    [one] { $from } is closed; its message is read in { $into }.
   *[other] { $from } is closed; its { $count } messages are read in { $into }.
}
notice-other-requester = The requester of { $ticket }, { $user }, is another one; the answers go to the ticket that goes on.
notice-status-replaced = { $count ->
    [one] One ticket has the status { $status } now.
   *[other] { $count } tickets have the status { $status } now.
}

# Why a technician was or was not chosen

verdict-chosen = comes first
verdict-not-first = somebody else comes first
verdict-at-cap = has as many open tickets as allowed
verdict-out-of-office = out of office
verdict-never-logged-in = has never logged in
verdict-beginner = the role cannot be given tickets
verdict-out-of-scope = the role does not reach this site
verdict-inactive = deactivated
decision-round-robin = { $technician }: the longest without a new ticket
decision-least-loaded = { $technician }: the fewest open tickets
decision-nobody = Nobody can be given it
decision-candidate = { $technician }: { $verdict }, { $count } open

# What a command did, once it is done

done-founded = { $account } is set up
done-strategy = New tickets are assigned: { $strategy }
done-no-strategy = New tickets stay unassigned
done-status-added = Status { $name } added
done-status-renamed = Status is now called { $name }
done-status-moved = Order of the statuses changed
done-status-offered = Status { $name } is offered again
done-status-retired = Status { $name } is not offered any more
done-status-default = { $name } is now the default
done-status-deleted = Status { $name } deleted
done-site-added = Site { $name } added
done-folder-added = Folder { $name } added to { $site }
done-user-added = { $user } added
done-user-activated = { $user } is active again
done-user-deactivated = { $user } is deactivated
done-device-added = { $device } added
done-device-deleted = { $device } deleted
done-device-edited = { $device } changed
done-device-restored = { $device } restored; nobody is linked to it
done-technician-added = { $technician } added
done-role-added = Role { $role } added
done-role-edited = Role { $role } changed
done-role-deleted = Role { $role } deleted
done-role-assigned = { $technician } is now { $role }
done-first-role = { $technician } will be { $role } after the first login
done-logged-in = { $technician } logged in
done-technician-activated = { $technician } is active again
done-technician-deactivated = { $technician } is deactivated
done-available = { $technician } is available
done-out = { $technician } is out of office
done-ticket-created = { $ticket } created
done-assigned = { $ticket } assigned to { $technician }
done-unassigned = { $ticket } is unassigned
done-balanced = { $ticket } assigned by balance
done-field = { $field } of { $ticket } is { $value }
done-retitled = Title of { $ticket } changed
done-tagged = Tags of { $ticket } changed
done-snoozed = { $ticket } is snoozed
done-woken = { $ticket } is back in the queue
done-due = { $ticket } has a due time
done-no-due = { $ticket } has no due time now
done-merged = { $ticket } merged into { $into }
done-unmerged = { $ticket } is a ticket of its own again
done-ticket-deleted = { $ticket } deleted
done-ticket-restored = { $ticket } restored
done-closed = { $ticket } closed
done-origin-used = { $ticket } is now about the device it was opened from
done-reply = Reply added to { $ticket }
done-note = Note added to { $ticket }
done-answer = Answer added to { $ticket }
done-related = { $count ->
    [one] { $device } related to { $user }
   *[other] { $count } devices related to { $user }
}
done-unrelated = { $device } is no longer { $user }'s device
done-primary = { $device } is now { $user }'s primary device
done-no-primary = { $user } has no primary device now
done-relations = Relations of { $device } changed
done-moved = { $count ->
    [one] { $device } is now in { $site }
   *[other] { $count } devices are now in { $site }
}
done-moved-folder = { $count ->
    [one] { $device } is now in { $site }, { $folder }
   *[other] { $count } devices are now in { $site }, { $folder }
}

# History

history-line = { $actor }: { $field } { $before } → { $after }

# What the Device field of a form did by itself

device-event-set = Device is now { $after }, the user's primary.
device-event-changed = Device changed from { $before } to { $after }, the user's primary.
device-event-cleared = Device cleared, it was { $before }: no primary device to choose.
device-event-none = No primary device to choose.
device-event-disabled = Device cleared until a user is chosen.
device-event-disabled-from = Device cleared until a user is chosen; it was { $before }.

# Filters

filter-unknown-field = There is no { $field }: here. Use { $allowed }.
filter-unknown-value = { $field }: does not take { $value }. Use { $allowed }.
filter-open-quote = A quote is open. Close it with ".

# Times

back-on-day = Back { $day } { $time }
back-on-date = Back { $date }
ago-now = now
ago-minutes = { $count } min
ago-hours = { $count } h
ago-days = { $count } d
ago-years = { $count } y
day-today = Today
day-yesterday = Yesterday
day-tomorrow = Tomorrow
weekday-mon = Mon
weekday-tue = Tue
weekday-wed = Wed
weekday-thu = Thu
weekday-fri = Fri
weekday-sat = Sat
weekday-sun = Sun
month-jan = Jan
month-feb = Feb
month-mar = Mar
month-apr = Apr
month-may = May
month-jun = Jun
month-jul = Jul
month-aug = Aug
month-sep = Sep
month-oct = Oct
month-nov = Nov
month-dec = Dec
date-short = { $day } { $month }
date-long = { $day } { $month } { $year }
day-and-date = { $weekday } { $date }

until-unreadable = Say when as 14:00, 9, 30m, 2h, 1d, mon, tomorrow, mon 9:30, 3 dec or 2026-12-01.
until-past = That is over already. Choose a later time.
until-too-far = That is more than ten years away. Choose an earlier time.

# Alerts

severity-information = Information
severity-warning = Warning
severity-critical = Critical
alert-open = Open
alert-snoozed = Snoozed
alert-resolved = Resolved
kind-alert = alert
unknown-alert = an unknown alert
notice-alert-appended = { $ticket } is about the same; the alert was added to it.
done-alert-raised = Alert raised: { $title }
done-alert-snoozed = Alert snoozed: { $title }
done-alert-resolved = Alert resolved: { $title }
done-alert-reopened = Alert open again: { $title }
done-alert-ticket = Ticket from alert: { $title }
