# Che cosa ha detto la riga dei messaggi.

act-announcements = messaggi
act-announcements-long = Messaggi finora, il più recente per primo
announcement-error = errore
announcement-done = fatto
announcement-note = nota
announcement-times = { $text } ({ $times } volte)
announcements-none = Ancora nessun messaggio.
