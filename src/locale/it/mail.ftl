# Mail: what the desk says about letters on their way.

# Nouns and fields inside a sentence.
kind-letter = email
field-mail-host = server di posta
field-mail-login = login della posta
field-mail-port = porta della posta
flaw-not-a-host = deve essere il nome di un computer; scriverlo come mail.example.com

field-password-again = ripetizione della password

# The windows for what somebody comes in with.
label-password = Password
label-password-again = Ripeti
label-current-password = La propria
form-my-password = La mia password
form-password = Password di { $name }
form-email = Login di { $name }
password-current-hint = Se l'accesso risale a più di dieci minuti fa, digitare anche la propria password attuale.
asking = Un momento…
done-my-password = La password è stata cambiata. L'accesso resta valido qui e da nessun'altra parte.
done-their-password = La password di { $name } è impostata. All'accesso dovrà sceglierne una propria.

profile-login-asked = { $email }, poi { $new } dopo la conferma
profile-password = ••••••••••••
profile-password-set = •••••••••••• impostata { $when }

# The list of mails.
pane-mail = Posta
empty-mail = Tutte le email sono partite. Qui compaiono quelle in coda o non riuscite.
column-to = A
column-about = Riguarda
column-attempts = Tent.
column-written = Scritta
letter-about-invitation = invito
letter-about-password = password di { $name }
letter-about-confirm = nuovo login di { $name }
letter-about-email = login di { $name }
letter-about-released = meno ticket per { $name }
letter-about-created = apertura di { $ticket }
letter-about-reply = risposta su { $ticket }
letter-about-resolved = risoluzione di { $ticket }
letter-queued = in coda
letter-queued-until = in coda fino a { $when }
letter-failed = non riuscita
label-why = Motivo
act-retry = riprova
act-retry-long = Riprova subito a inviare l'email
act-drop = scarta
act-drop-long = Scarta l'email
drop-letter-question = Scartare l'email a { $to }?

# Keys.
act-password = password
act-password-long = Imposta la password
act-login = login
act-login-long = Cambia l'indirizzo email con cui accede
act-invite = invita
act-invite-long = Invia di nuovo l'invito
act-my-password = password
act-my-password-long = Cambia la mia password
act-my-login = login
act-my-login-long = Cambia l'indirizzo email con cui accedo

# Why the desk says no.
refusal-mail-is-off = Al momento non viene inviata alcuna email. Scegliere nelle impostazioni della posta dove inviarla, oppure impostare una password.
refusal-not-invited = { $name } ha già effettuato l'accesso. Invece di un invito, impostare una nuova password.

# What somebody should know.
notice-letter-written = Nessun server di posta impostato: l'email a { $to } è in { $file }.
notice-letter-given-up = Impossibile inviare l'email a { $to } ({ $error }). Un Admin la trova nell'elenco della posta.
notice-confirmation-sent = Seguire l'email inviata a { $to }: il nuovo indirizzo vale da quel momento.

# The mail with a reply, on the ticket.
message-mailed = email inviata a { $to }
message-mail-waits = email a { $to } { $state }
message-mail-waits-why = email a { $to } { $state }: { $why }
message-mail-dropped = email a { $to } scartata, mai inviata

# Where mail goes.
form-mail = Posta in uscita
mail-goes = Posta in uscita
mail-way-server = tramite un server di posta
label-mail-host = Server
label-mail-port = Porta (vuoto: standard)
label-mail-tls = Cifratura
label-mail-login = Login (vuoto: nessuno)
label-mail-from = Email mittente
label-mail-name = Nome mittente
mail-tls-always-long = TLS dal primo byte, porta 465
mail-tls-start-long = STARTTLS prima di ogni invio, porta 587
mail-tls-none-long = nessuna, porta 25: per un server sullo stesso computer
mail-password-hint = Lasciare vuota la password per mantenere quella impostata per questo server e login. Non viene mai mostrata.
mail-password-without-login = una password serve solo a un server con un login: indicare il login, oppure lasciare vuota la password
done-mail-settings = Le impostazioni della posta e la password sono salvate
act-mail-settings = posta
act-mail-settings-long = Imposta dove va la posta
mail-route-off = non viene inviata alcuna email
mail-route-folder = in una cartella accanto al file dell'help desk
mail-route-server = tramite { $at }, { $tls }
mail-route-login = tramite { $at } come { $login }, { $tls }
mail-tls-always = TLS
mail-tls-start = STARTTLS
mail-tls-none = senza cifratura

# Why a mail waits.
mail-no-password = nessuna password conservata per { $login } su { $host }: impostarla nelle impostazioni della posta

# What was done.
done-mail-off = Da ora non viene inviata alcuna email
done-mail-folder = Da ora la posta viene scritta in una cartella
done-mail-server = Da ora la posta passa da { $host }
done-letter-retried = Nuovo tentativo per l'email a { $to }
done-letter-dropped = Email a { $to } scartata
done-letter-sent = Email a { $to } inviata
done-letter-failed = Email a { $to } non inviata
done-password-set = Password di { $name } impostata
done-invited-again = Nuovo invito per { $name }
done-email-asked = Nuovo login per { $name }: { $email }
done-email-confirmed = Il login di { $name } è { $email }
