# Sites and folders.

site-state-active = Active
site-state-inactive = Deactivated

field-address = address
field-notes = notes
field-domains = mail domains

flaw-not-a-domain = holds something that is not a mail domain; write them like leeds.example york.example
flaw-inactive-site = is deactivated, so nothing new can be put there; activate it or choose another
refusal-site-not-empty = There is still something here: { $users } users, { $devices } devices (deleted ones too), { $tickets } tickets. Deactivate it, or merge it into another.

notice-folder-renamed = Folder { $before } is called { $after } now, as there is one of that name.

done-site-edited = { $site } changed
done-site-activated = { $site } is active again
done-site-deactivated = { $site } is deactivated
done-site-deleted = { $site } deleted
done-sites-merged = { $from } is part of { $into } now
done-folder-renamed = Folder { $before } is called { $after } now
done-folder-deleted = Folder { $folder } deleted
