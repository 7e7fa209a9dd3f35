# Users and departments in words.

kind-department = Abteilung
unknown-department = unbekannte Abteilung

portal-scope-own = Nur eigene
portal-scope-site = Alle des Standorts

source-manual = Eingegeben
source-import = Importiert
source-email = Per Mail
source-portal = Serviceportal
source-chat = Chat
source-directory = Verzeichnis

field-mobile = Mobiltelefon
field-main-user = Hauptbenutzer
field-portal-scope = im Portal sichtbare Tickets
field-suppress-email-tickets = keine Tickets aus Mails
field-source = Herkunft
field-external-id = externe ID

flaw-not-theirs = keine der Adressen dieses Benutzers; zuerst hinzufügen

refusal-main-user-taken = { $user } ist der Hauptbenutzer dieses Standorts. Das Ersetzen bestätigen.

notice-main-user-replaced = { $user } ist nicht mehr der Hauptbenutzer von { $site }.
notice-main-user-inactive = { $user } ist der Hauptbenutzer von { $site }; der Standort hat solange keinen.
notice-tickets-moved = { $count ->
    [one] Ein Ticket kommt mit nach { $site }.
   *[other] { $count } Tickets kommen mit nach { $site }.
}
notice-tickets-follow = { $count ->
    [one] Ein Ticket gehört jetzt zu { $user }.
   *[other] { $count } Tickets gehören jetzt zu { $user }.
}
notice-devices-follow = { $count ->
    [one] Ein Gerät gehört jetzt zu { $user }.
   *[other] { $count } Geräte gehören jetzt zu { $user }.
}
notice-tickets-anonymous = { $count ->
    [one] Ein Ticket bleibt, als das eines ehemaligen Benutzers.
   *[other] { $count } Tickets bleiben, als die eines ehemaligen Benutzers.
}
notice-department-cleared = { $count ->
    [one] Ein Benutzer ist jetzt in keiner Abteilung.
   *[other] { $count } Benutzer sind jetzt in keiner Abteilung.
}

done-department-added = Abteilung { $name } hinzugefügt
done-department-renamed = Abteilung { $before } heißt jetzt { $name }
done-department-deleted = Abteilung { $name } gelöscht
done-user-edited = { $user } geändert
done-address-added = { $email } ist jetzt eine Adresse von { $user }
done-address-removed = { $email } ist keine Adresse von { $user } mehr
done-address-primary = { $email } ist die Hauptadresse von { $user }
done-user-moved = { $user } ist jetzt in { $site }
done-user-merged = { $user } ist jetzt { $other }
done-user-erased = { $user } ist anonymisiert
done-main-user = { $user } ist der Hauptbenutzer von { $site }
done-no-main-user = { $site } hat keinen Hauptbenutzer

# Forms and windows about users

form-new-user = Neuer Benutzer
form-edit-user = { $user } bearbeiten
form-move-user = { $user } von { $site } verschieben
label-mobile = Mobil
label-department = Abteilung
label-job-title = Position
label-primary-device = Hauptgerät
label-main-user = Hauptbenutzer
label-portal-scope = Portal zeigt
label-portal = Portal
label-suppress = Keine Mail-Tickets
label-mails = Mails
mails-suppressed = erstellen keine Tickets
label-external-id = Externe ID
label-source = Herkunft
label-first-ticket = Neues Ticket
label-new-site = Neuer Standort
label-tickets-too = Tickets mitnehmen
device-needs-site = zuerst einen Standort wählen
portal-main-user = Alle des Standorts: Hauptbenutzer
main-user-mark = Haupt
address-primary = Hauptadresse
pick-addresses = Adressen von { $user }
pick-new-address = Neue Adresse…
pick-primary-address = Zur Hauptadresse machen
pick-remove-address = Entfernen
ask-address = Neue Adresse von { $user }
pick-merge = { $user } ist dieselbe Person wie …, die bleibt

main-user-question = { $user } ist der Hauptbenutzer von { $site }. Ersetzen?
activate-user-question = { $user } aktivieren? Neue Tickets sind dann wieder möglich.
deactivate-user-question = { $user } deaktivieren? Neue Tickets sind dann nicht mehr möglich; vorhandene gehen weiter.
move-user-question = { $user } nach { $site } verschieben?
merge-question = { $from } und { $into } zusammenlegen? { $into } bleibt. Das ist unwiderruflich.
erase-question = { $user } anonymisieren? Name, Adressen und Geräte gehen endgültig verloren; Tickets bleiben.
refused-inactive-user = Dieser Benutzer ist deaktiviert. Zuerst aktivieren.

# Departments

pane-departments = Abteilungen
empty-departments = Noch keine Abteilungen. { $key } fügt eine hinzu.
ask-department = Name der Abteilung
delete-department-question = { $department } löschen? Die Benutzer bleiben.

# What keys do

act-new-user = hinzufügen
act-new-user-long = Neuer Benutzer am Standort der aktuellen Zeile
act-add-user-long = Neuer Benutzer
act-edit-user = bearbeiten
act-edit-user-long = Benutzer bearbeiten
act-addresses = Adressen
act-addresses-long = E-Mail-Adressen des Benutzers
act-main-user = Hauptbenutzer
act-main-user-long = Zum Hauptbenutzer machen, oder nicht mehr
act-enable-user-long = Benutzer aktivieren oder deaktivieren
act-move-user = verschieben
act-move-user-long = Benutzer an einen anderen Standort verschieben
act-merge-user = zusammenlegen
act-merge-user-long = Benutzer mit einem anderen zusammenlegen
act-erase-user = anonymisieren
act-erase-user-long = Angaben zur Person endgültig löschen
act-department-users-long = Benutzer der Abteilung
act-rename = umbenennen
act-rename-department-long = Abteilung umbenennen
act-add-department = hinzufügen
act-add-department-long = Abteilung hinzufügen
act-delete-department-long = Abteilung löschen
