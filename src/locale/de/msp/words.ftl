trigger-replied = Kontakt antwortet
trigger-unanswered = { $hours ->
    [one] Kontakt wartet eine Stunde auf Antwort
   *[other] Kontakt wartet { $hours } Stunden auf Antwort
}
test-site = Kunde ist { $site }
test-requester = Kontakt ist { $name }
rule-mail-created = Mail an den Kontakt: Ticket erstellt
rule-mail-resolved = Mail an den Kontakt: Ticket gelöst
rule-flaw-site = der genannte Kunde ist nicht mehr vorhanden
rule-flaw-requester = der genannte Kontakt ist nicht mehr vorhanden
rule-mailed = Regel „{ $name }“ hat dem Kontakt eine Mail gesendet
strategy-last-owner = Wer das letzte Ticket des Kontakts hatte
decision-last-owner = { $name }: hatte das letzte Ticket des Kontakts, { $ticket }
rule-would-mail = eine Mail an den Kontakt
dashboard-no-primary = Kontakte ohne Hauptgerät
dashboard-sites = Nach Kunde
dashboard-more-sites = { $count } weitere Kunden
import-moved = { $lost ->
    [0] kommt zu einem anderen Kunden
    [one] kommt zu einem anderen Kunden; eine Verknüpfung zwischen Kontakt und Gerät entfällt
   *[other] kommt zu einem anderen Kunden; { $lost } Verknüpfungen zwischen Kontakt und Gerät entfallen
}
import-which-help = Eine CSV-Datei mit Kunden, Kontakten oder Geräten. ~ ist das Home-Verzeichnis. Zuerst wird nur geprüft.
import-moves = { $moved ->
    [one] Ein Datensatz kommt
   *[other] { $moved } Datensätze kommen
} zu einem anderen Kunden und { $moved ->
    [one] verliert seine Verknüpfungen
   *[other] verlieren ihre Verknüpfungen
} beim bisherigen.
act-import-noun-long = Angeben: Kunden, Kontakte oder Geräte
import-counts = { $created } neu, { $updated } geändert ({ $moved } davon bei einem anderen Kunden), { $unchanged } unverändert, { $refused } fehlerhaft
directory-not-allowed = Die Anwendung darf keine Kontakte lesen. Ihr im Verzeichnis User.Read.All gewähren.
directory-forgotten = Das Verzeichnis ist entfernt. Seine Kontakte bleiben.
directory-no-site = es gibt keinen Kunden { $name }: Schreibweise prüfen
sync-moved = kommt zu einem anderen Kunden, ohne die Geräte
sync-no-site = ausgelassen: keine Regel nennt den Kunden
section-who-where = Wer zu welchem Kunden gehört; die erste passende Regel gilt
label-default-site = Kunde der übrigen
directory-none = keines: Kontakte kommen von Hand, per Datei, per Mail
directory-what-for = Enter übernimmt Kontakte aus Microsoft Entra ID
directory-reads = Das Verzeichnis wird gelesen, Kontakte werden geändert.
directory-question = Das Verzeichnis jetzt lesen und Kontakte danach ändern?
directory-forget-question = Das Verzeichnis entfernen? Seine Kontakte bleiben und werden wieder hier bearbeitet.
form-directory = Das Verzeichnis, aus dem die Kontakte stammen
act-sync-long = Verzeichnis jetzt lesen und Kontakte ändern
act-forget-long = Verzeichnis entfernen; seine Kontakte bleiben
impact-site-down = Kunde steht still
message-requester = Vom Kontakt
permission-manage-sites = Kunden verwalten
permission-manage-users = Kontakte verwalten
permission-import-users = Kunden, Kontakte und Geräte importieren
permission-merge-users = Kontakte zusammenlegen
permission-reply = Kontakten antworten
field-site = Kunde
field-user = Kontakt
field-scope = Kunden
kind-site = Kunde
kind-user = Kontakt
unknown-user = unbekannter Kontakt
unknown-site = unbekannter Kunde
flaw-other-site = gehört zu einem anderen Kunden; von diesem Kunden wählen
flaw-not-related = keines der Geräte dieses Kontakts; ein verknüpftes wählen oder es zuerst verknüpfen
flaw-needs-user = braucht einen Kontakt; zuerst den Kontakt wählen
flaw-inactive-user = ist deaktiviert und kann nichts Neues anfordern; aktivieren oder einen anderen Kontakt wählen
refusal-not-assignable = { $technician } kann keine Tickets erhalten: deaktiviert, noch nie angemeldet, oder die Rolle lässt keine zu oder umfasst diesen Kunden nicht. Jemand anderen wählen.
refusal-beyond-your-sites = Das betrifft Kunden, die die eigene Rolle nicht umfasst. An einen Admin wenden.
notice-device-from-primary = { $ticket } kam von außen und hat das Hauptgerät des Kontakts: { $device }.
notice-other-requester = { $ticket } hat einen anderen Kontakt, { $user }; die Antworten gehen an das Ticket, das weitergeht.
verdict-out-of-scope = die Rolle umfasst diesen Kunden nicht
done-site-added = Kunde { $name } hinzugefügt
device-event-set = Gerät ist jetzt { $after }, das Hauptgerät des Kontakts.
device-event-changed = Gerät geändert von { $before } auf { $after }, das Hauptgerät des Kontakts.
device-event-disabled = Kein Gerät, bis ein Kontakt gewählt ist.
device-event-disabled-from = Kein Gerät, bis ein Kontakt gewählt ist; es war { $before }.
folder-needs-site = Zuerst einen Kunden wählen.
held-no-site = Absender ohne Kunde
held-inactive = Deaktivierter Kontakt
admit-new-user = neuer Kontakt
admit-known = Kunde des Kontakts.
field-auto-create-users = Kontakte aus eingehenden Mails
field-catch-all-site = Kunde unbekannter Absender
settings-creates = werden Kontakte
settings-catch-all = Deren Kunde
column-on-sites = Kunden
label-on-sites = Für die Kunden
role-needs-every-site = nur wirksam in einer Rolle für alle Kunden
role-every-site = alle Kunden, auch künftige
role-about = { $role } erlaubt: { $allows }. Kunden: { $reach }.
flaw-inactive-site = ist deaktiviert, daher kommt nichts Neues dorthin; aktivieren oder einen anderen Kunden wählen
refusal-site-not-empty = Hier ist noch etwas: { $users } Kontakte, { $devices } Geräte (auch gelöschte), { $tickets } Tickets. Den Kunden deaktivieren, oder mit einem anderen zusammenlegen.
column-main-user = Hauptkontakt
form-new-site = Neuer Kunde
refused-folder-site = Zuerst die Ordner eines Kunden anzeigen: L auf einem Kunden drücken.
merge-site-moves = Kommt mit: { $users } Kontakte, { $devices } Geräte, { $folders } Ordner, { $tickets } Tickets. Verknüpfungen und Hauptgeräte bleiben.
delete-folder-question = Ordner { $folder } löschen? Seine Geräte bleiben beim Kunden. y löscht, Esc geht zurück.
act-site-folders-long = Ordner des Kunden anzeigen
act-add-site-long = Kunden hinzufügen
act-merge-site-long = Kunden mit einem anderen zusammenlegen
act-enable-site-long = Kunden aktivieren oder deaktivieren
act-delete-site-long = Leeren Kunden löschen
act-add-folder-long = Dem Kunden einen Ordner hinzufügen
pane-users = Kontakte
pane-sites = Kunden
column-user = Kontakt
column-site = Kunde
column-users = Kontakte
label-site = Kunde
label-user = Kontakt
label-users = Kontakte
label-requester = Kontakt
empty-users = Noch keine Kontakte. { $key } fügt einen hinzu.
empty-sites = Noch keine Kunden. { $key } fügt einen hinzu; Kontakte, Geräte und Tickets gehören zu einem.
device-not-related = (nicht mehr mit dem Kontakt verknüpft)
palette-hint = eine Aktion, #1042, @sara, ein Gerät, ein Kunde; > nur Aktionen
picker-no-site = Es gibt noch keinen Kunden: Kontakte, Geräte und Tickets gehören zu einem. Auf der Seite Kunden hinzufügen.
pick-requester = Kontakt von { $tickets }
form-relations-several = Kunde und Ordner von { $count } Geräten
device-needs-user = Zuerst einen Kontakt wählen.
device-none-related = Keines ist verknüpft. Ein Gerät des Kunden kann gewählt werden; das verknüpft es.
relations-emptied = Anderer Kunde: Ordner und Kontakte werden geleert.
relations-no-folder = Anderer Kunde: Der Ordner wird geleert.
requester-question = { $user } gehört zu { $site }. { $ticket } dorthin verschieben? y verschiebt und wählt das Gerät des Kontakts, Esc geht zurück.
move-question = { $count ->
    [one] { $count } Kontakt verliert ein Gerät. y führt aus, Esc geht zurück.
   *[other] { $count } Verknüpfungen mit Kontakten entfallen. y führt aus, Esc geht zurück.
}
refused-no-requester = Dieses Ticket hat keinen Kontakt. Mit r einen setzen.
refused-not-of-user = Nur bei den Geräten eines Kontakts: d auf einem Kontakt drücken.
act-users = Kontakte
act-users-long = Kontakte anzeigen
act-sites = Kunden
act-sites-long = Kunden anzeigen
act-site-tickets-long = Tickets des Kunden anzeigen
act-site-users-long = Kontakte des Kunden anzeigen
act-site-devices-long = Geräte des Kunden anzeigen
act-reply-long = Dem Kontakt antworten
act-requester = Kontakt
act-owner = Kontakt
act-owner-long = Zum Kontakt gehen
act-user-tickets-long = Tickets des Kontakts anzeigen
act-user-devices-long = Geräte des Kontakts der Reihe nach anzeigen
act-relate-long = Geräte des Kunden mit dem Kontakt verknüpfen
act-unrelate-long = Ein Gerät vom Kontakt trennen
act-primary-long = Hauptgerät des Kontakts wählen
act-device-users-long = Mit dem Gerät verknüpfte Kontakte anzeigen
act-relations-long = Kunde, Ordner, Kontakte; mehrere: ohne Kontakte
act-relate-here-long = Weiteres Gerät mit diesem Kontakt verknüpfen
act-unrelate-here-long = Dieses Gerät vom Kontakt trennen
act-primary-here-long = Zum Hauptgerät des Kontakts machen
portal-scope-site = Alle des Kunden
field-main-user = Hauptkontakt
flaw-not-theirs = keine der Adressen dieses Kontakts; zuerst hinzufügen
refusal-main-user-taken = { $user } ist der Hauptkontakt dieses Kunden. Das Ersetzen bestätigen.
notice-main-user-replaced = { $user } ist nicht mehr der Hauptkontakt von { $site }.
notice-main-user-inactive = { $user } ist der Hauptkontakt von { $site }; der Kunde hat solange keinen.
notice-tickets-anonymous = { $count ->
    [one] Ein Ticket bleibt, als das eines ehemaligen Kontakts.
   *[other] { $count } Tickets bleiben, als die eines ehemaligen Kontakts.
}
notice-department-cleared = { $count ->
    [one] Ein Kontakt ist jetzt in keiner Abteilung.
   *[other] { $count } Kontakte sind jetzt in keiner Abteilung.
}
done-main-user = { $user } ist der Hauptkontakt von { $site }
done-no-main-user = { $site } hat keinen Hauptkontakt
form-new-user = Neuer Kontakt
label-main-user = Hauptkontakt
label-new-site = Neuer Kunde
device-needs-site = zuerst einen Kunden wählen
portal-main-user = Alle des Kunden: Hauptkontakt
main-user-question = { $user } ist der Hauptkontakt von { $site }. Ersetzen?
refused-inactive-user = Dieser Kontakt ist deaktiviert. Zuerst aktivieren.
delete-department-question = { $department } löschen? Die Kontakte bleiben.
act-new-user-long = Neuer Kontakt beim Kunden der aktuellen Zeile
act-add-user-long = Neuer Kontakt
act-edit-user-long = Kontakt bearbeiten
act-addresses-long = E-Mail-Adressen des Kontakts
act-main-user = Hauptkontakt
act-main-user-long = Zum Hauptkontakt machen, oder nicht mehr
act-enable-user-long = Kontakt aktivieren oder deaktivieren
act-move-user-long = Kontakt zu einem anderen Kunden verschieben
act-merge-user-long = Kontakt mit einem anderen zusammenlegen
act-department-users-long = Kontakte der Abteilung
label-site-rules = Kundenregeln
landing-sites = Kunden
