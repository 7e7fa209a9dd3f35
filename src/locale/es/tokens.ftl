# Tokens de API: con lo que actúan los programas (E3).

kind-api-token = token de API
unknown-token = un token de API
through-token = { $owner } (token { $token })
field-grants = permisos
field-addresses = direcciones
field-expires = caducidad
permission-manage-tokens = crear y revocar tokens de API
token-active = activo
token-expired = caducado
token-revoked = revocado
refusal-token-lacks = Este token de API no lo permite: haría falta { $grant }. Cree un token que lo permita.
refusal-not-through-token = Ningún token de API lo permite. Hace falta alguien que haya iniciado sesión.
flaw-not-an-address = deben ser direcciones o rangos, como 192.0.2.7 o 10.1.0.0/16
done-token-added = Token de API { $name } creado
done-token-revoked = Token de API { $name } revocado
audit-token-secret = generó el secreto del token de API { $token }
fault-token-expired = El token de API ha caducado
fault-token-revoked = El token de API fue revocado
fault-token-address = No desde esta dirección
detail-token-expired = Este token de API ha caducado. Cree uno nuevo con: helpdeck tokens create
detail-token-revoked = Este token de API fue revocado, o se desactivó a su propietario. Cree uno nuevo con: helpdeck tokens create
detail-token-address = Este token de API no se puede usar desde { $address }. Úselo desde una dirección de su lista o cree uno sin lista.
cli-token-secret = El secreto de { $name }, que no se vuelve a mostrar:
cli-token-unknown = No hay ningún token de API { $name } sin revocar. Vea helpdeck tokens.
cli-token-grant = { $name } no es nada que un token pueda permitir. Hay: { $all }
cli-token-no-secret = El token { $name } está creado, pero su secreto no llegó ({ $why }). Genere uno con: helpdeck tokens renew { $name }
fault-too-many-requests = Demasiadas solicitudes
detail-too-many-requests = Es más de lo que { $kind ->
    [token] un token de API
   *[session] una sesión
} puede pedir a la vez. Vuelva a intentarlo en { $seconds } s.
pane-tokens = Tokens de API
column-token = Token
column-owner = Propietario
column-may = Permite
column-expires = Caduca
token-from-anywhere = cualquier lugar
label-token-from = Desde
label-token-made = Creado
token-about-secret = s genera su secreto, que se muestra una sola vez.
empty-tokens = Ningún programa actúa aún con un token de API. { $key } añade uno.
form-new-token = Nuevo token de API
form-token-note = El secreto se genera después, con s.
label-token-expires = Hasta
label-token-addresses = Desde
token-may-title = Para qué se puede usar el token
revoke-token-question = ¿Revocar el token de API { $name }? Los programas que lo usan quedan fuera, para siempre.
token-renew-question = ¿Generar un secreto para { $name }?
token-renew-consequence = El generado antes ya no abre nada.
act-token-add = crear
act-token-add-long = Crear un token de API para un programa
act-token-secret-long = Generar el secreto de un token de API propio
act-token-revoke = revocar
act-token-revoke-long = Revocar un token de API
hint-once-more = otra vez
