trigger-replied = the contact replies
trigger-unanswered = { $hours ->
    [one] the contact has waited an hour for an answer
   *[other] the contact has waited { $hours } hours for an answer
}
test-site = customer is { $site }
test-requester = contact is { $name }
rule-mail-created = mail the contact that it was opened
rule-mail-resolved = mail the contact that it was resolved
rule-flaw-site = the customer it names is gone
rule-flaw-requester = the contact it names is gone
rule-mailed = Rule “{ $name }” sent the contact a mail
strategy-last-owner = Who had the contact’s last ticket
decision-last-owner = { $name }: had the contact’s last ticket, { $ticket }
rule-would-mail = a mail to the contact
dashboard-no-primary = Contacts without a primary
dashboard-sites = By customer
dashboard-more-sites = { $count } more customers
import-moved = { $lost ->
    [0] goes to another customer
    [one] goes to another customer; one relation between contact and device ends
   *[other] goes to another customer; { $lost } relations between contact and device end
}
import-which-help = A CSV file of customers, contacts or devices; ~ is your home. It is only tried first.
import-moves = { $moved ->
    [one] One record goes
   *[other] { $moved } records go
} to another customer and { $moved ->
    [one] loses its relations
   *[other] lose their relations
} there.
act-import-noun-long = Say whether it is about customers, contacts or devices
import-counts = { $created } new, { $updated } changed ({ $moved } of them at another customer), { $unchanged } as they were, { $refused } with errors
directory-not-allowed = The application may not read contacts. Grant it User.Read.All in the directory.
directory-forgotten = The directory is forgotten. Its contacts stay.
directory-no-site = there is no customer called { $name }: check the spelling
sync-moved = goes to another customer, without their devices
sync-no-site = left out: no rule says their customer
section-who-where = Who belongs to which customer; the first that fits
label-default-site = Customer of the others
label-site-rules = Customer rules
directory-none = none: contacts are added by hand, from files and by mail
directory-what-for = Enter takes contacts over from Microsoft Entra ID
directory-reads = Reading the directory and changing contacts.
directory-question = Read the directory now and change contacts after it?
directory-deactivates = Contacts who left it are deactivated.
directory-forget-question = Forget the directory? Its contacts stay, and are edited here again.
form-directory = The directory that contacts come from
act-sync-long = Read the directory now and change contacts
act-forget-long = Forget the directory; its contacts stay
impact-site-down = Customer down
message-requester = From the contact
permission-manage-sites = manage customers
permission-manage-users = manage contacts
permission-import-users = import customers, contacts and devices
permission-merge-users = merge contacts
permission-reply = reply to contacts
scope-all = every customer
field-site = customer
field-user = contact
field-scope = customers
kind-site = customer
kind-user = contact
unknown-user = an unknown contact
unknown-site = an unknown customer
flaw-other-site = belongs to another customer; choose one of this customer
flaw-not-related = is not one of this contact's devices; choose a related one, or relate it first
flaw-needs-user = needs a contact; choose the contact first
flaw-inactive-user = is deactivated and cannot ask for anything new; activate the contact or choose another
refusal-not-assignable = { $technician } cannot be given tickets: deactivated, not logged in yet, or a role without them or without this customer. Choose another.
refusal-beyond-your-sites = That reaches customers that your role does not. Ask an Admin.
notice-other-requester = The contact of { $ticket }, { $user }, is another one; the answers go to the ticket that goes on.
verdict-out-of-scope = the role does not reach this customer
done-site-added = Customer { $name } added
device-event-set = Device is now { $after }, the contact's primary.
device-event-changed = Device changed from { $before } to { $after }, the contact's primary.
device-event-disabled = Device cleared until a contact is chosen.
device-event-disabled-from = Device cleared until a contact is chosen; it was { $before }.
folder-needs-site = Choose a customer first.
held-no-site = No customer for the sender
held-inactive = Deactivated contact
admit-new-user = a new contact
admit-known = The contact's own.
field-auto-create-users = contacts from incoming mail
field-catch-all-site = customer of unknown senders
settings-creates = become contacts
settings-catch-all = Their customer
column-on-sites = Customers
label-on-sites = For the customers
role-needs-every-site = works only in a role for every customer
role-every-site = every customer, also those to come
refusal-site-not-empty = There is still something here: { $users } contacts, { $devices } devices (deleted ones too), { $tickets } tickets. Deactivate it, or merge it into another.
column-main-user = Main contact
form-new-site = New customer
refused-folder-site = Show the folders of a customer first: press L on a customer.
merge-site-moves = Goes along: { $users } contacts, { $devices } devices, { $folders } folders, { $tickets } tickets. Relations and primaries stay.
delete-folder-question = Delete folder { $folder }? Its devices stay at the customer. y deletes, Esc goes back.
act-site-folders-long = Show the customer's folders
act-add-site-long = Add a customer
act-merge-site-long = Merge the customer into another one
act-enable-site-long = Activate or deactivate the customer
act-delete-site-long = Delete a customer that has nothing
act-add-folder-long = Add a folder to the customer
pane-users = Contacts
pane-sites = Customers
column-user = Contact
column-site = Customer
column-users = Contacts
label-site = Customer
label-user = Contact
label-users = Contacts
label-requester = Contact
empty-users = No contacts yet. Press { $key } to add one.
empty-sites = No customers yet. Press { $key } to add one; contacts, devices and tickets are at a customer.
device-not-related = (no longer linked to the contact)
palette-hint = an action, #1042, @sara, a device, a customer; > actions only
picker-no-site = There is no customer yet: contacts, devices and tickets are at one. Add it on the Customers page.
pick-requester = Contact of { $tickets }
form-relations-several = Customer and folder of { $count } devices
device-needs-user = Choose a contact first.
device-none-related = None is linked. A device of the customer can be chosen; that links it.
relations-emptied = Another customer: folder and contacts are emptied.
relations-no-folder = Another customer: the folder is emptied.
move-question = { $count ->
    [one] { $count } contact loses a device. y applies, Esc goes back.
   *[other] { $count } links to contacts are lost. y applies, Esc goes back.
}
refused-no-requester = This ticket has no contact. Set one with r.
refused-not-of-user = Only among the devices of a contact: press d on a contact.
act-users = contacts
act-users-long = Show contacts
act-sites = customers
act-sites-long = Show customers
act-site-tickets-long = Show the customer's tickets
act-site-users-long = Show the customer's contacts
act-site-devices-long = Show the customer's devices
act-reply-long = Reply to the contact
act-requester = contact
act-owner = contact
act-owner-long = Go to the contact
act-user-tickets-long = Show the contact's tickets
act-user-devices-long = Show the contact's devices in their order
act-relate-long = Link devices of the customer to the contact
act-unrelate-long = Unlink a device from the contact
act-primary-long = Choose the contact's primary device
act-device-users-long = Show the contacts the device is linked to
act-relations-long = Edit customer, folder and contacts; of several: customer and folder
act-relate-here-long = Link another device to this contact
act-unrelate-here-long = Unlink this device from the contact
act-primary-here-long = Make this the contact's primary device
portal-scope-site = All of their customer
field-main-user = main contact
flaw-not-theirs = is not one of this contact's addresses; add it first
refusal-main-user-taken = { $user } is the main contact of this customer. Confirm to replace them.
notice-main-user-replaced = { $user } is no longer the main contact of { $site }.
notice-main-user-inactive = { $user } is the main contact of { $site }, which has none meanwhile.
notice-tickets-anonymous = { $count ->
    [one] One ticket stays, as a former contact's.
   *[other] { $count } tickets stay, as a former contact's.
}
notice-department-cleared = { $count ->
    [one] One contact is in no department now.
   *[other] { $count } contacts are in no department now.
}
done-main-user = { $user } is the main contact of { $site }
done-no-main-user = { $site } has no main contact
form-new-user = New contact
label-main-user = Main contact
label-new-site = New customer
device-needs-site = choose a customer first
portal-main-user = All of their customer: main contact
main-user-question = { $user } is the main contact of { $site }. Replace them?
refused-inactive-user = This contact is deactivated. Activate them first.
delete-department-question = Delete { $department }? Its contacts stay.
act-new-user-long = New contact, at the customer of the record under the cursor
act-add-user-long = New contact
act-edit-user-long = Edit the contact
act-addresses-long = Mail addresses of the contact
act-main-user-long = Make them the main contact of their customer, or no longer
act-enable-user-long = Activate or deactivate the contact
act-move-user-long = Move the contact to another customer
act-merge-user-long = Merge the contact into another one
act-erase-user-long = Erase who the contact was
act-department-users-long = Contacts of the department
landing-sites = Customers
