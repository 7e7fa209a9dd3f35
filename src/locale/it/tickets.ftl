# Tickets as a whole: tags, snoozing, due times, merging, deleting, the machine one was opened from.

act-tags = tag
act-tags-long = Modifica i tag
act-snooze = rinvia
act-snooze-long = Rinvia fino a un dato momento, o fai tornare ora
act-due = scadenza
act-due-long = Indica entro quando va completato
act-origin = origine
act-origin-long = Usa il dispositivo da cui è stato aperto
act-merge = unisci
act-merge-long = Unisci a un altro ticket
act-delete-ticket-long = Elimina, ripristinabile per 30 giorni
act-restore = ripristina
act-restore-ticket-long = Ripristina un ticket eliminato

prompt-tags = Tag di { $tickets }
tags-help = Parole, come devono risultare. In uso: { $tags }
tags-several-help = Parole da aggiungere, -parole da togliere. In uso: { $tags }
prompt-snooze = Rinvia { $tickets } fino a
snooze-help = 14:00, 2h, mon, tomorrow 9:00, 3 dec. Vuoto lo fa tornare.
prompt-due = { $tickets }: da completare entro
due-help = 14:00, 2h, mon, tomorrow 9:00, 3 dec. Vuoto toglie la scadenza.
prompt-merge = Unisci { $tickets } a
merge-help = Il numero del ticket che prosegue.
merge-tickets-question = { $count ->
    [one] Unire? Un ticket viene chiuso e prosegue nell'altro.
   *[other] Unire? { $count } ticket vengono chiusi e proseguono nell'altro.
}
prompt-delete = Eliminare { $tickets }?
delete-one-help = Digitare il suo numero. Si può ripristinare per 30 giorni.
delete-several-help = Digitare quanti sono, { $count }. Si possono ripristinare per 30 giorni.
delete-not-typed = Non è { $wanted }. Non è stato eliminato nulla.
nothing-deleted = Questo non è stato eliminato. Filtrare con is:deleted per vedere gli eliminati.
no-such-ticket = Non c'è un ticket con questo numero.
no-origin = Questo ticket non è stato aperto da un altro dispositivo.
origin-question = Rendere { $device } il dispositivo di { $ticket }?
suggest-primary = { $count } ticket sono arrivati da { $device }: renderlo il principale?

remark-deleted = eliminato
remark-merged = unito a { $ticket }
remark-snoozed = rinviato fino a { $time }
remark-woke = tornato dal rinvio
remark-overdue = scaduto
remark-writes = { $name } scrive
here-reads = { $name } sta leggendo questo ticket.
here-writes = { $name } sta scrivendo qui.
remark-answered = risposta dopo la chiusura

label-tags = Tag
label-due = Scadenza
follow-up-of = Seguito di { $ticket }
followed-up-by = Prosegue in { $ticket }
merged-here = { $ticket } è stato unito a questo
opened-merged = { $from } è stato unito a { $into }, mostrato qui.
