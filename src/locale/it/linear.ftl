# Ciò che viene detto dove tutto è detto in righe di testo, da ascoltare o da toccare.

linear-on = Righe di testo, per uno screen reader. g l torna allo schermo.
linear-off = Di nuovo lo schermo. g l dice tutto in righe di testo.
linear-only = Non c'è uno schermo su cui disegnare: tutto resta in righe di testo.
quiet-on = Silenzio: gli annunci aspettano finché non si preme di nuovo g q.
quiet-off = Gli annunci riprendono.
act-linear = righe
act-linear-long = Righe di testo per uno screen reader, o lo schermo
act-quiet = silenzio
act-quiet-long = Trattenere gli annunci, o lasciarli passare
copied-nowhere = Nessun appunti raggiungibile. Il testo è: { $text }
picker-no-number = Qui non c'è una scelta { $number }. Digitare un numero detto, o lettere.
setting-linear-width = Dove spezzare le righe per uno screen reader, in celle: la larghezza di un display braille
act-message = messaggio
act-message-long = Leggere uno dei messaggi di un ticket
pick-message = Messaggi di { $ticket }
no-messages = Questo ticket non ha ancora messaggi.

# Un modulo: ciò che si può digitare al posto di un valore, e la domanda alla fine.
form-word-back = indietro
form-word-skip = avanti
form-word-list = elenco
form-read-back = È corretto? y lo invia, Esc torna al modulo

spoken-becomes = diventa
spoken-shown = { $count } mostrati
spoken-filter = Filtro. Digitare che cosa cercare, poi Invio
spoken-descending = prima il maggiore
spoken-ascending = prima il minore
spoken-marked = segnato
spoken-error = Errore: { $text }
spoken-done = Fatto: { $text }
spoken-new = Nuovo: { $text }
spoken-changed = Cambiato: { $text }
spoken-now = { $field } ora { $value }
spoken-no-key = Questo tasto qui non fa nulla. Il punto interrogativo elenca i tasti.
spoken-end = Fine dell'elenco
spoken-start = Inizio dell'elenco
spoken-deleted = Cancellato: { $letters }
spoken-end-of-text = Fine del testo
spoken-text = Testo: { $text }
spoken-space = spazio
spoken-new-line = nuova riga
spoken-help = Il punto interrogativo elenca i tasti.
spoken-keys = Tasti: { $keys }
spoken-key = tasto { $keys }
spoken-question-mark = punto interrogativo
spoken-slash = barra
spoken-comma = virgola
spoken-colon = due punti
spoken-right-bracket = parentesi quadra chiusa
spoken-left-bracket = parentesi quadra aperta
spoken-escape = Esc
spoken-dot = punto
spoken-label = { $name }:
spoken-order = Posizione
spoken-attempts = Tentativi
spoken-seen = Visto
spoken-serial = Numero di serie
spoken-open = { $count ->
    [one] 1 aperto
   *[other] { $count } aperti
}
spoken-page-up = pagina su
spoken-page-down = pagina giù
spoken-a-number = un numero
spoken-letters = lettere
spoken-left = { $count ->
    [0] Non resta nulla.
    [one] 1 resta.
   *[other] { $count } restano.
}
spoken-more = Altri { $count }: più.
spoken-more-below = Altri { $count }: pagina giù.
spoken-default = Predefinito { $number }.
spoken-ticked = scelto
spoken-unticked = non scelto
spoken-current = come ora
spoken-required = Obbligatorio
spoken-empty = vuoto
spoken-secret = compilato, non detto
spoken-no-technician = Nessun tecnico
spoken-was-due = Scaduto { $age } fa
spoken-due-in = Scade tra { $age }
spoken-opened = Aperto { $age } fa

# I tempi a parole.
spoken-yesterday = ieri { $clock }
spoken-tomorrow = domani { $clock }
spoken-minutes = { $count ->
    [one] un minuto
   *[other] { $count } minuti
}
spoken-hours = { $count ->
    [one] un'ora
   *[other] { $count } ore
}
spoken-days = { $count ->
    [one] un giorno
   *[other] { $count } giorni
}
spoken-years = { $count ->
    [one] un anno
   *[other] { $count } anni
}
spoken-jan = gennaio
spoken-feb = febbraio
spoken-mar = marzo
spoken-apr = aprile
spoken-may = maggio
spoken-jun = giugno
spoken-jul = luglio
spoken-aug = agosto
spoken-sep = settembre
spoken-oct = ottobre
spoken-nov = novembre
spoken-dec = dicembre
