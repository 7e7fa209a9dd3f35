# What waits to be sent, and what was refused.

row-waits = (wartet)
line-refused = { $count } abgelehnt
outbox-left = { $count ->
    [one] 1 Änderung vom letzten Mal wird jetzt gesendet.
   *[other] { $count } Änderungen vom letzten Mal werden jetzt gesendet.
}
outbox-not-kept = Auf diesem Computer nicht gespeichert ({ $reason }): Endet das Programm, bevor der Server die Änderung hat, geht sie verloren.
refused-title = Nicht ausgeführt ({ $place } von { $count }), angefordert { $when }:
refused-mine = eigener
refused-theirs = anderer
refused-nothing = nichts wurde abgelehnt
refused-let-go = Bleibt, wie es jetzt ist.
hint-take-theirs = anderen behalten
hint-write-mine = eigenen setzen
hint-let-go = so lassen
hint-try-again = erneut versuchen
hint-change-it = bearbeiten
hint-later = später
act-refused = Abgelehntes
act-refused-long = Auf Abgelehntes antworten
quit-waiting = { $count ->
    [one] 1 Änderung hat den Server noch nicht erreicht. Sie bleibt hier gespeichert und wird beim nächsten Mal gesendet.
   *[other] { $count } Änderungen haben den Server noch nicht erreicht. Sie bleiben hier gespeichert und werden beim nächsten Mal gesendet.
}

# helpdeck outbox.
outbox-empty = Nichts wartet auf das Senden, und nichts wurde abgelehnt.
outbox-head = { $place }:
outbox-line-waiting = { $id }  { $when }  wartet     { $what }
outbox-line-refused = { $id }  { $when }  abgelehnt  { $what }: { $why }
outbox-none = kein Befehl in einem Postausgang hat diese ID. helpdeck outbox zeigt die vorhandenen
outbox-in-use = ein laufendes Terminal hält diesen Befehl: ihn dort beantworten, oder das Terminal zuerst schließen
outbox-drop-question = { $what } endgültig verwerfen? Zum Bestätigen drop eingeben:
outbox-drop-word = drop
outbox-kept = Der Befehl bleibt erhalten.
outbox-dropped = Verworfen.
outbox-left-behind = { $count ->
    [one] 1 Änderung wurde nicht gesendet. Sie bleibt erhalten und wird nach der nächsten Anmeldung gesendet. Siehe helpdeck outbox
   *[other] { $count } Änderungen wurden nicht gesendet. Sie bleiben erhalten und werden nach der nächsten Anmeldung gesendet. Siehe helpdeck outbox
}
outbox-bad-id = das ist nicht die ID eines Befehls: helpdeck outbox zeigt sie
