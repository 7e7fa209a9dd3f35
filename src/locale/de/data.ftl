# Lists as files, files as lists: export, import, directories.

cli-file-exists = { $file } ist schon vorhanden: eine andere Datei angeben, oder sie mit --force ersetzen
export-unknown-column = es gibt keine Spalte { $column }: wählbar sind { $allowed }

act-export = exportieren
act-export-long = Liste wie angezeigt als CSV oder JSON schreiben
export-title = In welche Datei { $count ->
    [one] die eine Zeile
   *[other] die { $count } Zeilen
} dieser Liste schreiben?
export-title-marked = In welche Datei { $count ->
    [one] die markierte Zeile
   *[other] { $count } markierte Zeilen
} schreiben?
export-help = Ein Name mit der Endung .json ergibt JSON, jeder andere CSV. ~ ist das Home-Verzeichnis.
export-nowhere = Den Namen einer Datei eingeben.
export-empty = Diese Liste enthält nichts, was geschrieben werden kann.
export-question = Die Datei { $path } ist schon vorhanden. Überschreiben?
export-under-way = Eine andere Liste wird gerade geschrieben. Warten, bis sie fertig ist.
export-progress = { $done } von { $count } Zeilen der Liste sind zum Schreiben bereit
export-done = { $rows ->
    [one] Eine Zeile wurde
   *[other] { $rows } Zeilen wurden
} in { $path } geschrieben.
file-is-folder = { $path } ist ein Ordner: einen Dateinamen anhängen
file-no-folder = es gibt keinen Ordner { $path }: einen vorhandenen angeben
file-there-by-now = { $path } ist inzwischen vorhanden, daher wurde nichts geschrieben: erneut versuchen
file-is-no-file = { $path } ist keine gewöhnliche Datei: eine andere angeben

done-imported = { $rows } Zeilen gelesen
notice-imported = Importiert: { $created } neu, { $changed } geändert, { $refused } ausgelassen.
refusal-import-row = Zeile { $line }, { $column }: { $why }

fault-unreadable = Die Datei kann nicht gelesen werden
import-too-large = { $file } hat mehr als { $most } MB: auf mehrere Dateien aufteilen
import-which-kind = Diese Art gibt es nicht. Wählbar sind { $kinds }.
import-cells = hat { $found } Zellen, die Kopfzeile aber { $expected }
import-same-as = ist identisch mit Zeile { $line }
import-moved = { $lost ->
    [0] kommt an einen anderen Standort
    [one] kommt an einen anderen Standort; eine Verknüpfung zwischen Benutzer und Gerät entfällt
   *[other] kommt an einen anderen Standort; { $lost } Verknüpfungen zwischen Benutzer und Gerät entfallen
}
import-not-reached = wurde nicht erreicht: nichts davon wurde importiert
import-not-text = Zeile { $line } ist weder UTF-8 noch UTF-16. Die Datei als CSV UTF-8 speichern.
import-empty = Die Datei enthält nur eine Kopfzeile oder ist leer.
import-unknown-header = Für { $kind } gibt es keine Spalte { $header }. Bekannt sind { $known }.
import-header-twice = Zwei Spaltennamen bedeuten { $column }. Einen weglassen.
import-missing = Eine Datei mit { $kind } braucht auch { $columns }.

import-outcome-created = neu
import-outcome-updated = geändert
import-outcome-moved = verschoben
import-outcome-unchanged = unverändert
import-outcome-error = Fehler

# The page of imports

