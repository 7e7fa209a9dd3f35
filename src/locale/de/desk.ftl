# The desk in words: names of values, refusals, notices, what was done.

# Values

priority-low = Niedrig
priority-medium = Mittel
priority-high = Hoch
priority-critical = Kritisch

impact-none = Keine
impact-minor = Gering
impact-major = Erheblich
impact-site-down = Standort ausgefallen
impact-server-issue = Serverproblem
impact-crisis = Krise

sort-incident = Störung
sort-problem = Problem
sort-request = Anfrage
sort-change = Änderung

category-open = Offen
category-pending = Wartend
category-resolved = Gelöst
category-closed = Geschlossen

device-kind-workstation = Workstation
device-kind-server = Server
device-kind-mobile = Mobilgerät
device-kind-snmp = Netzwerkgerät
device-kind-other = Sonstiges

state-invited = Eingeladen
state-active = Aktiv
state-inactive = Deaktiviert

user-state-active = Aktiv
user-state-inactive = Deaktiviert

message-public-reply = Öffentliche Antwort
message-internal-note = Interne Notiz
message-requester = Vom Anforderer
message-automatic = Automatische Antwort

channel-console = Konsole
channel-phone = Telefon
channel-email = E-Mail
channel-portal = Serviceportal
channel-api = API
channel-agent = Workstation-Hotkey
channel-slack = Slack
channel-teams = Teams
channel-whatsapp = WhatsApp
channel-alert = Alarm
channel-autopilot = Autopilot

role-admin = Admin
role-technician = Techniker
role-beginner = Einsteiger

strategy-round-robin = Reihum
strategy-least-loaded = Wenigste offene Tickets
auto-assign-off = Aus: Tickets bleiben ohne Bearbeiter

# Permissions: what follows "may" and "may not".

permission-manage-technicians = Techniker verwalten
permission-set-availability = Verfügbarkeit anderer setzen
permission-manage-roles = Rollen verwalten
permission-assign-roles = Technikern Rollen geben
permission-manage-sites = Standorte verwalten
permission-manage-folders = Ordner verwalten
permission-manage-users = Benutzer verwalten
permission-import-users = Standorte, Benutzer und Geräte importieren
permission-merge-users = Benutzer zusammenlegen
permission-manage-devices = Geräte verwalten
permission-delete-devices = Geräte löschen
permission-relate-devices = Geräte verknüpfen
permission-create-tickets = Tickets erstellen
permission-edit-tickets = Tickets bearbeiten
permission-assign-tickets = Tickets zuweisen
permission-be-assigned = Tickets erhalten
permission-reply = Anforderern antworten
permission-note = Notizen schreiben
permission-change-device = das Gerät eines Tickets ändern
permission-merge-tickets = Tickets zusammenlegen
permission-delete-tickets = Tickets löschen
permission-export-tickets = Listen exportieren
permission-manage-alerts = Alarme verwalten
permission-manage-automation = Automatisierungsregeln ändern
permission-manage-email = Mail-Einstellungen ändern
permission-view-audit = das Audit-Log lesen
permission-manage-settings = Einstellungen ändern
permission-manage-subscription = Lizenzen hinzufügen
permission-none = nur ansehen
permission-everything = alles
scope-all = alle

# Fields, as they stand inside a sentence. At the start of one the first letter becomes a capital.

field-id = ID
field-name = Name
field-first-name = Vorname
field-last-name = Nachname
field-email = E-Mail
field-phone = Telefon
field-department = Abteilung
field-job-title = Position
field-title = Titel
field-text = Text
field-site = Standort
field-folder = Ordner
field-user = Benutzer
field-device = Gerät
field-primary = Hauptgerät
field-model = Modell
field-os = Betriebssystem
field-serial = Seriennummer
field-device-kind = Gerätetyp
field-assignee = Bearbeiter
field-status = Status
field-priority = Priorität
field-role = Rolle
field-until = Rückkehr
field-channel = Kanal
field-password = Passwort
field-current-password = aktuelles Passwort
field-permissions = Berechtigungen
field-scope = Standorte
field-full-admin = voller Admin
field-thanks-reopen = bloßer Dank öffnet wieder
field-tags = Tags
field-due = Frist
field-snooze = Pause
field-merged = zusammengelegt mit
field-deleted = gelöscht
field-availability = Verfügbarkeit
field-account = Konto

