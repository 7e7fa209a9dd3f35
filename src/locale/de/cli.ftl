# The command line.

cli-not-a-terminal = die Oberfläche öffnet sich nur in einem Terminal: ohne Umleitung von Ein- oder Ausgabe starten. helpdeck --help zeigt, was in Skripten funktioniert
cli-bad-session = { $file } kann nicht gelesen werden ({ $reason }): die Datei löschen und neu anmelden mit: helpdeck login
cli-no-session = niemand ist angemeldet: helpdeck login URL ausführen
cli-this-computer = dieser Computer
cli-desk-in-use = ein anderes Programm hält { $file } und antwortet nicht: es beenden und erneut versuchen
cli-new-account = Helpdesk
cli-new-admin-first = Erster
cli-new-admin-last = Admin
cli-needs-admin = dieser Helpdesk ist neu: den ersten Admin mit --admin EMAIL angeben, oder die Beispieldaten mit --sample ausprobieren
cli-serving = Erreichbar unter { $url }. Ctrl-c beendet.
cli-moved = Verschoben nach { $place }: der Helpdesk mit Revision { $revision }, { $lines } Zeilen des Audit-Logs, die letzte ist { $hash }. Dort wurde alles geprüft.
cli-backed-up = Geschrieben nach { $place }: der Helpdesk bei Revision { $revision }, { $lines } Zeilen des Audit-Logs, die letzte { $hash }. Alles wurde dort geprüft.
cli-set-password = Passwörter in einer anderen Shell setzen, zum Beispiel: helpdeck password { $email } --database { $database }
cli-password-set = Das Passwort von { $email } ist gesetzt. Alle zugehörigen Sitzungen sind beendet.
cli-new-password = Neues Passwort:{" "}
cli-must-change = Das Passwort wurde von jemand anderem gesetzt. Ein eigenes wählen:
cli-accept = Willkommen. Ein Passwort wählen:
cli-no-server = den Server angeben: --server URL, wie in der Mail
cli-email-confirmed = Der Anmeldename ist ab jetzt { $email }.
cli-again = Noch einmal:{" "}
cli-passwords-differ = die beiden Passwörter sind verschieden: nichts wurde geändert
cli-bad-token = dieses Token gilt nicht oder nicht mehr: vom Aussteller ein neues anfordern, oder mit dem Passwort anmelden
cli-exposed = Vorsicht: Diese Adresse ist nicht verschlüsselt, das Passwort kann unterwegs mitgelesen werden. https:// oder einen Tunnel verwenden.
cli-email = Anmeldename (E-Mail-Adresse):{" "}
cli-password = Passwort:{" "}
cli-nothing-typed = nichts wurde eingegeben, also nichts getan
cli-signed-in = Angemeldet an { $url } als { $name }. Nun ausführen: helpdeck
cli-signed-out = Abgemeldet von { $url }.
cli-signed-out-here = Hier abgemeldet. { $url } konnte nicht benachrichtigt werden: { $reason }
cli-reset-question = Alles in { $file } löschen und neu mit den Beispieldaten beginnen? Zum Bestätigen reset eingeben:
cli-reset-word = reset
cli-reset-kept = Nichts wurde gelöscht.
cli-reset-done = Gelöscht. Der nächste Start legt neue Beispieldaten an.
cli-not-empty = in dieser Datenbank ist schon ein Helpdesk: eine andere Datei angeben
cli-sample-written = Geschrieben, { $revision } Einträge im Journal.
cli-no-home = es gibt kein Home-Verzeichnis: HOME setzen, oder XDG_DATA_HOME und die verwandten Variablen
cli-no-threads = das Programm kann seine Threads nicht starten: andere Programme beenden und erneut versuchen
cli-no-random = das System liefert keine Zufallszahlen: erneut versuchen, sobald es vollständig gestartet ist
cli-no-input = die Standardeingabe kann nicht gelesen werden: in einem Terminal starten, oder eine Zeile per Pipe übergeben
cli-no-admin = der Helpdesk auf diesem Computer hat keinen aktiven Admin: neu beginnen mit helpdeck reset-sample
cli-bad-address = der Helpdesk auf diesem Computer hat keine Adresse, die übernommen werden kann: helpdeck neu starten
cli-not-closed = der Helpdesk auf diesem Computer wurde nicht sauber geschlossen: { $file } prüfen
cli-not-made = das Verzeichnis { $file } kann nicht angelegt werden ({ $reason }): Pfad und Berechtigungen prüfen
cli-not-written = { $file } kann nicht geschrieben werden ({ $reason }): Berechtigungen und freien Speicherplatz prüfen
cli-not-read = { $file } kann nicht gelesen werden ({ $reason }): Berechtigungen prüfen
cli-not-deleted = { $file } kann nicht gelöscht werden ({ $reason }): Berechtigungen des Verzeichnisses prüfen

cli-mail-password = Passwort des Mailservers:{" "}
cli-mail-password-set = Das Passwort des Mailservers ist gesetzt.
cli-mail-password-forgotten = Das Passwort des Mailservers ist gelöscht.
cli-mail-from = von { $from }
cli-mail-unknown = keine ausstehende Mail hat die ID { $id }: mit helpdeck mail nachsehen
cli-mail-several = mehrere Mails haben eine ID, die auf { $id } endet: mehr von der ID angeben

# Why a server could not be asked.
client-bad-url = das ist keine Serveradresse: sie beginnt mit http:// oder https://
client-refused = dort antwortet nichts. Läuft der Server, und stimmt der Port?
client-unreachable = der Server ist nicht erreichbar ({ $reason }). Adresse und Verbindung prüfen
client-tls = keine sichere Verbindung ({ $reason }). Adresse und Zertifikat prüfen
client-interrupted = die Verbindung ist abgebrochen. Erneut versuchen
client-silent = der Server antwortet nicht mehr. Verbindung prüfen, dann erneut versuchen
client-later = eine Stelle auf dem Weg zum Server bittet zu warten. Neuer Versuch in { $after } Sekunden
client-not-helpdeck = dort antwortet etwas, aber kein helpdeck-Server. Adresse und Port prüfen
client-other-api = der Server spricht Version { $theirs } der API, dieses Programm Version { $ours }. Das ältere aktualisieren
client-status = der Server antwortet mit Status { $status } und nennt keinen Grund. Sein Log gibt Auskunft
client-signed-out = die Sitzung ist beendet. Neu anmelden mit: helpdeck login

# Die Arbeit ohne das Terminal.
cli-next-none = Nichts wartet auf Sie.
cli-no-ticket = kein für Sie sichtbares Ticket { $ticket }: mit helpdeck tickets --filter suchen
cli-ticket-opened = { $ticket } erstellt
cli-none-called = niemand und nichts heißt hier „{ $text }“. Vorhanden: { $names }
cli-several-called = „{ $text }“ kann mehreres meinen: { $names }. Mehr vom Namen angeben, oder die Adresse
cli-no-number = das ist keine Ticketnummer: als 1042 oder '#1042' schreiben
cli-no-priority = low, medium, high oder critical verwenden
cli-no-page = die Seite kann nicht erstellt werden
