# Lists as files, files as lists: export, import, directories.

cli-file-exists = { $file } ya existe: indique otro archivo, o añada --force para reemplazarlo
export-unknown-column = no hay ninguna columna { $column }: elija entre { $allowed }

act-export = exportar
act-export-long = Escribir la lista tal como se ve en CSV o JSON
export-title = ¿En qué archivo se { $count ->
    [one] escribe la única línea
   *[other] escriben las { $count } líneas
} de esta lista?
export-title-marked = ¿En qué archivo se { $count ->
    [one] escribe la línea marcada
   *[other] escriben las { $count } líneas marcadas
}?
export-help = Un nombre que termina en .json da JSON; cualquier otro, CSV. ~ es su directorio personal.
export-nowhere = Escriba el nombre de un archivo.
export-empty = No hay nada que escribir en esta lista.
export-question = Ya hay un archivo { $path }. ¿Sobrescribirlo?
export-under-way = Se está escribiendo otra lista. Espere a que termine.
export-progress = { $done } de { $count } líneas de la lista listas para escribirse
export-done = { $rows ->
    [one] Se ha escrito una línea
   *[other] Se han escrito { $rows } líneas
} en { $path }.
file-is-folder = { $path } es una carpeta: añada el nombre de un archivo
file-no-folder = no existe la carpeta { $path }: indique una que exista
file-there-by-now = { $path } ha aparecido mientras tanto, así que no se ha escrito nada: vuelva a intentarlo
file-is-no-file = { $path } no es un archivo normal: indique otro

done-imported = { $rows ->
    [one] { $rows } fila leída
   *[other] { $rows } filas leídas
}
notice-imported = Importación: { $created } nuevos, { $changed } cambiados, { $refused } omitidos.
refusal-import-row = Línea { $line } ({ $column }). { $why }

fault-unreadable = No se puede leer el archivo
import-too-large = { $file } tiene más de { $most } MB: divídalo en varios archivos
import-which-kind = Ese tipo no existe. Elija uno de estos: { $kinds }.
import-cells = tiene { $found } celdas donde el encabezado tiene { $expected }
import-same-as = es igual que la línea { $line }
import-moved = { $lost ->
    [0] pasa a otro sitio
    [one] pasa a otro sitio; se pierde un vínculo entre usuario y dispositivo
   *[other] pasa a otro sitio; se pierden { $lost } vínculos entre usuario y dispositivo
}
import-not-reached = no se llegó a ella: no se ha importado nada
import-not-text = La línea { $line } no es UTF-8 ni UTF-16. Guarde el archivo como CSV UTF-8.
import-empty = No contiene más que un encabezado, o ni siquiera eso.
import-unknown-header = No hay ninguna columna { $header } para { $kind }. Se conocen { $known }.
import-header-twice = Dos encabezados significan { $column }. Quite uno.
import-missing = Un archivo de { $kind } necesita también { $columns }.

import-outcome-created = nuevo
import-outcome-updated = cambiado
import-outcome-moved = trasladado
import-outcome-unchanged = sin cambios
import-outcome-error = error

# The page of imports

