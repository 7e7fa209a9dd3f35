# The terminal.

pane-tickets = Tickets
pane-users = Users
pane-devices = Devices
pane-technicians = Technicians
pane-technicians-short = Techs
pane-sites = Sites
pane-roles = Roles
panel-dashboard = Dashboard
panel-dashboard-short = Board
panel-profile = My profile
panel-profile-short = Me
panel-settings = Account settings

scope-everywhere = Everywhere
scope-list = Lists
scope-page = Pages
scope-panel = Panels
scope-settings = Settings

# Columns.
column-number = ID
column-priority = Priority
column-age = Age
column-status = Status
column-title = Title
column-user = User
column-technician = Technician
column-device = Device
column-site = Site
column-availability = Availability
column-name = Name
column-tickets = Tickets
column-held-by = Held by
column-role = Role
column-open = Open
column-last-given = Last given
column-email = Email
column-devices = Devices
column-department = Department
column-users = Users
column-model = Model
column-folder = Folder
column-seen = Seen
column-type = Type
column-serial = Serial

# Fields of forms and pages.
label-site = Site
label-user = User
label-device = Device
label-title = Title
label-priority = Priority
label-impact = Impact
label-type = Type
label-assignee = Assignee
label-text = Text
label-folder = Folder
label-users = Users
label-requester = Requester
label-technician = Technician
label-role = Role
label-seats = Seats
label-auto-assign = Auto-assignment
label-reopen-window = Reopen within
seats-used = { $used } of { $seats } taken
seats-unlimited = { $used } taken, any number may be
days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
label-work = Work
label-email = Email
label-devices = Devices
label-tickets = Tickets
label-phone = Phone
label-place = Place

# Empty lists.
empty-tickets = No tickets. Press n to open one.
empty-users = No users yet.
empty-devices = No devices yet.
empty-sites = No sites yet.
empty-technicians = Nobody is listed. Press I to show deactivated technicians.
left-view = (left this view)
nothing-matches = Nothing matches. Esc shows everything again.

# Pages.
thread-loading = Loading the thread.
thread-failed = The thread is not there: { $reason }
section-decision = Assignment
section-messages = Messages ({ $count })
section-history = History
section-may = May
may-everything = Everything
section-person = Person
section-work = Work
section-account = Account
section-tickets = Tickets
section-devices = Related devices
history-created = { $who } opened it
opened-by = opened { $when }, { $channel }
opened-from = Opened from { $device }, which is not the device above
device-deleted = (deleted)
device-not-related = (no longer linked to the requester)
device-primary = (primary)
device-will-be-related = (will be linked)
preview-last-message = { $who }, { $when }:
message-reply = reply
message-note = internal note
message-automatic-mark = (automatic)
out-since = since { $when }
out-since-by = since { $when }, set by { $who }
open-and-pending = { $open } open, { $pending } pending
role-after-login = { $role } after the first login
may-nothing = Look at everything. Changing anything takes another role.
active-tickets = { $count ->
    [0] none open
    [one] { $count } open or pending
   *[other] { $count } open or pending
}
no-devices = No device is linked.
no-primary = No primary device: new tickets start without one.
no-users = Nobody
seen-ago = seen { $age }
inactive-mark = (inactive)
me-mark = (me)
me-label = me:
place-of = { $place } of { $count }
more-lines = { $count } more below

# The view line.
legend-available = available
legend-back = back later
legend-out = out
related-to = of { $name }
sorted-by = by
related-order = in their order
of-count = { $shown } of { $total }
marked = { $count } marked
line-connecting = connecting
line-live = live
line-read-only = read-only
line-sending = sending { $count }
line-offline = offline since { $since }
line-offline-pending = offline since { $since }, { $count } waiting
line-ended = signed out
line-back = The server is back.
line-signed-out = The server ended this session. Leave with q and sign in again with: helpdeck login
connecting = Opening the desk at { $place }.

