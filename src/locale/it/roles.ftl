# Roles: what they allow, who holds them, giving, adding, changing, copying and deleting one.

act-role = ruolo
act-role-long = Assegna al tecnico un altro ruolo
act-role-page = pagina ruolo
act-role-page-long = Mostra che cosa permette il ruolo e chi lo ha
act-my-role-long = Vedi i ruoli e prendine un altro, se permesso
act-assign-role-long = Assegna questo ruolo ai tecnici
act-add-role = nuovo ruolo
act-add-role-long = Aggiungi un ruolo
act-copy-role = copia
act-copy-role-long = Aggiungi un ruolo partendo da una copia di questo
act-edit-role-long = Modifica che cosa permette il ruolo, e dove
act-delete-role-long = Elimina un ruolo che nessuno ha

column-on-sites = Siti
label-full-admin = Admin completo
label-on-sites = Nei siti
form-new-role = Nuovo ruolo
form-edit-role = { $held ->
    [0] Ruolo { $role }, che nessuno ha
    [one] Ruolo { $role }, di un tecnico
   *[other] Ruolo { $role }, di { $held } tecnici
}
role-copy-name = { $role }, copia
role-full-admin-may = tutto, anche i dispositivi principali e la cancellazione delle persone
role-some-of = { $some } di { $all }
role-may-title = Che cosa permette il ruolo. Consultare è permesso a tutti.
role-needs-every-site = vale solo in un ruolo per tutti i siti
role-every-site = tutti i siti, anche quelli futuri
role-question = { $tickets ->
    [one] Modificare { $role }? Un ticket non sarà più raggiungibile per chi lo ha:
   *[other] Modificare { $role }? { $tickets } ticket non saranno più raggiungibili per chi li ha:
}
delete-role-question = Eliminare il ruolo { $role }? Nessuno lo ha.

permission-noun-account = L'intero account

role-title = Ruolo di { $technician }
first-role-title = { $technician } ha il ruolo Principiante fino al primo accesso. Il ruolo successivo:
role-is-held = ora
role-about = { $role } può: { $allows }. In: { $reach }.
role-at-first-login = dal primo accesso
role-held-already = { $technician } ha già questo ruolo.
give-role-title = Assegna il ruolo { $role } a
give-role-question = Assegnare a { $technician } il ruolo { $role }?
give-role-question-several = Assegnare a { $count } tecnici il ruolo { $role }?
