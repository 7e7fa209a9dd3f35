# What technicians set about themselves, and the settings of the account

language-en = English
language-fr = Français
language-de = Deutsch
language-it = Italiano
language-es = Español

landing-dashboard = Resumen
landing-tickets = Tickets
landing-sites = Sitios
landing-devices = Dispositivos
landing-alerts = Alertas

vocabulary-it = Sitios y usuarios
vocabulary-msp = Clientes y contactos

choice-yes = sí
choice-no = no
choice-never = nunca
choice-any-number = sin límite

done-profile = Perfil de { $technician } guardado
done-picture = Imagen de { $technician } cambiada
done-no-picture = Imagen de { $technician } quitada
done-settings = Ajustes guardados

refusal-not-yours = Esto solo lo cambia { $technician }. Pídaselo.

flaw-too-few = es demasiado pequeño; debe ser { $min } o más
flaw-too-many = es demasiado grande; debe ser { $max } o menos

field-language = idioma
field-landing = página inicial
field-signature = firma
field-picture = imagen
field-plain-tickets = páginas de ticket sencillas
field-vocabulary = vocabulario
field-time-zone = zona horaria
field-seats = licencias
field-auto-assign = reparto automático
field-reopen-window = días en que una respuesta reabre
field-auto-close = días hasta cerrar tickets resueltos
field-auto-create-users = usuarios a partir del correo entrante
field-catch-all-site = sitio de los remitentes desconocidos


# The profile panel and its form

section-choices = Preferencias
profile-first-name = Nombre
profile-last-name = Apellidos
profile-language = Idioma
profile-language-account = { $language }, el de la cuenta
profile-language-note = desde ahora, dondequiera que inicie sesión
settings-language-note = para quien no ha elegido uno
profile-landing = Página inicial
profile-landing-note = desde el próximo inicio
profile-plain-tickets = Tickets sencillos
profile-signature = Firma
profile-role-note = { $role } (lo cambia un Admin)
profile-may = Permisos
profile-picture = Imagen
ask-picture = El archivo de su imagen: JPEG, PNG o WebP de 5 MB como máximo; se recorta en cuadrado
picture-help = Escriba una ruta como ~/Pictures/me.jpg.
picture-help-again = Escriba una ruta como ~/Pictures/me.jpg. En blanco se quita la imagen.
act-my-picture = imagen
act-my-picture-long = Cambiar o quitar mi imagen
file-not-there = No existe el archivo { $path }. Revise la ruta.
file-not-a-file = { $path } no es un archivo. Indique la imagen que contiene.
file-unreadable = No se puede leer { $path }: { $reason }
act-edit = editar
act-edit-profile-long = Editar mi perfil: nombre, idioma, página, firma

# The settings panel and its form

section-mail = Correo
settings-vocabulary = Vocabulario
settings-language = Idioma predeterminado
settings-time-zone = Zona horaria
settings-offset-note = todo el año; lugares: hora de verano
settings-zone-note = { $offset } ahora
settings-seats = Licencias (vacío: sin límite)
settings-reopen = Plazo de reapertura (días)
settings-auto-close = Cerrar resueltos
settings-auto-close-days = Cerrar resueltos (días)
settings-after = tras { $days }
settings-auto-create = Remitentes desconocidos
settings-creates = pasan a ser usuarios
settings-quarantines = esperan en cuarentena
settings-catch-all = Su sitio
settings-catch-all-note = si ningún dominio indica otro
act-edit-settings-long = Editar los ajustes de la cuenta

# Where the terminal opens

opening-no-ticket = Aquí no hay ningún ticket { $number }.
cli-no-such-page = no existe esa página; use dashboard, tickets, sites, devices, alerts o el número de un ticket

# What becomes of the pictures of a signature in mails.
picture-travels = Imagen “{ $words }”: va adjunta en cada correo.
picture-linked = Imagen “{ $words }”: no se adjunta, porque no se descarga nada de la web. Los correos la enlazan.
picture-none = Imagen “{ $words }”: aún no tiene ninguna, así que los correos muestran estas palabras. Establezca una con helpdeck picture FILE.
picture-unknown = Imagen “{ $words }”: no se adjunta, los correos muestran estas palabras. Use picture para la suya, o una dirección que empiece por data:image/png;base64,