# Kinds of records

kind-account = Konto
kind-role = Rolle
kind-status = Status
kind-technician = Techniker
kind-site = Standort
kind-folder = Ordner
kind-device = Gerät
kind-user = Benutzer
kind-ticket = Ticket

# Where there is no value, or its record cannot be found

nobody = niemand
nothing = leer
unknown-technician = unbekannter Techniker
unknown-user = unbekannter Benutzer
unknown-device = unbekanntes Gerät
unknown-site = unbekannter Standort
unknown-folder = unbekannter Ordner
unknown-status = unbekannter Status
unknown-role = unbekannte Rolle
unknown-ticket = ein Ticket
the-desk = helpdeck

# What is wrong with a field

flaw-empty = Angabe fehlt
flaw-too-long = mehr als { $max } Zeichen; kürzen
flaw-control-characters = enthält unsichtbare Steuerzeichen; eintippen statt einfügen
flaw-not-an-email = keine E-Mail-Adresse; Schreibweise wie name@example.com
flaw-not-a-phone = keine Telefonnummer; Schreibweise wie +44 113 496 0192 ext. 12
flaw-taken = schon vergeben; etwas anderes wählen
flaw-other-site = gehört zu einem anderen Standort; von diesem Standort wählen
flaw-deleted = wurde gelöscht; etwas anderes wählen
flaw-not-related = keines der Geräte dieses Benutzers; ein verknüpftes wählen oder es zuerst verknüpfen
flaw-needs-user = braucht einen Benutzer; zuerst den Benutzer wählen
flaw-inactive-user = ist deaktiviert und kann nichts Neues anfordern; aktivieren oder einen anderen Benutzer wählen
flaw-in-the-past = liegt in der Vergangenheit; einen späteren Zeitpunkt wählen
flaw-twice = doppelt angegeben; einmal weglassen
flaw-unknown = nicht vorhanden; Schreibweise prüfen
flaw-crowded = mehr als { $max } Einträge; einige weglassen
flaw-itself = ist dasselbe; etwas anderes wählen
flaw-finished = nur für noch offene Tickets; zuerst das Ticket wieder öffnen
flaw-other-category = gehört zu einer anderen Kategorie; aus derselben wählen
flaw-retired = wird nicht mehr angeboten; etwas anderes wählen
flaw-sentence = { $field }: { $flaw }.

# Why the desk says no, and what to do