# Overlays.
palette-title = Everything
help-title = Keys here
palette-search = search:
palette-hint = an action, #1042, @sara, a device, a site; > actions only
picker-filter = filter:
picker-nothing = Nothing matches. Esc shows everything.
pick-me = me
pick-balance = by balance
pick-no-device = no device
pick-no-folder = no folder
pick-new-folder = new folder
pick-assignee = Assign { $tickets } to
pick-status = Status of { $tickets }
pick-priority = Priority of { $tickets }
pick-device = Device of { $ticket }
pick-requester = Requester of { $tickets }
pick-relate = Link devices to { $user }: the first becomes the primary if there is none yet
pick-unrelate = Unlink a device from { $user }
pick-primary = Primary device of { $user }
and-more = { $names } and { $count } more
open-count = { $count } open
last-given = last given { $when }
ask-assign-out = { $name }: { $status }. Assign anyway? y assigns, Esc goes back.
sort-title = Sort by
sort-up = ascending; again turns it around
sort-down = descending; again turns it around
prompt-note = Internal note on { $tickets }
prompt-title = Title of { $ticket }
prompt-folder = Name of the new folder in { $site }
reply-title = Reply on { $tickets } to { $user }
ask-go-out-me = Enter: go out of office. Or type when you are back: 14:00, 30m, mon
ask-come-back-me = Enter: be available again. Or type when you are back: 14:00, 30m, mon
ask-go-out = Enter: set out of office. Or type when they are back: 14:00, 30m, mon
ask-come-back = Enter: set available. Or type when they are back: 14:00, 30m, mon
form-new-ticket = New ticket
form-choose = choose
form-discard = Leave without saving? What was changed here is lost.
form-relations = Relations of { $device }
form-relations-several = Site and folder of { $count } devices
assignee-by-balance = by balance
device-needs-user = Choose a user first.
device-none-related = None is linked. A device of the site can be chosen; that links it.
device-links-on-save = Saving links { $device } to { $user }.
relations-emptied = Another site: folder and users are emptied.
relations-no-folder = Another site: the folder is emptied.
draft-kept = The draft is kept. n goes on with it.
reply-kept = What you wrote is kept. C goes on with it.
note-kept = What you wrote is kept. c goes on with it.
draft-resumed = Your draft, as you left it.
pasted = The pasted text is here. Nothing was run.

# Questions.
requester-question = { $user } is at { $site }. Move { $ticket } there? y moves it and chooses their device, Esc goes back.
quit-question = Leave helpdeck? y leaves, Esc stays.
quit-pending = { $count ->
    [one] { $count } change has not reached the server yet and would be lost.
   *[other] { $count } changes have not reached the server yet and would be lost.
}
resolve-question = Resolve { $count } tickets? y resolves them, Esc goes back.
unrelate-question = Unlink { $device }, the primary device of { $user }? y unlinks it, Esc goes back.
unrelate-consequence = There is no primary afterwards; new tickets start without a device.
delete-question = Delete { $device }? Tickets keep its name. y deletes it, Esc goes back.
move-question = { $count ->
    [one] { $count } user loses a device. y applies, Esc goes back.
   *[other] { $count } links to users are lost. y applies, Esc goes back.
}
enable-question = Activate { $name }? They are { $availability } as before; no ticket comes back by itself. y activates, Esc goes back.
enable-question-seat = Activate { $name } and add one seat to the subscription? All seats are taken. They are { $availability } as before. y does both, Esc goes back.
disable-question = Deactivate { $name }? They are signed out at once. y deactivates, Esc goes back.

# Outcomes.
done-all = Done for { $count }.
done-some = Done for { $done } of { $count }. { $reason }
undone = Undone: { $what }
command-failed = It did not work: { $reason }
editor-failed = The editor did not work: { $reason }
editor-unchanged = Nothing was written, so nothing was sent.
inactive-shown = Deactivated technicians are shown.
inactive-hidden = Deactivated technicians are hidden.

# Why not.
refused-read-only = This is read-only: start without --read-only to change things.
refused-no-desk = The desk is not there yet.
refused-no-row = Nothing is selected.
refused-nothing-to-undo = There is nothing to undo.
refused-elsewhere = in { $place }
refused-no-requester = This ticket has no requester. Set one with r.
refused-not-of-user = Only among the devices of a user: press d on a user.

# Hints of overlays.
hint-back = back
hint-run = run
hint-choose = choose
hint-tick = yes or no
hint-tick-all = all shown
hint-pick = pick
hint-filter = filter
hint-mark = mark
hint-yes = yes
hint-send = send
hint-editor = editor
hint-set = set
hint-add = add
hint-save = save
hint-keep = keep
hint-drop = drop
hint-keep-draft = keep draft
hint-next-field = next field

