# The desk in words: names of values, refusals, notices, what was done.

# Values

priority-low = Bassa
priority-medium = Media
priority-high = Alta
priority-critical = Critica

impact-none = Nessuno
impact-minor = Lieve
impact-major = Grave
impact-site-down = Sito fermo
impact-server-issue = Problema di server
impact-crisis = Crisi

sort-incident = Incidente
sort-problem = Problema
sort-request = Richiesta
sort-change = Cambiamento

category-open = Aperto
category-pending = Sospeso
category-resolved = Risolto
category-closed = Chiuso

device-kind-workstation = Postazione
device-kind-server = Server
device-kind-mobile = Mobile
device-kind-snmp = Rete
device-kind-other = Altro

state-invited = Invitato
state-active = Attivo
state-inactive = Disattivato

user-state-active = Attivo
user-state-inactive = Disattivato

message-public-reply = Risposta pubblica
message-internal-note = Nota interna
message-requester = Dal richiedente
message-automatic = Risposta automatica

channel-console = Console
channel-phone = Telefono
channel-email = Email
channel-portal = Portale di assistenza
channel-api = API
channel-agent = Tasto rapido postazione
channel-slack = Slack
channel-teams = Teams
channel-whatsapp = WhatsApp
channel-alert = Avviso
channel-autopilot = Autopilot

role-admin = Admin
role-technician = Tecnico
role-beginner = Principiante

strategy-round-robin = A rotazione
strategy-least-loaded = Meno ticket aperti
auto-assign-off = Disattivata: i ticket restano non assegnati

# Permissions: what follows "may" and "may not".

permission-manage-technicians = gestire i tecnici
permission-set-availability = impostare la disponibilità altrui
permission-manage-roles = gestire i ruoli
permission-assign-roles = assegnare ruoli ai tecnici
permission-manage-sites = gestire i siti
permission-manage-folders = gestire le cartelle
permission-manage-users = gestire gli utenti
permission-import-users = importare siti, utenti e dispositivi
permission-merge-users = unire utenti
permission-manage-devices = gestire i dispositivi
permission-delete-devices = eliminare dispositivi
permission-relate-devices = collegare dispositivi
permission-create-tickets = creare ticket
permission-edit-tickets = modificare ticket
permission-assign-tickets = assegnare ticket
permission-be-assigned = ricevere ticket in assegnazione
permission-reply = rispondere ai richiedenti
permission-note = scrivere note
permission-change-device = cambiare il dispositivo di un ticket
permission-merge-tickets = unire ticket
permission-delete-tickets = eliminare ticket
permission-export-tickets = esportare elenchi
permission-manage-alerts = gestire gli avvisi
permission-manage-automation = modificare le regole di automazione
permission-manage-email = modificare le impostazioni della posta
permission-view-audit = leggere il registro di audit
permission-manage-settings = modificare le impostazioni
permission-manage-subscription = aggiungere licenze
permission-none = consultare e nient'altro
permission-everything = tutto
scope-all = tutti i siti

# Fields, as they stand inside a sentence. At the start of one the first letter becomes a capital.

field-id = id
field-name = nome
field-first-name = nome
field-last-name = cognome
field-email = email
field-phone = telefono
field-department = reparto
field-job-title = qualifica
field-title = titolo
field-text = testo
field-site = sito
field-folder = cartella
field-user = utente
field-device = dispositivo
field-primary = dispositivo principale
field-model = modello
field-os = sistema operativo
field-serial = numero di serie
field-device-kind = tipo di dispositivo
field-assignee = assegnatario
field-status = stato
field-priority = priorità
field-role = ruolo
field-until = rientro
field-channel = canale
field-password = password
field-current-password = password attuale
field-permissions = permessi
field-scope = siti
field-full-admin = Admin completo
field-thanks-reopen = riapertura con un semplice grazie
field-tags = tag
field-due = scadenza
field-snooze = rinvio
field-merged = unito a
field-deleted = eliminato
field-availability = disponibilità
field-account = account

# Kinds of records

kind-account = account
kind-role = ruolo
kind-status = stato
kind-technician = tecnico
kind-site = sito
kind-folder = cartella
kind-device = dispositivo
kind-user = utente
kind-ticket = ticket

# Where there is no value, or its record cannot be found

nobody = nessuno
nothing = nessun valore
unknown-technician = un tecnico sconosciuto
unknown-user = un utente sconosciuto
unknown-device = un dispositivo sconosciuto
unknown-site = un sito sconosciuto
unknown-folder = una cartella sconosciuta
unknown-status = uno stato sconosciuto
unknown-role = un ruolo sconosciuto
unknown-ticket = un ticket
the-desk = helpdeck

# What is wrong with a field

