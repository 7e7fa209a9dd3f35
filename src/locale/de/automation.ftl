# Automation rules: when, if, then, and what one did.

kind-rule = Automatisierungsregel
unknown-rule = unbekannte Regel

rule-preset-reopen = Bei Antwort wieder öffnen
rule-preset-mail = Mail über ein neues Ticket
rule-preset-release = Wieder geöffnete Tickets deaktivierten Technikern entziehen
rule-preset-assign = Neue Tickets zuweisen

trigger-created = Ticket wird erstellt
trigger-status = Status wird geändert
trigger-solved = Ticket wird gelöst oder geschlossen
trigger-assignment = Bearbeiter wird geändert
trigger-replied = Anforderer antwortet
trigger-aged = { $hours ->
    [one] eine Stunde seit dem Erstellen vergangen
   *[other] { $hours } Stunden seit dem Erstellen vergangen
}
trigger-unanswered = { $hours ->
    [one] Anforderer wartet eine Stunde auf Antwort
   *[other] Anforderer wartet { $hours } Stunden auf Antwort
}

condition-not = nicht: { $condition }
test-category = Status bedeutet { $category }
test-status = Status ist { $status }
test-priority = Priorität ist { $priority }
test-at-least = Priorität ist mindestens { $priority }
test-impact = Auswirkung ist { $impact }
test-type = Typ ist { $sort }
test-channel = Kanal ist { $channel }
test-site = Standort ist { $site }
test-title = Titel enthält „{ $words }“
test-requester = Anforderer ist { $name }
test-tag = Tag { $tag } ist gesetzt
test-technician = Bearbeiter ist { $name }
test-older = { $hours ->
    [one] Ticket ist älter als eine Stunde
   *[other] Ticket ist älter als { $hours } Stunden
}
holder-anybody = irgendjemand
holder-inactive = deaktiviert
holder-out = abwesend

rule-set-status = Status auf { $status } setzen
rule-reopen = wieder öffnen
rule-set-priority = Priorität auf { $priority } setzen
rule-assign = { $name } zuweisen
rule-unassign = dem Bearbeiter entziehen
rule-auto-assign = automatisch zuweisen ({ $order })
rule-account-order = wie in den Kontoeinstellungen
rule-within = { $words } in den letzten { $days } Tagen
rule-with-cap = { $words }, höchstens je { $cap } offene Tickets
rule-without = { $words }, ohne { $names }
rule-autopilot = Autopilot zuweisen
rule-mail-created = Mail an den Anforderer: Ticket erstellt
rule-mail-resolved = Mail an den Anforderer: Ticket gelöst
rule-add-tag = Tag { $tag } hinzufügen
rule-remove-tag = Tag { $tag } entfernen
rule-note = Notiz „{ $text }“ hinzufügen

rule-flaw-technician = { $name } kann keine Tickets erhalten
rule-flaw-status = der genannte Status ist nicht mehr vorhanden
rule-flaw-site = der genannte Standort ist nicht mehr vorhanden
rule-flaw-requester = der genannte Benutzer ist nicht mehr vorhanden
rule-flaw-no-bot = es gibt keinen Autopilot, der Tickets erhalten kann

by-rule = Regel „{ $name }“
rule-mailed = Regel „{ $name }“ hat dem Anforderer eine Mail gesendet
rule-noted = Regel „{ $name }“ hat eine Notiz hinzugefügt
rule-locked = Regel „{ $name }“ wurde übersprungen: Das Gerät wurde geändert, daher darf Autopilot das Ticket nicht haben
rule-assignee-out = Regel „{ $rule }“ hat nichts geändert: { $name } ist abwesend
rule-broken = Regel „{ $rule }“ konnte nicht vollständig ausgeführt werden: { $why }

notice-rule-ran = Regel „{ $rule }“ wurde auf { $ticket } angewendet.
notice-rule-skipped = Regel „{ $rule }“ konnte auf { $ticket } nicht vollständig angewendet werden; der Grund steht im Verlauf.
refusal-preset-rule = Die mitgelieferten Regeln können nicht gelöscht werden. Die Regel stattdessen ausschalten.

done-rule-added = Regel hinzugefügt: { $name }
done-rule-changed = Regel geändert: { $name }
done-rule-on = Regel eingeschaltet: { $name }
done-rule-off = Regel ausgeschaltet: { $name }
done-rule-moved = Regel verschoben: { $name }
done-rule-deleted = Regel gelöscht: { $name }
done-rules-installed = Die Automatisierungsregeln sind eingerichtet

field-active = Zustand
field-trigger = Auslöser
field-conditions = Bedingungen
field-actions = Aktionen
field-ignore-flow = Ablauf ignorieren

strategy-last-owner = Wer das letzte Ticket des Anforderers hatte
verdict-excluded = von der Regel ausgenommen
decision-last-owner = { $name }: hatte das letzte Ticket des Anforderers, { $ticket }

# The Automation pane and its form.

pane-automation = Automatisierung
column-order = Rang
column-when = Auslöser
column-does = Aktionen
rule-state-on = Ein
rule-state-off = Aus
rule-state-broken = Defekt
label-if = Wenn
label-and = und
label-then = Dann
label-after-hours = Nach Stunden
label-title-contains = Titel enthält
label-left-out = Ausgenommen
label-has-tags = Hat Tags
label-older-than = Älter, Stunden
label-rule-tags = Tags, -entfernen
label-rule-cap = Höchstens offen
label-note = Notiz
label-ignore-flow = Ablauf ignorieren
rule-ignores-flow = Ignoriert den Ablauf: läuft unabhängig von den anderen Regeln.
rule-in-flow = Im Ablauf: Von den Regeln zum selben Anlass läuft nur die erste, die zutrifft.
section-same-trigger = Regeln zum selben Anlass, der Reihe nach
form-rule = Regel: { $name }
form-new-rule = Neue Automatisierungsregel
delete-rule-question = Regel „{ $name }“ löschen?
rule-try-title = „{ $name }“ in den letzten 30 Tagen: { $count } von { $tried } Tickets, nichts wurde geändert
rule-try-none = „{ $name }“ hätte auf keines der { $tried } Tickets der letzten 30 Tage zugetroffen; nichts wurde geändert.
rule-try-nothing = trifft zu, würde aber nichts ändern
rule-change = { $field } { $from } → { $to }
rule-skipped-locked = übersprungen: Autopilot darf es nicht haben
rule-skipped-out = { $name } ist abwesend
rule-would-note = eine Notiz
rule-would-mail = eine Mail an den Anforderer

act-rule-add = neue Regel
act-rule-add-long = Automatisierungsregel hinzufügen
act-rule-edit = bearbeiten
act-rule-edit-long = Automatisierungsregel bearbeiten
act-rule-active = ein/aus
act-rule-active-long = Automatisierungsregel ein- oder ausschalten
act-rule-up = früher
act-rule-up-long = Automatisierungsregel früher prüfen
act-rule-down = später
act-rule-down-long = Automatisierungsregel später prüfen
act-rule-try = testen
act-rule-try-long = Regel an letzten 30 Tagen testen, ohne Änderung
act-rule-delete = löschen
act-rule-delete-long = Automatisierungsregel löschen
