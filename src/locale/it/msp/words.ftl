trigger-replied = il contatto risponde
trigger-unanswered = { $hours ->
    [one] il contatto attende risposta da un'ora
   *[other] il contatto attende risposta da { $hours } ore
}
test-site = il cliente è { $site }
test-requester = il contatto è { $name }
rule-mail-created = comunica via email l'apertura al contatto
rule-mail-resolved = comunica via email la risoluzione al contatto
rule-flaw-site = il cliente indicato non esiste più
rule-flaw-requester = il contatto indicato non esiste più
rule-mailed = La regola “{ $name }” ha inviato un'email al contatto
strategy-last-owner = Chi ha avuto l'ultimo ticket del contatto
decision-last-owner = { $name }: ha avuto l'ultimo ticket del contatto, { $ticket }
rule-would-mail = un'email al contatto
dashboard-no-primary = Contatti senza principale
dashboard-sites = Per cliente
dashboard-more-sites = { $count ->
    [one] un altro cliente
   *[other] altri { $count } clienti
}
import-moved = { $lost ->
    [0] passa a un altro cliente
    [one] passa a un altro cliente; termina un collegamento tra contatto e dispositivo
   *[other] passa a un altro cliente; terminano { $lost } collegamenti tra contatto e dispositivo
}
import-which-help = Un file CSV di clienti, contatti o dispositivi. ~ è la cartella home. Dapprima è solo una prova.
import-moves = { $moved ->
    [one] Un record passa
   *[other] { $moved } record passano
} a un altro cliente e { $moved ->
    [one] perde i suoi collegamenti
   *[other] perdono i loro collegamenti
}.
act-import-noun-long = Indica se contiene clienti, contatti o dispositivi
import-counts = { $created } nuovi, { $updated } modificati (di cui { $moved } presso un altro cliente), { $unchanged } invariati, { $refused } con errori
directory-not-allowed = L'applicazione non può leggere i contatti. Concederle User.Read.All nella directory.
directory-forgotten = La directory è stata dimenticata. I suoi contatti restano.
directory-no-site = non c'è un cliente con il nome { $name }: controllare l'ortografia
sync-moved = passa a un altro cliente, senza i dispositivi
sync-no-site = escluso: nessuna regola ne indica il cliente
section-who-where = Chi appartiene a quale cliente; vale la prima regola che corrisponde
label-default-site = Cliente degli altri
label-site-rules = Regole dei clienti
directory-none = nessuna: contatti a mano, da file o via email
directory-what-for = Enter riprende i contatti da Microsoft Entra ID
directory-reads = Lettura della directory e modifica dei contatti in corso.
directory-question = Leggere ora la directory e modificare i contatti di conseguenza?
directory-deactivates = I contatti che ne sono usciti vengono disattivati.
directory-forget-question = Dimenticare la directory? I suoi contatti restano e si modificano di nuovo qui.
form-directory = La directory da cui provengono i contatti
act-sync-long = Leggi ora la directory e modifica i contatti
act-forget-long = Dimentica la directory; i suoi contatti restano
impact-site-down = Cliente fermo
message-requester = Dal contatto
permission-manage-sites = gestire i clienti
permission-manage-users = gestire i contatti
permission-import-users = importare clienti, contatti e dispositivi
permission-merge-users = unire contatti
permission-reply = rispondere ai contatti
scope-all = tutti i clienti
field-site = cliente
field-user = contatto
field-scope = clienti
kind-site = cliente
kind-user = contatto
unknown-user = un contatto sconosciuto
unknown-site = un cliente sconosciuto
flaw-other-site = appartiene a un altro cliente; sceglierne uno di questo cliente
flaw-not-related = non è tra i dispositivi di questo contatto; sceglierne uno collegato, oppure collegarlo prima
flaw-needs-user = richiede un contatto; scegliere prima il contatto
flaw-inactive-user = è disattivato e non può fare nuove richieste; attivare il contatto o sceglierne un altro
refusal-not-assignable = Non è possibile assegnare ticket a { $technician }: è disattivato, non ha ancora effettuato l'accesso, oppure il suo ruolo non prevede ticket o questo cliente. Scegliere un'altra persona.
refusal-beyond-your-sites = La richiesta riguarda clienti esclusi dal ruolo in uso. Rivolgersi a un Admin.
notice-device-from-primary = { $ticket } è arrivato dall'esterno e ha il dispositivo principale del contatto: { $device }.
notice-other-requester = Il contatto di { $ticket }, { $user }, è un altro; le risposte vanno al ticket che prosegue.
verdict-out-of-scope = il ruolo non comprende questo cliente
done-site-added = Cliente { $name } aggiunto
done-user-added = Contatto aggiunto: { $user }
done-user-activated = Contatto di nuovo attivo: { $user }
done-user-deactivated = Contatto disattivato: { $user }
device-event-set = Il dispositivo ora è { $after }, il principale del contatto.
device-event-changed = Dispositivo cambiato da { $before } a { $after }, il principale del contatto.
device-event-disabled = Dispositivo tolto finché non si sceglie un contatto.
device-event-disabled-from = Dispositivo tolto finché non si sceglie un contatto; era { $before }.
folder-needs-site = Scegliere prima un cliente.
held-no-site = Mittente senza cliente
held-inactive = Contatto disattivato
admit-new-user = un nuovo contatto
admit-known = Quello del contatto.
field-auto-create-users = contatti dalle email in arrivo
field-catch-all-site = cliente dei mittenti sconosciuti
settings-creates = diventano contatti
settings-catch-all = Il loro cliente
column-on-sites = Clienti
label-on-sites = Per i clienti
role-needs-every-site = vale solo in un ruolo per tutti i clienti
role-every-site = tutti i clienti, anche quelli futuri
refusal-site-not-empty = Il cliente non è vuoto: { $users } contatti, { $devices } dispositivi (anche eliminati), { $tickets } ticket. Disattivarlo, oppure unirlo a un altro.
done-site-edited = Cliente modificato: { $site }
done-site-activated = Cliente di nuovo attivo: { $site }
done-site-deactivated = Cliente disattivato: { $site }
done-site-deleted = Cliente eliminato: { $site }
form-new-site = Nuovo cliente
refused-folder-site = Mostrare prima le cartelle di un cliente: premere L su un cliente.
merge-site-moves = Passano: { $users } contatti, { $devices } dispositivi, { $folders } cartelle, { $tickets } ticket. Collegamenti e dispositivi principali restano.
delete-folder-question = Eliminare la cartella { $folder }? I suoi dispositivi restano presso il cliente. y elimina, Esc torna indietro.
act-site-folders-long = Mostra le cartelle del cliente
act-add-site-long = Aggiungi un cliente
act-merge-site-long = Unisci il cliente a un altro
act-enable-site-long = Attiva o disattiva il cliente
act-delete-site-long = Elimina un cliente vuoto
act-add-folder-long = Aggiungi una cartella al cliente
pane-users = Contatti
pane-sites = Clienti
column-user = Contatto
column-site = Cliente
column-users = Contatti
label-site = Cliente
label-user = Contatto
label-users = Contatti
label-requester = Contatto
empty-users = Ancora nessun contatto. { $key } ne aggiunge uno.
empty-sites = Ancora nessun cliente. { $key } ne aggiunge uno; contatti, dispositivi e ticket ne hanno uno.
device-not-related = (non più collegato al contatto)
palette-hint = un'azione, #1042, @sara, un dispositivo, un cliente; > solo azioni
picker-no-site = Non c'è ancora nessun cliente: contatti, dispositivi e ticket ne hanno uno. Aggiungerlo nella pagina Clienti.
pick-requester = Contatto di { $tickets }
form-relations-several = Cliente e cartella di { $count } dispositivi
device-needs-user = Scegliere prima un contatto.
device-none-related = Nessun dispositivo collegato. Se ne può scegliere uno del cliente, che viene così collegato.
relations-emptied = Altro cliente: cartella e contatti vengono svuotati.
relations-no-folder = Altro cliente: la cartella viene svuotata.
requester-question = { $user } è in { $site }. Spostarvi { $ticket }? y lo sposta e sceglie il dispositivo del contatto, Esc torna indietro.
move-question = { $count ->
    [one] { $count } contatto perde un dispositivo. y applica, Esc torna indietro.
   *[other] { $count } collegamenti a contatti vanno persi. y applica, Esc torna indietro.
}
refused-no-requester = Questo ticket non ha un contatto. Impostarlo con r.
refused-not-of-user = Solo tra i dispositivi di un contatto: premere d su un contatto.
act-users = contatti
act-users-long = Mostra i contatti
act-sites = clienti
act-sites-long = Mostra i clienti
act-site-tickets-long = Mostra i ticket del cliente
act-site-users-long = Mostra i contatti del cliente
act-site-devices-long = Mostra i dispositivi del cliente
act-reply-long = Rispondi al contatto
act-requester = contatto
act-owner = contatto
act-owner-long = Vai al contatto
act-user-tickets-long = Mostra i ticket del contatto
act-user-devices-long = Mostra i dispositivi del contatto nel loro ordine
act-relate-long = Collega dispositivi del cliente al contatto
act-unrelate-long = Scollega un dispositivo dal contatto
act-primary-long = Scegli il dispositivo principale del contatto
act-device-users-long = Mostra i contatti collegati al dispositivo
act-relations-long = Modifica cliente, cartella e (se uno solo) contatti
act-relate-here-long = Collega un altro dispositivo a questo contatto
act-unrelate-here-long = Scollega questo dispositivo dal contatto
act-primary-here-long = Rendilo il dispositivo principale del contatto
portal-scope-site = Tutti quelli del cliente
field-main-user = contatto principale
flaw-not-theirs = non è tra gli indirizzi di questo contatto; aggiungerlo prima
refusal-main-user-taken = { $user } è il contatto principale di questo cliente. Confermare la sostituzione.
notice-main-user-replaced = { $user } non è più il contatto principale di { $site }.
notice-main-user-inactive = { $user } è il contatto principale di { $site }, che nel frattempo ne è privo.
notice-tickets-anonymous = { $count ->
    [one] Un ticket resta, di un ex contatto.
   *[other] { $count } ticket restano, di un ex contatto.
}
notice-department-cleared = { $count ->
    [one] Un contatto ora non è in alcun reparto.
   *[other] { $count } contatti ora non sono in alcun reparto.
}
done-user-edited = Contatto modificato: { $user }
done-user-erased = Contatto cancellato: { $user }
done-main-user = { $user } è il contatto principale di { $site }
done-no-main-user = { $site } non ha un contatto principale
form-new-user = Nuovo contatto
label-main-user = Contatto principale
label-new-site = Nuovo cliente
device-needs-site = scegliere prima un cliente
portal-main-user = Tutti quelli del cliente: contatto principale
main-user-question = { $user } è il contatto principale di { $site }. Sostituirlo?
refused-inactive-user = Questo contatto è disattivato. Attivarlo prima.
delete-department-question = Eliminare { $department }? I suoi contatti restano.
act-new-user-long = Nuovo contatto, presso il cliente del record sotto il cursore
act-add-user-long = Nuovo contatto
act-edit-user-long = Modifica il contatto
act-addresses-long = Indirizzi email del contatto
act-main-user-long = Rendilo contatto principale del cliente, o non più
act-enable-user-long = Attiva o disattiva il contatto
act-move-user-long = Sposta il contatto presso un altro cliente
act-merge-user-long = Unisci il contatto a un altro
act-erase-user-long = Cancella l'identità del contatto
act-department-users-long = Contatti del reparto
act-main-user = principale
landing-sites = Clienti
