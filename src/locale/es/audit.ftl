# The audit log and pictures

audit-signed-in = inició sesión
audit-signed-out = cerró la sesión
audit-no-login = un acceso desconocido
audit-sign-in-failed = intento fallido de inicio de sesión como { $login }
audit-mail-password-set = estableció la contraseña del servidor de correo
audit-password-set = estableció la contraseña de { $technician }
audit-refused = petición rechazada: { $command } ({ $reason })
audit-exported = exportó { $what }: { $count }
audit-exported-filtered = exportó { $what }: { $count } ({ $filter })
audit-created = alta de { $record }
audit-gone = baja de { $record }
audit-touched = cambio en { $record }
audit-more = y { $count ->
    [one] { $count } elemento más
   *[other] { $count } elementos más
}
audit-line = la línea { $place }
audit-line-known = la línea { $place } ({ $action }, { $moment })
audit-breach-changed = El registro de auditoría se ha manipulado: { $which } no dice lo que se escribió.
audit-breach-removed = El registro de auditoría se ha manipulado: { $which } se ha quitado.
audit-breach-inserted = El registro de auditoría se ha manipulado: { $which } se ha insertado.
audit-breach-moved = El registro de auditoría se ha manipulado: { $which } se ha intercambiado con la siguiente.
audit-breach-cut-off = El registro de auditoría se ha manipulado: termina antes de tiempo, falta { $which }.
audit-breach-record = El registro de auditoría está íntegro, pero { $record } no coincide con él: se cambió por fuera de la mesa de ayuda.
audit-breach-message = El registro de auditoría está íntegro, pero el mensaje { $message } no coincide con él: se cambió por fuera de la mesa de ayuda.
cli-audit-whole = El registro de auditoría está íntegro: { $lines ->
    [one] { $lines } línea
   *[other] { $lines } líneas
}. Conserve este hash y compruebe más adelante que sigue ahí: { $hash }
cli-audit-known = El hash indicado es el de una línea.
cli-audit-unknown = El hash indicado no es el de ninguna línea: aquello a lo que correspondía se quitó o se reescribió.

picture-too-large = Una imagen puede tener hasta 5 MB. Reduzca su tamaño.
picture-unknown-format = No es un archivo JPEG, PNG ni WebP. Elija otro.
picture-damaged = Este archivo no se puede leer como imagen. Elija otro.
picture-too-many-points = Esta imagen es demasiado grande una vez descomprimida. Reduzca su tamaño.
cli-picture-set = Su imagen se ha cambiado.
cli-picture-gone = Ahora no tiene imagen.
cli-picture-which = indique qué archivo, o --remove

# The audit log in the terminal

panel-audit = Registro de auditoría
audit-shown = Se muestra
audit-all = todo, lo más reciente primero
audit-waiting = Leyendo el registro.
audit-empty = Nada en el registro coincide.
audit-no-older = No hay nada anterior.
audit-filter = ¿Qué líneas del registro se muestran?
audit-filter-help = actor:dana noun:ticket record:#1042 action:assign from:2026-11-01 to:2026-11-30
act-audit-filter = filtrar
act-audit-filter-long = Mostrar solo algunas líneas del registro
act-audit-older = anteriores
act-audit-older-long = Mostrar líneas anteriores
