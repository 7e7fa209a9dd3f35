# What the server answers where it does not do what it was asked, and why it does not start.

# Kinds of failure: the same few words each time. What went wrong this time comes after it, as a sentence.
fault-refused = L'help desk rifiuta
fault-malformed = Non leggibile
fault-bad-parameter = Un parametro non è adatto
fault-key-missing = Manca l'header Idempotency-Key
fault-signed-out = Accesso non effettuato
fault-bad-credentials = L'indirizzo email o la password è errata
fault-confirm-password = Digitare di nuovo la password
fault-change-password = Scegliere prima una password propria
fault-no-such-path = Qui non c'è nulla
fault-no-such-record = Questo record non esiste
fault-no-such-command = Questo comando non esiste
fault-bad-pass = Questo link non è valido
fault-method-not-allowed = Metodo non ammesso
fault-timed-out = Tempo scaduto
fault-too-large = Troppo grande
fault-unsupported-media = Questo tipo di contenuto non è accettato
fault-wrong-type = Un valore non è adatto
fault-weak-password = La password non è adatta
fault-key-reused = L'Idempotency-Key indica già un altro comando
fault-too-many-attempts = Troppi tentativi
fault-internal = Il server ha commesso un errore
fault-storage-failed = Impossibile salvare l'help desk
fault-busy = Occupato

# What went wrong this time, and what to do.
detail-not-utf8 = Il body non è UTF-8. Inviarlo come UTF-8.
detail-cut-short = Impossibile leggere il body fino alla fine. Inviarlo di nuovo.
detail-too-large = Un body può avere al massimo { $most } KiB. Inviare meno dati per volta.
detail-send-json = Inviare l'header Content-Type: application/json.
detail-not-packed = Inviare il corpo così com'è, senza Content-Encoding.
detail-since-ahead = since: l'help desk è solo a { $head }. Ricominciare con uno snapshot.
detail-not-a-revision = Last-Event-ID: non è una revisione. Inviare il numero dell'ultimo evento, oppure ometterlo.
detail-no-order = filter: sort: qui non ha effetto, questo elenco segue sempre l'ordine in cui i record sono stati creati. Ometterlo.
detail-not-an-id = after: non è un id di questo elenco. Inviare quanto riportato in `next`.
detail-send-key = Inviare un nuovo UUID nell'header Idempotency-Key.
detail-key-is-a-uuid = L'Idempotency-Key deve essere un UUID. Inviarne uno nuovo.
detail-key-reused = Con questa chiave è già stato inviato un altro comando. Usarne una nuova.
detail-commands = Comandi esistenti: { $names }.
detail-send-token = Inviare un token nell'header Authorization.
detail-session-ended = La sessione è terminata. Accedere di nuovo.
detail-account-shut = Questo account è disattivato. Chiedere a un Admin di attivarlo.
detail-no-account = Questo account non esiste. Accedere di nuovo.
detail-bad-credentials = Controllare entrambi, poi riprovare. Chi gestisce il server può impostare una nuova password con: helpdeck password EMAIL
detail-confirm-password = L'accesso risale a più di dieci minuti fa: digitare anche la propria password attuale.
detail-wrong-password = Non è la password attuale. Riprovare.
detail-pass-unknown = Non è stato emesso da questo help desk. Copiare l'intero comando dall'email, oppure chiederne un altro a un Admin.
detail-pass-used = È già stato usato. Accedere con: helpdeck login URL. Chi ha dimenticato la password si rivolge a un Admin.
detail-pass-replaced = Un'email successiva ne contiene un altro. Usare quello.
detail-pass-expired = Era valido per sette giorni. Chiedere a un Admin di inviarne un altro.
detail-change-password = La password è stata impostata da altri. Accedere con: helpdeck login URL, che ne chiede una nuova.
detail-wait = Attendere { $seconds } s prima del prossimo tentativo.
detail-account-changing = L'account è in fase di modifica. Riprovare.
detail-no-such-path = A questo percorso non c'è nulla. Controllare l'indirizzo.
detail-no-such-record = Controllare il numero o l'id; GET sull'elenco mostra che cosa c'è.
detail-method = L'header Allow indica i metodi ammessi.
detail-timed-out = La risposta ha richiesto troppo tempo. Un comando inviato di nuovo con la sua chiave viene eseguito una sola volta.
detail-bug = È un bug. Il log del server dice di più.
detail-speaks-tls = Questo indirizzo è cifrato. Comincia con https:// invece di http://.
detail-stopping = Il server si sta arrestando. Riprovare tra poco.
detail-not-saved = Nulla è stato modificato: { $why }.

detail-no-answer = il database non risponde
# What is wrong with the file a desk is kept in.
trouble-full = il disco è pieno. Liberare spazio, poi riprovare
trouble-read-only = il database non si può scrivere. Controllare i permessi del file e della sua cartella
trouble-busy = un altro programma sta scrivendo nel database. Riprovare quando ha finito
trouble-moved = nel frattempo un altro programma ha modificato l'help desk. Riprovare
trouble-damaged = il database è danneggiato. Sostituirlo con una copia precedente
trouble-unreachable = il database non è raggiungibile. Riprovare tra un momento
trouble-engine = errore del database ({ $what }). Controllare il file e il disco, poi riprovare

