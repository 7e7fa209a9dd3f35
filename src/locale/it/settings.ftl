# The settings file, themes and keys.

act-desks = helpdesk
act-desks-long = Passa a un altro helpdesk
desks-title = Helpdesk
desk-unnamed = quello senza nome
desk-here = su questo computer
desks-none = Le impostazioni non nominano altri helpdesk: scriverne uno sotto [desk.NOME], con il suo url
act-theme = tema
act-theme-long = Scegli l'aspetto
act-mouse = mouse
act-mouse-long = Usa il mouse qui, o lascialo al terminale per selezionare testo
mouse-on = Il mouse agisce qui; con Maiusc seleziona testo nella maggior parte dei terminali.
mouse-off = Il mouse è lasciato al terminale: seleziona testo.
theme-title = Tema
theme-auto = come il terminale
theme-kept = Da ora il tema è { $name }.
settings-reread = Le impostazioni salvate sono in vigore.
origin-default = predefinito

setting-theme = L'aspetto: un tema, uno proprio in themes/, oppure auto per theme-dark o theme-light a seconda del terminale
setting-theme-dark = Il tema per un terminale scuro, quando il tema è auto
setting-theme-light = Il tema per un terminale chiaro, quando il tema è auto
setting-colours = Quanti colori mostra il terminale
setting-icons = Segni oltre l'ASCII
setting-profile = La via verso il terminale: via SSH al massimo 10 immagini al secondo, e l'anteprima aspetta che il cursore si fermi
setting-notify = Come si fa sentire un ticket critico quando nessuno guarda il terminale
setting-pictures = Come sono disegnate le foto delle persone
setting-mouse = Il mouse; auto lo lascia al terminale via SSH
setting-tour = La visita dei primi minuti, al primo avvio
setting-desk = L'helpdesk che si apre se non ne è chiesto un altro
setting-preset = I tasti di partenza; quelli sotto li cambiano

sample-head =
    Impostazioni di helpdeck: ~/.config/helpdeck/config.toml, o per tutti config.toml in una directory di XDG_CONFIG_DIRS.
    Togliete un # per cambiare ciò che segue.
sample-desks = Altri helpdesk, da aprire con --desk NOME o nel terminale; senza url è quello di questo computer:
sample-commands =
    Un tasto che esegue un programma proprio. Legge il record sotto il cursore, o ogni record contrassegnato, come una
    riga di JSON dallo standard input; nessuna shell legge la riga. La prima volta viene chiesta conferma. Senza `on`
    vale per ogni elenco; con `terminal` il programma ha il terminale per sé:
sample-keys = Un tasto, più tasti in un elenco, o {"[]"} per nessuno. I tasti separati da uno spazio si premono uno dopo l'altro.
