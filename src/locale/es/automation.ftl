# Automation rules: when, if, then, and what one did.

kind-rule = regla de automatización
unknown-rule = una regla desconocida

rule-preset-reopen = Reabrir al responder
rule-preset-mail = Avisar por correo de que se creó un ticket
rule-preset-release = Quitar tickets reabiertos a técnicos desactivados
rule-preset-assign = Asignar los tickets nuevos

trigger-created = se crea un ticket
trigger-status = alguien cambia el estado
trigger-solved = alguien lo resuelve o lo cierra
trigger-assignment = alguien cambia el asignado
trigger-replied = el solicitante responde
trigger-aged = { $hours ->
    [one] ha pasado una hora desde que se creó
   *[other] han pasado { $hours } horas desde que se creó
}
trigger-unanswered = { $hours ->
    [one] el solicitante lleva una hora esperando respuesta
   *[other] el solicitante lleva { $hours } horas esperando respuesta
}

condition-not = no: { $condition }
test-category = el estado significa { $category }
test-status = el estado es { $status }
test-priority = la prioridad es { $priority }
test-at-least = la prioridad es al menos { $priority }
test-impact = el impacto es { $impact }
test-type = el tipo es { $sort }
test-channel = llegó por { $channel }
test-site = el sitio es { $site }
test-title = el título contiene “{ $words }”
test-requester = el solicitante es { $name }
test-tag = tiene la etiqueta { $tag }
test-technician = asignado a: { $name }
test-older = { $hours ->
    [one] tiene más de una hora
   *[other] tiene más de { $hours } horas
}
holder-anybody = cualquiera
holder-inactive = alguien desactivado
holder-out = alguien fuera de la oficina

rule-set-status = poner el estado { $status }
rule-reopen = reabrirlo
rule-set-priority = poner la prioridad { $priority }
rule-assign = asignarlo a { $name }
rule-unassign = quitarlo a su asignado
rule-auto-assign = repartirlo automáticamente ({ $order })
rule-account-order = según los ajustes de la cuenta
rule-within = { $words }, { $days ->
    [one] en el último día
   *[other] en los últimos { $days } días
}
rule-with-cap = { $words }, con un máximo de { $cap } { $cap ->
    [one] ticket abierto
   *[other] tickets abiertos
} cada uno
rule-without = { $words }, sin { $names }
rule-autopilot = asignarlo a Autopilot
rule-mail-created = avisar por correo al solicitante de que se creó
rule-mail-resolved = avisar por correo al solicitante de que se resolvió
rule-add-tag = añadir la etiqueta { $tag }
rule-remove-tag = quitar la etiqueta { $tag }
rule-note = añadir la nota “{ $text }”

rule-flaw-technician = { $name } no puede recibir tickets
rule-flaw-status = el estado que indica ya no existe
rule-flaw-site = el sitio que indica ya no existe
rule-flaw-requester = el usuario que indica ya no existe
rule-flaw-no-bot = no hay ningún Autopilot que pueda recibir tickets

by-rule = Regla “{ $name }”
rule-mailed = La regla “{ $name }” envió un correo al solicitante
rule-noted = La regla “{ $name }” añadió una nota
rule-locked = La regla “{ $name }” se omitió: se cambió el dispositivo, así que Autopilot no puede tener el ticket
rule-assignee-out = La regla “{ $rule }” lo dejó donde estaba: { $name } está fuera de la oficina
rule-broken = La regla “{ $rule }” no pudo hacer todo lo que indica: { $why }

notice-rule-ran = La regla “{ $rule }” se ha aplicado a { $ticket }.
notice-rule-skipped = La regla “{ $rule }” no ha podido hacer en { $ticket } todo lo que indica; el historial dice por qué.
refusal-preset-rule = Las reglas que trae la mesa de ayuda no se pueden eliminar. Desactive la regla.

done-rule-added = Regla añadida: { $name }
done-rule-changed = Regla cambiada: { $name }
done-rule-on = Regla activada: { $name }
done-rule-off = Regla desactivada: { $name }
done-rule-moved = Regla movida: { $name }
done-rule-deleted = Regla eliminada: { $name }
done-rules-installed = La mesa de ayuda ya tiene sus reglas de automatización

field-active = situación
field-trigger = desencadenante
field-conditions = condiciones
field-actions = acciones
field-ignore-flow = ignorar el flujo

strategy-last-owner = Quien tuvo el último ticket del solicitante
verdict-excluded = excluido por la regla
decision-last-owner = { $name }: tuvo el último ticket del solicitante, { $ticket }

# The Automation pane and its form.

pane-automation = Automatización
column-order = Orden
column-when = Cuándo
column-does = Acción
rule-state-on = Activa
rule-state-off = Parada
rule-state-broken = Errónea
label-if = Si
label-and = y
label-then = Entonces
label-after-hours = Horas después
label-title-contains = En el título
label-left-out = Excluidos
label-has-tags = Etiquetas
label-older-than = Más de, horas
label-rule-tags = Poner, -quitar
label-rule-cap = Máx. abiertos
label-note = Nota
label-ignore-flow = Ignorar flujo
rule-ignores-flow = Ignora el flujo: se aplica hagan lo que hagan las demás reglas.
rule-in-flow = En el flujo: de las reglas para la misma ocasión solo se aplica la primera que corresponda.
section-same-trigger = Reglas para la misma ocasión, en orden
form-rule = Regla: { $name }
form-new-rule = Nueva regla de automatización
delete-rule-question = ¿Eliminar la regla “{ $name }”?
rule-try-title = “{ $name }” en los últimos 30 días: { $count } de { $tried } tickets, no se ha cambiado nada
rule-try-none = “{ $name }” no se habría aplicado a ninguno de los { $tried } tickets de los últimos 30 días; no se ha cambiado nada.
rule-try-nothing = se aplica, pero no cambiaría nada
rule-change = { $field } { $from } → { $to }
rule-skipped-locked = omitido: Autopilot no puede tenerlo
rule-skipped-out = { $name } está fuera de la oficina
rule-would-note = una nota
rule-would-mail = un correo al solicitante

act-rule-add = nueva regla
act-rule-add-long = Añadir una regla de automatización
act-rule-edit = editar
act-rule-edit-long = Editar la regla de automatización
act-rule-active = activar
act-rule-active-long = Activar o desactivar la regla de automatización
act-rule-up = antes
act-rule-up-long = Consultar antes la regla de automatización
act-rule-down = después
act-rule-down-long = Consultar después la regla de automatización
act-rule-try = probar
act-rule-try-long = Probar la regla con 30 días, sin cambiar nada
act-rule-delete = eliminar
act-rule-delete-long = Eliminar la regla de automatización