# Why a desk cannot be opened.
open-no-directory = la cartella { $file } non esiste: crearla, oppure indicare un altro file
open-missing = non c'è un help desk in { $file }: controllare il percorso, oppure crearne uno con helpdeck serve
open-read-only = { $file } non si può scrivere: controllare i permessi del file e della sua cartella
open-not-ours = { $file } non è un database di helpdeck: indicare un altro file
open-newer = { $file } è stato scritto da un helpdeck più recente (schema { $found }, questo conosce { $known }): aggiornare questo
open-in-use = { $file } è aperto in un altro helpdeck: chiudere quello, oppure accedervi con helpdeck login
open-io = impossibile usare { $file } ({ $reason }): controllare il percorso e i permessi
open-no-server = impossibile connettersi a { $place } ({ $why }). Controllare l'indirizzo, il nome e la password, e che il server del database sia in esecuzione
open-foreign = { $place } contiene le tabelle di un altro programma: indicare un database vuoto
open-empty = non c'è un help desk in { $place }: controllare l'indirizzo, oppure crearne uno con helpdeck serve
move-not-empty = in { $place } c'è già qualcosa: indicare un database vuoto o un file nuovo, nulla è stato modificato
move-differs = i dati arrivati non corrispondono a quelli di partenza ({ $what }): usare il vecchio database e segnalarlo agli autori di helpdeck
open-trouble = { $file }: { $why }

# Why a text does not say where a desk is kept.
database-engine = impossibile conservare un help desk in { $name }: indicare un file, come sqlite:desk.db, oppure un database PostgreSQL, come postgres://host/desk
database-address = non è l'indirizzo di un database ({ $why }): scriverlo come postgres://user:password@host:5432/desk
database-no-path = manca il percorso di un file: indicarne uno, come sqlite:desk.db

# Why the server does not answer on an address.
listen-public = { $address } è raggiungibile da altri computer e questo server non cifra: dargli un certificato con --tls-cert e --tls-key, oppure anteporre un proxy con TLS e restare in ascolto su 127.0.0.1, oppure accettarlo con --accept-unencrypted
listen-in-use = { $address } è in uso da un altro programma: scegliere un'altra porta con --listen, oppure fermare quel programma
listen-io = impossibile restare in ascolto su { $address } ({ $reason }): scegliere un altro indirizzo con --listen
listen-several = il gestore dei servizi passa più socket: lasciare un solo ListenStream nella unit socket
listen-not-tcp = il gestore dei servizi passa un socket che non è per TCP: scrivere ListenStream=PORTA nella unit socket

# Perché un certificato non si può usare.
tls-unread = impossibile leggere { $file } ({ $reason }): controllare il percorso e i permessi
tls-not-pem = { $file } è danneggiato ({ $reason }): indicare un file PEM
tls-no-certificate = non c'è alcun certificato in { $file }: indicare con --tls-cert il file PEM con il certificato del server
tls-no-key = non c'è alcuna chiave privata in { $file }: indicare con --tls-key il file PEM con la chiave
tls-locked-key = la chiave in { $file } ha una password: toglierla con openssl pkey -in { $file } -out FILE
tls-open-key = altri su questo computer possono leggere la chiave in { $file }: impedirlo con chmod o= { $file } e, se qualcuno può averla letta, farne fare un'altra
tls-odd-key = la chiave in { $file } è inutilizzabile ({ $reason }): farne un'altra e richiedere un certificato per essa
tls-odd-certificate = il certificato in { $file } è inutilizzabile ({ $reason }): richiederne un altro
tls-mismatch = il certificato in { $certificate } è per un'altra chiave che quella in { $key }: indicare due file che vanno insieme
tls-expired = il certificato in { $file } è scaduto il { $day }: rinnovarlo
tls-early = il certificato in { $file } vale solo dal { $day }: aspettare, oppure regolare l'orologio di questo computer

# Why a password was not set.
password-weak = la password richiede { $flaws }: sceglierne un'altra
password-lacks = La password richiede { $flaws }.
password-differs = Le due password sono diverse. Digitarle di nuovo entrambe.
password-nobody = nessun tecnico ha il login { $email }: controllare l'ortografia
password-not-saved = la password non è stata salvata: { $why }
password-too-short = almeno { $fewest } caratteri
password-too-long = al massimo { $most } byte
password-no-upper = una lettera maiuscola
password-no-lower = una lettera minuscola
password-no-digit = una cifra
password-no-symbol = un simbolo

# Why a desk was not filled.
seed-failed = l'help desk non è stato configurato: { $why }
seed-key-reused = la stessa voce è già stata scritta come un'altra. Indicare un nuovo database
seed-broken = il programma ha commesso un errore. Il log dice di più
seed-stopping = il server si sta arrestando. Riprovare
ticket-link = Ticket { $number } di un help desk helpdeck. Per leggerlo, accedere con helpdeck ed eseguire: helpdeck --open { $number }
