# The desk in words: names of values, refusals, notices, what was done.

# Values

priority-low = Baja
priority-medium = Media
priority-high = Alta
priority-critical = Crítica

impact-none = Ninguno
impact-minor = Menor
impact-major = Mayor
impact-site-down = Sitio caído
impact-server-issue = Fallo de servidor
impact-crisis = Crisis

sort-incident = Incidente
sort-problem = Problema
sort-request = Solicitud
sort-change = Cambio

category-open = Abierto
category-pending = En pausa
category-resolved = Resuelto
category-closed = Cerrado

device-kind-workstation = Estación de trabajo
device-kind-server = Servidor
device-kind-mobile = Móvil
device-kind-snmp = Dispositivo de red
device-kind-other = Otro

state-invited = Invitado
state-active = Activo
state-inactive = Desactivado

user-state-active = Activo
user-state-inactive = Desactivado

message-public-reply = Respuesta pública
message-internal-note = Nota interna
message-requester = Del solicitante
message-automatic = Respuesta automática

channel-console = Consola
channel-phone = Teléfono
channel-email = Correo
channel-portal = Portal de servicio
channel-api = API
channel-agent = Tecla rápida del equipo
channel-slack = Slack
channel-teams = Teams
channel-whatsapp = WhatsApp
channel-alert = Alerta
channel-autopilot = Autopilot

role-admin = Admin
role-technician = Técnico
role-beginner = Aprendiz

strategy-round-robin = Por turnos
strategy-least-loaded = Menos tickets abiertos
auto-assign-off = Desactivado: los tickets quedan sin asignar

# Permissions: what follows "may" and "may not".

permission-manage-technicians = gestionar técnicos
permission-set-availability = cambiar la disponibilidad de otros
permission-manage-roles = gestionar roles
permission-assign-roles = dar roles a técnicos
permission-manage-sites = gestionar sitios
permission-manage-folders = gestionar carpetas
permission-manage-users = gestionar usuarios
permission-import-users = importar sitios, usuarios y dispositivos
permission-merge-users = fusionar usuarios
permission-manage-devices = gestionar dispositivos
permission-delete-devices = eliminar dispositivos
permission-relate-devices = vincular dispositivos
permission-create-tickets = crear tickets
permission-edit-tickets = editar tickets
permission-assign-tickets = asignar tickets
permission-be-assigned = recibir tickets
permission-reply = responder a los solicitantes
permission-note = escribir notas
permission-change-device = cambiar el dispositivo de un ticket
permission-merge-tickets = fusionar tickets
permission-delete-tickets = eliminar tickets
permission-export-tickets = exportar listas
permission-manage-alerts = gestionar alertas
permission-manage-automation = cambiar reglas de automatización
permission-manage-email = cambiar los ajustes de correo
permission-view-audit = leer el registro de auditoría
permission-manage-settings = cambiar los ajustes
permission-manage-subscription = añadir licencias
permission-none = consultar y nada más
permission-everything = todo
scope-all = todos

# Fields, as they stand inside a sentence. At the start of one the first letter becomes a capital.

field-id = id
field-name = nombre
field-first-name = nombre de pila
field-last-name = apellidos
field-email = correo
field-phone = teléfono
field-department = departamento
field-job-title = cargo
field-title = título
field-text = texto
field-site = sitio
field-folder = carpeta
field-user = usuario
field-device = dispositivo
field-primary = dispositivo principal
field-model = modelo
field-os = sistema operativo
field-serial = número de serie
field-device-kind = tipo de dispositivo
field-assignee = asignado
field-status = estado
field-priority = prioridad
field-role = rol
field-until = hora de regreso
field-channel = canal
field-password = contraseña
field-current-password = contraseña actual
field-permissions = permisos
field-scope = sitios
field-full-admin = Admin total
field-thanks-reopen = un simple gracias reabre
field-tags = etiquetas
field-due = vencimiento
field-snooze = pospuesto hasta
field-merged = fusionado en
field-deleted = eliminado
field-availability = disponibilidad
field-account = cuenta

# Kinds of records

kind-account = cuenta
kind-role = rol
kind-status = estado
kind-technician = técnico
kind-site = sitio
kind-folder = carpeta
kind-device = dispositivo
kind-user = usuario
kind-ticket = ticket

# Where there is no value, or its record cannot be found

nobody = nadie
nothing = ninguno
unknown-technician = un técnico desconocido
unknown-user = un usuario desconocido
unknown-device = un dispositivo desconocido
unknown-site = un sitio desconocido
unknown-folder = una carpeta desconocida
unknown-status = un estado desconocido
unknown-role = un rol desconocido
unknown-ticket = un ticket
the-desk = helpdeck

