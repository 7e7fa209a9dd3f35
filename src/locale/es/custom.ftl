# Custom commands: programs of a person's own.

custom-question = ¿Ejecutar { $title }? Esta línea nunca se ha ejecutado desde aquí.
custom-reads = Lee { $count ->
    [one] el elemento
   *[other] { $count } elementos
} como JSON por la entrada estándar. Después ya no se preguntará.
custom-no-record = { $title }: aquí no hay ningún elemento adecuado.
custom-runs = { $title } está en marcha
custom-done = { $title } ha terminado.
custom-says = { $title }: { $says }
custom-failed = { $title } ha fallado con el código { $code }.
custom-failed-says = { $title } ha fallado con el código { $code }: { $says }
custom-killed = { $title } ha sido terminado por la señal { $signal }.
custom-not-started = No se ha podido iniciar { $title }: { $why }
custom-back = Pulse Intro para volver a helpdeck.
