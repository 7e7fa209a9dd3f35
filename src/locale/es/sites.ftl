# Sites and folders.

site-state-active = Activo
site-state-inactive = Desactivado

field-address = dirección
field-notes = notas
field-domains = dominios de correo

flaw-not-a-domain = contiene algo que no es un dominio de correo; escríbalos como leeds.example york.example
flaw-inactive-site = está desactivado, así que no admite nada nuevo; actívelo o elija otro
refusal-site-not-empty = Aquí todavía hay algo: { $users } usuarios, { $devices } dispositivos (también eliminados), { $tickets } tickets. Desactívelo, o fusiónelo con otro.

notice-folder-renamed = La carpeta { $before } se llama ahora { $after }, porque ya hay una con ese nombre.

done-site-edited = Sitio { $site } cambiado
done-site-activated = Sitio { $site } activado de nuevo
done-site-deactivated = Sitio { $site } desactivado
done-site-deleted = Sitio { $site } eliminado
done-sites-merged = { $from } forma parte ahora de { $into }
done-folder-renamed = La carpeta { $before } se llama ahora { $after }
done-folder-deleted = Carpeta { $folder } eliminada

pane-folders = Carpetas
column-main-user = Usuario principal
label-address = Dirección
label-domains = Dominios correo
label-notes = Notas
empty-folders = No hay carpetas. Pulse { $key } para añadir una.
form-new-site = Nuevo sitio
prompt-rename-folder = Otro nombre para { $folder }
pick-merge-site = Fusionar { $site } con
refused-folder-site = Muestre primero las carpetas de un sitio: pulse L en un sitio.
merge-site-question = ¿Fusionar { $from } en { $into }? Después { $from } ya no existe y no se puede deshacer. y: fusionar, Esc: volver.
merge-site-moves = Se trasladan: { $users } usuarios, { $devices } dispositivos, { $folders } carpetas, { $tickets } tickets. Los vínculos y los principales se mantienen.
enable-site-question = ¿Activar { $site }? y: activar, Esc: volver.
disable-site-question = ¿Desactivar { $site }? No admitirá nada nuevo; todo lo que hay continúa. y: desactivar, Esc: volver.
delete-site-question = ¿Eliminar { $site } y sus carpetas? y: eliminar, Esc: volver.
delete-folder-question = ¿Eliminar la carpeta { $folder }? Sus dispositivos se quedan en el sitio. y: eliminar, Esc: volver.

act-folders = carpetas
act-site-folders-long = Mostrar las carpetas del sitio
act-edit-site = editar
act-edit-site-long = Editar nombre, dirección, teléfono, dominios, notas
act-add-site = añadir
act-add-site-long = Añadir un sitio
act-merge-site = fusionar
act-merge-site-long = Fusionar el sitio con otro
act-enable-site = activar
act-enable-site-long = Activar o desactivar el sitio
act-delete-site = eliminar
act-delete-site-long = Eliminar un sitio que no tiene nada
act-folder-devices-long = Mostrar los dispositivos de la carpeta
act-rename-folder = renombrar
act-rename-folder-long = Dar otro nombre a la carpeta
act-add-folder = añadir
act-add-folder-long = Añadir una carpeta al sitio
act-delete-folder = eliminar
act-delete-folder-long = Eliminar la carpeta
