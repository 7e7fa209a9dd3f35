# The copy of the desk on this computer.

line-as-of = état : { $when }, connexion en cours
reading-copy = Lecture du helpdesk de la dernière fois.
refused-reading = le helpdesk de la dernière fois est encore en cours de lecture : réessayer dans un instant
copy-damaged = La copie du helpdesk sur cet ordinateur était endommagée. Elle est mise de côté, et le helpdesk est rechargé.
copy-other-version = La copie du helpdesk sur cet ordinateur est d'une autre version. Le helpdesk est rechargé.
