# El recorrido de los primeros minutos.

tour-title = Recorrido, { $number } de { $of }
tour-queue = { $tickets } muestra los tickets, uno por línea; { $down } y { $up } mueven el cursor. Todas las listas de helpdeck funcionan así.
tour-ticket = { $open } abre un ticket, { $assign } lo asigna a alguien: quienes están disponibles van primero, con su carga de trabajo.
tour-availability = { $mine } y Enter indican que está fuera de la oficina, o disponible de nuevo: todos lo ven al momento. { $technicians } muestra quién está disponible.
tour-finding = { $palette } encuentra cualquier cosa por su nombre: una acción, un ticket, un dispositivo. { $filter } filtra la lista, { $help } muestra todas las teclas de este lugar.
tour-undo = { $undo } deshace su último cambio. Un texto a medio escribir se conserva al salir y se ofrece al volver a escribir, también en otro equipo.
tour-over = El recorrido ha terminado. { $key } lo muestra otra vez.
tour-no-room = No hay espacio para el recorrido. Agrande el terminal.
hint-next-step = seguir
hint-skip-tour = omitir
act-tour = recorrido
act-tour-long = Mostrar el recorrido de los primeros minutos
