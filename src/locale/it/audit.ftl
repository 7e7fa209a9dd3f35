# The audit log and pictures

audit-signed-in = accesso
audit-signed-out = uscita
audit-no-login = login sconosciuto
audit-sign-in-failed = accesso non riuscito: { $login }
audit-mail-password-set = impostazione della password del server di posta
audit-password-set = impostazione della password di { $technician }
audit-refused = rifiuto: { $command } ({ $reason })
audit-exported = esportazione di { $what }: { $count }
audit-exported-filtered = esportazione di { $what }: { $count } ({ $filter })
audit-created = aggiunta: { $record }
audit-gone = rimozione: { $record }
audit-touched = modifica: { $record }
audit-more = e { $count ->
    [one] un altro record
   *[other] altri { $count } record
}
audit-line = la riga { $place }
audit-line-known = la riga { $place } ({ $action }, { $moment })
audit-breach-changed = Il registro di audit è stato manomesso: { $which } non riporta quanto era stato scritto.
audit-breach-removed = Il registro di audit è stato manomesso: { $which } è stata rimossa.
audit-breach-inserted = Il registro di audit è stato manomesso: { $which } è stata inserita.
audit-breach-moved = Il registro di audit è stato manomesso: { $which } è stata scambiata con la successiva.
audit-breach-cut-off = Il registro di audit è stato manomesso: finisce troppo presto, { $which } manca.
audit-breach-record = Il registro di audit è integro, ma { $record } non corrisponde a quanto registrato: la modifica è avvenuta all'insaputa dell'help desk.
audit-breach-message = Il registro di audit è integro, ma il messaggio { $message } non corrisponde a quanto registrato: la modifica è avvenuta all'insaputa dell'help desk.
cli-audit-whole = Il registro di audit è integro: { $lines ->
    [one] { $lines } riga
   *[other] { $lines } righe
}. Conservare questo hash e verificare in seguito che sia ancora presente: { $hash }
cli-audit-known = L'hash indicato corrisponde a una riga.
cli-audit-unknown = L'hash indicato non corrisponde ad alcuna riga: ciò che rappresentava è stato rimosso o riscritto.

picture-too-large = Un'immagine può avere al massimo 5 MB. Ridurla.
picture-unknown-format = Non è un file JPEG, PNG o WebP. Scegliere un altro file.
picture-damaged = Questo file non è leggibile come immagine. Sceglierne un altro.
picture-too-many-points = Una volta decompressa, questa immagine è troppo grande. Ridurla.
cli-picture-set = L'immagine è stata cambiata.
cli-picture-gone = L'immagine è stata rimossa.
cli-picture-which = indicare quale file, oppure --remove

# The audit log in the terminal

panel-audit = Registro di audit
audit-shown = Mostrate
audit-all = tutte le righe, prima le più recenti
audit-waiting = Lettura del registro in corso.
audit-empty = Nessuna riga del registro corrisponde.
audit-no-older = Non ci sono righe precedenti.
audit-filter = Quali righe del registro mostrare?
audit-filter-help = actor:dana noun:ticket record:#1042 action:assign from:2026-11-01 to:2026-11-30
act-audit-filter = filtra
act-audit-filter-long = Mostra solo alcune righe del registro di audit
act-audit-older = precedenti
act-audit-older-long = Mostra le righe precedenti
