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

refusal-main-user-taken = { $user } is the main user of this site. Confirm to replace them.

notice-main-user-replaced = { $user } is no longer the main user of { $site }.
notice-main-user-inactive = { $user } is the main user of { $site }, which has none meanwhile.
notice-department-cleared = { $count ->
    [one] One user is in no department now.
   *[other] { $count } users are in no department now.
}

done-department-added = Department { $name } added
done-department-renamed = Department { $before } is now called { $name }
done-department-deleted = Department { $name } deleted
done-user-edited = { $user } changed
done-main-user = { $user } is the main user of { $site }
done-no-main-user = { $site } has no main user
