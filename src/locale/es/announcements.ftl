# Lo que dijo la línea de mensajes.

act-announcements = mensajes
act-announcements-long = Mensajes hasta ahora, el más reciente primero
announcement-error = error
announcement-done = hecho
announcement-note = aviso
announcement-times = { $text } ({ $times } veces)
announcements-none = Aún no hay mensajes.