refusal-not-allowed = Die eigene Rolle erlaubt nicht: { $action }. An einen Admin wenden.
refusal-needs-full-admin = Das kann nur ein Admin. An einen Admin wenden.
refusal-system-only = Das tut nur der Server selbst.
refusal-no-access = Dieses Konto hat keinen Zugang. Einen Admin bitten, es zu aktivieren.
refusal-not-found = Nicht oder nicht mehr vorhanden: { $kind }. Etwas anderes wählen.
refusal-id-taken = Schon vorhanden: { $kind }. Erneut versuchen.
refusal-conflict = Inzwischen wurde { $field } von jemand anderem auf { $theirs } gesetzt; gewünscht war { $yours }. Erneut ansehen, dann wählen.
refusal-not-assignable = { $technician } kann keine Tickets erhalten: deaktiviert, noch nie angemeldet, oder die Rolle lässt keine zu oder umfasst diesen Standort nicht. Jemand anderen wählen.
refusal-deactivated = { $technician } ist deaktiviert. Zuerst den Techniker aktivieren.
refusal-is-bot = { $name } ist der Bot und meldet sich nirgends an. Eine Person wählen.
refusal-autopilot-locked = Das Gerät dieses Tickets wurde geändert, daher kann Autopilot es nicht mehr haben. Eine Person wählen.
refusal-nobody-eligible = Die Verteilung findet niemanden für dieses Ticket. Einen Techniker von Hand wählen.
refusal-no-free-seat = { $seats ->
    [one] Die einzige Lizenz ist vergeben. Eine weitere Lizenz bestätigen, oder jemanden deaktivieren.
   *[other] Alle { $seats } Lizenzen sind vergeben. Eine weitere Lizenz bestätigen, oder jemanden deaktivieren.
}
refusal-last-admin = Das ist der letzte aktive Admin. Zuerst jemand anderen zum Admin machen.
refusal-yourself = Niemand deaktiviert sich selbst. Einen anderen Admin bitten.
refusal-already-founded = Dieser Helpdesk ist schon eingerichtet.
refusal-beyond-your-sites = Das betrifft Standorte, die die eigene Rolle nicht umfasst. An einen Admin wenden.
refusal-preset-role = Diese Rolle wurde mitgeliefert und bleibt, wie sie ist. Die Rolle kopieren und die Kopie ändern.
refusal-role-in-use = { $holders ->
    [one] Ein Techniker hat diese Rolle. Ihm zuerst eine andere geben.
   *[other] { $holders } Techniker haben diese Rolle. Ihnen zuerst andere geben.
}
refusal-role-locked = { $technician } ist bis zur ersten Anmeldung Einsteiger. Die Rolle für danach wählen.
refusal-has-logged-in = { $technician } hat sich schon angemeldet. Die Rolle selbst ändern.
refusal-ticket-deleted = { $ticket } wurde gelöscht. Zuerst wiederherstellen.
refusal-ticket-merged = { $ticket } wurde mit { $into } zusammengelegt. Dort weiterarbeiten.
refusal-too-late = Gelöschtes kann { $days } Tage lang wiederhergestellt werden; diese sind vorbei.
refusal-device-deleted = { $device } wurde gelöscht und hat diese externe ID. Das Gerät wiederherstellen (Geräte, Filter is:deleted, R), oder ein neues hinzufügen.
refusal-status-preset = Die vier mitgelieferten Status werden weder umbenannt noch gelöscht. Einen eigenen hinzufügen.
refusal-status-in-use = Dieser Status ist der Standard seiner Kategorie. Zuerst einen anderen zum Standard machen.

# What a person is told beside what they asked for

notice-assignee-is-out = { $technician } ist abwesend.
notice-assignee-is-back = { $technician } ist abwesend bis { $time }.
notice-not-invited = Es wird keine E-Mail gesendet, { $technician } ist also nicht eingeladen. Bitte ein Passwort für diese Person setzen.
notice-auto-assigned = { $ticket } ging per Verteilung an { $technician }.
notice-nobody-eligible = Niemand ist frei für { $ticket }; es bleibt ohne Bearbeiter.
notice-device-set = Das Gerät von { $ticket } ist jetzt { $device }.
notice-device-cleared = { $ticket } hat jetzt kein Gerät.
notice-device-from-primary = { $ticket } kam von außen und hat das Hauptgerät des Anforderers: { $device }.
notice-autopilot-locked = Autopilot kann { $ticket } nicht mehr haben.
notice-device-lost = { $user } hat { $device } nicht mehr.
notice-primary-lost = { $user } hat { $device } nicht mehr und jetzt kein Hauptgerät.
notice-device-linked = { $device } ist jetzt mit { $user } verknüpft.
notice-folder-cleared = { $device } ist jetzt in keinem Ordner.
notice-tickets-released = { $count ->
    [one] Ein Ticket von { $technician } ist jetzt ohne Bearbeiter.
   *[other] { $count } Tickets von { $technician } sind jetzt ohne Bearbeiter.
}
notice-seat-added = { $seats ->
    [one] Das Konto hat jetzt eine Lizenz.
   *[other] Das Konto hat jetzt { $seats } Lizenzen.
}
notice-reopened = { $ticket } ist wieder offen.
notice-woke = { $ticket } ist nicht mehr pausiert.
notice-only-thanks = Das war nur ein Dank: { $ticket } bleibt, wie es ist.
notice-merged = { $count ->
    [0] { $from } ist geschlossen und geht in { $into } weiter.
    [one] { $from } ist geschlossen; seine Nachricht steht in { $into }.
   *[other] { $from } ist geschlossen; seine { $count } Nachrichten stehen in { $into }.
}
notice-other-requester = { $ticket } hat einen anderen Anforderer, { $user }; die Antworten gehen an das Ticket, das weitergeht.
notice-status-replaced = { $count ->
    [one] Ein Ticket hat jetzt den Status { $status }.
   *[other] { $count } Tickets haben jetzt den Status { $status }.
}