panel-import = Importación
section-file = Archivo
section-columns = Primera línea del archivo: nombres de columnas; las que llevan * son necesarias
section-would = Qué pasaría; aún no se ha cambiado nada
section-imported = Qué ha pasado
section-look-at = Líneas que conviene mirar
import-file = Archivo
import-no-file = ninguno aún: pulse Enter e indique un archivo CSV
import-about = Contenido
import-by-header = lo que dice su primera línea
import-errors = Errores
import-keeps-out = una línea con error deja fuera todo el archivo
import-skips = las líneas con errores se omiten, las demás se importan
import-outcome = Líneas
import-reads = Leyendo el archivo.
import-begins = Importando.
import-next = Siguiente
import-lines = Cada línea
import-report = Informe
import-see-all = Ver qué pasa con { $lines ->
    [one] la única línea
   *[other] las { $lines } líneas
}
import-saved = guardado como { $path }
import-at = Línea { $line }
import-which = ¿Qué archivo se importa?
import-which-help = Un CSV de sitios, usuarios o dispositivos. ~ es su directorio personal. Primero solo se prueba.
import-was-before = Este archivo ya se importó ({ $at }). No se cambiaría nada.
import-mend = Corrija las líneas con errores y vuelva a probar, u omítalas con e.
import-nothing-new = Ninguna línea del archivo cambia nada.
import-choose-first = Primero elija un archivo, con f.
import-try-first = Primero pruebe el archivo, con t.
import-not-before = El archivo no se ha importado antes.
import-under-way = Se está leyendo el archivo. Espere a que termine.
import-question = ¿Importar { $name }? { $lines ->
    [one] Una línea cambia algo.
   *[other] { $lines } líneas cambian algo.
}
import-moves = { $moved ->
    [one] Un elemento pasa a otro sitio y pierde sus vínculos en el anterior.
   *[other] { $moved } elementos pasan a otro sitio y pierden sus vínculos en el anterior.
}
import-leaves-out = { $refused ->
    [one] Se omite una línea con error.
   *[other] Se omiten { $refused } líneas con errores.
}
import-reported = Lo que ha pasado con cada línea se ha escrito en { $path }.
act-import-file = archivo
act-import-file-long = Elegir el archivo que importar y probarlo
act-import-noun = contenido
act-import-noun-long = Indicar si son sitios, usuarios o dispositivos
act-import-skip = errores
act-import-skip-long = Omitir líneas con errores, o rechazar el archivo
act-import-try = reintentar
act-import-try-long = Probar de nuevo el archivo sin cambiar nada
act-import = importar
act-import-long = Importar el archivo
act-import-again = repetir
act-import-again-long = Importar el archivo una vez más
act-lines = cada línea
act-import-lines-long = Ver qué pasa con cada línea
act-import-report = informe
act-import-report-long = Escribir junto al archivo qué pasa con cada línea
outcomes-all = todo
outcomes-did = { $name }: qué ha pasado
outcomes-would = { $name }: qué pasaría
hint-only = solo estos

# The command line of imports

import-earlier = { $name } ya se importó ({ $at }): no se ha cambiado nada. Añada --again para importarlo una vez más.
import-line = Línea { $line }: { $message }
import-line-column = Línea { $line }, { $column }: { $message }
import-more = ... y { $more } líneas más; --report FILE las guarda todas.
import-counts = { $created } nuevos, { $updated } cambiados ({ $moved } de ellos a otro sitio), { $unchanged } sin cambios, { $refused } con errores
import-would = Se importaría { $name }: { $counts }. No se ha cambiado nada.
import-would-not = { $name } no se importaría: { $counts }.
import-did = Se ha importado { $name }: { $counts }.
import-did-not = No se ha importado { $name }: { $counts }.
import-nothing-done = { $refused ->
    [one] una línea tiene un error, así que no se ha importado nada: corríjala, o añada --skip-errors
   *[other] { $refused } líneas tienen errores, así que no se ha importado nada: corríjalas, o añada --skip-errors
}
import-stopped = la importación ha terminado antes de tiempo: { $why } Las líneas de arriba a las que no se llegó no se han importado
import-checking = { $done } de { $lines } líneas comprobadas
import-writing = { $done } de { $lines } líneas importadas

# Directories

field-directory = directorio
field-tenant = inquilino
field-application = aplicación
field-interval = intervalo
field-sign-in-url = dirección de inicio de sesión
field-directory-url = dirección del directorio
field-site-rule = regla
flaw-not-a-url = no es una dirección segura; escríbala como https://graph.example.com
flaw-from-directory = viene del directorio; cámbielo allí
done-directory-set = El directorio está configurado
done-synced = { $people ->
    [one] { $people } persona del directorio leída
   *[other] { $people } personas del directorio leídas
}
done-directory-read = El directorio se ha leído
notice-synced = El directorio ha cambiado { $changed } de { $people } personas.
fault-directory = No se puede leer el directorio
fault-directory-unset = El directorio no está configurado
directory-not-set = No hay ningún directorio configurado. Use helpdeck directory set.
directory-no-secret = Falta el secreto de su aplicación. Use helpdeck directory secret.
directory-bad-secret = No conoce la aplicación o rechaza su secreto. Compruebe el inquilino y la aplicación, o establezca un secreto nuevo con helpdeck directory secret.
directory-not-allowed = La aplicación no puede leer usuarios. Concédale User.Read.All en el directorio.
directory-throttled = Ha pedido esperar demasiadas veces. Vuelva a intentarlo más tarde.
directory-elsewhere = Lleva a una dirección distinta de la configurada, así que no se ha enviado nada allí. Compruebe la dirección.
directory-unreachable = No se puede acceder a él ({ $why }). Compruebe la dirección y la red.
directory-answer = Ha respondido algo que no se entiende: { $why }
directory-set = El directorio está configurado y su secreto, guardado. Para ver qué cambiaría: helpdeck directory preview
directory-secret-set = El secreto está guardado.
directory-forgotten = El directorio se ha olvidado. Sus usuarios se quedan.
directory-ask-secret = Secreto de la aplicación:{" "}
directory-bad-rule = { $rule } no es una regla: escriba company=VALUE=SITE, office=VALUE=SITE o department=VALUE=SITE
directory-no-site = no hay ningún sitio llamado { $name }: compruebe cómo está escrito
directory-counts = { $created } nuevos, { $updated } cambiados, { $deactivated } desactivados, { $unchanged } sin cambios, { $skipped } omitidos
directory-would = Sería: { $counts }. No se ha cambiado nada.
directory-did = Hecho: { $counts }.
directory-is = { $tenant } en { $url }, aplicación { $client }
directory-never = Nunca se ha leído.
directory-failed = No se pudo leer ({ $at }): { $why }
directory-ran = Última lectura ({ $at }): { $counts }.
directory-next = Próxima lectura: { $at }.
sync-unchanged = sin cambios
sync-created = nuevo
sync-updated = cambiado
sync-moved = pasa a otro sitio, sin sus dispositivos
sync-deactivated = ya no está, por eso se desactiva
sync-no-site = omitido: ninguna regla indica su sitio
sync-no-name = omitido: sin nombre
sync-address-taken = omitido: la dirección es de otra persona
sync-ignored = omitido: ya no está allí

