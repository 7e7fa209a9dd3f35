# The Statuses pane and its form.

pane-statuses = Estados
column-category = Categoría
status-default = inicial
status-offered = ofrecido
status-retired = no ofrecido
status-about-preset = Uno de los cuatro que tiene toda mesa de ayuda: conserva su nombre y se queda.
status-about-own = Un estado propio: las reglas se guían por su categoría, el nombre es una etiqueta.
section-same-category = Los estados de esta categoría, en orden
form-new-status = Nuevo estado
meaning-open = alguien tiene que actuar
meaning-pending = a la espera de otra persona
meaning-resolved = solucionado, puede volver
meaning-closed = terminado
ask-status = Nombre del estado
status-at-the-end = No puede ir más allá: un estado se queda en su categoría, { $category }.
pick-replacement = { $count ->
    [one] ¿Qué estado recibe el único ticket que ahora tiene { $status }?
   *[other] ¿Qué estado reciben los { $count } tickets que ahora tienen { $status }?
}
delete-status-question = ¿Eliminar el estado { $status }? No se puede deshacer.

act-status-tickets-long = Mostrar los tickets que tienen el estado
act-status-rename = renombrar
act-status-rename-long = Cambiar el nombre del estado
act-status-add = añadir
act-status-add-long = Añadir un estado a una categoría
act-status-default = inicial
act-status-default-long = Hacer que la categoría empiece con este estado
act-status-active = ofrecer
act-status-active-long = Ofrecer el estado o dejar de ofrecerlo
act-status-up = antes
act-status-up-long = Ofrecer el estado antes dentro de su categoría
act-status-down = después
act-status-down-long = Ofrecer el estado después dentro de su categoría
act-status-delete = eliminar
act-status-delete-long = Eliminar el estado; sus tickets reciben otro
