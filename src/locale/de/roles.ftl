# Roles: what they allow, who holds them, giving, adding, changing, copying and deleting one.

act-role = Rolle
act-role-long = Dem Techniker eine andere Rolle geben
act-role-page = Rollenseite
act-role-page-long = Anzeigen, was die Rolle erlaubt und wer sie hat
act-my-role-long = Rollen ansehen und, wo erlaubt, eine andere nehmen
act-assign-role-long = Technikern diese Rolle geben
act-add-role = neue Rolle
act-add-role-long = Rolle hinzufügen
act-copy-role = kopieren
act-copy-role-long = Rolle als Kopie dieser Rolle hinzufügen
act-edit-role-long = Ändern, was die Rolle erlaubt und wo
act-delete-role-long = Rolle löschen, die niemand hat

column-on-sites = Standorte
label-full-admin = Voller Admin
label-on-sites = An den Standorten
form-new-role = Neue Rolle
form-edit-role = { $held ->
    [0] Rolle { $role }, die niemand hat
    [one] Rolle { $role }, die ein Techniker hat
   *[other] Rolle { $role }, die { $held } Techniker haben
}
role-copy-name = { $role }, Kopie
role-full-admin-may = alles, auch Hauptgeräte wählen und Personen anonymisieren
role-some-of = { $some } von { $all }
role-may-title = Was die Rolle erlaubt. Ansehen dürfen alle.
role-needs-every-site = nur wirksam in einer Rolle für alle Standorte
role-every-site = alle Standorte, auch künftige
role-question = { $tickets ->
    [one] { $role } ändern? Ein Ticket ist dann für seinen Bearbeiter nicht mehr erreichbar:
   *[other] { $role } ändern? { $tickets } Tickets sind dann für ihre Bearbeiter nicht mehr erreichbar:
}
delete-role-question = Die Rolle { $role } löschen? Niemand hat sie.

permission-noun-account = Das ganze Konto

role-title = Rolle von { $technician }
first-role-title = { $technician } ist bis zur ersten Anmeldung Einsteiger. Die Rolle danach:
role-is-held = jetzt
role-about = { $role } erlaubt: { $allows }. Standorte: { $reach }.
role-at-first-login = ab der ersten Anmeldung
role-held-already = { $technician } hat diese Rolle schon.
give-role-title = Die Rolle { $role } geben an
give-role-question = { $technician } die Rolle { $role } geben?
give-role-question-several = { $count } Technikern die Rolle { $role } geben?
