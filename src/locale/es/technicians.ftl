# Technicians: adding, editing, absences as a plan.

field-auto-assign-cap = máximo de tickets abiertos por reparto
field-hide-inactive = ocultar los desactivados

act-add-technician = añadir
act-add-technician-long = Añadir un técnico
act-edit-technician = editar
act-edit-technician-long = Editar nombre, teléfono, página de ticket y máximo
form-new-technician = Nuevo técnico. Recibe por correo un enlace para establecer su contraseña.
form-new-technician-seat = Nuevo técnico, con una licencia más ({ $seats } en total)
form-edit-technician = { $name }
label-first-name = Nombre
label-last-name = Apellidos
label-role-later = Rol tras el inicio
label-plain-tickets = Tickets sencillos
label-cap = Reparto, hasta
flaw-not-a-number = no es un número entero; escriba uno como 12, o nada para no poner límite
add-seat-question = { $seats ->
    [one] La única licencia está ocupada. ¿Añadir una licencia a la suscripción? y: continuar al formulario, Esc: volver.
   *[other] Las { $seats } licencias están ocupadas. ¿Añadir una licencia a la suscripción? y: continuar al formulario, Esc: volver.
}
add-seat-consequence = La licencia se añade cuando se guarda el técnico, no antes.
seats-taken = { $limit ->
    [one] { $used } de { $limit } licencia
   *[other] { $used } de { $limit } licencias
}
seats-taken-unlimited = { $used ->
    [one] { $used } licencia ocupada
   *[other] { $used } licencias ocupadas
}

field-cover = sustituto
field-note = nota
field-from = comienzo
flaw-not-a-time = no es una hora; indíquela como 14:00, mon, tomorrow 9:00, 3 dec o 2026-12-01 14:00
flaw-too-far-away = queda a más de diez años; elija una hora anterior
refusal-covers-oneself = { $name } no puede sustituirse en su propia ausencia. Elija a otra persona.
refusal-covers-in-circle = Se sustituirían en círculo al mismo tiempo: { $chain }. Elija a otra persona.
circle-link = { $cover } sustituye a { $name }
notice-absence-from = Fuera desde { $from }.
notice-absence-until = Fuera desde { $from } hasta { $until }.
absence-from = desde { $from }
absence-until = desde { $from } hasta { $until }
absence-cover = sustituye { $cover }
absence-tickets = tickets abiertos: { $what }
open-tickets-keep = conservarlos
open-tickets-hand-over = pasarlos al sustituto
open-tickets-release = devolverlos a la cola

form-absence = Ausencia de { $name }
label-absence-from = Desde (vacío: ya)
label-absence-until = Hasta (vacío: sin fin)
label-cover = Sustituto
label-open-tickets = Tickets abiertos
absence-note-tickets = { $count ->
    [0] ahora no hay ninguno
    [one] ahora uno
   *[other] ahora { $count }
}
pick-cover = ¿Quién sustituye a { $name }?
pick-hand-over = { $count ->
    [one] ¿Quién recibe el ticket abierto de { $name } y le sustituye?
   *[other] ¿Quién recibe los { $count } tickets abiertos de { $name } y le sustituye?
}
cover-is-out = { $name } está fuera y sin sustituto, así que los tickets no llegarían a nadie. Elija a otra persona.
column-cover = Sustituto
cover-none = ninguno
cover-of = sustituto: { $name }
cover-missing = sin sustituto
absence-planned = Prevista
absence-none-planned = No hay ninguna ausencia prevista.
profile-absence = Ausencia prevista
out-with-cover = sustituye { $cover }
out-without-cover = sin sustituto
out-uncovered = { $count ->
    [one] un ticket abierto, sin sustituto
   *[other] { $count } tickets abiertos, sin sustituto
}
act-plan-absence = ausencia
act-plan-absence-long = Planificar o cambiar una ausencia y su sustituto
act-drop-absence = descartar
act-drop-absence-long = Descartar la ausencia prevista
hint-plan = planificar
hint-to-cover = al sustituto
hint-keep-choice = mantener
hint-tickets = tickets abiertos
ask-open-tickets = { $count ->
    [one] Un ticket por atender:
   *[other] { $count } tickets por atender:
}
answer-keep = conservar
answer-hand-over = sustituye...
answer-release = devolver a la cola
ask-assign-cover = { $name } está fuera de la oficina. ¿Asignar al sustituto, { $cover }? y: a { $cover }, k: mantener a { $name }, Esc: volver.
ask-assign-cover-until = { $name } está fuera hasta { $until }. ¿Asignar al sustituto, { $cover }? y: a { $cover }, k: mantener a { $name }, Esc: volver.
notice-tickets-handed-over = { $count ->
    [one] Un ticket de { $technician } está ahora con { $cover }.
   *[other] { $count } tickets de { $technician } están ahora con { $cover }.
}
notice-tickets-returned = { $count ->
    [one] Un ticket ha vuelto a { $technician }.
   *[other] { $count } tickets han vuelto a { $technician }.
}
done-absence-planned = Ausencia de { $technician } prevista
done-absence-cancelled = Ausencia prevista de { $technician } descartada
