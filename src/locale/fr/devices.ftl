# Adding, editing and restoring devices.

form-new-device = Nouvel appareil
label-os = Système
folder-needs-site = Choisir d'abord un site.
pick-twin = Un appareil supprimé a cet ID externe. Le restaurer ?
pick-twin-restore = Restaurer { $device } tel quel, supprimé le { $when } ; personne n'y est lié
pick-twin-anew = En ajouter un nouveau ; les tickets gardent l'ancien
deleted-restorable = Supprimé le { $when } ; R le restaure jusqu'au { $until }.
deleted-for-good = Supprimé le { $when }, il y a trop longtemps pour être restauré.

act-add-device = ajouter
act-add-device-long = Ajouter un appareil
act-edit-device-long = Modifier l'appareil : nom, type, lieu, numéros
act-restore-device-long = Restaurer un appareil supprimé
