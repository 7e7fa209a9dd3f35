# The Statuses pane and its form.

pane-statuses = Stati
column-category = Categoria
status-default = predefinito
status-offered = attivo
status-retired = disattivato
status-about-preset = Uno dei quattro presenti in ogni help desk: mantiene il nome e resta.
status-about-own = Uno stato proprio: le regole seguono la categoria, il nome è un'etichetta.
section-same-category = Gli stati di questa categoria, in ordine
form-new-status = Nuovo stato
meaning-open = qualcuno deve intervenire
meaning-pending = in attesa di altri
meaning-resolved = risolto, può tornare
meaning-closed = concluso
ask-status = Nome dello stato
status-at-the-end = Non può spostarsi oltre: uno stato resta nella sua categoria, { $category }.
pick-replacement = { $count ->
    [one] Quale stato dare all'unico ticket che ora è { $status }?
   *[other] Quale stato dare ai { $count } ticket che ora sono { $status }?
}
delete-status-question = Eliminare lo stato { $status }? L'operazione non si può annullare.

act-status-tickets-long = Ticket che hanno lo stato
act-status-rename = rinomina
act-status-rename-long = Rinomina lo stato
act-status-add = aggiungi
act-status-add-long = Aggiungi uno stato a una categoria
act-status-default = predefinito
act-status-default-long = Rendi lo stato il predefinito della sua categoria
act-status-active = on/off
act-status-active-long = Attiva o disattiva lo stato
act-status-up = prima
act-status-up-long = Proponi lo stato prima nella sua categoria
act-status-down = dopo
act-status-down-long = Proponi lo stato dopo nella sua categoria
act-status-delete = elimina
act-status-delete-long = Elimina lo stato; i suoi ticket ne ricevono un altro
