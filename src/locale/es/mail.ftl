# Mail: what the desk says about letters on their way.

# Nouns and fields inside a sentence.
kind-letter = correo
field-mail-host = servidor de correo
field-mail-login = usuario de correo
field-mail-port = puerto de correo
flaw-not-a-host = debe ser el nombre de un equipo; escríbalo como mail.example.com

field-password-again = contraseña otra vez

# The windows for what somebody comes in with.
label-password = Contraseña
label-password-again = Otra vez
label-current-password = La mía actual
form-my-password = Mi contraseña
form-password = Contraseña de { $name }
form-email = Acceso de { $name }
password-current-hint = Escriba también su contraseña actual si inició sesión hace más de diez minutos.
asking = Un momento…
done-my-password = Su contraseña se ha cambiado. Su sesión sigue abierta aquí y en ningún otro lugar.
done-their-password = La contraseña de { $name } se ha establecido. Al iniciar sesión elegirá una propia.

profile-login-asked = { $email }, después { $new } cuando se confirme
profile-password = ••••••••••••
profile-password-set = •••••••••••• establecida { $when }

# The list of mails.
pane-mail = Correo
empty-mail = Todos los correos han salido. Aquí figura lo que espera o no se pudo enviar.
column-to = Para
column-about = Asunto
column-attempts = Veces
column-written = Escrito
letter-about-invitation = invitación
letter-about-password = contraseña de { $name }
letter-about-confirm = nuevo acceso de { $name }
letter-about-email = acceso de { $name }
letter-about-released = menos tickets para { $name }
letter-about-created = { $ticket } se ha creado
letter-about-reply = respuesta en { $ticket }
letter-about-resolved = { $ticket } se ha resuelto
letter-queued = en cola
letter-queued-until = en cola hasta { $when }
letter-failed = fallido
label-why = Motivo
act-retry = reintentar
act-retry-long = Volver a intentar ahora el envío del correo
act-drop = descartar
act-drop-long = Descartar el correo
drop-letter-question = ¿Descartar el correo a { $to }?

# Keys.
act-password = contraseña
act-password-long = Establecer la contraseña
act-login = acceso
act-login-long = Cambiar el correo con el que inicia sesión
act-invite = invitar
act-invite-long = Volver a enviar la invitación
act-my-password = contraseña
act-my-password-long = Cambiar mi contraseña
act-my-login = acceso
act-my-login-long = Cambiar el correo con el que inicio sesión

# Why the desk says no.
refusal-mail-is-off = Ahora no se envía correo. Elija en los ajustes de correo adónde va, o establezca una contraseña.
refusal-not-invited = { $name } ya ha iniciado sesión antes. Establezca una contraseña nueva en lugar de invitar.

# What somebody should know.
notice-letter-written = No hay servidor de correo: el correo a { $to } está en { $file }.
notice-letter-given-up = No se ha podido enviar el correo a { $to } ({ $error }). Un Admin lo encuentra en la lista de correos.
notice-confirmation-sent = Siga las indicaciones del correo a { $to }: a partir de entonces vale la dirección nueva.

# The mail with a reply, on the ticket.
message-mailed = enviado por correo a { $to }
message-mail-waits = correo a { $to }: { $state }
message-mail-waits-why = correo a { $to }: { $state } ({ $why })
message-mail-dropped = correo a { $to } descartado, nunca se envió

# Where mail goes.
form-mail = Correo saliente
mail-goes = Correo saliente
mail-way-server = a través de un servidor de correo
label-mail-host = Servidor
label-mail-port = Puerto (vacío: habitual)
label-mail-tls = Cifrado
label-mail-login = Usuario (vacío: ninguno)
label-mail-from = Remitente
label-mail-name = Nombre visible
mail-tls-always-long = TLS desde el primer byte, puerto 465
mail-tls-start-long = STARTTLS antes de enviar nada, puerto 587
mail-tls-none-long = ninguno, puerto 25: para un servidor en el mismo equipo
mail-password-hint = Deje la contraseña en blanco para conservar la establecida para este servidor y usuario. No se muestra en ningún lugar.
mail-password-without-login = una contraseña es para un servidor con usuario: indique el usuario, o deje la contraseña en blanco
done-mail-settings = Los ajustes de correo y la contraseña se han guardado
act-mail-settings = correo
act-mail-settings-long = Configurar adónde va el correo
mail-route-off = no se envía correo
mail-route-folder = a una carpeta junto al archivo de la mesa de ayuda
mail-route-server = a través de { $at }, { $tls }
mail-route-login = a través de { $at } como { $login }, { $tls }
mail-tls-always = TLS
mail-tls-start = STARTTLS
mail-tls-none = sin cifrar

# Why a mail waits.
mail-no-password = no hay contraseña guardada para { $login } en { $host }: establézcala en los ajustes de correo

# What was done.
done-mail-off = A partir de ahora no se envía correo
done-mail-folder = A partir de ahora el correo se escribe en una carpeta
done-mail-server = A partir de ahora el correo va a través de { $host }
done-letter-retried = Se vuelve a intentar el correo a { $to }
done-letter-dropped = Correo a { $to } descartado
done-letter-sent = Correo a { $to } enviado
done-letter-failed = Correo a { $to } no enviado
done-password-set = Contraseña de { $name } establecida
done-invited-again = Invitación enviada de nuevo a { $name }
done-email-asked = Otro acceso de { $name }: { $email }
done-email-confirmed = El acceso de { $name } es { $email }
