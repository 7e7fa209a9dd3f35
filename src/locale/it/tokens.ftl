# Token API: ciò con cui agiscono i programmi (E3).

kind-api-token = token API
unknown-token = un token API
through-token = { $owner } (token { $token })
field-grants = autorizzazioni
field-addresses = indirizzi
field-expires = scadenza
permission-manage-tokens = creare e revocare i token API
token-active = attivo
token-expired = scaduto
token-revoked = revocato
refusal-token-lacks = Questo token API non lo consente: servirebbe { $grant }. Creare un token che lo consenta.
refusal-not-through-token = Nessun token API lo consente. Serve una persona che abbia eseguito l'accesso.
flaw-not-an-address = deve contenere indirizzi o intervalli, come 192.0.2.7 o 10.1.0.0/16
done-token-added = Token API { $name } creato
done-token-revoked = Token API { $name } revocato
audit-token-secret = generazione del segreto del token API { $token }
fault-token-expired = Il token API è scaduto
fault-token-revoked = Il token API è stato revocato
fault-token-address = Non da questo indirizzo
detail-token-expired = Questo token API è scaduto. Crearne uno nuovo con: helpdeck tokens create
detail-token-revoked = Questo token API è stato revocato, o il proprietario è stato disattivato. Crearne uno nuovo con: helpdeck tokens create
detail-token-address = Questo token API non può essere usato da { $address }. Usarlo da un indirizzo del suo elenco o crearne uno senza elenco.
cli-token-secret = Il segreto di { $name }, che non viene più mostrato:
cli-token-unknown = Non c'è un token API { $name } non revocato. Vedere helpdeck tokens.
cli-token-grant = { $name } non è qualcosa che un token possa consentire. Ci sono: { $all }
cli-token-no-secret = Il token { $name } è creato, ma il segreto non è arrivato ({ $why }). Generarne uno con: helpdeck tokens renew { $name }
fault-too-many-requests = Troppe richieste
detail-too-many-requests = È più di quanto { $kind ->
    [token] un token API
   *[session] una sessione
} possa chiedere in una volta. Riprovare tra { $seconds } s.
pane-tokens = Token API
column-token = Token
column-owner = Proprietario
column-may = Consente
column-expires = Scade
token-from-anywhere = ovunque
label-token-from = Da
label-token-made = Creato
token-about-secret = s genera il segreto, mostrato una sola volta.
empty-tokens = Nessun programma agisce ancora con un token API. { $key } ne aggiunge uno.
form-new-token = Nuovo token API
form-token-note = Il segreto si genera poi con s.
label-token-expires = Fino a
label-token-addresses = Da indirizzi
token-may-title = Per cosa si può usare il token
revoke-token-question = Revocare il token API { $name }? I programmi che lo usano restano esclusi, definitivamente.
token-renew-question = Generare un segreto per { $name }?
token-renew-consequence = Quello generato prima non apre più nulla.
act-token-add = creare
act-token-add-long = Creare un token API per un programma
act-token-secret-long = Generare il segreto di un proprio token API
act-token-revoke = revocare
act-token-revoke-long = Revocare un token API
hint-once-more = di nuovo
