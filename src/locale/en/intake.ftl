## What comes in from outside and is held back.

kind-intake = held message
held-unknown-sender = Unknown sender
held-no-site = No site for the sender
held-inactive = Deactivated user
held-suppressed = Opens no tickets by mail
held-deleted = Answers a deleted ticket
notice-intake-held = Held back: { $why }.
done-taken-in = Message from { $from } taken in
done-admitted = Held message became a ticket
done-dropped = Held message thrown away
done-dropped-and-blocked = Held message thrown away; nothing more is taken in from its address

pane-intakes = Held back
column-from = From
column-subject = Subject
column-why = Why
label-came = Came
empty-intakes = Nothing was held back.
form-admit = A ticket from { $from }
admit-new-user = a new user
admit-known = The user's own.
block-question = Throw away everything from { $from }, and take in nothing more from there?
drop-question = { $count ->
    [one] Throw this message away?
   *[other] Throw these { $count } messages away?
}
act-admit = ticket
act-admit-long = Make a ticket of it
act-drop-held = throw away
act-drop-held-long = Throw it away
act-block = block
act-block-long = Throw it away and block its sender
