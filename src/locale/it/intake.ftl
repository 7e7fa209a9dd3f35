## What comes in from outside and is held back.

kind-intake = messaggio trattenuto
held-unknown-sender = Mittente sconosciuto
held-no-site = Mittente senza sito
held-inactive = Utente disattivato
held-suppressed = Non apre ticket via email
held-deleted = Risponde a un ticket eliminato
notice-intake-held = Trattenuto: { $why }.
done-taken-in = Messaggio di { $from } accettato
done-admitted = Il messaggio trattenuto è diventato un ticket
done-dropped = Messaggio trattenuto scartato
done-dropped-and-blocked = Messaggio trattenuto scartato; dal suo indirizzo non si accetta più nulla

pane-intakes = Trattenuti
column-from = Da
column-subject = Oggetto
column-why = Motivo
label-came = Arrivo
empty-intakes = Nulla è stato trattenuto.
form-admit = Un ticket da { $from }
admit-new-user = un nuovo utente
admit-known = Quello dell'utente.
block-question = Scartare tutto ciò che arriva da { $from } e non accettare altro da lì?
drop-question = { $count ->
    [one] Scartare questo messaggio?
   *[other] Scartare questi { $count } messaggi?
}
act-admit = ticket
act-admit-long = Fanne un ticket
act-drop-held = scarta
act-drop-held-long = Scarta il messaggio
act-block = blocca
act-block-long = Scarta il messaggio e blocca il mittente
