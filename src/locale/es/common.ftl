# Words used all over the program.

app-name = helpdeck

# Whether a technician can be given work. The same words wherever a technician is shown.
available = Disponible
out-of-office = Fuera de la oficina
back-at = Vuelve { $time }
