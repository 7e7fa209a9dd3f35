# The audit log and pictures

audit-signed-in = angemeldet
audit-signed-out = abgemeldet
audit-no-login = ein unbekannter Anmeldename
audit-sign-in-failed = Anmeldung fehlgeschlagen als { $login }
audit-mail-password-set = Passwort für den Mailserver gesetzt
audit-password-set = Passwort gesetzt für { $technician }
audit-refused = abgelehnt: { $command } ({ $reason })
audit-exported = exportiert: { $count } { $what }
audit-exported-filtered = exportiert: { $count } { $what } ({ $filter })
audit-created = { $record } hinzugefügt
audit-gone = { $record } entfernt
audit-touched = { $record } geändert
audit-more = und { $count ->
    [one] { $count } weiterer Datensatz
   *[other] { $count } weitere Datensätze
}
audit-line = Zeile { $place }
audit-line-known = Zeile { $place } ({ $action }, { $moment })
audit-breach-changed = Das Audit-Log wurde manipuliert: { $which } enthält nicht, was geschrieben wurde.
audit-breach-removed = Das Audit-Log wurde manipuliert: { $which } wurde entfernt.
audit-breach-inserted = Das Audit-Log wurde manipuliert: { $which } wurde eingefügt.
audit-breach-moved = Das Audit-Log wurde manipuliert: { $which } wurde mit der nächsten Zeile vertauscht.
audit-breach-cut-off = Das Audit-Log wurde manipuliert: Es endet zu früh, { $which } fehlt.
audit-breach-record = Das Audit-Log ist intakt, aber dieser Datensatz stimmt nicht damit überein: { $record }. Er wurde am Helpdesk vorbei geändert.
audit-breach-message = Das Audit-Log ist intakt, aber die Nachricht { $message } stimmt nicht damit überein: Sie wurde am Helpdesk vorbei geändert.
cli-audit-whole = Das Audit-Log ist intakt: { $lines ->
    [one] { $lines } Zeile
   *[other] { $lines } Zeilen
}. Diesen Hash aufbewahren und später prüfen, ob er noch vorhanden ist: { $hash }
cli-audit-known = Der angegebene Hash gehört zu einer Zeile.
cli-audit-unknown = Der angegebene Hash gehört zu keiner Zeile: Wofür er stand, wurde entfernt oder umgeschrieben.

picture-too-large = Ein Bild darf höchstens 5 MB haben. Das Bild verkleinern.
picture-unknown-format = Das ist kein JPEG, PNG oder WebP. Eine andere Datei wählen.
picture-damaged = Diese Datei kann nicht als Bild gelesen werden. Eine andere wählen.
picture-too-many-points = Dieses Bild ist entpackt zu groß. Das Bild verkleinern.
cli-picture-set = Das eigene Bild ist geändert.
cli-picture-gone = Es ist kein eigenes Bild mehr vorhanden.
cli-picture-which = eine Datei angeben, oder --remove

# The audit log in the terminal

panel-audit = Audit-Log
audit-shown = Angezeigt
audit-all = alles, Neuestes zuerst
audit-waiting = Das Log wird gelesen.
audit-empty = Kein Treffer im Log.
audit-no-older = Ältere Zeilen gibt es nicht.
audit-filter = Welche Zeilen des Logs anzeigen?
audit-filter-help = actor:dana noun:ticket record:#1042 action:assign from:2026-11-01 to:2026-11-30
act-audit-filter = filtern
act-audit-filter-long = Nur bestimmte Zeilen des Audit-Logs anzeigen
act-audit-older = ältere
act-audit-older-long = Ältere Zeilen anzeigen
