## What comes in from outside and is held back.

kind-intake = mensaje retenido
held-unknown-sender = Remitente desconocido
held-no-site = Remitente sin sitio
held-inactive = Usuario desactivado
held-suppressed = No abre tickets por correo
held-deleted = Responde a un ticket eliminado
notice-intake-held = Retenido: { $why }.
done-taken-in = Mensaje de { $from } recibido
done-admitted = El mensaje retenido es ahora un ticket
done-dropped = Mensaje retenido descartado
done-dropped-and-blocked = Mensaje retenido descartado; no se recibe nada más de su dirección

pane-intakes = Retenidos
column-from = De
column-subject = Asunto
column-why = Motivo
label-came = Llegó
empty-intakes = No se ha retenido nada.
form-admit = Un ticket de { $from }
admit-new-user = un usuario nuevo
admit-known = Los datos del usuario.
block-question = ¿Descartar todo lo de { $from } y no recibir nada más de allí?
drop-question = { $count ->
    [one] ¿Descartar este mensaje?
   *[other] ¿Descartar estos { $count } mensajes?
}
act-admit = ticket
act-admit-long = Convertirlo en un ticket
act-drop-held = descartar
act-drop-held-long = Descartarlo
act-block = bloquear
act-block-long = Descartarlo y bloquear al remitente
