# Roles: what they allow, who holds them, giving, adding, changing, copying and deleting one.

act-role = rol
act-role-long = Dar otro rol al técnico
act-role-page = ver rol
act-role-page-long = Mostrar qué permite el rol y quién lo tiene
act-my-role-long = Ver los roles y tomar otro donde se permita
act-assign-role-long = Dar este rol a técnicos
act-add-role = nuevo rol
act-add-role-long = Añadir un rol
act-copy-role = copiar
act-copy-role-long = Añadir un rol que empieza como copia de este
act-edit-role-long = Cambiar qué permite el rol y dónde
act-delete-role-long = Eliminar un rol que nadie tiene

column-on-sites = Sitios
label-full-admin = Admin total
label-on-sites = En los sitios
form-new-role = Nuevo rol
form-edit-role = { $held ->
    [0] Rol { $role }, que no tiene nadie
    [one] Rol { $role }, que tiene un técnico
   *[other] Rol { $role }, que tienen { $held } técnicos
}
role-copy-name = { $role }, copia
role-full-admin-may = todo, también dispositivos principales y suprimir personas
role-some-of = { $some } de { $all }
role-may-title = Qué permite el rol. Consultar está permitido a todos.
role-needs-every-site = solo funciona en un rol para todos los sitios
role-every-site = todos los sitios, también los futuros
role-question = { $tickets ->
    [one] ¿Cambiar { $role }? Un ticket queda entonces fuera del alcance de quien lo tiene:
   *[other] ¿Cambiar { $role }? { $tickets } tickets quedan entonces fuera del alcance de quien los tiene:
}
delete-role-question = ¿Eliminar el rol { $role }? No lo tiene nadie.

permission-noun-account = Toda la cuenta

role-title = Rol de { $technician }
first-role-title = { $technician } tiene el rol Aprendiz hasta el primer inicio de sesión. El rol que tendrá después:
role-is-held = suyo
role-about = { $role } permite: { $allows }. Sitios: { $reach }.
role-at-first-login = desde el primer inicio de sesión
role-held-already = { $technician } ya tiene este rol.
give-role-title = Dar el rol { $role } a
give-role-question = ¿Dar a { $technician } el rol { $role }?
give-role-question-several = ¿Dar a { $count } técnicos el rol { $role }?
