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
