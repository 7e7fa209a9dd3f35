# Technicians: adding, editing, absences as a plan.

field-auto-assign-cap = massimo di ticket aperti per bilanciamento
field-hide-inactive = disattivati nascosti

act-add-technician = aggiungi
act-add-technician-long = Aggiungi un tecnico
act-edit-technician = modifica
act-edit-technician-long = Modifica nome, telefono, pagina ticket e limite
form-new-technician = Nuovo tecnico. Riceve via email un link per impostare la password.
form-new-technician-seat = Nuovo tecnico, con una licenza in più ({ $seats } in totale)
form-edit-technician = { $name }
label-first-name = Nome
label-last-name = Cognome
label-role-later = Ruolo dopo l'accesso
label-plain-tickets = Pagine ticket semplici
label-cap = Limite bilanciamento
flaw-not-a-number = non è un numero intero; scriverne uno come 12, o nulla per nessun limite
add-seat-question = { $seats ->
    [one] L'unica licenza è occupata. Aggiungere una licenza all'abbonamento? y passa al modulo, Esc torna indietro.
   *[other] Tutte le { $seats } licenze sono occupate. Aggiungere una licenza all'abbonamento? y passa al modulo, Esc torna indietro.
}
add-seat-consequence = La licenza viene aggiunta al salvataggio del tecnico, non prima.
seats-taken = { $limit ->
    [one] { $used } licenza su { $limit }
   *[other] { $used } licenze su { $limit }
}
seats-taken-unlimited = { $used ->
    [one] { $used } licenza occupata
   *[other] { $used } licenze occupate
}

field-cover = sostituto
field-note = nota
field-from = inizio
flaw-not-a-time = non è un momento valido; indicarlo come 14:00, mon, tomorrow 9:00, 3 dec o 2026-12-01 14:00
flaw-too-far-away = mancano più di dieci anni; scegliere un momento più vicino
refusal-covers-oneself = { $name } non può sostituire se stesso. Scegliere un'altra persona.
refusal-covers-in-circle = Si sostituirebbero in circolo nello stesso periodo: { $chain }. Scegliere un'altra persona.
circle-link = { $name } ha come sostituto { $cover }
notice-absence-from = Fuori ufficio da { $from }.
notice-absence-until = Fuori ufficio da { $from } a { $until }.
absence-from = da { $from }
absence-until = da { $from } a { $until }
absence-cover = sostituto: { $cover }
absence-tickets = ticket aperti: { $what }
open-tickets-keep = restano assegnati
open-tickets-hand-over = passano al sostituto
open-tickets-release = tornano in coda

form-absence = Assenza di { $name }
label-absence-from = Inizio (vuoto: ora)
label-absence-until = Rientro (vuoto: ignoto)
label-cover = Sostituto
label-open-tickets = Ticket aperti
absence-note-tickets = { $count ->
    [0] ora nessuno
    [one] ora uno
   *[other] ora { $count }
}
pick-cover = Chi sostituisce { $name }?
pick-hand-over = { $count ->
    [one] Chi riceve il ticket aperto di { $name } e lo sostituisce?
   *[other] Chi riceve i { $count } ticket aperti di { $name } e lo sostituisce?
}
cover-is-out = { $name } è fuori ufficio e senza sostituto, quindi i ticket non arriverebbero a nessuno. Scegliere un'altra persona.
column-cover = Sostituto
cover-none = nessuno
cover-of = sostituto: { $name }
cover-missing = scoperto
absence-planned = Prevista
absence-none-planned = Nessuna assenza pianificata.
profile-absence = Assenza pianificata
out-with-cover = sostituto: { $cover }
out-without-cover = nessun sostituto
out-uncovered = { $count ->
    [one] un ticket aperto, nessun sostituto
   *[other] { $count } ticket aperti, nessun sostituto
}
act-plan-absence = assenza
act-plan-absence-long = Pianifica o modifica un'assenza
act-drop-absence = rimuovi
act-drop-absence-long = Rimuovi l'assenza pianificata
hint-plan = pianifica
hint-to-cover = al sostituto
hint-keep-choice = mantieni la scelta
hint-tickets = ticket aperti
ask-open-tickets = { $count ->
    [one] Un ticket da lavorare:
   *[other] { $count } ticket da lavorare:
}
answer-keep = mantieni
answer-hand-over = passa a...
answer-release = rimetti in coda
ask-assign-cover = { $name } è fuori ufficio. Assegnare al sostituto, { $cover }? y assegna a { $cover }, k mantiene { $name }, Esc torna indietro.
ask-assign-cover-until = { $name } è fuori ufficio fino a { $until }. Assegnare al sostituto, { $cover }? y assegna a { $cover }, k mantiene { $name }, Esc torna indietro.
notice-tickets-handed-over = { $count ->
    [one] Un ticket di { $technician } ora è di { $cover }.
   *[other] { $count } ticket di { $technician } ora sono di { $cover }.
}
notice-tickets-returned = { $count ->
    [one] Un ticket è tornato a { $technician }.
   *[other] { $count } ticket sono tornati a { $technician }.
}
done-absence-planned = Assenza di { $technician } pianificata
done-absence-cancelled = Assenza pianificata di { $technician } rimossa