# The page of the directory

panel-directory = Directorio
section-directory = Directorio
section-who-where = Quién pertenece a qué sitio; vale la primera que coincide
section-runs = Lecturas
label-tenant = Inquilino
label-application = Aplicación
label-secret = Secreto
label-interval = Leer cada
label-deactivate-left = Desactivar bajas
label-departments-too = Con departamentos
label-default-site = Sitio de los demás
label-site-rules = Reglas de sitio
label-sign-in-url = Inicio de sesión
label-directory-url = Dirección
directory-none = ninguno: usuarios a mano, por archivo o por correo
directory-what-for = Enter toma los usuarios de Microsoft Entra ID
directory-on-demand = solo cuando alguien lo pide
directory-every = { $minutes ->
    [one] { $minutes } minuto
   *[other] { $minutes } minutos
}
directory-leaves-out = ninguno: se omiten
directory-everybody = Todos
directory-others = Todos los demás
directory-secret-kept = guardado; no se muestra nunca
directory-secret-missing = falta: pulse Enter para establecerlo
directory-secret-empty = Pegue el secreto de la aplicación.
directory-secret-note = Lo guarda el servidor y no se vuelve a mostrar. Entra ID: App registrations, Certificates & secrets.
directory-form-note = Minutos en blanco: solo a petición. Reglas, una por línea: company=Acme=Leeds, office=…, department=…
directory-last = Última lectura
directory-next-label = Próxima
directory-now = Ahora
directory-would-be = Sería
directory-was = Hecho
directory-reads = Leyendo el directorio y cambiando usuarios.
directory-looks = Comprobando qué cambiaría.
directory-see-all = Ver qué pasa con { $people ->
    [one] la única persona
   *[other] las { $people } personas
}
directory-set-first = No hay ningún directorio configurado. Primero configúrelo, con e.
directory-preview-first = Primero vea qué cambiaría, con p.
directory-under-way = Se está leyendo el directorio. Espere a que termine.
directory-question = ¿Leer ahora el directorio y cambiar los usuarios según él?
directory-deactivates = Los usuarios que ya no estén en él se desactivan.
directory-forget-question = ¿Olvidar el directorio? Sus usuarios se quedan y vuelven a editarse aquí.
form-directory = El directorio del que vienen los usuarios
form-directory-secret = Secreto de la aplicación del directorio
sync-sort-deactivated = desactivado
sync-sort-left-out = omitido
act-edit-directory-long = Configurar el directorio y lo que resulta de él
act-secret = secreto
act-secret-long = Establecer el secreto de la aplicación
act-preview = simular
act-preview-long = Ver qué cambiaría al leer el directorio
act-sync = leer ahora
act-sync-long = Leer el directorio ahora y cambiar usuarios
act-directory-lines-long = Ver qué pasa con cada persona
act-forget = olvidar
act-forget-long = Olvidar el directorio; sus usuarios se quedan
user-owned = { $value } (es del directorio: cámbielo allí)
yes = sí
no = no
