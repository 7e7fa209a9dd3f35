# Adding, editing and restoring devices.

form-new-device = Nuevo dispositivo
label-os = Sistema
folder-needs-site = Elija primero un sitio.
pick-twin = Un dispositivo eliminado tiene este id externo. ¿Recuperarlo?
pick-twin-restore = Restaurar { $device } como estaba, eliminado { $when }; sin vínculos con nadie
pick-twin-anew = Añadir uno nuevo; los tickets conservan el anterior
deleted-restorable = Eliminado { $when }; R lo restaura hasta { $until }.
deleted-for-good = Eliminado { $when }, hace demasiado para restaurarlo.

act-add-device = añadir
act-add-device-long = Añadir un dispositivo
act-edit-device-long = Editar dispositivo: nombre, tipo, lugar, números
act-restore-device-long = Recuperar un dispositivo eliminado
