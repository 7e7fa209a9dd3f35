# The terminal.

pane-tickets = Ticket
pane-users = Utenti
pane-devices = Dispositivi
pane-technicians = Tecnici
pane-technicians-short = Tecnici
pane-sites = Siti
pane-roles = Ruoli
panel-dashboard = Dashboard
panel-dashboard-short = Dash
panel-profile = Il mio profilo
panel-profile-short = Io
panel-settings = Impostazioni account

scope-everywhere = Ovunque
scope-list = Elenchi
scope-page = Pagine
scope-panel = Pannelli
scope-settings = Impostazioni

# Columns.
column-number = ID
column-priority = Priorità
column-age = Età
column-status = Stato
column-title = Titolo
column-user = Utente
column-technician = Tecnico
column-device = Dispositivo
column-site = Sito
column-availability = Disponibilità
column-name = Nome
column-tickets = Ticket
column-held-by = Tecnici
column-role = Ruolo
column-open = Aperti
column-last-given = Ult. ticket
column-email = Email
column-devices = Dispositivi
column-department = Reparto
column-users = Utenti
column-model = Modello
column-folder = Cartella
column-seen = Visto
column-type = Tipo
column-serial = N. di serie

# Fields of forms and pages.
label-site = Sito
label-user = Utente
label-device = Dispositivo
label-title = Titolo
label-priority = Priorità
label-impact = Impatto
label-type = Tipo
label-assignee = Assegnatario
label-text = Testo
label-folder = Cartella
label-users = Utenti
label-requester = Richiedente
label-technician = Tecnico
label-role = Ruolo
label-seats = Licenze
label-auto-assign = Assegnazione automatica
label-reopen-window = Riapertura entro
seats-used = { $used } occupate su { $seats }
seats-unlimited = { $used } occupate, senza limite
days = { $count ->
    [one] { $count } giorno
   *[other] { $count } giorni
}
label-work = Lavoro
label-email = Email
label-devices = Dispositivi
label-tickets = Ticket
label-phone = Telefono
label-place = Posizione

# Empty lists.
empty-tickets = Nessun ticket. Premere { $key } per aprirne uno.
empty-users = Ancora nessun utente. { $key } ne aggiunge uno.
empty-devices = Ancora nessun dispositivo. { $key } ne aggiunge uno.
empty-sites = Ancora nessun sito. { $key } ne aggiunge uno; utenti, dispositivi e ticket ne hanno uno.
empty-technicians = Nessuno in elenco. Premere { $key } per mostrare i tecnici disattivati.
left-view = (fuori da questa vista)
nothing-matches = Nessuna corrispondenza. Esc mostra di nuovo tutto.

# Pages.
thread-loading = Caricamento dei messaggi.
thread-failed = I messaggi non sono disponibili: { $reason }
section-decision = Assegnazione
section-messages = Messaggi ({ $count })
section-history = Cronologia
section-may = Permessi
may-everything = Tutto
section-person = Persona
section-work = Lavoro
section-account = Account
section-tickets = Ticket
section-devices = Dispositivi collegati
history-created = Aperto da { $who }
opened-by = aperto { $when }, { $channel }
opened-from = Aperto da { $device }, che non è il dispositivo qui sopra
device-deleted = (eliminato)
device-not-related = (non più collegato al richiedente)
device-primary = (principale)
device-will-be-related = (verrà collegato)
preview-last-message = { $who }, { $when }:
message-reply = risposta
message-note = nota interna
message-automatic-mark = (automatica)
out-since = da { $when }
out-since-by = da { $when }, impostato da { $who }
open-and-pending = { $open ->
    [one] { $open } aperto
   *[other] { $open } aperti
}, { $pending ->
    [one] { $pending } sospeso
   *[other] { $pending } sospesi
}
role-after-login = { $role } dopo il primo accesso
may-nothing = Consultare tutto. Per modificare qualcosa serve un altro ruolo.
active-tickets = { $count ->
    [0] nessuno aperto
    [one] { $count } aperto o sospeso
   *[other] { $count } aperti o sospesi
}
no-devices = Nessun dispositivo collegato.
no-primary = Nessun dispositivo principale: i nuovi ticket iniziano senza.
no-users = Nessuno
seen-ago = visto: { $age }
inactive-mark = (disattivato)
me-mark = (io)
me-label = io:
place-of = { $place } di { $count }
more-lines = { $count ->
    [one] { $count } altra riga sotto
   *[other] { $count } altre righe sotto
}

