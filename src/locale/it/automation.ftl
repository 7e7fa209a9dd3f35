# Automation rules: when, if, then, and what one did.

kind-rule = regola di automazione
unknown-rule = una regola sconosciuta

rule-preset-reopen = Riapri alla risposta
rule-preset-mail = Conferma via email la creazione del ticket
rule-preset-release = Togli i ticket riaperti ai tecnici disattivati
rule-preset-assign = Assegna i nuovi ticket

trigger-created = viene creato un ticket
trigger-status = qualcuno cambia lo stato
trigger-solved = qualcuno risolve o chiude il ticket
trigger-assignment = qualcuno cambia l'assegnatario
trigger-replied = il richiedente risponde
trigger-aged = { $hours ->
    [one] è passata un'ora dalla creazione
   *[other] sono passate { $hours } ore dalla creazione
}
trigger-unanswered = { $hours ->
    [one] il richiedente attende risposta da un'ora
   *[other] il richiedente attende risposta da { $hours } ore
}

condition-not = non: { $condition }
test-category = la categoria dello stato è { $category }
test-status = lo stato è { $status }
test-priority = la priorità è { $priority }
test-at-least = la priorità è almeno { $priority }
test-impact = l'impatto è { $impact }
test-type = il tipo è { $sort }
test-channel = il canale è { $channel }
test-site = il sito è { $site }
test-title = il titolo contiene “{ $words }”
test-requester = il richiedente è { $name }
test-tag = ha il tag { $tag }
test-technician = è assegnato a { $name }
test-older = { $hours ->
    [one] esiste da più di un'ora
   *[other] esiste da più di { $hours } ore
}
holder-anybody = qualcuno
holder-inactive = un tecnico disattivato
holder-out = un tecnico fuori ufficio

rule-set-status = imposta lo stato su { $status }
rule-reopen = riapre il ticket
rule-set-priority = imposta la priorità su { $priority }
rule-assign = assegna a { $name }
rule-unassign = toglie l'assegnatario
rule-auto-assign = assegna automaticamente ({ $order })
rule-account-order = come nelle impostazioni dell'account
rule-within = { $words } negli ultimi { $days } giorni
rule-with-cap = { $words }, al massimo { $cap } ticket aperti ciascuno
rule-without = { $words }, senza { $names }
rule-autopilot = assegna ad Autopilot
rule-mail-created = comunica via email l'apertura al richiedente
rule-mail-resolved = comunica via email la risoluzione al richiedente
rule-add-tag = aggiunge il tag { $tag }
rule-remove-tag = toglie il tag { $tag }
rule-note = aggiunge la nota “{ $text }”

rule-flaw-technician = non è possibile assegnare ticket a { $name }
rule-flaw-status = lo stato indicato non esiste più
rule-flaw-site = il sito indicato non esiste più
rule-flaw-requester = l'utente indicato non esiste più
rule-flaw-no-bot = non c'è un Autopilot a cui assegnare ticket

by-rule = Regola “{ $name }”
rule-mailed = La regola “{ $name }” ha inviato un'email al richiedente
rule-noted = La regola “{ $name }” ha aggiunto una nota
rule-locked = La regola “{ $name }” è stata saltata: il dispositivo è cambiato, quindi il ticket non può andare ad Autopilot
rule-assignee-out = La regola “{ $rule }” non ha cambiato l'assegnatario: { $name } è fuori ufficio
rule-broken = La regola “{ $rule }” non ha potuto fare tutto ciò che prevede: { $why }

notice-rule-ran = La regola “{ $rule }” è stata eseguita su { $ticket }.
notice-rule-skipped = La regola “{ $rule }” non ha potuto fare tutto ciò che prevede su { $ticket }; il motivo è nella cronologia.
refusal-preset-rule = Le regole fornite con l'help desk non si possono eliminare. Disattivare la regola.

done-rule-added = Regola aggiunta: { $name }
done-rule-changed = Regola modificata: { $name }
done-rule-on = Regola attivata: { $name }
done-rule-off = Regola disattivata: { $name }
done-rule-moved = Regola spostata: { $name }
done-rule-deleted = Regola eliminata: { $name }
done-rules-installed = Le regole di automazione dell'help desk sono installate

field-active = attiva
field-trigger = evento
field-conditions = condizioni
field-actions = azioni
field-ignore-flow = ignora il flusso

strategy-last-owner = Chi ha avuto l'ultimo ticket del richiedente
verdict-excluded = escluso dalla regola
decision-last-owner = { $name }: ha avuto l'ultimo ticket del richiedente, { $ticket }

# The Automation pane and its form.

pane-automation = Automazione
column-order = Pos.
column-when = Quando
column-does = Azioni
rule-state-on = Attiva
rule-state-off = Spenta
rule-state-broken = Errore
label-if = Se
label-and = e
label-then = Allora
label-after-hours = Dopo ore
label-title-contains = Titolo contiene
label-left-out = Esclusi
label-has-tags = Con i tag
label-older-than = Più vecchio, ore
label-rule-tags = Tag, -rimossi
label-rule-cap = Aperti al massimo
label-note = Nota
label-ignore-flow = Ignora il flusso
rule-ignores-flow = Ignora il flusso: viene eseguita qualunque cosa facciano le altre regole.
rule-in-flow = Nel flusso: tra le regole per lo stesso evento viene eseguita solo la prima applicabile.
section-same-trigger = Regole per lo stesso evento, in ordine
form-rule = Regola: { $name }
form-new-rule = Nuova regola di automazione
delete-rule-question = Eliminare la regola “{ $name }”?
rule-try-title = “{ $name }” sugli ultimi 30 giorni: { $count } ticket su { $tried }, nessuna modifica effettuata
rule-try-none = “{ $name }” non si sarebbe applicata ad alcuno dei { $tried } ticket degli ultimi 30 giorni; nessuna modifica effettuata.
rule-try-nothing = si applica, ma non cambierebbe nulla
rule-change = { $field } { $from } → { $to }
rule-skipped-locked = saltata: il ticket non può andare ad Autopilot
rule-skipped-out = { $name } è fuori ufficio
rule-would-note = una nota
rule-would-mail = un'email al richiedente

act-rule-add = nuova regola
act-rule-add-long = Aggiungi una regola di automazione
act-rule-edit = modifica
act-rule-edit-long = Modifica la regola di automazione
act-rule-active = on/off
act-rule-active-long = Attiva o disattiva la regola di automazione
act-rule-up = prima
act-rule-up-long = Valuta prima la regola di automazione
act-rule-down = dopo
act-rule-down-long = Valuta dopo la regola di automazione
act-rule-try = prova
act-rule-try-long = Prova la regola a vuoto sugli ultimi 30 giorni
act-rule-delete = elimina
act-rule-delete-long = Elimina la regola di automazione
