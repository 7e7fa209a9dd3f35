# Users and departments in words.

kind-department = reparto
unknown-department = un reparto sconosciuto

portal-scope-own = I propri
portal-scope-site = Tutti quelli del sito

source-manual = Inserito a mano
source-import = Importato
source-email = Via email
source-portal = Portale di assistenza
source-chat = Chat
source-directory = Directory

field-mobile = cellulare
field-main-user = utente principale
field-portal-scope = ticket visibili nel portale
field-suppress-email-tickets = niente ticket dalle email
field-source = origine
field-external-id = id esterno

flaw-not-theirs = non è tra gli indirizzi di questo utente; aggiungerlo prima

refusal-main-user-taken = { $user } è l'utente principale di questo sito. Confermare la sostituzione.

notice-main-user-replaced = { $user } non è più l'utente principale di { $site }.
notice-main-user-inactive = { $user } è l'utente principale di { $site }, che nel frattempo ne è privo.
notice-tickets-moved = { $count ->
    [one] Anche un ticket passa a { $site }.
   *[other] Anche { $count } ticket passano a { $site }.
}
notice-tickets-follow = { $count ->
    [one] Un ticket ora è di { $user }.
   *[other] { $count } ticket ora sono di { $user }.
}
notice-devices-follow = { $count ->
    [one] Un dispositivo ora è di { $user }.
   *[other] { $count } dispositivi ora sono di { $user }.
}
notice-tickets-anonymous = { $count ->
    [one] Un ticket resta, di un ex utente.
   *[other] { $count } ticket restano, di un ex utente.
}
notice-department-cleared = { $count ->
    [one] Un utente ora non è in alcun reparto.
   *[other] { $count } utenti ora non sono in alcun reparto.
}

done-department-added = Reparto { $name } aggiunto
done-department-renamed = Il reparto { $before } ora si chiama { $name }
done-department-deleted = Reparto { $name } eliminato
done-user-edited = Utente modificato: { $user }
done-address-added = { $email } ora è un indirizzo di { $user }
done-address-removed = { $email } non è più un indirizzo di { $user }
done-address-primary = { $email } è l'indirizzo principale di { $user }
done-user-moved = { $user } ora è in { $site }
done-user-merged = { $user } unito a { $other }
done-user-erased = Utente cancellato: { $user }
done-main-user = { $user } è l'utente principale di { $site }
done-no-main-user = { $site } non ha un utente principale

# Forms and windows about users

form-new-user = Nuovo utente
form-edit-user = Modifica { $user }
form-move-user = Sposta { $user } da { $site }
label-mobile = Cellulare
label-department = Reparto
label-job-title = Qualifica
label-primary-device = Disp. principale
label-main-user = Utente principale
label-portal-scope = Portale mostra
label-portal = Portale
label-suppress = Niente ticket da email
label-mails = Email
mails-suppressed = non aprono ticket
label-external-id = Id esterno
label-source = Origine
label-first-ticket = Ticket da aprire
label-new-site = Nuovo sito
label-tickets-too = Porta ticket aperti
device-needs-site = scegliere prima un sito
portal-main-user = Tutti quelli del sito: utente principale
main-user-mark = princ.
address-primary = principale
pick-addresses = Indirizzi di { $user }
pick-new-address = Nuovo indirizzo…
pick-primary-address = Rendilo l'indirizzo principale
pick-remove-address = Rimuovilo
ask-address = Nuovo indirizzo di { $user }
pick-merge = { $user } è la stessa persona di …, che resta

main-user-question = { $user } è l'utente principale di { $site }. Sostituirlo?
activate-user-question = Attivare { $user }? Potrà di nuovo aprire ticket.
deactivate-user-question = Disattivare { $user }? Non aprirà nuovi ticket; quelli esistenti proseguono.
move-user-question = Spostare { $user } in { $site }?
merge-question = Unire { $from } e { $into }? Resta { $into }. L'operazione non si può annullare.
erase-question = Cancellare { $user }? Nome, indirizzi e dispositivi spariscono per sempre; i ticket restano.
refused-inactive-user = Questo utente è disattivato. Attivarlo prima.

# Departments

pane-departments = Reparti
empty-departments = Ancora nessun reparto. { $key } ne aggiunge uno.
ask-department = Nome del reparto
delete-department-question = Eliminare { $department }? I suoi utenti restano.

# What keys do

act-new-user = aggiungi
act-new-user-long = Nuovo utente, nel sito del record sotto il cursore
act-add-user-long = Nuovo utente
act-edit-user = modifica
act-edit-user-long = Modifica l'utente
act-addresses = indirizzi
act-addresses-long = Indirizzi email dell'utente
act-main-user = utente-sito
act-main-user-long = Rendilo utente principale del sito, o non più
act-enable-user-long = Attiva o disattiva l'utente
act-move-user = sposta
act-move-user-long = Sposta l'utente in un altro sito
act-merge-user = unisci
act-merge-user-long = Unisci l'utente a un altro
act-erase-user = cancella
act-erase-user-long = Cancella l'identità dell'utente
act-department-users-long = Utenti del reparto
act-rename = rinomina
act-rename-department-long = Rinomina il reparto
act-add-department = aggiungi
act-add-department-long = Aggiungi un reparto
act-delete-department-long = Elimina il reparto