flaw-empty = il valore è obbligatorio
flaw-too-long = più di { $max } caratteri; accorciare
flaw-control-characters = contiene caratteri di controllo invisibili; digitare il testo invece di incollarlo
flaw-not-an-email = non è un indirizzo email; scriverlo come name@example.com
flaw-not-a-phone = non è un numero di telefono; scriverlo come +44 113 496 0192 ext. 12
flaw-taken = valore già in uso; sceglierne un altro
flaw-other-site = appartiene a un altro sito; sceglierne uno di questo sito
flaw-deleted = valore eliminato; sceglierne un altro
flaw-not-related = non è tra i dispositivi di questo utente; sceglierne uno collegato, oppure collegarlo prima
flaw-needs-user = richiede un utente; scegliere prima l'utente
flaw-inactive-user = è disattivato e non può fare nuove richieste; attivare l'utente o sceglierne un altro
flaw-in-the-past = è nel passato; scegliere un momento successivo
flaw-twice = valore indicato due volte; toglierne uno
flaw-unknown = non corrisponde a nulla di esistente; controllare l'ortografia
flaw-crowded = più di { $max } voci; toglierne alcune
flaw-itself = è lo stesso; sceglierne un altro
flaw-finished = vale solo per i ticket ancora aperti; riaprire prima il ticket
flaw-other-category = appartiene a un'altra categoria; sceglierne uno della stessa
flaw-retired = non si può più scegliere; sceglierne un altro
flaw-sentence = { $field }: { $flaw }.

# Why the desk says no, and what to do

refusal-not-allowed = Il ruolo in uso non permette di { $action }. Rivolgersi a un Admin.
refusal-needs-full-admin = Operazione riservata agli Admin. Rivolgersi a uno di loro.
refusal-system-only = Solo il server può farlo, da sé.
refusal-no-access = Questo account non ha accesso. Chiedere a un Admin di attivarlo.
refusal-not-found = Nessun elemento di questo tipo ({ $kind }), o non più presente. Sceglierne un altro.
refusal-id-taken = Elemento già esistente ({ $kind }). Riprovare.
refusal-conflict = Nel frattempo altri hanno impostato { $field } su { $theirs }; la richiesta era { $yours }. Ricontrollare, poi scegliere.
refusal-not-assignable = Non è possibile assegnare ticket a { $technician }: è disattivato, non ha ancora effettuato l'accesso, oppure il suo ruolo non prevede ticket o questo sito. Scegliere un'altra persona.
refusal-deactivated = { $technician } è disattivato. Attivare prima il tecnico.
refusal-is-bot = { $name } è il bot e non accede da nessuna parte. Scegliere una persona.
refusal-autopilot-locked = Il dispositivo di questo ticket è cambiato, quindi il ticket non può più andare ad Autopilot. Scegliere una persona.
refusal-nobody-eligible = Il bilanciamento non trova nessuno per questo ticket. Scegliere un tecnico a mano.
refusal-no-free-seat = { $seats ->
    [one] L'unica licenza è occupata. Confermare l'aggiunta di una licenza, oppure disattivare qualcuno.
   *[other] Tutte le { $seats } licenze sono occupate. Confermare l'aggiunta di una licenza, oppure disattivare qualcuno.
}
refusal-last-admin = È l'ultimo Admin attivo. Rendere prima Admin qualcun altro.
refusal-yourself = Nessuno può disattivare se stesso. Rivolgersi a un altro Admin.
refusal-already-founded = Questo help desk è già configurato.
refusal-beyond-your-sites = La richiesta riguarda siti esclusi dal ruolo in uso. Rivolgersi a un Admin.
refusal-preset-role = Questo ruolo è fornito con l'help desk e resta com'è. Copiarlo e modificare la copia.
refusal-role-in-use = { $holders ->
    [one] Un tecnico ha questo ruolo. Assegnargliene prima un altro.
   *[other] { $holders } tecnici hanno questo ruolo. Assegnarne loro prima un altro.
}
refusal-role-locked = { $technician } ha il ruolo Principiante fino al primo accesso. Scegliere il ruolo successivo.
refusal-has-logged-in = { $technician } ha già effettuato l'accesso. Cambiare direttamente il ruolo.
refusal-ticket-deleted = { $ticket } è stato eliminato. Ripristinarlo prima.
refusal-ticket-merged = { $ticket } è stato unito a { $into }. Lavorare su quello.
refusal-too-late = Ciò che è stato eliminato si può ripristinare per { $days } giorni, che sono trascorsi.
refusal-device-deleted = { $device } è stato eliminato e ha questo id esterno. Ripristinarlo (Dispositivi, filtro is:deleted, R), oppure aggiungerne uno nuovo.
refusal-status-preset = I quattro stati di base non si possono né rinominare né eliminare. Aggiungerne uno proprio.
refusal-status-in-use = Questo è lo stato predefinito della sua categoria. Renderne prima predefinito un altro.

