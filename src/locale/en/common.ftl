# Words used all over the program.

app-name = helpdeck

# Whether a technician can be given work. The same words wherever a technician is shown.
available = Available
out-of-office = Out of office
back-at = Back at { $time }
