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

pane-folders = Folders
column-main-user = Main user
label-address = Address
label-domains = Mail domains
label-notes = Notes
empty-folders = No folders. Press { $key } to add one.
form-new-site = New site
prompt-rename-folder = Another name for { $folder }
pick-merge-site = Merge { $site } into
refused-folder-site = Show the folders of a site first: press L on a site.
merge-site-question = Merge { $from } into { $into }? { $from } is gone afterwards, and there is no undo. y merges, Esc goes back.
merge-site-moves = Goes along: { $users } users, { $devices } devices, { $folders } folders, { $tickets } tickets. Relations and primaries stay.
enable-site-question = Activate { $site }? y activates, Esc goes back.
disable-site-question = Deactivate { $site }? Nothing new can be put there; everything that is there goes on. y deactivates, Esc goes back.
delete-site-question = Delete { $site } and its folders? y deletes, Esc goes back.
delete-folder-question = Delete folder { $folder }? Its devices stay at the site. y deletes, Esc goes back.

act-folders = folders
act-site-folders-long = Show the site's folders
act-edit-site = edit
act-edit-site-long = Edit name, address, phone, mail domains, notes
act-add-site = add
act-add-site-long = Add a site
act-merge-site = merge
act-merge-site-long = Merge the site into another one
act-enable-site = activate
act-enable-site-long = Activate or deactivate the site
act-delete-site = delete
act-delete-site-long = Delete a site that has nothing
act-folder-devices-long = Show the devices in the folder
act-rename-folder = rename
act-rename-folder-long = Give the folder another name
act-add-folder = add
act-add-folder-long = Add a folder to the site
act-delete-folder = delete
act-delete-folder-long = Delete the folder