# The view line.
legend-available = disponibile
legend-back = con rientro
legend-out = fuori
related-to = di { $name }
sorted-by = per
related-order = nel loro ordine
best-first = prima i più pertinenti
of-count = { $shown } di { $total }
marked = marcate: { $count }
line-connecting = connessione
line-arriving = { $records } record di { $of }
thousands = .
line-live = connesso
line-read-only = sola lettura
line-sending = invio: { $count }
line-offline = offline da { $since }
line-offline-pending = offline da { $since }, { $count } in attesa
line-ended = sessione chiusa
line-back = Il server è di nuovo raggiungibile.
line-signed-out = Il server ha terminato questa sessione. Accedere di nuovo con Q o dalla tavolozza.
connecting = Apertura dell'help desk su { $place }.
connecting-records = Apertura dell'help desk su { $place }. { $records } record ricevuti su { $of }.

# Overlays.
palette-title = Tutto
help-title = Tasti di questa schermata
palette-search = cerca:
palette-hint = un'azione, #1042, @sara, un dispositivo, un sito; > solo azioni
picker-filter = filtro:
picker-nothing = Nessuna corrispondenza. Esc mostra tutto.
picker-empty = Non c'è ancora nulla da scegliere. Esc torna indietro.
picker-no-site = Non c'è ancora nessun sito: utenti, dispositivi e ticket ne hanno uno. Aggiungerlo nella pagina Siti.
pick-me = me
pick-balance = bilanciato
pick-no-device = nessun dispositivo
pick-no-folder = nessuna cartella
pick-new-folder = nuova cartella
pick-assignee = Assegna { $tickets } a
pick-status = Stato di { $tickets }
pick-priority = Priorità di { $tickets }
pick-device = Dispositivo di { $ticket }
pick-requester = Richiedente di { $tickets }
pick-relate = Collega dispositivi a { $user }: il primo diventa il principale se ancora non ce n'è uno
pick-unrelate = Scollega un dispositivo da { $user }
pick-primary = Dispositivo principale di { $user }
and-more = { $names } e altri { $count }
open-count = { $count ->
    [one] { $count } aperto
   *[other] { $count } aperti
}
last-given = ultimo { $when }
ask-assign-out = { $name }: { $status }. Assegnare comunque? y assegna, Esc torna indietro.
sort-title = Ordina per
sort-up = crescente; di nuovo inverte
sort-down = decrescente; di nuovo inverte
prompt-note = Nota interna su { $tickets }
prompt-title = Titolo di { $ticket }
prompt-folder = Nome della nuova cartella in { $site }
reply-title = Risposta su { $tickets } a { $user }
reply-title-no-mail = Risposta su { $tickets } a { $user }, senza email: non ne vengono inviate
reply-title-no-address = Risposta su { $tickets } a { $user }, senza indirizzo email
ask-go-out-me = Enter: fuori ufficio. Oppure digitare quando si rientra: 14:00, 30m, mon
ask-come-back-me = Enter: di nuovo disponibile. Oppure digitare quando si rientra: 14:00, 30m, mon
ask-go-out = Enter: imposta fuori ufficio. Oppure digitare quando rientra: 14:00, 30m, mon
ask-come-back = Enter: imposta disponibile. Oppure digitare quando rientra: 14:00, 30m, mon
form-new-ticket = Nuovo ticket
form-choose = scegli
form-discard = Uscire senza salvare? Le modifiche fatte qui vanno perse.
form-relations = Collegamenti di { $device }
form-relations-several = Sito e cartella di { $count } dispositivi
assignee-by-balance = per bilanciamento
device-needs-user = Scegliere prima un utente.
device-none-to-choose = Nessuno è collegato, e il ruolo non permette di collegarne uno.
device-none-related = Nessun dispositivo collegato. Se ne può scegliere uno del sito, che viene così collegato.
device-links-on-save = Il salvataggio collega { $device } a { $user }.
relations-emptied = Altro sito: cartella e utenti vengono svuotati.
relations-no-folder = Altro sito: la cartella viene svuotata.
draft-kept = La bozza è conservata. n la riprende.
reply-kept = Il testo scritto è conservato. C lo riprende.
note-kept = Il testo scritto è conservato. c lo riprende.
draft-resumed = La bozza, come era stata lasciata.
pasted = Il testo incollato è qui. Non è stato eseguito nulla.

