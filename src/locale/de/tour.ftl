# Der Rundgang der ersten Minuten.

tour-title = Rundgang, { $number } von { $of }
tour-queue = { $tickets } zeigt die Tickets, eines pro Zeile; { $down } und { $up } bewegen den Cursor. Alle Listen in helpdeck lassen sich so bedienen.
tour-ticket = { $open } öffnet ein Ticket, { $assign } weist es jemandem zu: Wer verfügbar ist, steht vorn, mit der Zahl der offenen Tickets.
tour-availability = { $mine } und Enter melden Sie ab oder wieder zurück: Alle sehen es sofort. { $technicians } zeigt, wer verfügbar ist.
tour-finding = { $palette } findet alles nach seinem Namen: eine Aktion, ein Ticket, ein Gerät. { $filter } filtert die Liste, { $help } zeigt alle Tasten an dieser Stelle.
tour-undo = { $undo } macht Ihre letzte Änderung rückgängig. Angefangene Texte bleiben beim Verlassen erhalten und liegen beim nächsten Schreiben bereit, auch an einem anderen Rechner.
tour-over = Das war der Rundgang. { $key } zeigt ihn noch einmal.
tour-no-room = Für den Rundgang ist kein Platz. Bitte das Terminal vergrößern.
hint-next-step = weiter
hint-skip-tour = überspringen
act-tour = Rundgang
act-tour-long = Rundgang der ersten Minuten zeigen
