# Lists as files, files as lists: export, import, directories.

cli-file-exists = { $file } esiste già: indicare un altro file, oppure aggiungere --force per sostituirlo
export-unknown-column = non c'è una colonna { $column }: scegliere tra { $allowed }

act-export = esporta
act-export-long = Scrivi l'elenco mostrato in un file CSV o JSON
export-title = In quale file scrivere { $count ->
    [one] l'unica riga
   *[other] le { $count } righe
} di questo elenco?
export-title-marked = In quale file scrivere { $count ->
    [one] la riga marcata
   *[other] le { $count } righe marcate
}?
export-help = Un nome che finisce con .json produce JSON, ogni altro CSV. ~ è la cartella home.
export-nowhere = Digitare il nome di un file.
export-empty = In questo elenco non c'è nulla da scrivere.
export-question = Il file { $path } esiste già. Sovrascriverlo?
export-under-way = È in corso la scrittura di un altro elenco. Attendere che finisca.
export-progress = { $done } righe dell'elenco su { $count } sono pronte per la scrittura
export-done = { $rows ->
    [one] Una riga scritta
   *[other] { $rows } righe scritte
} in { $path }.
file-is-folder = { $path } è una cartella: aggiungere il nome di un file
file-no-folder = la cartella { $path } non esiste: indicarne una esistente
file-there-by-now = nel frattempo è comparso { $path }, quindi non è stato scritto nulla: riprovare
file-is-no-file = { $path } non è un file normale: indicarne un altro

done-imported = Righe lette: { $rows }
notice-imported = Importazione: { $created } nuovi, { $changed } modificati, { $refused } esclusi.
refusal-import-row = Riga { $line }, { $column }: { $why }

fault-unreadable = Impossibile leggere il file
import-too-large = { $file } supera { $most } MB: dividerlo in più file
import-which-kind = Questo tipo non esiste. Sceglierne uno tra { $kinds }.
import-cells = ha { $found } celle, l'intestazione ne ha { $expected }
import-same-as = è uguale alla riga { $line }
import-moved = { $lost ->
    [0] passa a un altro sito
    [one] passa a un altro sito; termina un collegamento tra utente e dispositivo
   *[other] passa a un altro sito; terminano { $lost } collegamenti tra utente e dispositivo
}
import-not-reached = non raggiunta: nulla di questa riga è stato importato
import-not-text = La riga { $line } non è né UTF-8 né UTF-16. Salvare il file come CSV UTF-8.
import-empty = Contiene solo l'intestazione, o nemmeno quella.
import-unknown-header = Non c'è una colonna { $header } per { $kind }. Colonne note: { $known }.
import-header-twice = Due intestazioni indicano { $column }. Toglierne una.
import-missing = In un file di { $kind } serve anche { $columns }.

import-outcome-created = nuovi
import-outcome-updated = modificati
import-outcome-moved = spostati
import-outcome-unchanged = invariati
import-outcome-error = con errori

# The page of imports

