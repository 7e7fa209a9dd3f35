# Sites and folders.

site-state-active = Aktiv
site-state-inactive = Deaktiviert

field-address = Adresse
field-notes = Notizen
field-domains = Mail-Domains

flaw-not-a-domain = enthält etwas, das keine Mail-Domain ist; Schreibweise wie leeds.example york.example
flaw-inactive-site = ist deaktiviert, daher kommt nichts Neues dorthin; aktivieren oder einen anderen Standort wählen
refusal-site-not-empty = Hier ist noch etwas: { $users } Benutzer, { $devices } Geräte (auch gelöschte), { $tickets } Tickets. Den Standort deaktivieren, oder mit einem anderen zusammenlegen.

notice-folder-renamed = Ordner { $before } heißt jetzt { $after }, da es schon einen dieses Namens gibt.

done-site-edited = { $site } geändert
done-site-activated = { $site } ist wieder aktiv
done-site-deactivated = { $site } ist deaktiviert
done-site-deleted = { $site } gelöscht
done-sites-merged = { $from } ist jetzt Teil von { $into }
done-folder-renamed = Ordner { $before } heißt jetzt { $after }
done-folder-deleted = Ordner { $folder } gelöscht

pane-folders = Ordner
column-main-user = Hauptbenutzer
label-address = Adresse
label-domains = Mail-Domains
label-notes = Notizen
empty-folders = Keine Ordner. Mit { $key } einen hinzufügen.
form-new-site = Neuer Standort
prompt-rename-folder = Neuer Name für { $folder }
pick-merge-site = { $site } zusammenlegen mit
refused-folder-site = Zuerst die Ordner eines Standorts anzeigen: L auf einem Standort drücken.
merge-site-question = { $from } mit { $into } zusammenlegen? { $from } ist danach weg, unwiderruflich. y legt zusammen, Esc geht zurück.
merge-site-moves = Kommt mit: { $users } Benutzer, { $devices } Geräte, { $folders } Ordner, { $tickets } Tickets. Verknüpfungen und Hauptgeräte bleiben.
enable-site-question = { $site } aktivieren? y aktiviert, Esc geht zurück.
disable-site-question = { $site } deaktivieren? Nichts Neues kommt mehr hinzu; Vorhandenes geht weiter. y deaktiviert, Esc geht zurück.
delete-site-question = { $site } und die zugehörigen Ordner löschen? y löscht, Esc geht zurück.
delete-folder-question = Ordner { $folder } löschen? Seine Geräte bleiben am Standort. y löscht, Esc geht zurück.

act-folders = Ordner
act-site-folders-long = Ordner des Standorts anzeigen
act-edit-site = bearbeiten
act-edit-site-long = Name, Adresse, Telefon, Domains, Notizen ändern
act-add-site = hinzufügen
act-add-site-long = Standort hinzufügen
act-merge-site = zusammenlegen
act-merge-site-long = Standort mit einem anderen zusammenlegen
act-enable-site = aktivieren
act-enable-site-long = Standort aktivieren oder deaktivieren
act-delete-site = löschen
act-delete-site-long = Leeren Standort löschen
act-folder-devices-long = Geräte im Ordner anzeigen
act-rename-folder = umbenennen
act-rename-folder-long = Ordner umbenennen
act-add-folder = hinzufügen
act-add-folder-long = Dem Standort einen Ordner hinzufügen
act-delete-folder = löschen
act-delete-folder-long = Ordner löschen