# What is wrong with a field

flaw-empty = no puede quedar en blanco
flaw-too-long = tiene más de { $max } caracteres; acórtelo
flaw-control-characters = contiene caracteres de control invisibles; escríbalo en lugar de pegarlo
flaw-not-an-email = no es una dirección de correo; escríbala como name@example.com
flaw-not-a-phone = no es un número de teléfono; escríbalo como +44 113 496 0192 ext. 12
flaw-taken = ya está en uso; elija otro valor
flaw-other-site = es de otro sitio; elija uno de este sitio
flaw-deleted = se eliminó; elija otro
flaw-not-related = no es uno de los dispositivos de este usuario; elija uno vinculado, o vincúlelo primero
flaw-needs-user = necesita un usuario; elija primero el usuario
flaw-inactive-user = es un usuario desactivado y no puede solicitar nada nuevo; actívelo o elija otro
flaw-in-the-past = queda en el pasado; elija una hora posterior
flaw-twice = aparece dos veces; quite una
flaw-unknown = no corresponde a nada que exista; compruebe cómo está escrito
flaw-crowded = tiene más de { $max } entradas; quite algunas
flaw-itself = es el mismo; elija otro
flaw-finished = es para tickets que siguen abiertos; primero reabra el ticket
flaw-other-category = es de otra categoría; elija uno de la misma
flaw-retired = ya no se ofrece; elija otro
flaw-sentence = { $field }: { $flaw }.

# Why the desk says no, and what to do

refusal-not-allowed = Su rol no permite { $action }. Consulte a un Admin.
refusal-needs-full-admin = Esto solo puede hacerlo un Admin. Consulte a uno.
refusal-system-only = Esto solo lo hace el servidor por sí mismo.
refusal-no-access = Esta cuenta no tiene acceso. Pida a un Admin que la active.
refusal-not-found = Este elemento no existe, o ya no ({ $kind }). Elija otro.
refusal-id-taken = Este elemento ya existe ({ $kind }). Vuelva a intentarlo.
refusal-conflict = Otra persona ha cambiado este campo mientras tanto: { $field }, ahora { $theirs }; usted quería { $yours }. Revíselo y elija.
refusal-not-assignable = { $technician } no puede recibir tickets: cuenta desactivada, sin primer inicio de sesión, o un rol sin tickets o sin este sitio. Elija a otra persona.
refusal-deactivated = La cuenta de { $technician } está desactivada. Primero active al técnico.
refusal-is-bot = { $name } es el bot y no inicia sesión. Elija a una persona.
refusal-autopilot-locked = Se cambió el dispositivo de este ticket, así que Autopilot ya no puede tenerlo. Elija a una persona.
refusal-nobody-eligible = El reparto no encuentra a nadie que pueda tomar este ticket. Elija un técnico a mano.
refusal-no-free-seat = { $seats ->
    [one] La única licencia está ocupada. Confirme que se añada una licencia, o desactive a alguien.
   *[other] Las { $seats } licencias están ocupadas. Confirme que se añada una licencia, o desactive a alguien.
}
refusal-last-admin = Es el último Admin activo. Primero dé el rol Admin a otra persona.
refusal-yourself = Nadie puede desactivarse a sí mismo. Pídaselo a otro Admin.
refusal-already-founded = Esta mesa de ayuda ya está creada.
refusal-beyond-your-sites = Eso alcanza sitios que su rol no incluye. Consulte a un Admin.
refusal-preset-role = Este rol vino con la mesa de ayuda y se queda como está. Cópielo y cambie la copia.
refusal-role-in-use = { $holders ->
    [one] Un técnico tiene este rol. Primero dele otro.
   *[other] { $holders } técnicos tienen este rol. Primero deles otros.
}
refusal-role-locked = { $technician } tiene el rol Aprendiz hasta el primer inicio de sesión. Elija el rol que tendrá después.
refusal-has-logged-in = { $technician } ya ha iniciado sesión. Cambie el rol mismo.
refusal-ticket-deleted = { $ticket } se eliminó. Restáurelo primero.
refusal-ticket-merged = { $ticket } se fusionó en { $into }. Trabaje en ese.
refusal-too-late = Lo eliminado puede restaurarse durante { $days } días, que ya han pasado.
refusal-device-deleted = { $device } se eliminó y tiene este id externo. Restáurelo (Dispositivos, filtro is:deleted, R), o añada uno nuevo.
refusal-status-preset = Los cuatro estados de origen no se renombran ni se eliminan. Añada uno propio.
refusal-status-in-use = Este estado es el inicial de su categoría. Primero elija otro como inicial.

