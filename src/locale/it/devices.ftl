# Adding, editing and restoring devices.

form-new-device = Nuovo dispositivo
label-os = Sistema
folder-needs-site = Scegliere prima un sito.
pick-twin = Un dispositivo eliminato ha questo id esterno. Ripristinarlo?
pick-twin-restore = Ripristina { $device } com'era, eliminato ({ $when }); nessuno vi è collegato
pick-twin-anew = Aggiungine uno nuovo; i ticket mantengono il vecchio
deleted-restorable = Eliminato ({ $when }); R lo ripristina fino a { $until }.
deleted-for-good = Eliminato ({ $when }), da troppo tempo per il ripristino.

act-add-device = aggiungi
act-add-device-long = Aggiungi un dispositivo
act-edit-device-long = Modifica nome, tipo, posizione e numeri
act-restore-device-long = Ripristina un dispositivo eliminato
