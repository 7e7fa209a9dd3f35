# The Statuses pane and its form.

pane-statuses = Status
column-category = Kategorie
status-default = Standard
status-offered = angeboten
status-retired = deaktiviert
status-about-preset = Einer der vier, die jeder Helpdesk hat: Er behält seinen Namen und bleibt.
status-about-own = Ein eigener Status: Regeln richten sich nach seiner Kategorie, der Name ist nur eine Bezeichnung.
section-same-category = Die Status dieser Kategorie, der Reihe nach
form-new-status = Neuer Status
meaning-open = jemand muss handeln
meaning-pending = wartet auf jemand anderen
meaning-resolved = gelöst, kann wiederkommen
meaning-closed = abgeschlossen
ask-status = Name des Status
status-at-the-end = Weiter geht es nicht: Ein Status bleibt in seiner Kategorie, { $category }.
pick-replacement = { $count ->
    [one] Welchen Status erhält das eine Ticket, das jetzt { $status } ist?
   *[other] Welchen Status erhalten die { $count } Tickets, die jetzt { $status } sind?
}
delete-status-question = Den Status { $status } löschen? Das ist unwiderruflich.

act-status-tickets-long = Tickets mit diesem Status
act-status-rename = umbenennen
act-status-rename-long = Status umbenennen
act-status-add = hinzufügen
act-status-add-long = Einer Kategorie einen Status hinzufügen
act-status-default = Standard
act-status-default-long = Status zum Standard seiner Kategorie machen
act-status-active = ein/aus
act-status-active-long = Status anbieten oder nicht mehr anbieten
act-status-up = früher
act-status-up-long = Status in seiner Kategorie früher anbieten
act-status-down = später
act-status-down-long = Status in seiner Kategorie später anbieten
act-status-delete = löschen
act-status-delete-long = Status löschen; Tickets erhalten einen anderen
