# What waits to be sent, and what was refused.

row-waits = (en espera)
line-refused = { $count ->
    [one] { $count } rechazado
   *[other] { $count } rechazados
}
outbox-left = { $count ->
    [one] Ahora se envía 1 cambio de la última vez.
   *[other] Ahora se envían { $count } cambios de la última vez.
}
outbox-not-kept = No guardado en este equipo ({ $reason }): se pierde si el programa termina antes de que lo tenga el servidor.
refused-title = Esto no se ha hecho ({ $place } de { $count }), pedido { $when }:
refused-mine = su valor
refused-theirs = el otro
refused-nothing = no se ha rechazado nada
refused-let-go = Se queda como está ahora.
hint-take-theirs = tomar el otro
hint-write-mine = imponer su valor
hint-let-go = dejarlo
hint-try-again = reintentar
hint-change-it = editar
hint-later = más tarde
act-refused = rechazados
act-refused-long = Decidir sobre los cambios rechazados
quit-waiting = { $count ->
    [one] 1 cambio aún no ha llegado al servidor. Se conserva aquí y se envía la próxima vez.
   *[other] { $count } cambios aún no han llegado al servidor. Se conservan aquí y se envían la próxima vez.
}

# helpdeck outbox.
outbox-empty = No hay nada en espera de envío ni nada rechazado.
outbox-head = { $place }:
outbox-line-waiting = { $id }  { $when }  en espera  { $what }
outbox-line-refused = { $id }  { $when }  rechazado  { $what }: { $why }
outbox-none = ningún comando de una bandeja de salida tiene este id. Ejecute helpdeck outbox para ver los que hay
outbox-in-use = un terminal en ejecución tiene este comando: responda allí, o cierre antes ese terminal
outbox-drop-question = ¿Descartar { $what } definitivamente? Escriba drop para hacerlo:
outbox-drop-word = drop
outbox-kept = Se conserva.
outbox-dropped = Descartado.
outbox-left-behind = { $count ->
    [one] 1 cambio no se ha enviado. Se conserva y sale cuando vuelva a iniciar sesión. Consulte helpdeck outbox
   *[other] { $count } cambios no se han enviado. Se conservan y salen cuando vuelva a iniciar sesión. Consulte helpdeck outbox
}
outbox-bad-id = este no es el id de un comando: helpdeck outbox los muestra