# Why a technician was or was not chosen

verdict-chosen = kommt zuerst
verdict-not-first = jemand anderes kommt zuerst
verdict-at-cap = hat so viele offene Tickets wie erlaubt
verdict-out-of-office = abwesend
verdict-never-logged-in = noch nie angemeldet
verdict-beginner = die Rolle kann keine Tickets erhalten
verdict-out-of-scope = die Rolle umfasst diesen Standort nicht
verdict-inactive = deaktiviert
decision-round-robin = { $technician }: am längsten ohne neues Ticket
decision-least-loaded = { $technician }: die wenigsten offenen Tickets
decision-nobody = Niemand kann es erhalten
decision-candidate = { $technician }: { $verdict }, { $count } offen

# What a command did, once it is done

done-founded = { $account } ist eingerichtet
done-strategy = Neue Tickets werden zugewiesen: { $strategy }
done-no-strategy = Neue Tickets bleiben ohne Bearbeiter
done-status-added = Status { $name } hinzugefügt
done-status-renamed = Status heißt jetzt { $name }
done-status-moved = Reihenfolge der Status geändert
done-status-offered = Status { $name } wird wieder angeboten
done-status-retired = Status { $name } wird nicht mehr angeboten
done-status-default = { $name } ist jetzt der Standard
done-status-deleted = Status { $name } gelöscht
done-site-added = Standort { $name } hinzugefügt
done-folder-added = Ordner { $name } hinzugefügt zu { $site }
done-user-added = { $user } hinzugefügt
done-user-activated = { $user } ist wieder aktiv
done-user-deactivated = { $user } ist deaktiviert
done-device-added = { $device } hinzugefügt
done-device-deleted = { $device } gelöscht
done-device-edited = { $device } geändert
done-device-restored = { $device } wiederhergestellt; mit niemandem verknüpft
done-technician-added = { $technician } hinzugefügt
done-role-added = Rolle { $role } hinzugefügt
done-role-edited = Rolle { $role } geändert
done-role-deleted = Rolle { $role } gelöscht
done-role-assigned = { $technician } hat jetzt die Rolle { $role }
done-first-role = { $technician } erhält nach der ersten Anmeldung die Rolle { $role }
done-logged-in = { $technician } hat sich angemeldet
done-technician-activated = { $technician } ist wieder aktiv
done-technician-deactivated = { $technician } ist deaktiviert
done-available = { $technician } ist verfügbar
done-out = { $technician } ist abwesend
done-ticket-created = { $ticket } erstellt
done-assigned = { $ticket } zugewiesen an { $technician }
done-unassigned = { $ticket } ist ohne Bearbeiter
done-balanced = { $ticket } per Verteilung zugewiesen
done-field = { $field } von { $ticket }: { $value }
done-retitled = Titel von { $ticket } geändert
done-tagged = Tags von { $ticket } geändert
done-snoozed = { $ticket } ist pausiert
done-woken = { $ticket } ist zurück in der Warteschlange
done-due = { $ticket } hat eine Frist
done-no-due = { $ticket } hat keine Frist mehr
done-merged = { $ticket } mit { $into } zusammengelegt
done-unmerged = { $ticket } ist wieder ein eigenes Ticket
done-ticket-deleted = { $ticket } gelöscht
done-ticket-restored = { $ticket } wiederhergestellt
done-closed = { $ticket } geschlossen
done-origin-used = { $ticket } betrifft jetzt das Gerät, von dem es erstellt wurde
done-reply = Antwort hinzugefügt zu { $ticket }
done-note = Notiz hinzugefügt zu { $ticket }
done-answer = Rückmeldung hinzugefügt zu { $ticket }
done-related = { $count ->
    [one] { $device } mit { $user } verknüpft
   *[other] { $count } Geräte mit { $user } verknüpft
}
done-unrelated = { $device } ist nicht mehr mit { $user } verknüpft
done-primary = { $device } ist jetzt das Hauptgerät von { $user }
done-no-primary = { $user } hat jetzt kein Hauptgerät
done-relations = Verknüpfungen von { $device } geändert
done-moved = { $count ->
    [one] { $device } ist jetzt in { $site }
   *[other] { $count } Geräte sind jetzt in { $site }
}
done-moved-folder = { $count ->
    [one] { $device } ist jetzt in { $site }, { $folder }
   *[other] { $count } Geräte sind jetzt in { $site }, { $folder }
}

