# The settings file, themes and keys.

act-desks = Helpdesks
act-desks-long = Zu einem anderen Helpdesk wechseln
desks-title = Helpdesks
desk-unnamed = der ohne Namen
desk-here = auf diesem Computer
desks-none = Die Einstellungen nennen keinen anderen Helpdesk: einen unter [desk.NAME] eintragen, mit seiner url
act-theme = Thema
act-theme-long = Aussehen wählen
act-mouse = Maus
act-mouse-long = Maus hier benutzen oder dem Terminal zum Markieren von Text lassen
mouse-on = Die Maus wirkt hier; mit Umschalttaste markiert sie in den meisten Terminals Text.
mouse-off = Die Maus gehört dem Terminal: Sie markiert Text.
theme-title = Thema
theme-auto = wie das Terminal
theme-kept = Das Thema ist ab jetzt { $name }.
settings-reread = Das Gespeicherte gilt.
origin-default = Voreinstellung

setting-theme = Das Aussehen: ein Thema, ein eigenes in themes/, oder auto für theme-dark oder theme-light, je nach Terminal
setting-theme-dark = Das Thema für ein dunkles Terminal, wenn das Thema auto ist
setting-theme-light = Das Thema für ein helles Terminal, wenn das Thema auto ist
setting-colours = Wie viele Farben das Terminal zeigt
setting-icons = Zeichen jenseits von ASCII
setting-profile = Der Weg zum Terminal: über SSH höchstens 10 Bilder pro Sekunde, und die Vorschau wartet, bis der Cursor ruht
setting-notify = Wie ein kritisches Ticket sich bemerkbar macht, wenn niemand auf das Terminal sieht
setting-pictures = Wie Bilder von Personen gezeichnet werden
setting-mouse = Die Maus; auto lässt sie über SSH dem Terminal
setting-tour = Der Rundgang der ersten Minuten beim ersten Start
setting-desk = Der Helpdesk, der sich öffnet, wenn kein anderer verlangt ist
setting-preset = Die Tasten, mit denen man beginnt; die folgenden ändern sie

sample-head =
    Einstellungen von helpdeck: ~/.config/helpdeck/config.toml, oder für alle config.toml in einem Verzeichnis aus XDG_CONFIG_DIRS.
    Nehmen Sie ein # weg, um zu ändern, was dahinter steht.
sample-desks = Weitere Helpdesks, mit --desk NAME zu öffnen oder im Terminal zu wechseln; ohne url ist es der auf diesem Computer:
sample-commands =
    Eine Taste, die ein eigenes Programm ausführt. Es liest den Datensatz unter dem Cursor oder jeden markierten als eine
    Zeile JSON von der Standardeingabe; keine Shell liest die Zeile. Beim ersten Mal wird gefragt, ob sie ausgeführt
    werden soll. Ohne `on` gilt sie für jede Liste; mit `terminal` hat das Programm das Terminal für sich:
sample-keys = Eine Taste, mehrere in einer Liste, oder {"[]"} für keine. Tasten mit Leerzeichen dazwischen werden nacheinander gedrückt.
