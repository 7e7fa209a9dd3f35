# Adding, editing and restoring devices.

form-new-device = Neues Gerät
label-os = System
folder-needs-site = Zuerst einen Standort wählen.
pick-twin = Ein gelöschtes Gerät hat diese externe ID. Wiederherstellen?
pick-twin-restore = { $device } wie zuvor wiederherstellen, gelöscht { $when }; mit niemandem verknüpft
pick-twin-anew = Ein neues hinzufügen; Tickets behalten das alte
deleted-restorable = Gelöscht { $when }; R stellt es bis { $until } wieder her.
deleted-for-good = Gelöscht { $when }; für eine Wiederherstellung zu lange her.

act-add-device = hinzufügen
act-add-device-long = Gerät hinzufügen
act-edit-device-long = Gerät bearbeiten: Name, Typ, Ort, Nummern
act-restore-device-long = Gelöschtes Gerät wiederherstellen
