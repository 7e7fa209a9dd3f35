# The settings file, themes and keys.

act-desks = helpdesks
act-desks-long = Passer à un autre helpdesk
desks-title = Helpdesks
desk-unnamed = celui sans nom
desk-here = sur cet ordinateur
desks-none = Les réglages ne nomment aucun autre helpdesk : en écrire un sous [desk.NOM], avec son url
act-theme = thème
act-theme-long = Choisir l'apparence
act-mouse = souris
act-mouse-long = Utiliser la souris ici, ou la laisser au terminal pour sélectionner du texte
mouse-on = La souris agit ici ; avec Maj, elle sélectionne du texte dans la plupart des terminaux.
mouse-off = La souris est laissée au terminal : elle sélectionne du texte.
theme-title = Thème
theme-auto = comme le terminal
theme-kept = Le thème est désormais { $name }.
settings-reread = Les réglages enregistrés sont en vigueur.
origin-default = par défaut

setting-theme = L'apparence : un thème, l'un des vôtres dans themes/, ou auto pour theme-dark ou theme-light selon le terminal
setting-theme-dark = Le thème pour un terminal sombre, quand le thème est auto
setting-theme-light = Le thème pour un terminal clair, quand le thème est auto
setting-colours = Le nombre de couleurs que montre le terminal
setting-icons = Les signes au-delà de l'ASCII
setting-profile = Le chemin vers le terminal : par SSH, 10 images par seconde au plus, et l'aperçu attend que le curseur s'arrête
setting-notify = Comment un ticket critique se fait entendre quand personne ne regarde le terminal
setting-pictures = Comment sont dessinées les photos des personnes
setting-mouse = La souris ; auto la laisse au terminal par SSH
setting-tour = La visite des premières minutes, au premier démarrage
setting-desk = Le helpdesk qui s'ouvre quand aucun autre n'est demandé
setting-preset = Les touches de départ ; celles d'en dessous les changent

sample-head =
    Réglages de helpdeck : ~/.config/helpdeck/config.toml, ou pour tous config.toml dans un répertoire de XDG_CONFIG_DIRS.
    Enlevez un # pour changer ce qui le suit.
sample-desks = D'autres helpdesks, à ouvrir avec --desk NOM ou dans le terminal ; sans url, c'est celui de cet ordinateur :
sample-commands =
    Une touche qui lance un programme à vous. Il lit l'enregistrement sous le curseur, ou chaque enregistrement marqué, comme une ligne
    de JSON sur l'entrée standard ; aucun shell ne lit la ligne. La première fois, une confirmation est demandée. Sans
    `on`, elle vaut pour toutes les listes ; avec `terminal`, le programme a le terminal pour lui :
sample-keys = Une touche, plusieurs dans une liste, ou {"[]"} pour aucune. Les touches séparées par une espace se tapent l'une après l'autre.
