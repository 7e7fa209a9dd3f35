# Lo que encuentra helpdeck doctor y qué hacer.

doctor-good = bien
doctor-look = atención
doctor-bad = mal
doctor-trouble = { $count ->
    [one] Una cosa está mal.
   *[other] { $count } cosas están mal.
} Qué hacer se dice al lado.
doctor-terminal = Terminal
doctor-terminal-is = { $term }, { $width } por { $height }
doctor-terminal-none = ninguno: todo se dice en líneas de texto
doctor-terminal-none-do = Para la pantalla completa, ejecútelo en un terminal; por SSH con ssh -t.
doctor-terminal-dumb = { $term }: todo se dice en líneas de texto
doctor-terminal-dumb-do = Para la pantalla completa, ponga en TERM lo que es el terminal, como xterm-256color.
doctor-terminal-small-do = Agrande la ventana: todo se muestra a partir de { $width } por { $height }.
doctor-over-ssh = por SSH
doctor-colours = Colores
doctor-colours-none = ninguno, como dice NO_COLOR
doctor-colours-true = 16 millones
doctor-colours-256 = 256
doctor-colours-16 = 16
doctor-colours-do = Si el terminal muestra más, ponga COLORTERM=truecolor, o colours en config.toml.
doctor-language = Idioma
doctor-language-is = { $language }; horas de { $zone }
doctor-language-ascii = { $language }, sin caracteres más allá de ASCII; horas de { $zone }
doctor-language-do = Ponga en LANG una configuración regional UTF-8, como es_ES.UTF-8.
doctor-clipboard = Portapapeles
doctor-clipboard-tmux = por tmux
doctor-clipboard-tmux-do = Si al pegar no sale nada, añada a tmux.conf: set -g set-clipboard on
doctor-clipboard-terminal = por el terminal (OSC 52), que no dice si lo aceptó
doctor-clipboard-terminal-do = Si al pegar no sale nada, permita OSC 52 en los ajustes del terminal.
doctor-settings = Ajustes
doctor-settings-fine = { $file }, sin errores
doctor-settings-none = los iniciales; no hay { $file }
doctor-settings-do = Lo que puede contener está en: helpdeck config sample
doctor-files = Archivos
doctor-files-are = { $place }, { $free } MiB libres
doctor-files-closed = { $place } no se puede escribir ({ $reason })
doctor-files-closed-do = Lo que escribe se guarda ahí hasta enviarse: { $place } debe ser suyo y poder escribirse.
doctor-files-full-do = Libere espacio: lo que escribe se guarda ahí hasta enviarse.
doctor-files-open-do = Otros pueden mirar dentro: chmod 700 { $place }
doctor-server = Servidor
doctor-server-is = { $url }, versión { $version }
doctor-server-not = { $url }: { $reason }
doctor-server-other-do = Este programa es { $version }; funcionan juntos, pero el más nuevo debería estar en todas partes.
doctor-server-plain-do = Lo que se envía puede leerse por el camino: use https, o un túnel SSH.
doctor-session-do = Inicie sesión de nuevo con: helpdeck login
doctor-clock = Reloj
doctor-clock-is = a { $seconds } s del del servidor
doctor-clock-do = Las edades y los plazos se equivocan en eso: ponga el reloj en hora, por ejemplo con: sudo timedatectl set-ntp true
doctor-account = Cuenta
doctor-account-none = nadie ha iniciado sesión
doctor-account-do = Inicie sesión con: helpdeck login { $url }
