# API-Token: womit Programme handeln (E3).

kind-api-token = API-Token
unknown-token = ein API-Token
through-token = { $owner } (Token { $token })
field-grants = Erlaubt
field-addresses = Adressen
field-expires = Ablauf
permission-manage-tokens = API-Token erstellen und widerrufen
token-active = aktiv
token-expired = abgelaufen
token-revoked = widerrufen
refusal-token-lacks = Dieser API-Token erlaubt das nicht, dazu braucht es { $grant }. Einen Token erstellen, der es erlaubt.
refusal-not-through-token = Das erlaubt kein API-Token. Dazu muss jemand angemeldet sein.
flaw-not-an-address = müssen Adressen oder Bereiche sein, etwa 192.0.2.7 oder 10.1.0.0/16
done-token-added = API-Token { $name } erstellt
done-token-revoked = API-Token { $name } widerrufen
audit-token-secret = Geheimnis des API-Tokens { $token } erzeugt
fault-token-expired = Der API-Token ist abgelaufen
fault-token-revoked = Der API-Token wurde widerrufen
fault-token-address = Nicht von dieser Adresse
detail-token-expired = Dieser API-Token ist abgelaufen. Einen neuen erstellen mit: helpdeck tokens create
detail-token-revoked = Dieser API-Token wurde widerrufen, oder sein Besitzer wurde deaktiviert. Einen neuen erstellen mit: helpdeck tokens create
detail-token-address = Dieser API-Token darf nicht von { $address } aus benutzt werden. Ihn von einer Adresse seiner Liste aus benutzen oder einen ohne Liste erstellen.
cli-token-secret = Das Geheimnis von { $name }, das nicht noch einmal gezeigt wird:
cli-token-unknown = Es gibt keinen API-Token { $name }, der nicht widerrufen ist. Siehe helpdeck tokens.
cli-token-grant = { $name } ist nichts, was ein Token erlauben kann. Es gibt: { $all }
cli-token-no-secret = Der Token { $name } ist erstellt, aber sein Geheimnis kam nicht an ({ $why }). Eines erzeugen mit: helpdeck tokens renew { $name }
fault-too-many-requests = Zu viele Anfragen
detail-too-many-requests = Das ist mehr, als { $kind ->
    [token] ein API-Token
   *[session] eine Sitzung
} auf einmal anfragen darf. In { $seconds } s noch einmal fragen.
pane-tokens = API-Token
column-token = Token
column-owner = Besitzer
column-may = Erlaubt
column-expires = Läuft ab
token-from-anywhere = überall
label-token-from = Von
label-token-made = Erstellt
token-about-secret = s erzeugt sein Geheimnis, das einmal gezeigt wird.
empty-tokens = Noch kein Programm handelt mit einem API-Token. { $key } fügt einen hinzu.
form-new-token = Neuer API-Token
form-token-note = Das Geheimnis wird danach mit s erzeugt.
label-token-expires = Bis
label-token-addresses = Von Adressen
token-may-title = Wozu der Token benutzt werden darf
revoke-token-question = Den API-Token { $name } widerrufen? Programme, die ihn benutzen, sind endgültig ausgesperrt.
token-renew-question = Ein Geheimnis für { $name } erzeugen?
token-renew-consequence = Ein früher erzeugtes öffnet nichts mehr.
act-token-add = erstellen
act-token-add-long = Einen API-Token für ein Programm erstellen
act-token-secret-long = Das Geheimnis eines eigenen API-Tokens erzeugen
act-token-revoke = widerrufen
act-token-revoke-long = Einen API-Token widerrufen
hint-once-more = noch einmal
