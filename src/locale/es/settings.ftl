# The settings file, themes and keys.

act-desks = helpdesks
act-desks-long = Pasar a otro helpdesk
desks-title = Helpdesks
desk-unnamed = el que no tiene nombre
desk-here = en este equipo
desks-none = Los ajustes no nombran otro helpdesk: escriba uno en [desk.NOMBRE], con su url
act-theme = tema
act-theme-long = Elegir el aspecto
act-mouse = ratón
act-mouse-long = Usar el ratón aquí o dejarlo al terminal para seleccionar texto
mouse-on = El ratón actúa aquí; con Mayús selecciona texto en la mayoría de los terminales.
mouse-off = El ratón queda para el terminal: selecciona texto.
theme-title = Tema
theme-auto = como el terminal
theme-kept = El tema es { $name } a partir de ahora.
settings-reread = Lo guardado está en vigor.
origin-default = predeterminado

setting-theme = El aspecto: un tema, uno propio en themes/, o auto para theme-dark o theme-light según el terminal
setting-theme-dark = El tema para un terminal oscuro, cuando el tema es auto
setting-theme-light = El tema para un terminal claro, cuando el tema es auto
setting-colours = Cuántos colores muestra el terminal
setting-icons = Signos más allá de ASCII
setting-profile = El camino hasta el terminal: por SSH, 10 imágenes por segundo como máximo, y la vista previa espera a que el cursor se detenga
setting-notify = Cómo se hace oír un ticket crítico cuando nadie mira el terminal
setting-pictures = Cómo se dibujan las fotos de las personas
setting-mouse = El ratón; auto lo deja al terminal por SSH
setting-tour = El recorrido de los primeros minutos, en el primer inicio
setting-desk = El helpdesk que se abre si no se pide otro
setting-preset = Las teclas de partida; las de abajo las cambian

sample-head =
    Ajustes de helpdeck: ~/.config/helpdeck/config.toml, o para todos config.toml en un directorio de XDG_CONFIG_DIRS.
    Quite un # para cambiar lo que le sigue.
sample-desks = Otros helpdesks, para abrir con --desk NOMBRE o en el terminal; sin url es el de este equipo:
sample-commands =
    Una tecla que ejecuta un programa propio. Lee el elemento bajo el cursor, o cada uno marcado, como una línea de JSON
    por la entrada estándar; ningún shell lee la línea. La primera vez se pregunta si debe ejecutarse. Sin `on` vale
    para todas las listas; con `terminal` el programa tiene el terminal para sí:
sample-keys = Una tecla, varias en una lista, o {"[]"} para ninguna. Las teclas separadas por un espacio se pulsan una tras otra.
