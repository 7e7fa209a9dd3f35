# Was gesagt wird, wo alles in Textzeilen gesagt wird, zum Hören oder Fühlen.

linear-on = Textzeilen für einen Screenreader. g l führt zurück zum Bildschirm.
linear-off = Wieder der Bildschirm. g l sagt alles in Textzeilen.
linear-only = Es gibt keinen Bildschirm zum Zeichnen, daher bleibt es bei Textzeilen.
quiet-on = Ruhe: Ansagen warten, bis g q wieder gedrückt wird.
quiet-off = Es wird wieder angesagt.
act-linear = Textzeilen
act-linear-long = Textzeilen für einen Screenreader, oder der Bildschirm
act-quiet = Ruhe
act-quiet-long = Ansagen zurückhalten oder freigeben
copied-nowhere = Keine Zwischenablage erreichbar. Der Text ist: { $text }
picker-no-number = Eine Auswahl { $number } gibt es hier nicht. Eine genannte Zahl oder Buchstaben tippen.
setting-linear-width = Wo Zeilen für einen Screenreader umbrochen werden, in Zellen: so breit wie eine Braillezeile
act-message = Nachricht
act-message-long = Eine Nachricht eines Tickets lesen
pick-message = Nachrichten von { $ticket }
no-messages = Dieses Ticket hat noch keine Nachricht.

# Ein Formular: was statt eines Wertes getippt werden kann, und die Frage am Ende.
form-word-back = zurück
form-word-skip = weiter
form-word-list = liste
form-read-back = Stimmt das? y sendet es ab, Escape geht zurück ins Formular

spoken-becomes = zu
spoken-shown = { $count } angezeigt
spoken-filter = Filter. Suchbegriff tippen, dann Enter
spoken-descending = das Größte zuerst
spoken-ascending = das Kleinste zuerst
spoken-marked = markiert
spoken-error = Fehler: { $text }
spoken-done = Erledigt: { $text }
spoken-new = Neu: { $text }
spoken-changed = Geändert: { $text }
spoken-now = { $field } jetzt { $value }
spoken-no-key = Diese Taste bewirkt hier nichts. Fragezeichen nennt die Tasten.
spoken-end = Ende der Liste
spoken-start = Anfang der Liste
spoken-deleted = Gelöscht: { $letters }
spoken-end-of-text = Textende
spoken-text = Text: { $text }
spoken-space = Leerzeichen
spoken-new-line = neue Zeile
spoken-help = Fragezeichen nennt die Tasten.
spoken-keys = Tasten: { $keys }
spoken-key = Taste { $keys }
spoken-question-mark = Fragezeichen
spoken-slash = Schrägstrich
spoken-comma = Komma
spoken-colon = Doppelpunkt
spoken-right-bracket = eckige Klammer zu
spoken-left-bracket = eckige Klammer auf
spoken-escape = Escape
spoken-dot = Punkt
spoken-label = { $name }:
spoken-order = Rang
spoken-attempts = Versuche
spoken-seen = Gesehen
spoken-serial = Seriennummer
spoken-open = { $count } offen
spoken-page-up = Bild auf
spoken-page-down = Bild ab
spoken-a-number = eine Zahl
spoken-letters = Buchstaben
spoken-left = { $count ->
    [0] Nichts übrig.
    [one] 1 übrig.
   *[other] { $count } übrig.
}
spoken-more = { $count } weitere: Plus.
spoken-more-below = { $count } weitere: Bild ab.
spoken-default = Vorgabe { $number }.
spoken-ticked = gewählt
spoken-unticked = nicht gewählt
spoken-current = wie jetzt
spoken-required = Pflichtfeld
spoken-empty = leer
spoken-secret = ausgefüllt, wird nicht gesagt
spoken-no-technician = Kein Techniker
spoken-was-due = War fällig vor { $age }
spoken-due-in = Fällig in { $age }
spoken-opened = Eröffnet vor { $age }

# Zeiten in Worten.
spoken-yesterday = gestern { $clock }
spoken-tomorrow = morgen { $clock }
spoken-minutes = { $count ->
    [one] 1 Minute
   *[other] { $count } Minuten
}
spoken-hours = { $count ->
    [one] 1 Stunde
   *[other] { $count } Stunden
}
spoken-days = { $count ->
    [one] 1 Tag
   *[other] { $count } Tagen
}
spoken-years = { $count ->
    [one] 1 Jahr
   *[other] { $count } Jahren
}
spoken-jan = Januar
spoken-feb = Februar
spoken-mar = März
spoken-apr = April
spoken-may = Mai
spoken-jun = Juni
spoken-jul = Juli
spoken-aug = August
spoken-sep = September
spoken-oct = Oktober
spoken-nov = November
spoken-dec = Dezember
