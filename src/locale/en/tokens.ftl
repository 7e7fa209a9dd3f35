# API tokens: what programs act through (E3).

kind-api-token = API token
unknown-token = an API token
through-token = { $owner } (token { $token })
field-grants = allowed
field-addresses = addresses
field-expires = expiry
permission-manage-tokens = make and revoke API tokens
token-active = active
token-expired = expired
token-revoked = revoked
refusal-token-lacks = This API token does not allow that: it would take { $grant }. Make a token that allows it.
refusal-not-through-token = No API token allows that. It takes somebody who is signed in.
flaw-not-an-address = must be addresses or ranges, such as 192.0.2.7 or 10.1.0.0/16
done-token-added = API token { $name } made
done-token-revoked = API token { $name } revoked
audit-token-secret = drew the secret of the API token { $token }
fault-token-expired = The API token has expired
fault-token-revoked = The API token was revoked
fault-token-address = Not from this address
detail-token-expired = The time of this API token is over. Make a new one with: helpdeck tokens create
detail-token-revoked = This API token was revoked, or its owner was deactivated. Make a new one with: helpdeck tokens create
detail-token-address = This API token may not be used from { $address }. Use it from an address on its list, or make one without a list.
cli-token-secret = The secret of { $name }, which is not shown again:
cli-token-unknown = There is no API token { $name } that is not revoked. See helpdeck tokens.
cli-token-grant = { $name } is nothing that a token can be allowed. There are: { $all }
cli-token-no-secret = The token { $name } is made, but its secret did not arrive ({ $why }). Draw one with: helpdeck tokens renew { $name }
fault-too-many-requests = Too many requests
detail-too-many-requests = This is more than { $kind ->
    [token] an API token
   *[session] a session
} may ask for at once. Ask again in { $seconds } s.
pane-tokens = API tokens
column-token = Token
column-owner = Owner
column-may = May
column-expires = Expires
token-from-anywhere = anywhere
label-token-from = From
label-token-made = Made
token-about-secret = s draws its secret, which is shown once.
empty-tokens = No program acts through an API token yet. Press { $key } to add one.
form-new-token = New API token
form-token-note = The secret is drawn after that, with s.
label-token-expires = Until
label-token-addresses = From addresses
token-may-title = What the token may be used for
revoke-token-question = Revoke the API token { $name }? Programs that use it are shut out, for good.
token-renew-question = Draw a secret for { $name }?
token-renew-consequence = One that was drawn before opens nothing any more.
act-token-add = make
act-token-add-long = Make an API token for a program
act-token-secret-long = Draw the secret of an API token of yours
act-token-revoke = revoke
act-token-revoke-long = Revoke an API token
hint-once-more = once more
