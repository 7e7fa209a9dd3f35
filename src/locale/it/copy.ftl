# The copy of the desk on this computer.

line-as-of = dati di { $when }, connessione
reading-copy = Lettura dell'ultima copia dell'help desk.
refused-reading = l'ultima copia dell'help desk è ancora in lettura: riprovare tra un momento
copy-damaged = La copia dell'help desk su questo computer era danneggiata. È stata messa da parte e l'help desk viene scaricato di nuovo.
copy-other-version = La copia dell'help desk su questo computer è di un'altra versione. L'help desk viene scaricato di nuovo.
