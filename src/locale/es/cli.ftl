# The command line.

cli-not-a-terminal = la interfaz solo se abre en un terminal: ejecute el programa sin redirigir la entrada ni la salida. helpdeck --help indica qué funciona en scripts
cli-bad-session = no se puede leer { $file } ({ $reason }): elimínelo y vuelva a iniciar sesión con: helpdeck login
cli-no-session = no hay ninguna sesión iniciada: use helpdeck login URL
cli-this-computer = este equipo
cli-desk-in-use = otro programa tiene abierto { $file } y no responde: ciérrelo y vuelva a intentarlo
cli-new-account = Mesa de ayuda
cli-new-admin-first = Primer
cli-new-admin-last = Admin
cli-needs-admin = esta mesa de ayuda es nueva: indique su primer Admin con --admin EMAIL, o pruebe el ejemplo con --sample
cli-serving = En servicio en { $url }. Ctrl-c lo termina.
cli-moved = Trasladada a { $place }: la mesa de ayuda en la revisión { $revision }, { $lines } líneas del registro de auditoría, la última { $hash }. Todo se ha comprobado allí.
cli-backed-up = Escrito en { $place }: la mesa de ayuda en la revisión { $revision }, { $lines } líneas del registro de auditoría, la última { $hash }. Todo se comprobó allí.
cli-set-password = Establezca las contraseñas desde otra shell, por ejemplo: helpdeck password { $email } --database { $database }
cli-password-set = La contraseña de { $email } se ha establecido. Sus sesiones se han cerrado.
cli-new-password = Contraseña nueva:{" "}
cli-must-change = Otra persona estableció su contraseña. Elija una propia:
cli-accept = Le damos la bienvenida. Elija su contraseña:
cli-no-server = indique de qué servidor se trata: --server URL, tal como figura en el correo
cli-email-confirmed = A partir de ahora, su acceso es { $email }.
cli-again = La misma otra vez:{" "}
cli-passwords-differ = las dos contraseñas no coinciden: no se ha cambiado nada
cli-bad-token = este token no funciona, o ya no: pida otro a quien lo creó, o inicie sesión con su contraseña
cli-exposed = Atención: esta dirección no está cifrada, así que su contraseña puede leerse por el camino. Use https:// o un túnel.
cli-email = Acceso (dirección de correo):{" "}
cli-password = Contraseña:{" "}
cli-nothing-typed = no se ha escrito nada, así que no se ha hecho nada
cli-signed-in = Sesión iniciada en { $url } como { $name }. Ahora ejecute: helpdeck
cli-signed-out = Sesión cerrada en { $url }.
cli-signed-out-here = Sesión cerrada aquí. No se ha podido avisar a { $url }: { $reason }
cli-reset-question = ¿Eliminar todo lo que hay en { $file } y empezar de nuevo con el ejemplo? Escriba reset para hacerlo:
cli-reset-word = reset
cli-reset-kept = No se ha eliminado nada.
cli-reset-done = Eliminado. El próximo inicio crea un ejemplo nuevo.
cli-not-empty = en esta base de datos ya hay una mesa de ayuda: indique otro archivo
cli-sample-written = Escrito, { $revision } entradas en el diario.
cli-no-home = no hay directorio personal: defina HOME, o XDG_DATA_HOME y las variables afines
cli-no-threads = el programa no puede iniciar sus hilos: cierre otros programas y vuelva a intentarlo
cli-no-random = el sistema no dispone de números aleatorios: vuelva a intentarlo cuando haya terminado de arrancar
cli-no-input = no se puede leer la entrada estándar: ejecute el programa en un terminal, o pásele una línea por una tubería
cli-no-admin = la mesa de ayuda de este equipo no tiene ningún Admin activo: empiece de nuevo con helpdeck reset-sample
cli-bad-address = la mesa de ayuda de este equipo no está en una dirección que se pueda usar: inicie helpdeck de nuevo
cli-not-closed = la mesa de ayuda de este equipo no se cerró bien: consulte { $file }
cli-not-made = no se puede crear el directorio { $file } ({ $reason }): compruebe la ruta y sus permisos
cli-not-written = no se puede escribir { $file } ({ $reason }): compruebe sus permisos y que haya espacio en el disco
cli-not-read = no se puede leer { $file } ({ $reason }): compruebe sus permisos
cli-not-deleted = no se puede eliminar { $file } ({ $reason }): compruebe los permisos de su directorio

cli-mail-password = Contraseña del servidor de correo:{" "}
cli-mail-password-set = La contraseña del servidor de correo se ha establecido.
cli-mail-password-forgotten = La contraseña del servidor de correo se ha olvidado.
cli-mail-from = de { $from }
cli-mail-unknown = ningún correo pendiente de envío tiene el id { $id }: consúltelo con helpdeck mail
cli-mail-several = varios correos tienen un id que termina en { $id }: indique más del id

# Why a server could not be asked.
client-bad-url = esta no es la dirección de un servidor: empiezan por http:// o https://
client-refused = nada responde allí. ¿Está en marcha el servidor y es correcto el puerto?
client-unreachable = no se puede llegar al servidor ({ $reason }). Compruebe la dirección y la conexión
client-tls = no hay conexión segura ({ $reason }). Compruebe la dirección y el certificado
client-interrupted = la conexión se ha cortado. Vuelva a intentarlo
client-silent = el servidor ha dejado de responder. Compruebe la conexión y vuelva a intentarlo
client-later = algo en el camino hacia el servidor pide esperar. Se vuelve a intentar en { $after } segundos
client-not-helpdeck = algo responde allí, pero no es un servidor helpdeck. Compruebe la dirección y el puerto
client-other-api = el servidor usa la versión { $theirs } de la API y este programa la versión { $ours }. Actualice el más antiguo
client-status = el servidor responde con el estado { $status } y no dice por qué. Su registro dice más
client-signed-out = la sesión ha terminado. Vuelva a iniciar sesión con: helpdeck login

# El trabajo sin el terminal.
cli-next-none = No hay nada pendiente para usted.
cli-no-ticket = no hay ningún ticket { $ticket } visible para usted: búsquelo con helpdeck tickets --filter
cli-ticket-opened = { $ticket } abierto
cli-none-called = aquí nadie ni nada se llama “{ $text }”. Hay: { $names }
cli-several-called = “{ $text }” puede referirse a varios: { $names }. Indique más del nombre, o la dirección
cli-no-number = no es un número de ticket: escríbalo como 1042 o '#1042'
cli-no-priority = use low, medium, high o critical
cli-no-page = no se puede crear la página
