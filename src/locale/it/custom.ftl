# Custom commands: programs of a person's own.

custom-question = Eseguire { $title }? Questa riga non è mai stata eseguita da qui.
custom-reads = Legge { $count ->
    [one] il record
   *[other] { $count } record
} come JSON dallo standard input. Poi non verrà più chiesto.
custom-no-record = { $title }: qui non c'è un record adatto.
custom-runs = { $title } è in corso
custom-done = { $title } è terminato.
custom-says = { $title }: { $says }
custom-failed = { $title } non è riuscito, codice { $code }.
custom-failed-says = { $title } non è riuscito, codice { $code }: { $says }
custom-killed = { $title } è stato terminato dal segnale { $signal }.
custom-not-started = Impossibile avviare { $title }: { $why }
custom-back = Premere Invio per tornare a helpdeck.