panel-import = Import
section-file = Datei
section-columns = Erste Zeile der Datei: Spaltennamen, die mit * sind nötig
section-would = Was geschehen würde; noch ist nichts geändert
section-imported = Was geschehen ist
section-look-at = Zeilen zum Ansehen
import-file = Datei
import-no-file = noch keine: Enter drücken und eine CSV-Datei angeben
import-about = Inhalt
import-by-header = laut erster Zeile
import-errors = Fehler
import-keeps-out = eine fehlerhafte Zeile weist die ganze Datei ab
import-skips = fehlerhafte Zeilen werden ausgelassen, die anderen importiert
import-outcome = Zeilen
import-reads = Die Datei wird gelesen.
import-begins = Wird importiert.
import-next = Weiter
import-lines = Alle Zeilen
import-report = Bericht
import-see-all = Ansehen, was geschieht mit { $lines ->
    [one] der einen Zeile
   *[other] allen { $lines } Zeilen
}
import-saved = gespeichert als { $path }
import-at = Zeile { $line }
import-which = Welche Datei importieren?
import-which-help = Eine CSV-Datei mit Standorten, Benutzern oder Geräten. ~ ist das Home-Verzeichnis. Zuerst wird nur geprüft.
import-was-before = Diese Datei wurde schon importiert, { $at }. Nichts würde sich ändern.
import-mend = Die fehlerhaften Zeilen korrigieren und erneut prüfen, oder mit e auslassen.
import-nothing-new = Keine Zeile der Datei ändert etwas.
import-choose-first = Zuerst mit f eine Datei wählen.
import-try-first = Zuerst die Datei mit t prüfen.
import-not-before = Die Datei wurde noch nicht importiert.
import-under-way = Die Datei wird gelesen. Warten, bis das fertig ist.
import-question = { $name } importieren? { $lines ->
    [one] Eine Zeile ändert
   *[other] { $lines } Zeilen ändern
} etwas.
import-moves = { $moved ->
    [one] Ein Datensatz kommt
   *[other] { $moved } Datensätze kommen
} an einen anderen Standort und { $moved ->
    [one] verliert seine Verknüpfungen
   *[other] verlieren ihre Verknüpfungen
} am bisherigen.
import-leaves-out = { $refused ->
    [one] Eine fehlerhafte Zeile wird
   *[other] { $refused } fehlerhafte Zeilen werden
} ausgelassen.
import-reported = Das Ergebnis jeder Zeile steht in { $path }.
act-import-file = Datei
act-import-file-long = Datei zum Importieren wählen und prüfen
act-import-noun = Inhalt
act-import-noun-long = Angeben: Standorte, Benutzer oder Geräte
act-import-skip = Fehler
act-import-skip-long = Fehlerhafte Zeilen auslassen oder Datei abweisen
act-import-try = erneut prüfen
act-import-try-long = Datei erneut prüfen, ohne etwas zu ändern
act-import = importieren
act-import-long = Datei importieren
act-import-again = erneut
act-import-again-long = Datei noch einmal importieren
act-lines = alle Zeilen
act-import-lines-long = Ansehen, was mit jeder Zeile geschieht
act-import-report = Bericht
act-import-report-long = Ergebnis je Zeile in eine Datei daneben schreiben
outcomes-all = alle
outcomes-did = { $name }: was geschehen ist
outcomes-would = { $name }: was geschehen würde
hint-only = nur diese

# The command line of imports

import-earlier = { $name } wurde schon importiert, am { $at }: nichts wurde geändert. Mit --again noch einmal importieren.
import-line = Zeile { $line }: { $message }
import-line-column = Zeile { $line }, { $column }: { $message }
import-more = ... und { $more } weitere Zeilen; --report FILE enthält alle.
import-counts = { $created } neu, { $updated } geändert ({ $moved } davon an einem anderen Standort), { $unchanged } unverändert, { $refused } fehlerhaft
import-would = { $name } würde importiert: { $counts }. Nichts wurde geändert.
import-would-not = { $name } würde nicht importiert: { $counts }.
import-did = { $name } wurde importiert: { $counts }.
import-did-not = { $name } wurde nicht importiert: { $counts }.
import-nothing-done = { $refused ->
    [one] eine Zeile ist fehlerhaft, daher wurde nichts importiert: sie korrigieren, oder --skip-errors angeben
   *[other] { $refused } Zeilen sind fehlerhaft, daher wurde nichts importiert: sie korrigieren, oder --skip-errors angeben
}
import-stopped = der Import endete vorzeitig: { $why } Die oben als nicht erreicht genannten Zeilen wurden nicht importiert
import-checking = { $done } von { $lines } Zeilen geprüft
import-writing = { $done } von { $lines } Zeilen importiert

# Directories

field-directory = Verzeichnis
field-tenant = Mandant
field-application = Anwendung
field-interval = Intervall
field-sign-in-url = Anmeldeadresse
field-directory-url = Verzeichnisadresse
field-site-rule = Regel
flaw-not-a-url = keine sichere Adresse; Schreibweise wie https://graph.example.com
flaw-from-directory = stammt aus dem Verzeichnis; dort ändern
done-directory-set = Das Verzeichnis ist eingerichtet
done-synced = { $people } Personen des Verzeichnisses gelesen
done-directory-read = Das Verzeichnis wurde gelesen
notice-synced = Das Verzeichnis hat { $changed } von { $people } Personen geändert.
fault-directory = Das Verzeichnis kann nicht gelesen werden
fault-directory-unset = Das Verzeichnis ist nicht eingerichtet
directory-not-set = Kein Verzeichnis ist eingerichtet. helpdeck directory set verwenden.
directory-no-secret = Das Geheimnis der Anwendung fehlt. helpdeck directory secret verwenden.
directory-bad-secret = Es kennt die Anwendung nicht oder lehnt ihr Geheimnis ab. Mandant und Client prüfen, oder mit helpdeck directory secret ein neues Geheimnis setzen.
directory-not-allowed = Die Anwendung darf keine Benutzer lesen. Ihr im Verzeichnis User.Read.All gewähren.
directory-throttled = Es hat zu oft um Aufschub gebeten. Später erneut versuchen.
directory-elsewhere = Es verweist auf eine andere als die eingestellte Adresse, daher wurde dorthin nichts gesendet. Die Adresse prüfen.
directory-unreachable = Es ist nicht erreichbar ({ $why }). Adresse und Netzwerk prüfen.
directory-answer = Die Antwort ist unverständlich: { $why }
directory-set = Das Verzeichnis ist eingerichtet und sein Geheimnis gespeichert. Was sich ändern würde, zeigt: helpdeck directory preview
directory-secret-set = Das Geheimnis ist gespeichert.
directory-forgotten = Das Verzeichnis ist entfernt. Seine Benutzer bleiben.
directory-ask-secret = Geheimnis der Anwendung:{" "}
directory-bad-rule = { $rule } ist keine Regel: Schreibweise company=VALUE=SITE, office=VALUE=SITE oder department=VALUE=SITE
directory-no-site = es gibt keinen Standort { $name }: Schreibweise prüfen
directory-counts = { $created } neu, { $updated } geändert, { $deactivated } deaktiviert, { $unchanged } unverändert, { $skipped } ausgelassen
directory-would = Es wären: { $counts }. Nichts wurde geändert.
directory-did = Erledigt: { $counts }.
directory-is = { $tenant } unter { $url }, Anwendung { $client }
directory-never = Noch nie gelesen.
directory-failed = Am { $at } konnte es nicht gelesen werden: { $why }
directory-ran = Zuletzt gelesen am { $at }: { $counts }.
directory-next = Nächstes Lesen am { $at }.
sync-unchanged = unverändert
sync-created = neu
sync-updated = geändert
sync-moved = kommt an einen anderen Standort, ohne die Geräte
sync-deactivated = nicht mehr im Verzeichnis, daher deaktiviert
sync-no-site = ausgelassen: keine Regel nennt den Standort
sync-no-name = ausgelassen: kein Name
sync-address-taken = ausgelassen: die Adresse gehört jemand anderem
sync-ignored = ausgelassen: dort nicht mehr vorhanden

