# Lo que se dice donde todo se dice en líneas de texto, para oír o tocar.

linear-on = Líneas de texto, para un lector de pantalla. g l vuelve a la pantalla.
linear-off = De nuevo la pantalla. g l lo dice todo en líneas de texto.
linear-only = No hay pantalla donde dibujar: todo queda en líneas de texto.
quiet-on = Silencio: los avisos esperan hasta que se pulse g q otra vez.
quiet-off = Vuelven los avisos.
act-linear = líneas
act-linear-long = Líneas de texto para un lector de pantalla, o la pantalla
act-quiet = silencio
act-quiet-long = Retener los avisos, o dejarlos pasar
copied-nowhere = No hay portapapeles al alcance. El texto es: { $text }
picker-no-number = Aquí no hay opción { $number }. Escriba un número de los dichos, o letras.
setting-linear-width = Dónde cortar las líneas para un lector de pantalla, en celdas: el ancho de una línea braille
act-message = mensaje
act-message-long = Leer uno de los mensajes de un ticket
pick-message = Mensajes de { $ticket }
no-messages = Este ticket aún no tiene mensajes.

# Un formulario: lo que se puede escribir en lugar de un valor, y la pregunta al final.
form-word-back = atrás
form-word-skip = seguir
form-word-list = lista
form-read-back = ¿Es correcto? y lo envía, Escape vuelve al formulario

spoken-becomes = pasa a
spoken-shown = { $count } mostrados
spoken-filter = Filtro. Escriba lo que busca, luego Intro
spoken-descending = primero lo mayor
spoken-ascending = primero lo menor
spoken-marked = marcado
spoken-error = Error: { $text }
spoken-done = Hecho: { $text }
spoken-new = Nuevo: { $text }
spoken-changed = Cambiado: { $text }
spoken-now = { $field } ahora { $value }
spoken-no-key = Esta tecla no hace nada aquí. El signo de interrogación da las teclas.
spoken-end = Fin de la lista
spoken-start = Principio de la lista
spoken-deleted = Borrado: { $letters }
spoken-end-of-text = Fin del texto
spoken-text = Texto: { $text }
spoken-space = espacio
spoken-new-line = línea nueva
spoken-help = El signo de interrogación da las teclas.
spoken-keys = Teclas: { $keys }
spoken-key = tecla { $keys }
spoken-question-mark = signo de interrogación
spoken-slash = barra
spoken-comma = coma
spoken-colon = dos puntos
spoken-right-bracket = cierra corchete
spoken-left-bracket = abre corchete
spoken-escape = Escape
spoken-dot = punto
spoken-label = { $name }:
spoken-order = Orden
spoken-attempts = Veces
spoken-seen = Visto
spoken-serial = Número de serie
spoken-open = { $count ->
    [one] 1 abierto
   *[other] { $count } abiertos
}
spoken-page-up = retroceder página
spoken-page-down = avanzar página
spoken-a-number = un número
spoken-letters = letras
spoken-left = { $count ->
    [0] No queda nada.
    [one] Queda 1.
   *[other] Quedan { $count }.
}
spoken-more = { $count } más: más.
spoken-more-below = { $count } más: avanzar página.
spoken-default = Por defecto { $number }.
spoken-ticked = elegido
spoken-unticked = no elegido
spoken-current = como ahora
spoken-required = Obligatorio
spoken-empty = vacío
spoken-secret = rellenado, no se dice
spoken-no-technician = Sin técnico
spoken-was-due = Vencía hace { $age }
spoken-due-in = Vence en { $age }
spoken-opened = Abierto hace { $age }

# Los tiempos en palabras.
spoken-yesterday = ayer { $clock }
spoken-tomorrow = mañana { $clock }
spoken-minutes = { $count ->
    [one] un minuto
   *[other] { $count } minutos
}
spoken-hours = { $count ->
    [one] una hora
   *[other] { $count } horas
}
spoken-days = { $count ->
    [one] un día
   *[other] { $count } días
}
spoken-years = { $count ->
    [one] un año
   *[other] { $count } años
}
spoken-jan = enero
spoken-feb = febrero
spoken-mar = marzo
spoken-apr = abril
spoken-may = mayo
spoken-jun = junio
spoken-jul = julio
spoken-aug = agosto
spoken-sep = septiembre
spoken-oct = octubre
spoken-nov = noviembre
spoken-dec = diciembre
