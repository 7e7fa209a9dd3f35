# Webhooks: other programs are told what happens.

kind-webhook = webhook
unknown-webhook = unknown webhook
permission-manage-webhooks = change webhooks
field-url = address
field-events = events
field-with-notes = internal notes, too

# The list.
pane-webhooks = Webhooks
empty-webhooks = No other program is told what happens here. Press { $key } to add one.
column-url = Address
column-events = Events
webhook-on = on
webhook-off = off
webhook-needs-secret = has no secret
webhook-fails = does not arrive
webhook-gone = off, unwanted
webhook-why-since = { $why } (since { $when })
webhook-secret-since = since { $when }
webhook-about = What happens is sent as JSON, signed as Standard Webhooks say, and sent again for three days where it does not arrive.

# The form.
form-new-webhook = New webhook
label-with-notes = With notes
webhook-events-title = What the webhook is told of
webhook-form-note = Everybody at the desk sees the address. Nothing is sent before the webhook has a secret.

# Keys.
act-webhook-add = add
act-webhook-add-long = Add a webhook
act-edit-webhook-long = Change the webhook
act-webhook-switch = on/off
act-webhook-switch-long = Switch the webhook on or off
act-ping = ping
act-ping-long = Send a ping and see what comes back
act-deliveries = log
act-deliveries-long = Show what was delivered
act-webhook-secret-long = Make a fresh secret and show it once
act-webhook-delete = delete
act-webhook-delete-long = Delete the webhook
delete-webhook-question = Delete { $name }, with its secret and its log?
webhook-secret-question = Make a fresh secret for { $name }?
webhook-secret-overlap = The one before goes on signing beside it for { $hours } hours.
webhook-secret-shown = The secret of { $name }. It is not shown again. Copy it?
webhook-pinged = { $name } answered { $status } after { $millis } ms
webhook-not-pinged = { $name } did not take the ping: { $why }

# The log of deliveries.
deliveries-title = Deliveries to { $name }
deliveries-none = Nothing was delivered to { $name } yet.
delivery-arrived = arrived
delivery-waits = waits
delivery-given-up = given up
delivery-tries = { $count ->
    [one] one try
   *[other] { $count } tries
}
delivery-millis = { $millis } ms
delivery-next = again { $when }

# What was done.
done-webhook-added = { $name } is added; make its secret next
done-webhook-edited = { $name } is changed
done-webhook-on = { $name } is on
done-webhook-off = { $name } is off
done-webhook-deleted = { $name } is deleted
done-webhook-secret = { $name } has a fresh secret
done-webhook-fails = { $name } does not arrive
done-webhook-arrives = { $name } arrives again
audit-webhook-secret = made a secret for { $name }

# What the server says.
fault-no-secret = No secret
webhook-no-secret = The webhook has no secret yet. Make one first: nothing is sent without.
webhook-no-delivery = There is no such delivery, or not any more. Look into the log again.
webhook-refused = the address is not one that webhooks may lead to: it is no address of the open internet, or not https; whoever runs the server can allow it with --allow-webhooks-to
webhook-redirect = the receiver answers from elsewhere: set the address that it redirects to
webhook-too-slow = no answer within { $seconds } seconds

# The command line.
cli-webhook-secret = The secret of { $name }, shown this once: { $secret }
cli-webhook-unknown = There is no webhook called “{ $name }”. `helpdeck webhooks` lists them.
cli-webhook-no-event = There is no event called “{ $name }”. Choose among { $all }.
cli-webhook-no-delivery = There is no delivery whose id ends in “{ $id }”. `helpdeck webhooks log` lists them.
cli-webhook-deliveries-several = More than one delivery has an id that ends in “{ $id }”. Give more of it.
webhook-replayed = { $event } is delivered again