panel-import = Importazione
section-file = File
section-columns = Prima riga del file: nomi delle colonne, quelle con * sono obbligatorie
section-would = Che cosa accadrebbe; nulla è ancora cambiato
section-imported = Che cosa è accaduto
section-look-at = Righe da controllare
import-file = File
import-no-file = ancora nessuno: premere Enter e indicare un file CSV
import-about = Contenuto
import-by-header = secondo la prima riga
import-errors = Errori
import-keeps-out = una riga con un errore blocca l'intero file
import-skips = le righe con errori sono escluse, le altre vengono importate
import-outcome = Righe
import-reads = Lettura del file in corso.
import-begins = Importazione in corso.
import-next = Prossimo passo
import-lines = Ogni riga
import-report = Report
import-see-all = Mostra l'esito di { $lines ->
    [one] l'unica riga
   *[other] tutte le { $lines } righe
}
import-saved = salvato come { $path }
import-at = Riga { $line }
import-which = Quale file importare?
import-which-help = Un file CSV di siti, utenti o dispositivi. ~ è la cartella home. Dapprima è solo una prova.
import-was-before = Questo file è già stato importato, { $at }. Non cambierebbe nulla.
import-mend = Correggere le righe con errori e riprovare, oppure escluderle con e.
import-nothing-new = Nessuna riga del file cambia qualcosa.
import-choose-first = Scegliere prima un file, con f.
import-try-first = Provare prima il file, con t.
import-not-before = Il file non è stato importato in precedenza.
import-under-way = La lettura del file è in corso. Attendere che finisca.
import-question = Importare { $name }? { $lines ->
    [one] Una riga cambia
   *[other] { $lines } righe cambiano
} qualcosa.
import-moves = { $moved ->
    [one] Un record passa
   *[other] { $moved } record passano
} a un altro sito e { $moved ->
    [one] perde i suoi collegamenti
   *[other] perdono i loro collegamenti
}.
import-leaves-out = { $refused ->
    [one] Una riga con errori viene esclusa
   *[other] { $refused } righe con errori vengono escluse
}.
import-reported = L'esito di ogni riga è stato scritto in { $path }.
act-import-file = file
act-import-file-long = Scegli il file da importare e provalo
act-import-noun = contenuto
act-import-noun-long = Indica se contiene siti, utenti o dispositivi
act-import-skip = errori
act-import-skip-long = Escludi le righe con errori o blocca il file
act-import-try = riprova
act-import-try-long = Riprova il file senza modificare nulla
act-import = importa
act-import-long = Importa il file
act-import-again = ripeti
act-import-again-long = Importa il file un'altra volta
act-lines = ogni riga
act-import-lines-long = Mostra l'esito di ogni riga
act-import-report = report
act-import-report-long = Scrivi l'esito di ogni riga in un file accanto
outcomes-all = tutti
outcomes-did = { $name }: esito
outcomes-would = { $name }: esito previsto
hint-only = solo questi

# The command line of imports

import-earlier = { $name } è già stato importato, { $at }: non è cambiato nulla. Aggiungere --again per importarlo un'altra volta.
import-line = Riga { $line }: { $message }
import-line-column = Riga { $line }, { $column }: { $message }
import-more = ... e altre { $more } righe; --report FILE le conserva tutte.
import-counts = { $created } nuovi, { $updated } modificati (di cui { $moved } in un altro sito), { $unchanged } invariati, { $refused } con errori
import-would = { $name } verrebbe importato: { $counts }. Nulla è stato modificato.
import-would-not = { $name } non sarebbe importato: { $counts }.
import-did = { $name } è stato importato: { $counts }.
import-did-not = { $name } non è stato importato: { $counts }.
import-nothing-done = { $refused ->
    [one] una riga contiene un errore, quindi non è stato importato nulla: correggerla, oppure aggiungere --skip-errors
   *[other] { $refused } righe contengono errori, quindi non è stato importato nulla: correggerle, oppure aggiungere --skip-errors
}
import-stopped = l'importazione si è interrotta: { $why } Le righe qui sopra che non sono state raggiunte non sono state importate
import-checking = Righe controllate: { $done } su { $lines }
import-writing = Righe importate: { $done } su { $lines }

# Directories

field-directory = directory
field-tenant = tenant
field-application = applicazione
field-interval = intervallo
field-sign-in-url = indirizzo di accesso
field-directory-url = indirizzo della directory
field-site-rule = regola
flaw-not-a-url = non è un indirizzo sicuro; scriverlo come https://graph.example.com
flaw-from-directory = proviene dalla directory; modificarlo lì
done-directory-set = La directory è impostata
done-synced = Persone della directory lette: { $people }
done-directory-read = La directory è stata letta
notice-synced = La directory ha modificato { $changed } persone su { $people }.
fault-directory = Impossibile leggere la directory
fault-directory-unset = La directory non è configurata
directory-not-set = Nessuna directory impostata. Usare helpdeck directory set.
directory-no-secret = Manca il segreto della sua applicazione. Usare helpdeck directory secret.
directory-bad-secret = Non riconosce l'applicazione o ne rifiuta il segreto. Controllare tenant e client, oppure impostare un nuovo segreto con helpdeck directory secret.
directory-not-allowed = L'applicazione non può leggere gli utenti. Concederle User.Read.All nella directory.
directory-throttled = Ha chiesto di attendere troppe volte. Riprovare più tardi.
directory-elsewhere = Rimanda a un indirizzo diverso da quello impostato, quindi non vi è stato inviato nulla. Controllare l'indirizzo.
directory-unreachable = Non è raggiungibile ({ $why }). Controllare l'indirizzo e la rete.
directory-answer = Ha dato una risposta non comprensibile: { $why }
directory-set = La directory è impostata e il suo segreto è conservato. Per vedere che cosa cambierebbe: helpdeck directory preview
directory-secret-set = Il segreto è conservato.
directory-forgotten = La directory è stata dimenticata. I suoi utenti restano.
directory-ask-secret = Segreto dell'applicazione:{" "}
directory-bad-rule = { $rule } non è una regola: scrivere company=VALUE=SITE, office=VALUE=SITE o department=VALUE=SITE
directory-no-site = non c'è un sito con il nome { $name }: controllare l'ortografia
directory-counts = { $created } nuovi, { $updated } modificati, { $deactivated } disattivati, { $unchanged } invariati, { $skipped } esclusi
directory-would = Risultato previsto: { $counts }. Nulla è stato modificato.
directory-did = Fatto: { $counts }.
directory-is = { $tenant } su { $url }, applicazione { $client }
directory-never = Non è mai stata letta.
directory-failed = La lettura non è riuscita, { $at }: { $why }
directory-ran = Ultima lettura, { $at }: { $counts }.
directory-next = Prossima lettura: { $at }.
sync-unchanged = invariato
sync-created = nuovo
sync-updated = modificato
sync-moved = passa a un altro sito, senza i dispositivi
sync-deactivated = uscito, quindi disattivato
sync-no-site = escluso: nessuna regola ne indica il sito
sync-no-name = escluso: senza nome
sync-address-taken = escluso: l'indirizzo appartiene ad altri
sync-ignored = escluso: non è più nella directory

