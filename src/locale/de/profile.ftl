# What technicians set about themselves, and the settings of the account

language-en = English
language-fr = Français
language-de = Deutsch
language-it = Italiano
language-es = Español

landing-dashboard = Dashboard
landing-tickets = Tickets
landing-sites = Standorte
landing-devices = Geräte
landing-alerts = Alarme

vocabulary-it = Standorte und Benutzer
vocabulary-msp = Kunden und Kontakte

choice-yes = ja
choice-no = nein
choice-never = nie
choice-any-number = beliebig viele

done-profile = Profil von { $technician } gespeichert
done-picture = Bild von { $technician } geändert
done-no-picture = Bild von { $technician } entfernt
done-settings = Einstellungen gespeichert

refusal-not-yours = Das ändert nur { $technician } selbst. Dort nachfragen.

flaw-too-few = ist zu klein; mindestens { $min } angeben
flaw-too-many = ist zu groß; höchstens { $max } angeben

field-language = Sprache
field-landing = Startseite
field-signature = Signatur
field-picture = Bild
field-plain-tickets = schlichte Ticketseiten
field-vocabulary = Bezeichnungen
field-time-zone = Zeitzone
field-seats = Lizenzen
field-auto-assign = automatische Zuweisung
field-reopen-window = Tage, in denen eine Antwort wieder öffnet
field-auto-close = Tage, bis gelöste Tickets geschlossen werden
field-auto-create-users = Benutzer aus eingehenden Mails
field-catch-all-site = Standort unbekannter Absender


# The profile panel and its form

section-choices = Auswahl
profile-first-name = Vorname
profile-last-name = Nachname
profile-language = Sprache
profile-language-account = { $language }, die des Kontos
profile-language-note = ab sofort, wo immer Sie sich anmelden
settings-language-note = für alle, die keine gewählt haben
profile-landing = Startseite
profile-landing-note = ab dem nächsten Start
profile-plain-tickets = Schlichte Ticketseiten
profile-signature = Signatur
profile-role-note = { $role } (ein Admin ändert sie)
profile-may = Rolle erlaubt
profile-picture = Bild
ask-picture = Die Datei des eigenen Bildes: JPEG, PNG oder WebP, höchstens 5 MB; es wird quadratisch zugeschnitten
picture-help = Einen Pfad wie ~/Pictures/me.jpg eingeben.
picture-help-again = Einen Pfad wie ~/Pictures/me.jpg eingeben. Leer entfernt das eigene Bild.
act-my-picture = Bild
act-my-picture-long = Eigenes Bild ändern oder entfernen
file-not-there = Es gibt keine Datei { $path }. Den Pfad prüfen.
file-not-a-file = { $path } ist keine Datei. Das Bild darin angeben.
file-unreadable = { $path } kann nicht gelesen werden: { $reason }
act-edit = bearbeiten
act-edit-profile-long = Profil bearbeiten: Name, Telefon, Sprache, Startseite, Signatur

# The settings panel and its form

section-mail = Mail
settings-vocabulary = Bezeichnungen
settings-language = Standardsprache
settings-time-zone = Zeitzone
settings-offset-note = ganzjährig; Orte haben Sommerzeit
settings-zone-note = jetzt { $offset }
settings-seats = Lizenzen (leer: beliebig)
settings-reopen = Wieder öffnen (Tage)
settings-auto-close = Gelöste schließen
settings-auto-close-days = Gelöste schließen (Tage)
settings-after = nach { $days }
settings-auto-create = Unbekannte Absender
settings-creates = werden Benutzer
settings-quarantines = kommen in Quarantäne
settings-catch-all = Deren Standort
settings-catch-all-note = sofern keine Domain einen anderen nennt
act-edit-settings-long = Kontoeinstellungen bearbeiten

# Where the terminal opens

opening-no-ticket = Es gibt hier kein Ticket { $number }.
cli-no-such-page = diese Seite gibt es nicht; möglich sind dashboard, tickets, sites, devices, alerts oder die Nummer eines Tickets

# What becomes of the pictures of a signature in mails.
picture-travels = Bild „{ $words }“: wird jeder Mail beigefügt.
picture-linked = Bild „{ $words }“: nicht beigefügt, da nichts aus dem Web geholt wird. Mails verweisen darauf.
picture-none = Bild „{ $words }“: noch kein eigenes vorhanden, daher zeigen Mails diese Wörter. Setzen mit helpdeck picture FILE.
picture-unknown = Bild „{ $words }“: nicht beigefügt, Mails zeigen diese Wörter. picture für das eigene verwenden, oder eine Adresse, die mit data:image/png;base64, beginnt
