# Users and departments in words.

kind-department = department
unknown-department = an unknown department

portal-scope-own = Their own
portal-scope-site = All of their site

source-manual = Typed in
source-import = Imported
source-email = By mail
source-portal = Service portal
source-chat = Chat
source-directory = Directory

field-mobile = mobile phone
field-main-user = main user
field-portal-scope = tickets seen in the portal
field-suppress-email-tickets = no tickets from mails
field-source = origin
field-external-id = outside id

flaw-not-theirs = is not one of this user's addresses; add it first

refusal-main-user-taken = { $user } is the main user of this site. Confirm to replace them.

notice-main-user-replaced = { $user } is no longer the main user of { $site }.
notice-main-user-inactive = { $user } is the main user of { $site }, which has none meanwhile.
notice-tickets-moved = { $count ->
    [one] One ticket moves along to { $site }.
   *[other] { $count } tickets move along to { $site }.
}
notice-tickets-follow = { $count ->
    [one] One ticket is { $user }'s now.
   *[other] { $count } tickets are { $user }'s now.
}
notice-devices-follow = { $count ->
    [one] One device is { $user }'s now.
   *[other] { $count } devices are { $user }'s now.
}
notice-tickets-anonymous = { $count ->
    [one] One ticket stays, as a former user's.
   *[other] { $count } tickets stay, as a former user's.
}
notice-department-cleared = { $count ->
    [one] One user is in no department now.
   *[other] { $count } users are in no department now.
}

done-department-added = Department { $name } added
done-department-renamed = Department { $before } is now called { $name }
done-department-deleted = Department { $name } deleted
done-user-edited = { $user } changed
done-address-added = { $email } is { $user }'s address now
done-address-removed = { $email } is no longer { $user }'s address
done-address-primary = { $email } is { $user }'s primary address
done-user-moved = { $user } is now in { $site }
done-user-merged = { $user } is now { $other }
done-user-erased = { $user } is erased
done-main-user = { $user } is the main user of { $site }
done-no-main-user = { $site } has no main user

# Forms and windows about users

form-new-user = New user
form-edit-user = Edit { $user }
form-move-user = Move { $user } from { $site }
label-mobile = Mobile
label-department = Department
label-job-title = Job title
label-primary-device = Primary device
label-main-user = Main site user
label-portal-scope = Portal shows
label-portal = Portal
label-suppress = No tickets by mail
label-mails = Mails
mails-suppressed = open no tickets
label-external-id = Outside id
label-source = Origin
label-first-ticket = Ticket to open
label-new-site = New site
label-tickets-too = Take open tickets
device-needs-site = choose a site first
portal-main-user = All of their site: main user
main-user-mark = main
address-primary = primary
pick-addresses = Addresses of { $user }
pick-new-address = New address…
pick-primary-address = Make it the primary address
pick-remove-address = Take it away
ask-address = New address of { $user }
pick-merge = { $user } is the same person as …, who stays

main-user-question = { $user } is the main user of { $site }. Replace them?
activate-user-question = Activate { $user }? They may open tickets again.
deactivate-user-question = Deactivate { $user }? They open no new tickets; those there are go on.
move-user-question = Move { $user } to { $site }?
merge-question = Make { $from } and { $into } one? { $into } stays. This cannot be undone.
erase-question = Erase { $user }? Name, addresses and devices go for good; tickets stay.
refused-inactive-user = This user is deactivated. Activate them first.

# Departments

pane-departments = Departments
empty-departments = No departments yet. Press { $key } to add one.
ask-department = Name of the department
delete-department-question = Delete { $department }? Its users stay.

# What keys do

act-new-user = add
act-new-user-long = New user, at the site of the record under the cursor
act-add-user-long = New user
act-edit-user = edit
act-edit-user-long = Edit the user
act-addresses = addresses
act-addresses-long = Mail addresses of the user
act-main-user = main
act-main-user-long = Make them the main user of their site, or no longer
act-enable-user-long = Activate or deactivate the user
act-move-user = move
act-move-user-long = Move the user to another site
act-merge-user = merge
act-merge-user-long = Merge the user into another one
act-erase-user = erase
act-erase-user-long = Erase who the user was
act-department-users-long = Users of the department
act-rename = rename
act-rename-department-long = Rename the department
act-add-department = add
act-add-department-long = Add a department
act-delete-department-long = Delete the department
