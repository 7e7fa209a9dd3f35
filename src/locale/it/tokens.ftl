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
