# Sites and folders.

site-state-active = Attivo
site-state-inactive = Disattivato

field-address = indirizzo
field-notes = note
field-domains = domini email

flaw-not-a-domain = contiene qualcosa che non è un dominio email; scriverli come leeds.example york.example
flaw-inactive-site = è disattivato, quindi non può accogliere nulla di nuovo; attivarlo o sceglierne un altro
refusal-site-not-empty = Il sito non è vuoto: { $users } utenti, { $devices } dispositivi (anche eliminati), { $tickets } ticket. Disattivarlo, oppure unirlo a un altro.

notice-folder-renamed = La cartella { $before } ora si chiama { $after }, perché il nome era già in uso.

done-site-edited = Sito modificato: { $site }
done-site-activated = Sito di nuovo attivo: { $site }
done-site-deactivated = Sito disattivato: { $site }
done-site-deleted = Sito eliminato: { $site }
done-sites-merged = { $from } ora fa parte di { $into }
done-folder-renamed = La cartella { $before } ora si chiama { $after }
done-folder-deleted = Cartella { $folder } eliminata

pane-folders = Cartelle
column-main-user = Principale
label-address = Indirizzo
label-domains = Domini
label-notes = Note
empty-folders = Nessuna cartella. Premere { $key } per aggiungerne una.
form-new-site = Nuovo sito
prompt-rename-folder = Altro nome per { $folder }
pick-merge-site = Unisci { $site } a
refused-folder-site = Mostrare prima le cartelle di un sito: premere L su un sito.
merge-site-question = Unire { $from } a { $into }? { $from } poi non esiste più e l'operazione non si può annullare. y unisce, Esc torna indietro.
merge-site-moves = Passano: { $users } utenti, { $devices } dispositivi, { $folders } cartelle, { $tickets } ticket. Collegamenti e dispositivi principali restano.
enable-site-question = Attivare { $site }? y attiva, Esc torna indietro.
disable-site-question = Disattivare { $site }? Non potrà accogliere nulla di nuovo; tutto ciò che contiene prosegue. y disattiva, Esc torna indietro.
delete-site-question = Eliminare { $site } e le sue cartelle? y elimina, Esc torna indietro.
delete-folder-question = Eliminare la cartella { $folder }? I suoi dispositivi restano nel sito. y elimina, Esc torna indietro.

act-folders = cartelle
act-site-folders-long = Mostra le cartelle del sito
act-edit-site = modifica
act-edit-site-long = Modifica nome, indirizzo, telefono, domini, note
act-add-site = aggiungi
act-add-site-long = Aggiungi un sito
act-merge-site = unisci
act-merge-site-long = Unisci il sito a un altro
act-enable-site = attiva
act-enable-site-long = Attiva o disattiva il sito
act-delete-site = elimina
act-delete-site-long = Elimina un sito vuoto
act-folder-devices-long = Mostra i dispositivi della cartella
act-rename-folder = rinomina
act-rename-folder-long = Dai alla cartella un altro nome
act-add-folder = aggiungi
act-add-folder-long = Aggiungi una cartella al sito
act-delete-folder = elimina
act-delete-folder-long = Elimina la cartella
