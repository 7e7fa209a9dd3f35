# Tickets as a whole: tags, snoozing, due times, merging, deleting, the machine one was opened from.

act-tags = Tags
act-tags-long = Tags ändern
act-snooze = pausieren
act-snooze-long = Bis zu einem Zeitpunkt pausieren, oder zurückholen
act-due = Frist
act-due-long = Angeben, bis wann es erledigt sein soll
act-origin = Ursprung
act-origin-long = Gerät verwenden, von dem es erstellt wurde
act-merge = zusammenlegen
act-merge-long = Mit einem anderen Ticket zusammenlegen
act-delete-ticket-long = Löschen, 30 Tage lang wiederherstellbar
act-restore = zurückholen
act-restore-ticket-long = Gelöschtes Ticket wiederherstellen

prompt-tags = Tags von { $tickets }
tags-help = Wörter, wie sie sein sollen. In Gebrauch: { $tags }
tags-several-help = Wörter zum Hinzufügen, -Wörter zum Entfernen. In Gebrauch: { $tags }
prompt-snooze = { $tickets } pausieren bis
snooze-help = 14:00, 2h, mon, tomorrow 9:00, 3 dec. Leer holt es zurück.
prompt-due = Frist für { $tickets }
due-help = 14:00, 2h, mon, tomorrow 9:00, 3 dec. Leer entfernt die Frist.
prompt-merge = { $tickets } zusammenlegen mit
merge-help = Die Nummer des Tickets, das weitergeht.
merge-tickets-question = { $count ->
    [one] Zusammenlegen? Ein Ticket wird geschlossen und geht im anderen weiter.
   *[other] Zusammenlegen? { $count } Tickets werden geschlossen und gehen im anderen weiter.
}
prompt-delete = { $tickets } löschen?
delete-one-help = Die Nummer eingeben. 30 Tage lang wiederherstellbar.
delete-several-help = Die Anzahl eingeben, { $count }. 30 Tage lang wiederherstellbar.
delete-not-typed = Das ist nicht { $wanted }. Nichts wurde gelöscht.
nothing-deleted = Das wurde nicht gelöscht. Der Filter is:deleted zeigt Gelöschtes.
no-such-ticket = Es gibt kein Ticket mit dieser Nummer.
no-origin = Dieses Ticket wurde nicht von einem anderen Gerät erstellt.
origin-question = { $device } zum Gerät von { $ticket } machen?
suggest-primary = { $count } Tickets kamen von { $device }: zum Hauptgerät machen?

remark-deleted = gelöscht
remark-merged = zusammengelegt mit { $ticket }
remark-snoozed = pausiert bis { $time }
remark-woke = nicht mehr pausiert
remark-overdue = überfällig
remark-writes = { $name } schreibt
here-reads = { $name } liest hier.
here-writes = { $name } schreibt hier.
remark-answered = Antwort nach Abschluss

label-tags = Tags
label-due = Frist
follow-up-of = Folgeticket von { $ticket }
followed-up-by = Fortgesetzt in { $ticket }
merged-here = { $ticket } wurde mit diesem zusammengelegt
opened-merged = { $from } wurde mit { $into } zusammengelegt; dieses wird angezeigt.
