# Webhooks: otros programas se enteran de lo que pasa.

kind-webhook = webhook
unknown-webhook = webhook desconocido
permission-manage-webhooks = cambiar los webhooks
field-url = dirección
field-events = eventos
field-with-notes = también las notas internas

# The list.
pane-webhooks = Webhooks
empty-webhooks = Ningún otro programa se entera de lo que pasa aquí. { $key } añade uno.
column-url = Dirección
column-events = Eventos
webhook-on = activo
webhook-off = inactivo
webhook-needs-secret = sin secreto
webhook-fails = no llega
webhook-gone = rechazado
webhook-why-since = { $why } (desde { $when })
webhook-secret-since = desde { $when }
webhook-about = Lo que pasa se envía como JSON, firmado según Standard Webhooks, y se repite durante tres días mientras no llegue.

# The form.
form-new-webhook = Nuevo webhook
label-with-notes = Con notas
webhook-events-title = De qué se entera el webhook
webhook-form-note = Todos los técnicos ven la dirección. No se envía nada antes de que el webhook tenga un secreto.

# Keys.
act-webhook-add = añadir
act-webhook-add-long = Añadir un webhook
act-edit-webhook-long = Cambiar el webhook
act-webhook-switch = activar/no
act-webhook-switch-long = Activar o desactivar el webhook
act-ping = ping
act-ping-long = Enviar un ping y ver qué vuelve
act-deliveries = registro
act-deliveries-long = Mostrar lo que se entregó
act-webhook-secret-long = Crear un secreto nuevo y mostrarlo una vez
act-webhook-delete = eliminar
act-webhook-delete-long = Eliminar el webhook
delete-webhook-question = ¿Eliminar { $name }, con su secreto y su registro?
webhook-secret-question = ¿Crear un secreto nuevo para { $name }?
webhook-secret-overlap = El anterior sigue firmando al lado durante { $hours } horas.
webhook-secret-shown = El secreto de { $name }. No se muestra otra vez. ¿Copiarlo?
webhook-pinged = { $name } respondió { $status } tras { $millis } ms
webhook-not-pinged = { $name } no aceptó el ping: { $why }

# The log of deliveries.
deliveries-title = Entregas a { $name }
deliveries-none = Todavía no se entregó nada a { $name }.
delivery-arrived = llegó
delivery-waits = espera
delivery-given-up = abandonado
delivery-tries = { $count ->
    [one] un intento
   *[other] { $count } intentos
}
delivery-millis = { $millis } ms
delivery-next = de nuevo { $when }

# What was done.
done-webhook-added = { $name } está añadido; cree ahora su secreto
done-webhook-edited = { $name } está cambiado
done-webhook-on = { $name } está activo
done-webhook-off = { $name } está inactivo
done-webhook-deleted = { $name } está eliminado
done-webhook-secret = { $name } tiene un secreto nuevo
done-webhook-fails = { $name } no llega
done-webhook-arrives = { $name } llega de nuevo
audit-webhook-secret = creó un secreto para { $name }

# What the server says.
fault-no-secret = Sin secreto
webhook-no-secret = El webhook todavía no tiene secreto. Cree uno primero: sin él no se envía nada.
webhook-no-delivery = No existe esa entrega, o ya no. Mire otra vez en el registro.
webhook-refused = los webhooks no pueden llevar a esta dirección: no es de la internet abierta, o no es https; quien opera el servidor puede permitirla con --allow-webhooks-to
webhook-redirect = el receptor responde desde otro lugar: indique la dirección a la que redirige
webhook-too-slow = sin respuesta en { $seconds } segundos

# The command line.
cli-webhook-secret = El secreto de { $name }, mostrado solo esta vez: { $secret }
cli-webhook-unknown = No hay ningún webhook llamado «{ $name }». `helpdeck webhooks` los lista.
cli-webhook-no-event = No hay ningún evento llamado «{ $name }». Elija entre { $all }.
cli-webhook-no-delivery = Ninguna entrega tiene un identificador que termine en «{ $id }». `helpdeck webhooks log` las lista.
cli-webhook-deliveries-several = Varias entregas tienen un identificador que termina en «{ $id }». Dé más de él.
webhook-replayed = { $event } se entrega de nuevo