# The page of the directory

panel-directory = Verzeichnis
section-directory = Verzeichnis
section-who-where = Wer zu welchem Standort gehört; die erste passende Regel gilt
section-runs = Läufe
label-tenant = Mandant
label-application = Anwendung
label-secret = Geheimnis
label-interval = Intervall
label-deactivate-left = Fehlende deaktivieren
label-departments-too = Auch Abteilungen
label-default-site = Standort der übrigen
label-site-rules = Standortregeln
label-sign-in-url = Anmeldeadresse
label-directory-url = Adresse
directory-none = keines: Benutzer kommen von Hand, per Datei, per Mail
directory-what-for = Enter übernimmt Benutzer aus Microsoft Entra ID
directory-on-demand = nur auf Anforderung
directory-every = { $minutes } Minuten
directory-leaves-out = nirgends: sie werden ausgelassen
directory-everybody = Alle
directory-others = Alle übrigen
directory-secret-kept = gespeichert; wird nie angezeigt
directory-secret-missing = fehlt: mit Enter setzen
directory-secret-empty = Das Geheimnis der Anwendung einfügen.
directory-secret-note = Der Server speichert es und zeigt es nie wieder an. Entra ID: App-Registrierungen, Zertifikate & Geheimnisse.
directory-form-note = Minuten leer: nur auf Anforderung. Regeln, eine pro Zeile: company=Acme=Leeds, office=…, department=…
directory-last = Letzter Lauf
directory-next-label = Nächster Lauf
directory-now = Jetzt
directory-would-be = Es wären
directory-was = Erledigt
directory-reads = Das Verzeichnis wird gelesen, Benutzer werden geändert.
directory-looks = Es wird ermittelt, was sich ändern würde.
directory-see-all = Ansehen, was geschieht mit { $people ->
    [one] der einen Person
   *[other] allen { $people } Personen
}
directory-set-first = Kein Verzeichnis ist eingerichtet. Zuerst mit e einrichten.
directory-preview-first = Zuerst mit p ansehen, was sich ändern würde.
directory-under-way = Das Verzeichnis wird gelesen. Warten, bis das fertig ist.
directory-question = Das Verzeichnis jetzt lesen und Benutzer danach ändern?
directory-deactivates = Wer nicht mehr darin steht, wird deaktiviert.
directory-forget-question = Das Verzeichnis entfernen? Seine Benutzer bleiben und werden wieder hier bearbeitet.
form-directory = Das Verzeichnis, aus dem die Benutzer stammen
form-directory-secret = Geheimnis der Anwendung des Verzeichnisses
sync-sort-deactivated = deaktiviert
sync-sort-left-out = ausgelassen
act-edit-directory-long = Verzeichnis und seine Auswirkungen einstellen
act-secret = Geheimnis
act-secret-long = Geheimnis der Anwendung des Verzeichnisses setzen
act-preview = Vorschau
act-preview-long = Ansehen, was das Lesen ändern würde
act-sync = jetzt lesen
act-sync-long = Verzeichnis jetzt lesen und Benutzer ändern
act-directory-lines-long = Ansehen, was mit jeder Person geschieht
act-forget = entfernen
act-forget-long = Verzeichnis entfernen; seine Benutzer bleiben
user-owned = { $value } (aus dem Verzeichnis: dort ändern)
yes = ja
no = nein
