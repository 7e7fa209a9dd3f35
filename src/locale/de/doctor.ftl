# Was helpdeck doctor findet und was dagegen zu tun ist.

doctor-good = gut
doctor-look = Achtung
doctor-bad = schlecht
doctor-trouble = { $count ->
    [one] Eines ist schlecht.
   *[other] { $count } Dinge sind schlecht.
} Was zu tun ist, steht jeweils dabei.
doctor-terminal = Terminal
doctor-terminal-is = { $term }, { $width } mal { $height }
doctor-terminal-none = keines: alles wird in Textzeilen gesagt
doctor-terminal-none-do = Für den ganzen Bildschirm in einem Terminal starten; über SSH mit ssh -t.
doctor-terminal-dumb = { $term }: alles wird in Textzeilen gesagt
doctor-terminal-dumb-do = Für den ganzen Bildschirm TERM auf das setzen, was das Terminal ist, etwa xterm-256color.
doctor-terminal-small-do = Das Fenster vergrößern: ab { $width } mal { $height } wird alles gezeigt.
doctor-over-ssh = über SSH
doctor-colours = Farben
doctor-colours-none = keine, wie NO_COLOR sagt
doctor-colours-true = 16 Millionen
doctor-colours-256 = 256
doctor-colours-16 = 16
doctor-colours-do = Wo das Terminal mehr zeigt: COLORTERM=truecolor setzen, oder colours in config.toml.
doctor-language = Sprache
doctor-language-is = { $language }; Zeiten in { $zone }
doctor-language-ascii = { $language }, ohne Zeichen jenseits von ASCII; Zeiten in { $zone }
doctor-language-do = LANG auf eine Locale mit UTF-8 setzen, etwa de_DE.UTF-8.
doctor-clipboard = Ablage
doctor-clipboard-tmux = über tmux
doctor-clipboard-tmux-do = Wo Einfügen nichts bringt, gehört das in tmux.conf: set -g set-clipboard on
doctor-clipboard-terminal = über das Terminal (OSC 52), das nicht sagt, ob es sie genommen hat
doctor-clipboard-terminal-do = Wo Einfügen nichts bringt, OSC 52 in den Einstellungen des Terminals erlauben.
doctor-settings = Einstellungen
doctor-settings-fine = { $file }, ohne Fehler
doctor-settings-none = wie mitgeliefert; { $file } gibt es nicht
doctor-settings-do = Was dort stehen kann, zeigt: helpdeck config sample
doctor-files = Dateien
doctor-files-are = { $place }, { $free } MiB frei
doctor-files-closed = { $place } lässt sich nicht beschreiben ({ $reason })
doctor-files-closed-do = Was man tippt, wird dort aufbewahrt, bis es gesendet ist: { $place } muss einem gehören und beschreibbar sein.
doctor-files-full-do = Platz schaffen: Was man tippt, wird dort aufbewahrt, bis es gesendet ist.
doctor-files-open-do = Andere können hineinsehen: chmod 700 { $place }
doctor-server = Server
doctor-server-is = { $url }, Version { $version }
doctor-server-not = { $url }: { $reason }
doctor-server-other-do = Dieses Programm ist { $version }; beide arbeiten zusammen, doch das neuere sollte überall sein.
doctor-server-plain-do = Was dorthin gesendet wird, kann unterwegs gelesen werden: https benutzen, oder einen Tunnel von SSH.
doctor-session-do = Neu anmelden mit: helpdeck login
doctor-clock = Uhr
doctor-clock-is = { $seconds } s neben der des Servers
doctor-clock-do = Um so viel sind Alter und Fristen falsch: die Uhr stellen, etwa mit: sudo timedatectl set-ntp true
doctor-account = Konto
doctor-account-none = niemand ist angemeldet
doctor-account-do = Anmelden mit: helpdeck login { $url }
