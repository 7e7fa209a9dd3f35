# What waits to be sent, and what was refused.

row-waits = (in attesa)
line-refused = rifiutate: { $count }
outbox-left = { $count ->
    [one] 1 modifica della volta scorsa viene inviata ora.
   *[other] { $count } modifiche della volta scorsa vengono inviate ora.
}
outbox-not-kept = Non conservata su questo computer ({ $reason }): va persa se il programma termina prima che il server la riceva.
refused-title = Modifica non eseguita ({ $place } di { $count }), richiesta { $when }:
refused-mine = mio
refused-theirs = altrui
refused-nothing = nulla è stato rifiutato
refused-let-go = Lasciato com'è ora.
hint-take-theirs = tieni l'altrui
hint-write-mine = scrivi il mio
hint-let-go = lascia così
hint-try-again = riprova
hint-change-it = modifica
hint-later = più tardi
act-refused = rifiutate
act-refused-long = Decidi sulle modifiche rifiutate
quit-waiting = { $count ->
    [one] 1 modifica non è ancora arrivata al server. È conservata qui e verrà inviata la prossima volta.
   *[other] { $count } modifiche non sono ancora arrivate al server. Sono conservate qui e verranno inviate la prossima volta.
}

# helpdeck outbox.
outbox-empty = Nulla attende di essere inviato e nulla è stato rifiutato.
outbox-head = { $place }:
outbox-line-waiting = { $id }  { $when }  in attesa  { $what }
outbox-line-refused = { $id }  { $when }  rifiutato  { $what }: { $why }
outbox-none = nessun comando in uscita ha questo id. Eseguire helpdeck outbox per vedere quelli presenti
outbox-in-use = un terminale in esecuzione trattiene questo comando: decidere lì, oppure chiudere prima quel terminale
outbox-drop-question = Scartare { $what } in modo definitivo? Digitare scarta per procedere:
outbox-drop-word = scarta
outbox-kept = Conservato.
outbox-dropped = Scartato.
outbox-left-behind = { $count ->
    [one] 1 modifica non è stata inviata. È conservata e parte al prossimo accesso. Vedere helpdeck outbox
   *[other] { $count } modifiche non sono state inviate. Sono conservate e partono al prossimo accesso. Vedere helpdeck outbox
}
outbox-bad-id = non è l'id di un comando: helpdeck outbox li mostra
