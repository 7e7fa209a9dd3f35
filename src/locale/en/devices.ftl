# Adding, editing and restoring devices.

form-new-device = New device
label-os = System
folder-needs-site = Choose a site first.
pick-twin = A deleted device has this outside id. Bring it back?
pick-twin-restore = Restore { $device } as it was, deleted { $when }; nobody is linked to it
pick-twin-anew = Add a new one; tickets keep the old one
deleted-restorable = Deleted { $when }; R restores it until { $until }.
deleted-for-good = Deleted { $when }, too long ago to be restored.

act-add-device = add
act-add-device-long = Add a device
act-edit-device-long = Edit the device: name, type, place, numbers
act-restore-device-long = Bring a deleted device back
