# What technicians set about themselves, and the settings of the account

language-en = English
language-fr = Français
language-de = Deutsch
language-it = Italiano
language-es = Español

landing-dashboard = Dashboard
landing-tickets = Ticket
landing-sites = Siti
landing-devices = Dispositivi
landing-alerts = Avvisi

vocabulary-it = Siti e utenti
vocabulary-msp = Clienti e contatti

choice-yes = sì
choice-no = no
choice-never = mai
choice-any-number = illimitate

done-profile = Profilo di { $technician } salvato
done-picture = Immagine di { $technician } cambiata
done-no-picture = Immagine di { $technician } rimossa
done-settings = Impostazioni salvate

refusal-not-yours = Solo { $technician } può cambiarlo. Rivolgersi alla persona.

flaw-too-few = valore troppo piccolo; deve essere almeno { $min }
flaw-too-many = valore troppo grande; deve essere al massimo { $max }

field-language = lingua
field-landing = pagina iniziale
field-signature = firma
field-picture = immagine
field-plain-tickets = pagine ticket semplici
field-vocabulary = terminologia
field-time-zone = fuso orario
field-seats = licenze
field-auto-assign = assegnazione automatica
field-reopen-window = giorni entro cui una risposta riapre
field-auto-close = giorni alla chiusura dei ticket risolti
field-auto-create-users = utenti dalle email in arrivo
field-catch-all-site = sito dei mittenti sconosciuti


# The profile panel and its form

section-choices = Preferenze
profile-first-name = Nome
profile-last-name = Cognome
profile-language = Lingua
profile-language-account = { $language }, quella dell'account
profile-language-note = da subito, ovunque si acceda
settings-language-note = per chi non ne ha scelta una
profile-landing = Pagina iniziale
profile-landing-note = dal prossimo avvio
profile-plain-tickets = Pagine ticket semplici
profile-signature = Firma
profile-role-note = { $role } (lo cambia un Admin)
profile-may = Permessi
profile-picture = Immagine
ask-picture = Il file dell'immagine: JPEG, PNG o WebP di al massimo 5 MB; viene ritagliata a quadrato
picture-help = Digitare un percorso come ~/Pictures/me.jpg.
picture-help-again = Digitare un percorso come ~/Pictures/me.jpg. Vuoto rimuove l'immagine.
act-my-picture = immagine
act-my-picture-long = Cambia o rimuovi la mia immagine
file-not-there = Non c'è un file { $path }. Ricontrollare il percorso.
file-not-a-file = { $path } non è un file. Indicare l'immagine al suo interno.
file-unreadable = Impossibile leggere { $path }: { $reason }
act-edit = modifica
act-edit-profile-long = Modifica nome, telefono, lingua, pagina, firma

# The settings panel and its form

section-mail = Posta
settings-vocabulary = Terminologia
settings-language = Lingua predefinita
settings-time-zone = Fuso orario
settings-offset-note = tutto l'anno; i luoghi: ora legale
settings-zone-note = { $offset } ora
settings-seats = Licenze (vuoto: illimitate)
settings-reopen = Riapertura entro (giorni)
settings-auto-close = Chiusura dei risolti
settings-auto-close-days = Chiusura risolti (giorni)
settings-after = dopo { $days }
settings-auto-create = Mittenti sconosciuti
settings-creates = diventano utenti
settings-quarantines = attendono in quarantena
settings-catch-all = Il loro sito
settings-catch-all-note = se nessun dominio ne indica un altro
act-edit-settings-long = Modifica le impostazioni dell'account

# Where the terminal opens

opening-no-ticket = Qui non c'è un ticket { $number }.
cli-no-such-page = questa pagina non esiste; usare dashboard, tickets, sites, devices, alerts, oppure il numero di un ticket

# What becomes of the pictures of a signature in mails.
picture-travels = Immagine “{ $words }”: viaggia con ogni email.
picture-linked = Immagine “{ $words }”: non allegata, perché nulla viene scaricato dal web. Le email contengono un link.
picture-none = Immagine “{ $words }”: non ancora presente, quindi le email mostrano queste parole. Impostarla con helpdeck picture FILE.
picture-unknown = Immagine “{ $words }”: non allegata, le email mostrano queste parole. Usare picture per la propria, oppure un indirizzo che inizia con data:image/png;base64,