# History

history-line = { $actor }: { $field } { $before } → { $after }

# What the Device field of a form did by itself

device-event-set = Gerät ist jetzt { $after }, das Hauptgerät des Benutzers.
device-event-changed = Gerät geändert von { $before } auf { $after }, das Hauptgerät des Benutzers.
device-event-cleared = Gerät entfernt, es war { $before }: kein Hauptgerät vorhanden.
device-event-none = Kein Hauptgerät vorhanden.
device-event-disabled = Kein Gerät, bis ein Benutzer gewählt ist.
device-event-disabled-from = Kein Gerät, bis ein Benutzer gewählt ist; es war { $before }.

# Filters

filter-unknown-field = { $field }: gibt es hier nicht. Möglich sind { $allowed }.
filter-unknown-value = { $field }: kennt { $value } nicht. Möglich sind { $allowed }.
filter-open-quote = Ein Anführungszeichen ist offen. Mit " schließen.

# Times

back-on-day = Zurück { $day } { $time }
back-on-date = Zurück { $date }
ago-now = jetzt
ago-minutes = { $count } min
ago-hours = { $count } h
ago-days = { $count } T
ago-years = { $count } J
day-today = Heute
day-yesterday = Gestern
day-tomorrow = Morgen
weekday-mon = Mo
weekday-tue = Di
weekday-wed = Mi
weekday-thu = Do
weekday-fri = Fr
weekday-sat = Sa
weekday-sun = So
month-jan = Jan
month-feb = Feb
month-mar = Mär
month-apr = Apr
month-may = Mai
month-jun = Jun
month-jul = Jul
month-aug = Aug
month-sep = Sep
month-oct = Okt
month-nov = Nov
month-dec = Dez
date-short = { $day }. { $month }
date-long = { $day }. { $month } { $year }
day-and-date = { $weekday } { $date }

until-unreadable = Zeitpunkt angeben als 14:00, 9, 30m, 2h, 1d, mon, tomorrow, mon 9:30, 3 dec oder 2026-12-01.
until-past = Das ist schon vorbei. Einen späteren Zeitpunkt wählen.
until-too-far = Das ist mehr als zehn Jahre entfernt. Einen früheren Zeitpunkt wählen.

# Alerts

severity-information = Information
severity-warning = Warnung
severity-critical = Kritisch
alert-open = Offen
alert-snoozed = Pausiert
alert-resolved = Gelöst
kind-alert = Alarm
unknown-alert = unbekannter Alarm
notice-alert-appended = { $ticket } betrifft dasselbe; der Alarm wurde dort hinzugefügt.
done-alert-raised = Alarm gemeldet: { $title }
done-alert-snoozed = Alarm pausiert: { $title }
done-alert-resolved = Alarm gelöst: { $title }
done-alert-reopened = Alarm wieder offen: { $title }
done-alert-ticket = Ticket aus Alarm: { $title }
