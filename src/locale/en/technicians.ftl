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
flaw-covers-in-circle = would be covered by the one they cover at the same time; choose somebody else
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
