# Roles: what they allow, who holds them, giving, adding, changing, copying and deleting one.

act-role = role
act-role-long = Give the technician another role
act-role-page = role page
act-role-page-long = Show what the role may do and who holds it
act-my-role-long = See the roles, and take another one where you may
act-assign-role-long = Give this role to technicians
act-add-role = new role
act-add-role-long = Add a role
act-copy-role = copy
act-copy-role-long = Add a role that begins as a copy of this one
act-edit-role-long = Change what the role may do, and where
act-delete-role-long = Delete a role that nobody holds

column-on-sites = Sites
label-full-admin = Full admin
label-on-sites = On the sites
form-new-role = New role
form-edit-role = { $held ->
    [0] Role { $role }, which nobody holds
    [one] Role { $role }, which one technician holds
   *[other] Role { $role }, which { $held } technicians hold
}
role-copy-name = { $role }, copy
role-full-admin-may = everything, primary devices and erasing people too
role-some-of = { $some } of { $all }
role-may-title = What the role may do. Everybody may look.
role-needs-every-site = works only in a role for every site
role-every-site = every site, also those to come
role-question = { $tickets ->
    [one] Change { $role }? One ticket is then out of reach for whoever has it:
   *[other] Change { $role }? { $tickets } tickets are then out of reach for whoever has them:
}
delete-role-question = Delete the role { $role }? Nobody holds it.

permission-noun-account = The whole account

role-title = Role of { $technician }
first-role-title = { $technician } is a Beginner until the first login. The role that comes with it:
role-is-held = now
role-about = { $role } may: { $allows }. On: { $reach }.
role-at-first-login = from the first login on
role-held-already = { $technician } has this role already.
give-role-title = Give the role { $role } to
give-role-question = Give { $technician } the role { $role }?
give-role-question-several = Give { $count } technicians the role { $role }?
