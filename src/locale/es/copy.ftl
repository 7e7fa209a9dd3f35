# The copy of the desk on this computer.

line-as-of = datos de { $when }, conectando
reading-copy = Leyendo la mesa de ayuda de la última vez.
refused-reading = aún se está leyendo la mesa de ayuda de la última vez: vuelva a intentarlo en un momento
copy-damaged = La copia de la mesa de ayuda en este equipo estaba dañada. Se ha apartado y se vuelve a descargar.
copy-other-version = La copia de la mesa de ayuda en este equipo es de otra versión. Se vuelve a descargar.
