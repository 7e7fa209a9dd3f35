# Technicians: adding, editing, absences as a plan.

field-auto-assign-cap = most open tickets by balance
field-hide-inactive = hiding the deactivated

act-add-technician = add
act-add-technician-long = Add a technician
act-edit-technician = edit
act-edit-technician-long = Edit name, phone, ticket page and cap
form-new-technician = New technician. They are mailed a link to set their password.
form-new-technician-seat = New technician, with one more seat ({ $seats } then)
form-edit-technician = { $name }
label-first-name = First name
label-last-name = Last name
label-role-later = Role after login
label-plain-tickets = Plain ticket pages
label-cap = Balance gives up to
flaw-not-a-number = is not a whole number; write one like 12, or nothing for any number
add-seat-question = { $seats ->
    [one] The only seat is taken. Add a seat to the subscription? y goes on to the form, Esc goes back.
   *[other] All { $seats } seats are taken. Add a seat to the subscription? y goes on to the form, Esc goes back.
}
add-seat-consequence = The seat is added once the technician is saved, not before.
seats-taken = { $limit ->
    [one] { $used } of { $limit } seat
   *[other] { $used } of { $limit } seats
}
seats-taken-unlimited = { $used ->
    [one] { $used } seat taken
   *[other] { $used } seats taken
}

field-cover = cover
field-note = note
field-from = start
flaw-not-a-time = is not a time; say it as 14:00, mon, tomorrow 9:00, 3 dec or 2026-12-01 14:00
flaw-too-far-away = is more than ten years away; choose an earlier time
refusal-covers-oneself = { $name } cannot cover their own absence. Choose somebody else.
refusal-covers-in-circle = They would cover each other in a circle at the same time: { $chain }. Choose somebody else.
circle-link = { $name } is covered by { $cover }
notice-absence-from = Out from { $from } on.
notice-absence-until = Out from { $from } until { $until }.
absence-from = from { $from } on
absence-until = from { $from } until { $until }
absence-cover = { $cover } covers
absence-tickets = open tickets: { $what }
open-tickets-keep = keep them
open-tickets-hand-over = hand them to the cover
open-tickets-release = release them to the queue

form-absence = Absence of { $name }
label-absence-from = From (blank: now)
label-absence-until = Back (blank: open)
label-cover = Cover
label-open-tickets = Open tickets
absence-note-tickets = { $count ->
    [0] there are none now
    [one] one now
   *[other] { $count } now
}
pick-cover = Who covers { $name }?
pick-hand-over = { $count ->
    [one] Who gets the open ticket of { $name }, and covers?
   *[other] Who gets the { $count } open tickets of { $name }, and covers?
}
cover-is-out = { $name } is out and nobody covers them, so the tickets would reach nobody. Choose somebody else.
column-cover = Cover
cover-none = none
cover-of = cover: { $name }
cover-missing = cover: none
absence-planned = Planned
absence-none-planned = No absence is planned.
profile-absence = Planned absence
out-with-cover = { $cover } covers
out-without-cover = nobody covers
out-uncovered = { $count ->
    [one] one ticket to work on, nobody covers
   *[other] { $count } tickets to work on, nobody covers
}
act-plan-absence = absence
act-plan-absence-long = Plan an absence, or change it: from, until, cover, open tickets
act-drop-absence = drop
act-drop-absence-long = Drop the planned absence
hint-plan = plan
hint-to-cover = to the cover
hint-keep-choice = keep the choice
hint-tickets = open tickets
ask-open-tickets = { $count ->
    [one] One ticket to work on:
   *[other] { $count } tickets to work on:
}
answer-keep = keep
answer-hand-over = cover by...
answer-release = release to the queue
ask-assign-cover = { $name } is out of office. Assign to the cover, { $cover }? y to { $cover }, k keeps { $name }, Esc goes back.
ask-assign-cover-until = { $name } is out until { $until }. Assign to the cover, { $cover }? y to { $cover }, k keeps { $name }, Esc goes back.
notice-tickets-handed-over = { $count ->
    [one] One ticket of { $technician } is with { $cover } now.
   *[other] { $count } tickets of { $technician } are with { $cover } now.
}
notice-tickets-returned = { $count ->
    [one] One ticket came back to { $technician }.
   *[other] { $count } tickets came back to { $technician }.
}
done-absence-planned = The absence of { $technician } is planned
done-absence-cancelled = The planned absence of { $technician } is dropped