# What a person is told beside what they asked for

notice-assignee-is-out = { $technician } está fuera de la oficina.
notice-assignee-is-back = { $technician } está fuera de la oficina hasta { $time }.
notice-not-invited = No se envía ningún correo, así que { $technician } no recibe la invitación. Defina una contraseña para esa persona.
notice-auto-assigned = { $ticket } se ha asignado a { $technician } por reparto.
notice-nobody-eligible = No hay nadie libre para tomar { $ticket }; queda sin asignar.
notice-device-set = El dispositivo de { $ticket } es ahora { $device }.
notice-device-cleared = Se ha vaciado el dispositivo de { $ticket }.
notice-device-from-primary = { $ticket } llegó de fuera y tiene el dispositivo principal del solicitante: { $device }.
notice-autopilot-locked = Autopilot ya no puede tener { $ticket }.
notice-device-lost = { $user } ya no tiene { $device }.
notice-primary-lost = { $user } ya no tiene { $device } y se queda sin dispositivo principal.
notice-device-linked = { $device } está ahora vinculado a { $user }.
notice-folder-cleared = { $device } ya no está en ninguna carpeta.
notice-tickets-released = { $count ->
    [one] Un ticket de { $technician } queda sin asignar.
   *[other] { $count } tickets de { $technician } quedan sin asignar.
}
notice-seat-added = { $seats ->
    [one] La cuenta tiene ahora una licencia.
   *[other] La cuenta tiene ahora { $seats } licencias.
}
notice-reopened = { $ticket } vuelve a estar abierto.
notice-woke = { $ticket } ya no está pospuesto.
notice-only-thanks = Era un agradecimiento: { $ticket } se queda como está.
notice-merged = { $count ->
    [0] { $from } se ha cerrado y continúa en { $into }.
    [one] { $from } se ha cerrado; su mensaje se lee en { $into }.
   *[other] { $from } se ha cerrado; sus { $count } mensajes se leen en { $into }.
}
notice-other-requester = El solicitante de { $ticket }, { $user }, es otro; las respuestas van al ticket que continúa.
notice-status-replaced = { $count ->
    [one] Un ticket tiene ahora el estado { $status }.
   *[other] { $count } tickets tienen ahora el estado { $status }.
}

# Why a technician was or was not chosen

verdict-chosen = va primero
verdict-not-first = otra persona va primero
verdict-at-cap = tiene el máximo de tickets abiertos permitido
verdict-out-of-office = fuera de la oficina
verdict-never-logged-in = nunca ha iniciado sesión
verdict-beginner = su rol no permite recibir tickets
verdict-out-of-scope = su rol no incluye este sitio
verdict-inactive = cuenta desactivada
decision-round-robin = { $technician }: más tiempo que nadie sin ticket nuevo
decision-least-loaded = { $technician }: menos tickets abiertos que nadie
decision-nobody = No puede recibirlo nadie
decision-candidate = { $technician }: { $verdict }, { $count ->
    [one] { $count } abierto
   *[other] { $count } abiertos
}

# What a command did, once it is done

