# Custom commands: programs of a person's own.

custom-question = { $title } ausführen? Diese Zeile wurde von hier aus noch nie ausgeführt.
custom-reads = Sie liest { $count ->
    [one] den Datensatz
   *[other] { $count } Datensätze
} als JSON von der Standardeingabe. Danach wird nicht mehr gefragt.
custom-no-record = { $title }: Hier ist kein passender Datensatz.
custom-runs = { $title } läuft
custom-done = { $title } ist fertig.
custom-says = { $title }: { $says }
custom-failed = { $title } ist mit Code { $code } gescheitert.
custom-failed-says = { $title } ist mit Code { $code } gescheitert: { $says }
custom-killed = { $title } wurde durch Signal { $signal } beendet.
custom-not-started = { $title } konnte nicht gestartet werden: { $why }
custom-back = Mit der Eingabetaste zurück zu helpdeck.
