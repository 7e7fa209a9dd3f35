# Tickets as a whole: tags, snoozing, due times, merging, deleting, the machine one was opened from.

act-tags = etiquetas
act-tags-long = Cambiar las etiquetas
act-snooze = posponer
act-snooze-long = Posponer hasta una hora, o recuperar
act-due = vencimiento
act-due-long = Indicar para cuándo debería estar hecho
act-origin = origen
act-origin-long = Usar el dispositivo desde el que se creó
act-merge = fusionar
act-merge-long = Fusionar en otro ticket
act-delete-ticket-long = Eliminar, restaurable durante 30 días
act-restore = restaurar
act-restore-ticket-long = Recuperar un ticket eliminado

prompt-tags = Etiquetas de { $tickets }
tags-help = Palabras, tal como deben quedar. En uso: { $tags }
tags-several-help = Palabras para añadir, -palabras para quitar. En uso: { $tags }
prompt-snooze = Posponer { $tickets } hasta
snooze-help = 14:00, 2h, mon, tomorrow 9:00, 3 dec. En blanco se recupera.
prompt-due = { $tickets } debería estar hecho para
due-help = 14:00, 2h, mon, tomorrow 9:00, 3 dec. En blanco se quita el vencimiento.
prompt-merge = Fusionar { $tickets } en
merge-help = El número del ticket que continúa.
merge-tickets-question = { $count ->
    [one] ¿Fusionar? Un ticket se cierra y continúa en el otro.
   *[other] ¿Fusionar? { $count } tickets se cierran y continúan en el otro.
}
prompt-delete = ¿Eliminar { $tickets }?
delete-one-help = Escriba su número. Se puede restaurar durante 30 días.
delete-several-help = Escriba cuántos son, { $count }. Se pueden restaurar durante 30 días.
delete-not-typed = No es { $wanted }. No se ha eliminado nada.
nothing-deleted = Esto no está eliminado. Filtre con is:deleted para ver lo que sí lo está.
no-such-ticket = No hay ningún ticket con este número.
no-origin = Este ticket no se creó desde otro dispositivo.
origin-question = ¿Poner { $device } como dispositivo de { $ticket }?
suggest-primary = { $count ->
    [one] { $count } ticket vino de { $device }: ¿hacerlo principal?
   *[other] { $count } tickets vinieron de { $device }: ¿hacerlo principal?
}

remark-deleted = eliminado
remark-merged = fusionado en { $ticket }
remark-snoozed = pospuesto hasta { $time }
remark-woke = ya no está pospuesto
remark-overdue = vencido
remark-writes = { $name } escribe
here-reads = { $name } está leyendo esto.
here-writes = { $name } está escribiendo aquí.
remark-answered = respuesta tras el cierre

label-tags = Etiquetas
label-due = Vence
follow-up-of = Continuación de { $ticket }
followed-up-by = Continúa en { $ticket }
merged-here = { $ticket } se fusionó en este
opened-merged = { $from } se fusionó en { $into }, que es el que se muestra.
