# Was in der Meldungszeile stand.

act-announcements = Meldungen
act-announcements-long = Meldungen bisher, die neueste zuerst
announcement-error = Fehler
announcement-done = erledigt
announcement-note = Hinweis
announcement-times = { $text } ({ $times }-mal)
announcements-none = Es gibt noch keine Meldung.
