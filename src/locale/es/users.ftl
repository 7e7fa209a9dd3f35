# Users and departments in words.

kind-department = departamento
unknown-department = un departamento desconocido

portal-scope-own = Los propios
portal-scope-site = Todos los de su sitio

source-manual = A mano
source-import = Importación
source-email = Por correo
source-portal = Portal de servicio
source-chat = Chat
source-directory = Directorio

field-mobile = teléfono móvil
field-main-user = usuario principal
field-portal-scope = tickets visibles en el portal
field-suppress-email-tickets = sin tickets por correo
field-source = origen
field-external-id = id externo

flaw-not-theirs = no es una de las direcciones de este usuario; añádala primero

refusal-main-user-taken = { $user } es el usuario principal de este sitio. Confirme para reemplazarlo.

notice-main-user-replaced = { $user } ya no es el usuario principal de { $site }.
notice-main-user-inactive = { $user } es el usuario principal de { $site }, que mientras tanto no tiene ninguno.
notice-tickets-moved = { $count ->
    [one] Un ticket se traslada también a { $site }.
   *[other] { $count } tickets se trasladan también a { $site }.
}
notice-tickets-follow = { $count ->
    [one] Un ticket es ahora de { $user }.
   *[other] { $count } tickets son ahora de { $user }.
}
notice-devices-follow = { $count ->
    [one] Un dispositivo es ahora de { $user }.
   *[other] { $count } dispositivos son ahora de { $user }.
}
notice-tickets-anonymous = { $count ->
    [one] Un ticket se queda, como de un antiguo usuario.
   *[other] { $count } tickets se quedan, como de un antiguo usuario.
}
notice-department-cleared = { $count ->
    [one] Un usuario queda sin departamento.
   *[other] { $count } usuarios quedan sin departamento.
}

done-department-added = Departamento { $name } añadido
done-department-renamed = El departamento { $before } se llama ahora { $name }
done-department-deleted = Departamento { $name } eliminado
done-user-edited = Usuario { $user } cambiado
done-address-added = { $email } es ahora una dirección de { $user }
done-address-removed = { $email } ya no es una dirección de { $user }
done-address-primary = { $email } es la dirección principal de { $user }
done-user-moved = { $user } está ahora en { $site }
done-user-merged = { $user } es ahora { $other }
done-user-erased = Usuario { $user } suprimido
done-main-user = { $user } es el usuario principal de { $site }
done-no-main-user = { $site } no tiene usuario principal

# Forms and windows about users

form-new-user = Nuevo usuario
form-edit-user = Editar { $user }
form-move-user = Trasladar { $user } desde { $site }
label-mobile = Móvil
label-department = Departamento
label-job-title = Cargo
label-primary-device = Disp. principal
label-main-user = Usuario principal
label-portal-scope = Ve en el portal
label-portal = Portal
label-suppress = Sin tickets por correo
label-mails = Correos
mails-suppressed = no abren tickets
label-external-id = Id externo
label-source = Origen
label-first-ticket = Ticket que crear
label-new-site = Nuevo sitio
label-tickets-too = Con tickets abiertos
device-needs-site = elija primero un sitio
portal-main-user = Todos los de su sitio: usuario principal
main-user-mark = princ.
address-primary = principal
pick-addresses = Direcciones de { $user }
pick-new-address = Nueva dirección…
pick-primary-address = Hacerla dirección principal
pick-remove-address = Quitarla
ask-address = Nueva dirección de { $user }
pick-merge = { $user } es la misma persona que …, que se queda

main-user-question = { $user } es el usuario principal de { $site }. ¿Reemplazarlo?
activate-user-question = ¿Activar { $user }? Podrá volver a abrir tickets.
deactivate-user-question = ¿Desactivar { $user }? No abrirá tickets nuevos; los que hay continúan.
move-user-question = ¿Trasladar { $user } a { $site }?
merge-question = ¿Unir { $from } y { $into }? { $into } se queda. No se puede deshacer.
erase-question = ¿Suprimir { $user }? El nombre, las direcciones y los dispositivos se borran para siempre; los tickets se quedan.
refused-inactive-user = Este usuario está desactivado. Actívelo primero.

# Departments

pane-departments = Departamentos
empty-departments = Aún no hay departamentos. { $key } añade uno.
ask-department = Nombre del departamento
delete-department-question = ¿Eliminar { $department }? Sus usuarios se quedan.

# What keys do

act-new-user = añadir
act-new-user-long = Nuevo usuario, en el sitio del elemento del cursor
act-add-user-long = Nuevo usuario
act-edit-user = editar
act-edit-user-long = Editar el usuario
act-addresses = direcciones
act-addresses-long = Mostrar las direcciones de correo del usuario
act-main-user = us.principal
act-main-user-long = Hacerlo usuario principal del sitio, o quitarlo
act-enable-user-long = Activar o desactivar el usuario
act-move-user = trasladar
act-move-user-long = Trasladar el usuario a otro sitio
act-merge-user = fusionar
act-merge-user-long = Fusionar el usuario con otro
act-erase-user = suprimir
act-erase-user-long = Suprimir los datos personales del usuario
act-department-users-long = Mostrar los usuarios del departamento
act-rename = renombrar
act-rename-department-long = Cambiar el nombre del departamento
act-add-department = añadir
act-add-department-long = Añadir un departamento
act-delete-department-long = Eliminar el departamento
