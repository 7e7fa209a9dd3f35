# What the server answers where it does not do what it was asked, and why it does not start.

# Kinds of failure: the same few words each time. What went wrong this time comes after it, as a sentence.
fault-refused = La mesa de ayuda lo rechaza
fault-malformed = Ilegible
fault-bad-parameter = Un parámetro no es adecuado
fault-key-missing = Falta el encabezado Idempotency-Key
fault-signed-out = Sesión no iniciada
fault-bad-credentials = La dirección de correo o la contraseña no es correcta
fault-confirm-password = Escriba de nuevo su contraseña
fault-change-password = Elija primero una contraseña propia
fault-no-such-path = Aquí no hay nada
fault-no-such-record = Ese elemento no existe
fault-no-such-command = Ese comando no existe
fault-bad-pass = Este enlace no es válido
fault-method-not-allowed = Método no admitido
fault-timed-out = Ha tardado demasiado
fault-too-large = Demasiado grande
fault-unsupported-media = Este tipo de contenido no se admite
fault-wrong-type = Un valor no es adecuado
fault-weak-password = La contraseña no sirve
fault-key-reused = La Idempotency-Key ya designa otro comando
fault-too-many-attempts = Demasiados intentos
fault-internal = El servidor ha cometido un error
fault-storage-failed = No se ha podido guardar la mesa de ayuda
fault-busy = Ocupado

# What went wrong this time, and what to do.
detail-not-utf8 = El cuerpo no es UTF-8. Envíelo como UTF-8.
detail-cut-short = El cuerpo no se ha podido leer hasta el final. Envíelo de nuevo.
detail-too-large = Un cuerpo puede tener { $most } KiB. Envíe menos de una vez.
detail-send-json = Envíe el encabezado Content-Type: application/json.
detail-not-packed = Envíe el cuerpo tal cual, sin Content-Encoding.
detail-since-ahead = since: la mesa de ayuda solo ha llegado a { $head }. Empiece de nuevo con una instantánea.
detail-not-a-revision = Last-Event-ID: no es una revisión. Envíe el número del último evento, u omítalo.
detail-no-order = filter: sort: no tiene efecto aquí; esta lista viene siempre en el orden en que se crearon sus elementos. Omítalo.
detail-not-an-id = after: no es un id de esta lista. Envíe lo que figuraba en `next`.
detail-send-key = Envíe un UUID nuevo en el encabezado Idempotency-Key.
detail-key-is-a-uuid = La Idempotency-Key debe ser un UUID. Envíe uno nuevo.
detail-key-reused = Ya se envió otro comando con esta clave. Use una nueva.
detail-commands = Existen: { $names }.
detail-send-token = Envíe un token en el encabezado Authorization.
detail-session-ended = La sesión ha terminado. Vuelva a iniciar sesión.
detail-account-shut = Esta cuenta está desactivada. Pida a un Admin que la active.
detail-no-account = Esa cuenta no existe. Vuelva a iniciar sesión.
detail-bad-credentials = Compruebe ambas y vuelva a intentarlo. Quien administra el servidor puede establecer una contraseña nueva con: helpdeck password EMAIL
detail-confirm-password = Inició sesión hace más de diez minutos: escriba también su contraseña actual.
detail-wrong-password = Esta no es su contraseña actual. Vuelva a intentarlo.
detail-pass-unknown = No es de los nuestros. Copie el comando entero del correo, o pida otro a un Admin.
detail-pass-used = Ya se usó. Inicie sesión con: helpdeck login URL. Quien haya olvidado la contraseña debe acudir a un Admin.
detail-pass-replaced = Un correo posterior trajo otro. Use ese.
detail-pass-expired = Era válido durante siete días. Pida a un Admin que envíe otro.
detail-change-password = Otra persona estableció su contraseña. Inicie sesión con: helpdeck login URL, que pide una nueva.
detail-wait = Espere { $seconds } s antes del próximo intento.
detail-account-changing = La cuenta se está cambiando. Vuelva a intentarlo.
detail-no-such-path = No hay nada en esta ruta. Compruebe la dirección.
detail-no-such-record = Compruebe el número o el id; haga GET de la lista para ver qué hay.
detail-method = Consulte el encabezado Allow para saber qué admite.
detail-timed-out = La respuesta ha tardado demasiado. Un comando reenviado con su clave se ejecuta una sola vez.
detail-bug = Es un error del programa. El registro del servidor dice más.
detail-speaks-tls = Esta dirección está cifrada. Empieza por https:// en lugar de http://.
detail-stopping = El servidor se está deteniendo. Vuelva a intentarlo pronto.
detail-not-saved = No se ha cambiado nada: { $why }.

detail-no-answer = la base de datos no responde
# What is wrong with the file a desk is kept in.
trouble-full = el disco está lleno. Libere espacio y vuelva a intentarlo
trouble-read-only = no se puede escribir en la base de datos. Compruebe los permisos del archivo y de su directorio
trouble-busy = otro programa está escribiendo en la base de datos. Vuelva a intentarlo cuando termine
trouble-moved = otro programa ha cambiado la mesa de ayuda mientras tanto. Vuelva a intentarlo
trouble-damaged = la base de datos está dañada. Ponga en su lugar una copia anterior
trouble-unreachable = no se puede acceder a la base de datos. Vuelva a intentarlo en un momento
trouble-engine = la base de datos ha fallado ({ $what }). Compruebe el archivo y su disco, y vuelva a intentarlo