# Actions: the word in the footer, and the line in palette, help and README.
act-tickets = tickets
act-tickets-long = Show tickets
act-users = users
act-users-long = Show users
act-devices = devices
act-devices-long = Show devices
act-sites = sites
act-sites-long = Show sites
act-dashboard = dashboard
act-dashboard-long = Show how the desk does
act-profile = me
act-profile-long = Show my profile
act-administration = administer
act-administration-long = Administration: roles, settings
act-site-tickets-long = Show the site's tickets
act-site-users-long = Show the site's users
act-site-devices-long = Show the site's devices
act-role-technicians-long = Show who holds the role
act-row-down-long = Down one line
act-row-up-long = Up one line
act-row-first-long = To the first line
act-row-last-long = To the last line
act-change = open
act-row-open-long = Change what the line says, or show what is behind it
act-panel-close-long = Back to the list behind
act-auto-assign = auto-assign
act-auto-assign-long = Choose how new tickets are assigned
refused-only-tells = There is nothing to change on this line.
act-technicians = technicians
act-technicians-long = Show technicians
act-availability = availability
act-my-availability-long = Go out of office or come back
act-new = new
act-new-long = Open a new ticket, prefilled by the row
act-undo = undo
act-undo-long = Undo my last change
act-palette = palette
act-palette-long = Find and run anything
act-help = help
act-help-long = Show the keys of this place
act-redraw = redraw
act-redraw-long = Draw the screen anew
act-suspend = suspend
act-suspend-long = Back to the shell; fg returns
act-quit = leave
act-quit-long = Close what is open; at the root, leave
act-down = down
act-down-long = Down one row
act-up = up
act-up-long = Up one row
act-page-down = page down
act-page-down-long = Down one page
act-page-up = page up
act-page-up-long = Up one page
act-first = first
act-first-long = To the first row
act-last = last
act-last-long = To the last row
act-open = open
act-open-long = Show everything about the row
act-back = back
act-back-long = One step back: message, marks, filter, relation
act-mark = mark
act-mark-long = Mark the row and go down
act-mark-all = mark all
act-mark-all-long = Mark every row that is shown, or none
act-filter = filter
act-filter-long = Filter as you type: words, is: tech: user: site: device: prio: status:
act-sort = sort
act-sort-long = Choose the column to sort by
act-scroll-down-long = Scroll down one line
act-scroll-up-long = Scroll up one line
act-scroll-top-long = To the top
act-scroll-end-long = To the end
act-next = next
act-next-long = The next row's page
act-previous = previous
act-previous-long = The previous row's page
act-close = back
act-close-long = Back to the list
act-assign = assign
act-assign-long = Assign to somebody, by balance, or to nobody
act-take = take
act-take-long = Take it myself
act-note = note
act-note-long = Add an internal note
act-reply = reply
act-reply-long = Reply to the requester
act-status = status
act-status-long = Set the status
act-priority = priority
act-priority-long = Set the priority
act-resolve = resolve
act-resolve-long = Resolve
act-device = device
act-device-long = Choose the ticket's device
act-requester = requester
act-requester-long = Choose who asked
act-title = title
act-title-long = Edit the title
act-owner = user
act-owner-long = Go to the requester
act-user-tickets-long = Show the user's tickets
act-user-devices-long = Show the user's devices in their order
act-relate = link
act-relate-long = Link devices of the site to the user
act-unrelate = unlink
act-unrelate-long = Unlink a device from the user
act-primary = primary
act-primary-long = Choose the user's primary device
act-device-tickets-long = Show the device's tickets
act-device-users-long = Show the users the device is linked to
act-relations = relations
act-relations-long = Edit site, folder and users; of several: site and folder
act-relate-here-long = Link another device to this user
act-unrelate-here-long = Unlink this device from the user
act-primary-here-long = Make this the user's primary device
act-delete = delete
act-delete-long = Delete the device
act-technician-tickets-long = Show the technician's tickets
act-availability-long = Set the technician's availability
act-enable = activate
act-enable-long = Activate or deactivate
act-hide = inactive
act-hide-long = Show or hide deactivated technicians