# The page of the directory

panel-directory = Directory
section-directory = Directory
section-who-where = Chi appartiene a quale sito; vale la prima regola che corrisponde
section-runs = Esecuzioni
label-tenant = Tenant
label-application = Applicazione
label-secret = Segreto
label-interval = Lettura ogni
label-deactivate-left = Disattiva chi è uscito
label-departments-too = Anche i reparti
label-default-site = Sito degli altri
label-site-rules = Regole dei siti
label-sign-in-url = Indirizzo di accesso
label-directory-url = Indirizzo
directory-none = nessuna: utenti a mano, da file o via email
directory-what-for = Enter riprende gli utenti da Microsoft Entra ID
directory-on-demand = solo su richiesta
directory-every = { $minutes } minuti
directory-leaves-out = nessuno: sono esclusi
directory-everybody = Tutti
directory-others = Tutti gli altri
directory-secret-kept = conservato; non viene mai mostrato
directory-secret-missing = mancante: premere Enter per impostarlo
directory-secret-empty = Incollare il segreto dell'applicazione.
directory-secret-note = Il server lo conserva e non lo mostra più. Entra ID: App registrations, Certificates & secrets.
directory-form-note = Minuti vuoto: solo su richiesta. Regole, una per riga: company=Acme=Leeds, office=…, department=…
directory-last = Ultima esecuzione
directory-next-label = Prossima esecuzione
directory-now = Ora
directory-would-be = Previsto
directory-was = Fatto
directory-reads = Lettura della directory e modifica degli utenti in corso.
directory-looks = Verifica di che cosa cambierebbe.
directory-see-all = Mostra l'esito di { $people ->
    [one] l'unica persona
   *[other] tutte le { $people } persone
}
directory-set-first = Nessuna directory impostata. Impostarla prima, con e.
directory-preview-first = Verificare prima che cosa cambierebbe, con p.
directory-under-way = La lettura della directory è in corso. Attendere che finisca.
directory-question = Leggere ora la directory e modificare gli utenti di conseguenza?
directory-deactivates = Gli utenti che ne sono usciti vengono disattivati.
directory-forget-question = Dimenticare la directory? I suoi utenti restano e si modificano di nuovo qui.
form-directory = La directory da cui provengono gli utenti
form-directory-secret = Segreto dell'applicazione della directory
sync-sort-deactivated = usciti
sync-sort-left-out = esclusi
act-edit-directory-long = Imposta la directory e che cosa ne deriva
act-secret = segreto
act-secret-long = Imposta il segreto dell'applicazione
act-preview = anteprima
act-preview-long = Vedi che cosa cambierebbe leggendo la directory
act-sync = leggi ora
act-sync-long = Leggi ora la directory e modifica gli utenti
act-directory-lines-long = Mostra l'esito di ogni persona
act-forget = dimentica
act-forget-long = Dimentica la directory; i suoi utenti restano
user-owned = { $value } (gestito dalla directory: modificarlo lì)
yes = sì
no = no