# Questions.
requester-question = { $user } è in { $site }. Spostarvi { $ticket }? y lo sposta e sceglie il dispositivo dell'utente, Esc torna indietro.
quit-question = Uscire da helpdeck? y esce, Esc resta.
resolve-question = { $count ->
    [one] Risolvere { $count } ticket? y lo risolve, Esc torna indietro.
   *[other] Risolvere { $count } ticket? y li risolve, Esc torna indietro.
}
unrelate-question = Scollegare { $device }, il dispositivo principale di { $user }? y lo scollega, Esc torna indietro.
unrelate-consequence = Dopo non ci sarà un principale; i nuovi ticket iniziano senza dispositivo.
delete-question = Eliminare { $device }? I ticket ne mantengono il nome. y lo elimina, Esc torna indietro.
move-question = { $count ->
    [one] { $count } utente perde un dispositivo. y applica, Esc torna indietro.
   *[other] { $count } collegamenti a utenti vanno persi. y applica, Esc torna indietro.
}
enable-question = Attivare { $name }? Disponibilità come prima: { $availability }; nessun ticket torna da sé. y attiva, Esc torna indietro.
enable-question-seat = Attivare { $name } e aggiungere una licenza all'abbonamento? Tutte le licenze sono occupate. Disponibilità come prima: { $availability }. y fa entrambe le cose, Esc torna indietro.
disable-question = Disattivare { $name }? Le sue sessioni vengono chiuse subito. y disattiva, Esc torna indietro.

# Outcomes.
done-all = Fatto per { $count }.
done-some = Fatto per { $done } di { $count }. Questi sono stati rifiutati:
undone = Annullato: { $what }
redone = Rifatto: { $what }
repeat-question = Fare lo stesso su { $count } righe? Ultima azione: { $what }
range-begun = Qui inizia un intervallo: spostarsi, poi agire. V tiene i segni, Esc li toglie.
command-failed = Non ha funzionato: { $reason }
editor-failed = L'editor non ha funzionato: { $reason }
editor-unchanged = Non è stato scritto nulla, quindi non è stato inviato nulla.
inactive-shown = I tecnici disattivati sono mostrati.
inactive-hidden = I tecnici disattivati sono nascosti.

# Why not.
refused-read-only = È in sola lettura: avviare senza --read-only per fare modifiche.
refused-no-desk = L'help desk non è ancora pronto.
refused-no-row = Nessuna riga selezionata.
refused-nothing-to-undo = Non c'è nulla da annullare.
refused-nothing-to-redo = Non è stato annullato nulla che si possa rifare.
refused-nothing-to-repeat = L'ultima azione non si può ripetere su altre righe.
refused-repeat-here = L'ultima azione qui non è possibile: { $what }
refused-no-address = Questo help desk è solo su questo computer, quindi nessun link vi porta da altrove.
refused-no-device = Questo ticket non ha un dispositivo.
no-shell-to-go-to = Non c'è una shell a cui tornare.
copied = Copiato: { $text }
copied-tmux = Copiato: { $text } (con tmux; se incollando non appare nulla, selezionarlo qui)
copied-terminal = Copiato: { $text } (con OSC 52, che il terminale può ignorare: in tal caso selezionarlo qui)
critical-ticket = Critico: { $ticket } { $title }
refused-elsewhere = in { $place }
refused-no-requester = Questo ticket non ha un richiedente. Impostarlo con r.
refused-not-of-user = Solo tra i dispositivi di un utente: premere d su un utente.

# Hints of overlays.
hint-back = indietro
hint-run = esegui
hint-choose = scegli
hint-tick = sì o no
hint-tick-all = tutti i mostrati
hint-pick = scegli
hint-filter = filtra
hint-mark = marca
hint-yes = sì
hint-send = invia
hint-editor = editor
hint-set = imposta
hint-add = aggiungi
hint-save = salva
hint-keep = mantieni
hint-drop = togli
hint-complete = completa
filter-no-completion = Nulla inizia così.
hint-keep-draft = conserva bozza
hint-next-field = campo successivo

