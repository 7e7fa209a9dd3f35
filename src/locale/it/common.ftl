# Words used all over the program.

app-name = helpdeck

# Whether a technician can be given work. The same words wherever a technician is shown.
available = Disponibile
out-of-office = Fuori ufficio
back-at = Rientro { $time }