done-founded = Mesa de ayuda creada: { $account }
done-strategy = Reparto de los tickets nuevos: { $strategy }
done-no-strategy = Los tickets nuevos quedan sin asignar
done-status-added = Estado { $name } añadido
done-status-renamed = El estado se llama ahora { $name }
done-status-moved = Orden de los estados cambiado
done-status-offered = El estado { $name } vuelve a ofrecerse
done-status-retired = El estado { $name } ya no se ofrece
done-status-default = { $name } es ahora el estado inicial
done-status-deleted = Estado { $name } eliminado
done-site-added = Sitio { $name } añadido
done-folder-added = Carpeta { $name } añadida a { $site }
done-user-added = Usuario { $user } añadido
done-user-activated = Usuario { $user } activado de nuevo
done-user-deactivated = Usuario { $user } desactivado
done-device-added = { $device } añadido
done-device-deleted = { $device } eliminado
done-device-edited = { $device } cambiado
done-device-restored = { $device } restaurado; sin vínculos con nadie
done-technician-added = Técnico { $technician } añadido
done-role-added = Rol { $role } añadido
done-role-edited = Rol { $role } cambiado
done-role-deleted = Rol { $role } eliminado
done-role-assigned = { $technician } tiene ahora el rol { $role }
done-first-role = { $technician } tendrá el rol { $role } tras el primer inicio de sesión
done-logged-in = { $technician } ha iniciado sesión
done-technician-activated = Técnico { $technician } activado de nuevo
done-technician-deactivated = Técnico { $technician } desactivado
done-available = { $technician } está disponible
done-out = { $technician } está fuera de la oficina
done-ticket-created = { $ticket } creado
done-assigned = { $ticket } asignado a { $technician }
done-unassigned = { $ticket } queda sin asignar
done-balanced = { $ticket } asignado por reparto
done-field = { $field } de { $ticket }: { $value }
done-retitled = Título de { $ticket } cambiado
done-tagged = Etiquetas de { $ticket } cambiadas
done-snoozed = { $ticket } pospuesto
done-woken = { $ticket } está de nuevo en la cola
done-due = { $ticket } tiene vencimiento
done-no-due = { $ticket } ya no tiene vencimiento
done-merged = { $ticket } fusionado en { $into }
done-unmerged = { $ticket } vuelve a ser un ticket aparte
done-ticket-deleted = { $ticket } eliminado
done-ticket-restored = { $ticket } restaurado
done-closed = { $ticket } cerrado
done-origin-used = { $ticket } trata ahora del dispositivo desde el que se creó
done-reply = Respuesta añadida a { $ticket }
done-note = Nota añadida a { $ticket }
done-answer = Contestación añadida a { $ticket }
done-related = { $count ->
    [one] { $device } vinculado a { $user }
   *[other] { $count } dispositivos vinculados a { $user }
}
done-unrelated = { $device } ya no es un dispositivo de { $user }
done-primary = { $device } es ahora el dispositivo principal de { $user }
done-no-primary = { $user } ya no tiene dispositivo principal
done-relations = Vínculos de { $device } cambiados
done-moved = { $count ->
    [one] { $device } está ahora en { $site }
   *[other] { $count } dispositivos están ahora en { $site }
}
done-moved-folder = { $count ->
    [one] { $device } está ahora en { $site }, { $folder }
   *[other] { $count } dispositivos están ahora en { $site }, { $folder }
}

# History

history-line = { $actor }: { $field } { $before } → { $after }

# What the Device field of a form did by itself

device-event-set = El dispositivo es ahora { $after }, el principal del usuario.
device-event-changed = El dispositivo ha pasado de { $before } a { $after }, el principal del usuario.
device-event-cleared = Dispositivo vaciado, era { $before }: no hay dispositivo principal que elegir.
device-event-none = No hay dispositivo principal que elegir.
device-event-disabled = Dispositivo vaciado hasta que se elija un usuario.
device-event-disabled-from = Dispositivo vaciado hasta que se elija un usuario; era { $before }.

# Filters

filter-unknown-field = No existe { $field }: aquí. Use { $allowed }.
filter-unknown-value = { $field }: no admite { $value }. Use { $allowed }.
filter-open-quote = Hay unas comillas sin cerrar. Ciérrelas con ".

# Times

back-on-day = Vuelve { $day } { $time }
back-on-date = Vuelve { $date }
ago-now = ahora
ago-minutes = { $count } min
ago-hours = { $count } h
ago-days = { $count } d
ago-years = { $count } a
day-today = Hoy
day-yesterday = Ayer
day-tomorrow = Mañana
weekday-mon = lun
weekday-tue = mar
weekday-wed = mié
weekday-thu = jue
weekday-fri = vie
weekday-sat = sáb
weekday-sun = dom
month-jan = ene
month-feb = feb
month-mar = mar
month-apr = abr
month-may = may
month-jun = jun
month-jul = jul
month-aug = ago
month-sep = sep
month-oct = oct
month-nov = nov
month-dec = dic
date-short = { $day } { $month }
date-long = { $day } { $month } { $year }
day-and-date = { $weekday } { $date }

until-unreadable = Indique cuándo como 14:00, 9, 30m, 2h, 1d, mon, tomorrow, mon 9:30, 3 dec o 2026-12-01.
until-past = Eso ya ha pasado. Elija una hora posterior.
until-too-far = Faltan más de diez años. Elija una hora anterior.

# Alerts

severity-information = Información
severity-warning = Advertencia
severity-critical = Crítica
alert-open = Abierta
alert-snoozed = Pospuesta
alert-resolved = Resuelta
kind-alert = alerta
unknown-alert = una alerta desconocida
notice-alert-appended = { $ticket } trata de lo mismo; se le ha añadido la alerta.
done-alert-raised = Alerta comunicada: { $title }
done-alert-snoozed = Alerta pospuesta: { $title }
done-alert-resolved = Alerta resuelta: { $title }
done-alert-reopened = Alerta reabierta: { $title }
done-alert-ticket = Ticket a partir de la alerta: { $title }
