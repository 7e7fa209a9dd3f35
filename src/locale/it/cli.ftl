# The command line.

cli-not-a-terminal = il programma si apre solo in un terminale: avviarlo senza reindirizzare input o output. helpdeck --help elenca ciò che funziona negli script
cli-bad-session = impossibile leggere { $file } ({ $reason }): eliminarlo e accedere di nuovo con: helpdeck login
cli-no-session = nessun accesso effettuato: usare helpdeck login URL
cli-this-computer = questo computer
cli-desk-in-use = un altro programma tiene occupato { $file } e non risponde: terminarlo e riprovare
cli-new-account = Help desk
cli-new-admin-first = Primo
cli-new-admin-last = Admin
cli-needs-admin = questo help desk è nuovo: indicare il primo Admin con --admin EMAIL, oppure provare l'esempio con --sample
cli-serving = In ascolto su { $url }. Ctrl-c termina.
cli-moved = Trasferito in { $place }: l'help desk alla revisione { $revision }, { $lines } righe del registro di audit, l'ultima { $hash }. Tutto è stato verificato nella destinazione.
cli-backed-up = Scritto in { $place }: l'help desk alla revisione { $revision }, { $lines } righe del registro di audit, l'ultima { $hash }. Tutto è stato verificato lì.
cli-set-password = Impostare le password da un'altra shell, per esempio: helpdeck password { $email } --database { $database }
cli-password-set = La password di { $email } è impostata. Le sue sessioni sono state chiuse.
cli-new-password = Nuova password:{" "}
cli-must-change = La password è stata impostata da altri. Sceglierne una propria:
cli-accept = Per iniziare, scegliere la password:
cli-no-server = indicare il server: --server URL, come riportato nell'email
cli-email-confirmed = Da ora il login è { $email }.
cli-again = Di nuovo la stessa:{" "}
cli-passwords-differ = le due password sono diverse: nulla è stato cambiato
cli-bad-token = questo token non è valido, o non lo è più: chiederne un altro a chi lo ha creato, oppure accedere con la password
cli-exposed = Attenzione: questo indirizzo non è cifrato, quindi la password può essere letta durante il tragitto. Usare https:// o un tunnel.
cli-email = Login (indirizzo email):{" "}
cli-password = Password:{" "}
cli-nothing-typed = non è stato digitato nulla, quindi non è stato fatto nulla
cli-signed-in = Accesso a { $url } effettuato come { $name }. Ora eseguire: helpdeck
cli-signed-out = Sessione su { $url } chiusa.
cli-signed-out-here = Sessione chiusa su questo computer. Impossibile avvisare { $url }: { $reason }
cli-reset-question = Eliminare tutto in { $file } e ricominciare con l'esempio? Digitare reset per procedere:
cli-reset-word = reset
cli-reset-kept = Non è stato eliminato nulla.
cli-reset-done = Eliminato. Il prossimo avvio crea un nuovo esempio.
cli-not-empty = in questo database c'è già un help desk: indicare un altro file
cli-sample-written = Scritto, { $revision } voci nel giornale.
cli-no-home = non c'è una cartella home: impostare HOME, oppure XDG_DATA_HOME e affini
cli-no-threads = il programma non può avviare i suoi thread: terminare altri programmi e riprovare
cli-no-random = il sistema non fornisce numeri casuali: riprovare ad avvio completato
cli-no-input = impossibile leggere lo standard input: eseguire in un terminale, oppure passare una riga tramite pipe
cli-no-admin = l'help desk su questo computer non ha alcun Admin attivo: ricominciare con helpdeck reset-sample
cli-bad-address = l'help desk su questo computer non è a un indirizzo che si possa riprendere: riavviare helpdeck
cli-not-closed = l'help desk su questo computer non si è chiuso correttamente: consultare { $file }
cli-not-made = impossibile creare la cartella { $file } ({ $reason }): controllare il percorso e i permessi
cli-not-written = impossibile scrivere { $file } ({ $reason }): controllare i permessi e lo spazio su disco
cli-not-read = impossibile leggere { $file } ({ $reason }): controllare i permessi
cli-not-deleted = impossibile eliminare { $file } ({ $reason }): controllare i permessi della cartella

cli-mail-password = Password del server di posta:{" "}
cli-mail-password-set = La password del server di posta è impostata.
cli-mail-password-forgotten = La password del server di posta è stata dimenticata.
cli-mail-from = da { $from }
cli-mail-unknown = nessuna email in uscita ha l'id { $id }: cercarlo con helpdeck mail
cli-mail-several = più email hanno un id che finisce con { $id }: indicare una parte più lunga dell'id

# Why a server could not be asked.
client-bad-url = non è l'indirizzo di un server: deve iniziare con http:// o https://
client-refused = nessuna risposta a quell'indirizzo. Controllare che il server sia in esecuzione e che la porta sia giusta
client-unreachable = impossibile raggiungere il server ({ $reason }). Controllare l'indirizzo e la connessione
client-tls = nessuna connessione sicura ({ $reason }). Controllare l'indirizzo e il certificato
client-interrupted = la connessione si è interrotta. Riprovare
client-silent = il server non risponde più. Controllare la connessione, poi riprovare
client-later = un intermediario verso il server chiede di attendere. Nuovo tentativo tra { $after } secondi
client-not-helpdeck = a quell'indirizzo qualcosa risponde, ma non è un server helpdeck. Controllare indirizzo e porta
client-other-api = il server usa la versione { $theirs } dell'API, questo programma la versione { $ours }. Aggiornare il meno recente
client-status = il server risponde con lo stato { $status } senza indicare il motivo. Il suo log dice di più
client-signed-out = la sessione è terminata. Accedere di nuovo con: helpdeck login

# Il lavoro senza il terminale.
cli-next-none = Non c'è nulla in attesa.
cli-no-ticket = nessun ticket { $ticket } visibile: cercarlo con helpdeck tickets --filter
cli-ticket-opened = { $ticket } aperto
cli-none-called = qui nessuno e niente si chiama “{ $text }”. Ci sono: { $names }
cli-several-called = “{ $text }” può indicare più voci: { $names }. Indicare una parte maggiore del nome, o l'indirizzo
cli-no-number = non è un numero di ticket: scriverlo come 1042 o '#1042'
cli-no-priority = usare low, medium, high o critical
cli-no-page = non è possibile creare la pagina
