# Words used all over the program.

app-name = helpdeck

# Whether a technician can be given work. The same words wherever a technician is shown.
available = Verfügbar
out-of-office = Abwesend
back-at = Zurück um { $time }