# Why a desk cannot be opened.
open-no-directory = no existe el directorio { $file }: créelo, o indique otro archivo
open-missing = no hay ninguna mesa de ayuda en { $file }: compruebe la ruta, o cree una con helpdeck serve
open-read-only = no se puede escribir en { $file }: compruebe sus permisos y los de su directorio
open-not-ours = { $file } no es una base de datos de helpdeck: indique otro archivo
open-newer = { $file } lo escribió un helpdeck más nuevo (esquema { $found }, este conoce { $known }): actualice este
open-in-use = { $file } está abierto en otro helpdeck: ciérrelo, o inicie sesión en él con helpdeck login
open-io = no se puede usar { $file } ({ $reason }): compruebe la ruta y sus permisos
open-no-server = no se puede conectar con { $place } ({ $why }). Compruebe la dirección, el nombre y la contraseña, y que el servidor de base de datos esté en marcha
open-foreign = { $place } contiene las tablas de otro programa: indique una base de datos vacía
open-empty = no hay ninguna mesa de ayuda en { $place }: compruebe la dirección, o cree una con helpdeck serve
move-not-empty = ya hay algo en { $place }: indique una base vacía o un archivo nuevo, no se cambió nada
move-differs = lo que llegó no es lo que había ({ $what }): use la base de datos anterior y avise a los autores de helpdeck
open-trouble = { $file }: { $why }

# Why a text does not say where a desk is kept.
database-engine = no se puede guardar una mesa de ayuda en { $name }: indique un archivo, como en sqlite:desk.db, o una base de datos PostgreSQL, como en postgres://host/desk
database-address = esta no es la dirección de una base de datos ({ $why }): escríbala como postgres://user:password@host:5432/desk
database-no-path = falta la ruta de un archivo: indique una, como en sqlite:desk.db

# Why the server does not answer on an address.
listen-public = { $address } es accesible desde otros equipos y este servidor no cifra: dele un certificado con --tls-cert y --tls-key, o ponga delante un proxy con TLS y escuche en 127.0.0.1, o acéptelo con --accept-unencrypted
listen-in-use = { $address } lo usa otro programa: elija otro puerto con --listen, o detenga ese programa
listen-io = no se puede escuchar en { $address } ({ $reason }): elija otra dirección con --listen
listen-several = el gestor de servicios entrega varios sockets: deje un solo ListenStream en la unidad de socket
listen-not-tcp = el gestor de servicios entrega un socket que no es para TCP: escriba ListenStream=PUERTO en la unidad de socket

# Por qué no sirve un certificado.
tls-unread = no se puede leer { $file } ({ $reason }): compruebe la ruta y sus permisos
tls-not-pem = { $file } está dañado ({ $reason }): indique un archivo PEM
tls-no-certificate = no hay ningún certificado en { $file }: indique con --tls-cert el archivo PEM con el certificado del servidor
tls-no-key = no hay ninguna clave privada en { $file }: indique con --tls-key el archivo PEM con la clave
tls-locked-key = la clave de { $file } tiene contraseña: quítela con openssl pkey -in { $file } -out ARCHIVO
tls-open-key = otros en este equipo pueden leer la clave de { $file }: impídalo con chmod o= { $file } y, si alguien pudo leerla, haga crear otra
tls-odd-key = la clave de { $file } no sirve ({ $reason }): cree otra y pida un certificado para ella
tls-odd-certificate = el certificado de { $file } no sirve ({ $reason }): pida otro
tls-mismatch = el certificado de { $certificate } es para otra clave que la de { $key }: indique dos archivos que vayan juntos
tls-expired = el certificado de { $file } caducó el { $day }: renuévelo
tls-early = el certificado de { $file } solo vale a partir del { $day }: espere, o ponga en hora el reloj de este equipo

# Why a password was not set.
password-weak = la contraseña necesita { $flaws }: elija otra
password-lacks = Una contraseña necesita { $flaws }.
password-differs = Las dos contraseñas no coinciden. Escriba ambas de nuevo.
password-nobody = ningún técnico tiene el acceso { $email }: compruebe cómo está escrito
password-not-saved = la contraseña no se ha guardado: { $why }
password-too-short = al menos { $fewest } caracteres
password-too-long = como máximo { $most } bytes
password-no-upper = una letra mayúscula
password-no-lower = una letra minúscula
password-no-digit = una cifra
password-no-symbol = un símbolo

# Why a desk was not filled.
seed-failed = la mesa de ayuda no se ha creado: { $why }
seed-key-reused = la misma entrada se escribió antes como otra. Indique una base de datos nueva
seed-broken = el programa ha cometido un error. El registro dice más
seed-stopping = el servidor se está deteniendo. Vuelva a intentarlo
ticket-link = Ticket { $number } de una mesa de ayuda helpdeck. Para leerlo, inicie sesión con helpdeck y ejecute: helpdeck --open { $number }