# What a person is told beside what they asked for

notice-assignee-is-out = { $technician } è fuori ufficio.
notice-assignee-is-back = { $technician } è fuori ufficio fino a { $time }.
notice-not-invited = Non viene inviata alcuna email, quindi { $technician } non riceve l'invito. Impostare una password per questa persona.
notice-auto-assigned = { $ticket } è andato a { $technician } per bilanciamento.
notice-nobody-eligible = Nessuno è libero per { $ticket }, che resta non assegnato.
notice-device-set = Il dispositivo di { $ticket } ora è { $device }.
notice-device-cleared = Il dispositivo di { $ticket } è stato tolto.
notice-device-from-primary = { $ticket } è arrivato dall'esterno e ha il dispositivo principale del richiedente: { $device }.
notice-autopilot-locked = { $ticket } non può più andare ad Autopilot.
notice-device-lost = { $user } non ha più { $device }.
notice-primary-lost = { $user } non ha più { $device } e ora è senza dispositivo principale.
notice-device-linked = { $device } ora è collegato a { $user }.
notice-folder-cleared = { $device } ora non è in alcuna cartella.
notice-tickets-released = { $count ->
    [one] Un ticket di { $technician } ora non è assegnato.
   *[other] { $count } ticket di { $technician } ora non sono assegnati.
}
notice-seat-added = { $seats ->
    [one] L'account ora ha una licenza.
   *[other] L'account ora ha { $seats } licenze.
}
notice-reopened = { $ticket } è di nuovo aperto.
notice-woke = { $ticket } è tornato dal rinvio.
notice-only-thanks = Era un ringraziamento: { $ticket } resta com'è.
notice-merged = { $count ->
    [0] { $from } è chiuso e prosegue in { $into }.
    [one] { $from } è chiuso; il suo messaggio si legge in { $into }.
   *[other] { $from } è chiuso; i suoi { $count } messaggi si leggono in { $into }.
}
notice-other-requester = Il richiedente di { $ticket }, { $user }, è un altro; le risposte vanno al ticket che prosegue.
notice-status-replaced = { $count ->
    [one] Un ticket ora ha lo stato { $status }.
   *[other] { $count } ticket ora hanno lo stato { $status }.
}

# Why a technician was or was not chosen

verdict-chosen = viene per primo
verdict-not-first = altri vengono prima
verdict-at-cap = ha già il massimo di ticket aperti
verdict-out-of-office = fuori ufficio
verdict-never-logged-in = non ha mai effettuato l'accesso
verdict-beginner = il ruolo non permette di ricevere ticket
verdict-out-of-scope = il ruolo non comprende questo sito
verdict-inactive = disattivato
decision-round-robin = { $technician }: da più tempo senza un nuovo ticket
decision-least-loaded = { $technician }: meno ticket aperti
decision-nobody = Non c'è nessuno a cui assegnarlo
decision-candidate = { $technician }: { $verdict }, { $count ->
    [one] { $count } aperto
   *[other] { $count } aperti
}

# What a command did, once it is done