# Actions: the word in the footer, and the line in palette, help and README.
act-tickets = ticket
act-tickets-long = Mostra i ticket
act-users = utenti
act-users-long = Mostra gli utenti
act-devices = dispositivi
act-devices-long = Mostra i dispositivi
act-sites = siti
act-sites-long = Mostra i siti
act-dashboard = dashboard
act-dashboard-long = Mostra come va l'help desk
act-profile = profilo
act-profile-long = Mostra il mio profilo
act-administration = amministra
act-administration-long = Amministrazione: ruoli, impostazioni
act-site-tickets-long = Mostra i ticket del sito
act-site-users-long = Mostra gli utenti del sito
act-site-devices-long = Mostra i dispositivi del sito
act-role-technicians-long = Mostra chi ha il ruolo
act-row-down-long = Giù di una riga
act-row-up-long = Su di una riga
act-row-first-long = Alla prima riga
act-row-last-long = All'ultima riga
act-change = apri
act-row-open-long = Modifica il valore della riga o mostra il dettaglio
act-panel-close-long = Torna all'elenco sottostante
act-auto-assign = assegnazione
act-auto-assign-long = Scegli come assegnare i nuovi ticket
refused-only-tells = In questa riga non c'è nulla da modificare.
act-technicians = tecnici
act-technicians-long = Mostra i tecnici
act-availability = disponibilità
act-my-availability-long = Vai fuori ufficio o torna disponibile
act-new = nuovo
act-new-long = Apri un nuovo ticket, precompilato dalla riga
act-undo = annulla
act-undo-long = Annulla la mia ultima modifica
act-redo = rifai
act-redo-long = Rifare ciò che è stato annullato
act-repeat = ripeti
act-repeat-long = Ripetere l'ultima modifica sulla riga o sulle marcate
act-range = intervallo
act-range-long = Marcare le righe fino al cursore
act-palette = palette
act-palette-long = Trova ed esegui qualsiasi cosa
act-help = aiuto
act-help-long = Mostra i tasti di questa schermata
act-copy-number = copia numero
act-copy-title = copia titolo
act-copy-link = copia link
act-copy-device = copia disp.
act-copy-number-long = Copia il numero del ticket
act-copy-title-long = Copia numero e titolo del ticket
act-copy-link-long = Copia il link al ticket
act-copy-device-long = Copia il nome del dispositivo del ticket
act-copy-device-name-long = Copia il nome del dispositivo
act-redraw = ridisegna
act-redraw-long = Ridisegna lo schermo
act-suspend = sospendi
act-suspend-long = Torna alla shell; fg riprende
act-quit = esci
act-quit-long = Chiudi ciò che è aperto; al primo livello, esci
act-down = giù
act-down-long = Giù di una riga
act-up = su
act-up-long = Su di una riga
act-page-down = pagina giù
act-page-down-long = Giù di una pagina
act-page-up = pagina su
act-page-up-long = Su di una pagina
act-first = inizio
act-first-long = Alla prima riga
act-last = fine
act-last-long = All'ultima riga
act-open = apri
act-open-long = Mostra tutto ciò che riguarda la riga
act-back = indietro
act-back-long = Indietro: messaggio, marcature, filtro, collegamento
act-mark = marca
act-mark-long = Marca la riga e scendi
act-mark-all = marca tutto
act-mark-all-long = Marca tutte le righe mostrate, o nessuna
act-filter = filtra
act-filter-long = Filtra: parole, is: tech: user: site: device: prio: status:
act-sort = ordina
act-sort-long = Scegli la colonna per l'ordinamento
act-scroll-down-long = Scorri giù di una riga
act-scroll-up-long = Scorri su di una riga
act-scroll-top-long = All'inizio
act-scroll-end-long = Alla fine
act-next = successivo
act-next-long = La pagina della riga successiva
act-previous = precedente
act-previous-long = La pagina della riga precedente
act-close = indietro
act-close-long = Torna all'elenco
act-assign = assegna
act-assign-long = Assegna a qualcuno, per bilanciamento o a nessuno
act-take = prendi
act-take-long = Prendilo in carico
act-note = nota
act-note-long = Aggiungi una nota interna
act-reply = rispondi
act-reply-long = Rispondi al richiedente
act-status = stato
act-status-long = Imposta lo stato
act-priority = priorità
act-priority-long = Imposta la priorità
act-resolve = risolvi
act-resolve-long = Risolvi
act-device = dispositivo
act-device-long = Scegli il dispositivo del ticket
act-requester = richiedente
act-requester-long = Scegli chi ha fatto la richiesta
act-title = titolo
act-title-long = Modifica il titolo
act-owner = utente
act-owner-long = Vai al richiedente
act-user-tickets-long = Mostra i ticket dell'utente
act-user-devices-long = Mostra i dispositivi dell'utente nel loro ordine
act-relate = collega
act-relate-long = Collega dispositivi del sito all'utente
act-unrelate = scollega
act-unrelate-long = Scollega un dispositivo dall'utente
act-primary = principale
act-primary-long = Scegli il dispositivo principale dell'utente
act-device-tickets-long = Mostra i ticket del dispositivo
act-device-users-long = Mostra gli utenti collegati al dispositivo
act-relations = collegamenti
act-relations-long = Modifica sito, cartella e (se uno solo) utenti
act-relate-here-long = Collega un altro dispositivo a questo utente
act-unrelate-here-long = Scollega questo dispositivo dall'utente
act-primary-here-long = Rendilo il dispositivo principale dell'utente
act-delete = elimina
act-delete-long = Elimina il dispositivo
act-technician-tickets-long = Mostra i ticket del tecnico
act-availability-long = Imposta la disponibilità del tecnico
act-enable = attiva
act-enable-long = Attiva o disattiva
act-hide = disattivati
act-hide-long = Mostra o nascondi i tecnici disattivati
key-elsewhere = { $key } qui non fa nulla; altrove ({ $place }): { $action }
