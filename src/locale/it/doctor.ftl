# Che cosa trova helpdeck doctor e che cosa fare.

doctor-good = bene
doctor-look = attenzione
doctor-bad = male
doctor-trouble = { $count ->
    [one] Una cosa non va.
   *[other] { $count } cose non vanno.
} Che cosa fare è scritto accanto.
doctor-terminal = Terminale
doctor-terminal-is = { $term }, { $width } per { $height }
doctor-terminal-none = nessuno: tutto è detto in righe di testo
doctor-terminal-none-do = Per lo schermo intero, avviarlo in un terminale; con SSH usare ssh -t.
doctor-terminal-dumb = { $term }: tutto è detto in righe di testo
doctor-terminal-dumb-do = Per lo schermo intero, impostare TERM sul nome del terminale, ad esempio xterm-256color.
doctor-terminal-small-do = Ingrandire la finestra: tutto è mostrato da { $width } per { $height } in poi.
doctor-over-ssh = con SSH
doctor-colours = Colori
doctor-colours-none = nessuno, come dice NO_COLOR
doctor-colours-true = 16 milioni
doctor-colours-256 = 256
doctor-colours-16 = 16
doctor-colours-do = Se il terminale ne mostra di più, impostare COLORTERM=truecolor, o colours in config.toml.
doctor-language = Lingua
doctor-language-is = { $language }; ore di { $zone }
doctor-language-ascii = { $language }, senza caratteri oltre l'ASCII; ore di { $zone }
doctor-language-do = Impostare LANG su una locale UTF-8, ad esempio it_IT.UTF-8.
doctor-clipboard = Appunti
doctor-clipboard-tmux = con tmux
doctor-clipboard-tmux-do = Se incollando non arriva nulla, aggiungere a tmux.conf: set -g set-clipboard on
doctor-clipboard-terminal = con il terminale (OSC 52), che non dice se li ha presi
doctor-clipboard-terminal-do = Se incollando non arriva nulla, consentire OSC 52 nelle impostazioni del terminale.
doctor-settings = Impostazioni
doctor-settings-fine = { $file }, senza errori
doctor-settings-none = quelle iniziali; { $file } non esiste
doctor-settings-do = Che cosa può contenere è in: helpdeck config sample
doctor-files = File
doctor-files-are = { $place }, { $free } MiB liberi
doctor-files-closed = { $place } non si può scrivere ({ $reason })
doctor-files-closed-do = Ciò che si digita è conservato lì fino all'invio: { $place } deve essere proprio e scrivibile.
doctor-files-full-do = Fare spazio: ciò che si digita è conservato lì fino all'invio.
doctor-files-open-do = Altri possono guardarci dentro: chmod 700 { $place }
doctor-server = Server
doctor-server-is = { $url }, versione { $version }
doctor-server-not = { $url }: { $reason }
doctor-server-other-do = Questo programma è { $version }; funzionano insieme, ma il più nuovo dovrebbe essere ovunque.
doctor-server-plain-do = Ciò che si invia può essere letto lungo la via: usare https, o un tunnel SSH.
doctor-session-do = Accedere di nuovo con: helpdeck login
doctor-clock = Orologio
doctor-clock-is = a { $seconds } s da quello del server
doctor-clock-do = Età e scadenze sono sbagliate di altrettanto: regolare l'orologio, ad esempio con: sudo timedatectl set-ntp true
doctor-account = Account
doctor-account-none = nessuno ha effettuato l'accesso
doctor-account-do = Accedere con: helpdeck login { $url }