done-founded = { $account } è configurato
done-strategy = Assegnazione dei nuovi ticket: { $strategy }
done-no-strategy = I nuovi ticket restano non assegnati
done-status-added = Stato { $name } aggiunto
done-status-renamed = Lo stato ora si chiama { $name }
done-status-moved = Ordine degli stati cambiato
done-status-offered = Stato { $name } di nuovo attivo
done-status-retired = Stato { $name } disattivato
done-status-default = { $name } ora è lo stato predefinito
done-status-deleted = Stato { $name } eliminato
done-site-added = Sito { $name } aggiunto
done-folder-added = Cartella { $name } aggiunta a { $site }
done-user-added = Utente aggiunto: { $user }
done-user-activated = Utente di nuovo attivo: { $user }
done-user-deactivated = Utente disattivato: { $user }
done-device-added = Dispositivo aggiunto: { $device }
done-device-deleted = Dispositivo eliminato: { $device }
done-device-edited = Dispositivo modificato: { $device }
done-device-restored = Dispositivo ripristinato: { $device }; nessuno vi è collegato
done-technician-added = Tecnico aggiunto: { $technician }
done-role-added = Ruolo { $role } aggiunto
done-role-edited = Ruolo { $role } modificato
done-role-deleted = Ruolo { $role } eliminato
done-role-assigned = { $technician } ora ha il ruolo { $role }
done-first-role = { $technician } avrà il ruolo { $role } dopo il primo accesso
done-logged-in = { $technician } ha effettuato l'accesso
done-technician-activated = Tecnico di nuovo attivo: { $technician }
done-technician-deactivated = Tecnico disattivato: { $technician }
done-available = { $technician } è disponibile
done-out = { $technician } è fuori ufficio
done-ticket-created = { $ticket } creato
done-assigned = { $ticket } assegnato a { $technician }
done-unassigned = { $ticket } non è più assegnato
done-balanced = { $ticket } assegnato per bilanciamento
done-field = { $field } di { $ticket }: { $value }
done-retitled = Titolo di { $ticket } modificato
done-tagged = Tag di { $ticket } modificati
done-snoozed = { $ticket } rinviato
done-woken = { $ticket } è di nuovo in coda
done-due = { $ticket } ha una scadenza
done-no-due = { $ticket } ora non ha scadenza
done-merged = { $ticket } unito a { $into }
done-unmerged = { $ticket } è di nuovo un ticket a sé
done-ticket-deleted = { $ticket } eliminato
done-ticket-restored = { $ticket } ripristinato
done-closed = { $ticket } chiuso
done-origin-used = { $ticket } ora riguarda il dispositivo da cui è stato aperto
done-reply = Risposta aggiunta a { $ticket }
done-note = Nota aggiunta a { $ticket }
done-answer = Risposta aggiunta a { $ticket }
done-related = { $count ->
    [one] { $device } collegato a { $user }
   *[other] { $count } dispositivi collegati a { $user }
}
done-unrelated = { $device } non è più un dispositivo di { $user }
done-primary = { $device } ora è il dispositivo principale di { $user }
done-no-primary = { $user } ora non ha un dispositivo principale
done-relations = Collegamenti di { $device } modificati
done-moved = { $count ->
    [one] { $device } ora è in { $site }
   *[other] { $count } dispositivi ora sono in { $site }
}
done-moved-folder = { $count ->
    [one] { $device } ora è in { $site }, { $folder }
   *[other] { $count } dispositivi ora sono in { $site }, { $folder }
}

# History

history-line = { $actor }: { $field } { $before } → { $after }

# What the Device field of a form did by itself

device-event-set = Il dispositivo ora è { $after }, il principale dell'utente.
device-event-changed = Dispositivo cambiato da { $before } a { $after }, il principale dell'utente.
device-event-cleared = Dispositivo tolto, era { $before }: nessun dispositivo principale da scegliere.
device-event-none = Nessun dispositivo principale da scegliere.
device-event-disabled = Dispositivo tolto finché non si sceglie un utente.
device-event-disabled-from = Dispositivo tolto finché non si sceglie un utente; era { $before }.

# Filters

filter-unknown-field = Qui non c'è { $field }:. Usare { $allowed }.
filter-unknown-value = { $field }: non accetta { $value }. Usare { $allowed }.
filter-open-quote = Manca una virgoletta di chiusura. Chiudere con ".

# Times

back-on-day = Rientro { $day } { $time }
back-on-date = Rientro { $date }
ago-now = ora
ago-minutes = { $count } min
ago-hours = { $count } h
ago-days = { $count } g
ago-years = { $count } a
day-today = Oggi
day-yesterday = Ieri
day-tomorrow = Domani
weekday-mon = lun
weekday-tue = mar
weekday-wed = mer
weekday-thu = gio
weekday-fri = ven
weekday-sat = sab
weekday-sun = dom
month-jan = gen
month-feb = feb
month-mar = mar
month-apr = apr
month-may = mag
month-jun = giu
month-jul = lug
month-aug = ago
month-sep = set
month-oct = ott
month-nov = nov
month-dec = dic
date-short = { $day } { $month }
date-long = { $day } { $month } { $year }
day-and-date = { $weekday } { $date }

until-unreadable = Indicare quando con 14:00, 9, 30m, 2h, 1d, mon, tomorrow, mon 9:30, 3 dec o 2026-12-01.
until-past = È già passato. Scegliere un momento successivo.
until-too-far = Mancano più di dieci anni. Scegliere un momento più vicino.

# Alerts

severity-information = Informativo
severity-warning = Attenzione
severity-critical = Critico
alert-open = Aperto
alert-snoozed = Rinviato
alert-resolved = Risolto
kind-alert = avviso
unknown-alert = un avviso sconosciuto
notice-alert-appended = { $ticket } riguarda lo stesso problema; l'avviso vi è stato aggiunto.
done-alert-raised = Avviso segnalato: { $title }
done-alert-snoozed = Avviso rinviato: { $title }
done-alert-resolved = Avviso risolto: { $title }
done-alert-reopened = Avviso di nuovo aperto: { $title }
done-alert-ticket = Ticket dall'avviso: { $title }
