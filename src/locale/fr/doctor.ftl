# Ce que helpdeck doctor trouve, et ce qu'il faut y faire.

doctor-good = bon
doctor-look = à voir
doctor-bad = mauvais
doctor-trouble = { $count ->
    [one] Un point est mauvais.
   *[other] { $count } points sont mauvais.
} Ce qu'il faut faire est dit à côté.
doctor-terminal = Terminal
doctor-terminal-is = { $term }, { $width } par { $height }
doctor-terminal-none = aucun : tout est dit en lignes de texte
doctor-terminal-none-do = Pour le plein écran, lancez-le dans un terminal ; par SSH avec ssh -t.
doctor-terminal-dumb = { $term } : tout est dit en lignes de texte
doctor-terminal-dumb-do = Pour le plein écran, donnez à TERM le nom du terminal, par exemple xterm-256color.
doctor-terminal-small-do = Agrandissez la fenêtre : tout est montré à partir de { $width } par { $height }.
doctor-over-ssh = par SSH
doctor-colours = Couleurs
doctor-colours-none = aucune, comme le dit NO_COLOR
doctor-colours-true = 16 millions
doctor-colours-256 = 256
doctor-colours-16 = 16
doctor-colours-do = Si le terminal en montre plus, définissez COLORTERM=truecolor, ou colours dans config.toml.
doctor-language = Langue
doctor-language-is = { $language } ; heures de { $zone }
doctor-language-ascii = { $language }, sans caractères au-delà de l'ASCII ; heures de { $zone }
doctor-language-do = Donnez à LANG une locale en UTF-8, par exemple fr_FR.UTF-8.
doctor-clipboard = Presse-papiers
doctor-clipboard-tmux = par tmux
doctor-clipboard-tmux-do = Si coller ne donne rien, ajoutez à tmux.conf : set -g set-clipboard on
doctor-clipboard-terminal = par le terminal (OSC 52), qui ne dit pas s'il l'a pris
doctor-clipboard-terminal-do = Si coller ne donne rien, autorisez OSC 52 dans les réglages du terminal.
doctor-settings = Réglages
doctor-settings-fine = { $file }, sans erreur
doctor-settings-none = ceux d'origine ; il n'y a pas de { $file }
doctor-settings-do = Ce qui peut y figurer est dans : helpdeck config sample
doctor-files = Fichiers
doctor-files-are = { $place }, { $free } Mio libres
doctor-files-closed = { $place } ne peut pas être écrit ({ $reason })
doctor-files-closed-do = Ce que vous saisissez y est gardé jusqu'à l'envoi : { $place } doit être à vous et modifiable.
doctor-files-full-do = Faites de la place : ce que vous saisissez y est gardé jusqu'à l'envoi.
doctor-files-open-do = D'autres peuvent y regarder : chmod 700 { $place }
doctor-server = Serveur
doctor-server-is = { $url }, version { $version }
doctor-server-not = { $url } : { $reason }
doctor-server-other-do = Ce programme est en { $version } ; ils s'entendent, mais le plus récent devrait être partout.
doctor-server-plain-do = Ce qui y est envoyé peut être lu en chemin : utilisez https, ou un tunnel SSH.
doctor-session-do = Reconnectez-vous avec : helpdeck login
doctor-clock = Horloge
doctor-clock-is = à { $seconds } s de celle du serveur
doctor-clock-do = Les âges et les échéances sont faux d'autant : réglez l'horloge, par exemple avec : sudo timedatectl set-ntp true
doctor-account = Compte
doctor-account-none = personne n'est connecté
doctor-account-do = Connectez-vous avec : helpdeck login { $url }
