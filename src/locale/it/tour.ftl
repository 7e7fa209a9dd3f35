# La visita dei primi minuti.

tour-title = Visita, { $number } di { $of }
tour-queue = { $tickets } mostra i ticket, uno per riga; { $down } e { $up } spostano il cursore. Tutti gli elenchi di helpdeck funzionano così.
tour-ticket = { $open } apre un ticket, { $assign } lo assegna a qualcuno: chi è disponibile viene per primo, con il suo carico di lavoro.
tour-availability = { $mine } ed Enter indicano che è fuori ufficio, o di nuovo disponibile: tutti lo vedono subito. { $technicians } mostra chi è disponibile.
tour-finding = { $palette } trova ogni cosa per nome: un'azione, un ticket, un dispositivo. { $filter } filtra l'elenco, { $help } mostra tutti i tasti di questa schermata.
tour-undo = { $undo } annulla la Sua ultima modifica. Un testo iniziato resta conservato all'uscita e viene riproposto quando si torna a scrivere, anche su un altro computer.
tour-over = La visita è finita. { $key } la mostra di nuovo.
tour-no-room = Non c'è spazio per la visita. Ingrandire il terminale.
hint-next-step = avanti
hint-skip-tour = salta
act-tour = visita
act-tour-long = Mostra la visita dei primi minuti
