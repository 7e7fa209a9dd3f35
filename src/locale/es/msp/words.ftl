trigger-replied = el contacto responde
trigger-unanswered = { $hours ->
    [one] el contacto lleva una hora esperando respuesta
   *[other] el contacto lleva { $hours } horas esperando respuesta
}
test-site = el cliente es { $site }
test-requester = el contacto es { $name }
rule-mail-created = avisar por correo al contacto de que se creó
rule-mail-resolved = avisar por correo al contacto de que se resolvió
rule-flaw-site = el cliente que indica ya no existe
rule-flaw-requester = el contacto que indica ya no existe
rule-mailed = La regla “{ $name }” envió un correo al contacto
strategy-last-owner = Quien tuvo el último ticket del contacto
decision-last-owner = { $name }: tuvo el último ticket del contacto, { $ticket }
rule-would-mail = un correo al contacto
dashboard-no-primary = Contactos sin principal
dashboard-sites = Por cliente
dashboard-more-sites = { $count ->
    [one] { $count } cliente más
   *[other] { $count } clientes más
}
import-moved = { $lost ->
    [0] pasa a otro cliente
    [one] pasa a otro cliente; se pierde un vínculo entre contacto y dispositivo
   *[other] pasa a otro cliente; se pierden { $lost } vínculos entre contacto y dispositivo
}
import-which-help = Un CSV de clientes, contactos o dispositivos. ~ es su directorio personal. Primero solo se prueba.
import-moves = { $moved ->
    [one] Un elemento pasa a otro cliente y pierde sus vínculos en el anterior.
   *[other] { $moved } elementos pasan a otro cliente y pierden sus vínculos en el anterior.
}
act-import-noun-long = Indicar si son clientes, contactos o dispositivos
import-counts = { $created } nuevos, { $updated } cambiados ({ $moved } de ellos a otro cliente), { $unchanged } sin cambios, { $refused } con errores
directory-not-allowed = La aplicación no puede leer contactos. Concédale User.Read.All en el directorio.
directory-forgotten = El directorio se ha olvidado. Sus contactos se quedan.
directory-no-site = no hay ningún cliente llamado { $name }: compruebe cómo está escrito
sync-moved = pasa a otro cliente, sin sus dispositivos
sync-no-site = omitido: ninguna regla indica su cliente
section-who-where = Quién pertenece a qué cliente; vale la primera que coincide
label-default-site = Cliente de los demás
label-site-rules = Reglas de cliente
directory-none = ninguno: contactos a mano, por archivo o por correo
directory-what-for = Enter toma los contactos de Microsoft Entra ID
directory-reads = Leyendo el directorio y cambiando contactos.
directory-question = ¿Leer ahora el directorio y cambiar los contactos según él?
directory-deactivates = Los contactos que ya no estén en él se desactivan.
directory-forget-question = ¿Olvidar el directorio? Sus contactos se quedan y vuelven a editarse aquí.
form-directory = El directorio del que vienen los contactos
act-sync-long = Leer el directorio ahora y cambiar contactos
act-forget-long = Olvidar el directorio; sus contactos se quedan
impact-site-down = Cliente parado
message-requester = Del contacto
permission-manage-sites = gestionar clientes
permission-manage-users = gestionar contactos
permission-import-users = importar clientes, contactos y dispositivos
permission-merge-users = fusionar contactos
permission-reply = responder a los contactos
field-site = cliente
field-user = contacto
field-scope = clientes
kind-site = cliente
kind-user = contacto
unknown-user = un contacto desconocido
unknown-site = un cliente desconocido
flaw-other-site = es de otro cliente; elija uno de este cliente
flaw-not-related = no es uno de los dispositivos de este contacto; elija uno vinculado, o vincúlelo primero
flaw-needs-user = necesita un contacto; elija primero el contacto
flaw-inactive-user = es un contacto desactivado y no puede solicitar nada nuevo; actívelo o elija otro
refusal-not-assignable = { $technician } no puede recibir tickets: cuenta desactivada, sin primer inicio de sesión, o un rol sin tickets o sin este cliente. Elija a otra persona.
refusal-beyond-your-sites = Eso alcanza clientes que su rol no incluye. Consulte a un Admin.
notice-device-from-primary = { $ticket } llegó de fuera y tiene el dispositivo principal del contacto: { $device }.
notice-other-requester = El contacto de { $ticket }, { $user }, es otro; las respuestas van al ticket que continúa.
verdict-out-of-scope = su rol no incluye este cliente
done-site-added = Cliente { $name } añadido
done-user-added = Contacto { $user } añadido
done-user-activated = Contacto { $user } activado de nuevo
done-user-deactivated = Contacto { $user } desactivado
device-event-set = El dispositivo es ahora { $after }, el principal del contacto.
device-event-changed = El dispositivo ha pasado de { $before } a { $after }, el principal del contacto.
device-event-disabled = Dispositivo vaciado hasta que se elija un contacto.
device-event-disabled-from = Dispositivo vaciado hasta que se elija un contacto; era { $before }.
folder-needs-site = Elija primero un cliente.
held-no-site = Remitente sin cliente
held-inactive = Contacto desactivado
admit-new-user = un contacto nuevo
admit-known = Los datos del contacto.
field-auto-create-users = contactos a partir del correo entrante
field-catch-all-site = cliente de los remitentes desconocidos
settings-creates = pasan a ser contactos
settings-catch-all = Su cliente
column-on-sites = Clientes
label-on-sites = Para los clientes
role-needs-every-site = solo funciona en un rol para todos los clientes
role-every-site = todos los clientes, también los futuros
role-about = { $role } permite: { $allows }. Clientes: { $reach }.
refusal-site-not-empty = Aquí todavía hay algo: { $users } contactos, { $devices } dispositivos (también eliminados), { $tickets } tickets. Desactívelo, o fusiónelo con otro.
done-site-edited = Cliente { $site } cambiado
done-site-activated = Cliente { $site } activado de nuevo
done-site-deactivated = Cliente { $site } desactivado
done-site-deleted = Cliente { $site } eliminado
column-main-user = Contacto principal
form-new-site = Nuevo cliente
refused-folder-site = Muestre primero las carpetas de un cliente: pulse L en un cliente.
merge-site-moves = Se trasladan: { $users } contactos, { $devices } dispositivos, { $folders } carpetas, { $tickets } tickets. Los vínculos y los principales se mantienen.
delete-folder-question = ¿Eliminar la carpeta { $folder }? Sus dispositivos se quedan en el cliente. y: eliminar, Esc: volver.
act-site-folders-long = Mostrar las carpetas del cliente
act-add-site-long = Añadir un cliente
act-merge-site-long = Fusionar el cliente con otro
act-enable-site-long = Activar o desactivar el cliente
act-delete-site-long = Eliminar un cliente que no tiene nada
act-add-folder-long = Añadir una carpeta al cliente
pane-users = Contactos
pane-sites = Clientes
column-user = Contacto
column-site = Cliente
column-users = Contactos
label-site = Cliente
label-user = Contacto
label-users = Contactos
label-requester = Contacto
empty-users = Aún no hay contactos. { $key } añade uno.
empty-sites = Aún no hay clientes. { $key } añade uno; contactos, dispositivos y tickets tienen uno.
device-not-related = (ya no vinculado al contacto)
palette-hint = una acción, #1042, @sara, un dispositivo, un cliente; > solo acciones
picker-no-site = Aún no hay ningún cliente: contactos, dispositivos y tickets tienen uno. Añádalo en la página Clientes.
pick-requester = Contacto de { $tickets }
form-relations-several = Cliente y carpeta de { $count } dispositivos
device-needs-user = Elija primero un contacto.
device-none-related = No hay ninguno vinculado. Se puede elegir un dispositivo del cliente; eso lo vincula.
relations-emptied = Otro cliente: se vacían la carpeta y los contactos.
relations-no-folder = Otro cliente: se vacía la carpeta.
move-question = { $count ->
    [one] { $count } contacto pierde un dispositivo. y: aplicar, Esc: volver.
   *[other] Se pierden { $count } vínculos con contactos. y: aplicar, Esc: volver.
}
refused-no-requester = Este ticket no tiene contacto. Indique uno con r.
refused-not-of-user = Solo entre los dispositivos de un contacto: pulse d en un contacto.
act-users = contactos
act-users-long = Mostrar los contactos
act-sites = clientes
act-sites-long = Mostrar los clientes
act-site-tickets-long = Mostrar los tickets del cliente
act-site-users-long = Mostrar los contactos del cliente
act-site-devices-long = Mostrar los dispositivos del cliente
act-reply-long = Responder al contacto
act-requester = contacto
act-owner = contacto
act-owner-long = Ir al contacto
act-user-tickets-long = Mostrar los tickets del contacto
act-user-devices-long = Mostrar los dispositivos del contacto en su orden
act-relate-long = Vincular dispositivos del cliente al contacto
act-unrelate-long = Desvincular un dispositivo del contacto
act-primary-long = Elegir el dispositivo principal del contacto
act-device-users-long = Mostrar los contactos vinculados al dispositivo
act-relations-long = Editar cliente y carpeta; de uno solo, también contactos
act-relate-here-long = Vincular otro dispositivo a este contacto
act-unrelate-here-long = Desvincular este dispositivo del contacto
act-primary-here-long = Hacerlo dispositivo principal del contacto
portal-scope-site = Todos los de su cliente
field-main-user = contacto principal
flaw-not-theirs = no es una de las direcciones de este contacto; añádala primero
refusal-main-user-taken = { $user } es el contacto principal de este cliente. Confirme para reemplazarlo.
notice-main-user-replaced = { $user } ya no es el contacto principal de { $site }.
notice-main-user-inactive = { $user } es el contacto principal de { $site }, que mientras tanto no tiene ninguno.
notice-tickets-anonymous = { $count ->
    [one] Un ticket se queda, como de un antiguo contacto.
   *[other] { $count } tickets se quedan, como de un antiguo contacto.
}
notice-department-cleared = { $count ->
    [one] Un contacto queda sin departamento.
   *[other] { $count } contactos quedan sin departamento.
}
done-user-edited = Contacto { $user } cambiado
done-user-erased = Contacto { $user } suprimido
done-main-user = { $user } es el contacto principal de { $site }
done-no-main-user = { $site } no tiene contacto principal
form-new-user = Nuevo contacto
label-main-user = Contacto principal
label-new-site = Nuevo cliente
device-needs-site = elija primero un cliente
portal-main-user = Todos los de su cliente: contacto principal
main-user-question = { $user } es el contacto principal de { $site }. ¿Reemplazarlo?
refused-inactive-user = Este contacto está desactivado. Actívelo primero.
delete-department-question = ¿Eliminar { $department }? Sus contactos se quedan.
act-new-user-long = Nuevo contacto, en el cliente del elemento del cursor
act-add-user-long = Nuevo contacto
act-edit-user-long = Editar el contacto
act-addresses-long = Mostrar las direcciones de correo del contacto
act-main-user-long = Hacerlo contacto principal del cliente, o quitarlo
act-enable-user-long = Activar o desactivar el contacto
act-move-user-long = Trasladar el contacto a otro cliente
act-merge-user-long = Fusionar el contacto con otro
act-erase-user-long = Suprimir los datos personales del contacto
act-department-users-long = Mostrar los contactos del departamento
landing-sites = Clientes
