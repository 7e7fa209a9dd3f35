# Mail: what the desk says about letters on their way.

# Nouns and fields inside a sentence.
kind-letter = Mail
field-mail-host = Mailserver
field-mail-login = Mail-Anmeldename
field-mail-port = Mail-Port
flaw-not-a-host = muss der Name eines Computers sein; Schreibweise wie mail.example.com

field-password-again = Passwort noch einmal

# The windows for what somebody comes in with.
label-password = Passwort
label-password-again = Noch einmal
label-current-password = Eigenes
form-my-password = Eigenes Passwort
form-password = Passwort von { $name }
form-email = Anmeldename von { $name }
password-current-hint = Liegt die Anmeldung mehr als zehn Minuten zurück, auch das eigene aktuelle Passwort eingeben.
asking = Einen Moment…
done-my-password = Das Passwort ist geändert. Die Anmeldung besteht nur noch hier.
done-their-password = Das Passwort von { $name } ist gesetzt. Bei der Anmeldung wird ein eigenes verlangt.

profile-login-asked = { $email }, dann { $new }, sobald das bestätigt ist
profile-password = ••••••••••••
profile-password-set = •••••••••••• gesetzt { $when }

# The list of mails.
pane-mail = Mail
empty-mail = Alle Mails sind gesendet. Hier steht, was wartet oder nicht gesendet werden konnte.
column-to = An
column-about = Anlass
column-attempts = Vers.
column-written = Erstellt
letter-about-invitation = Einladung
letter-about-password = Passwort von { $name }
letter-about-confirm = neuer Anmeldename von { $name }
letter-about-email = Anmeldename von { $name }
letter-about-released = weniger Tickets für { $name }
letter-about-created = { $ticket } erstellt
letter-about-reply = Antwort zu { $ticket }
letter-about-resolved = { $ticket } gelöst
letter-queued = wartet
letter-queued-until = wartet bis { $when }
letter-failed = fehlgeschlagen
label-why = Grund
act-retry = wiederholen
act-retry-long = Mail jetzt erneut senden
act-drop = verwerfen
act-drop-long = Mail verwerfen
drop-letter-question = Die Mail an { $to } verwerfen?

# Keys.
act-password = Passwort
act-password-long = Passwort setzen
act-login = Anmeldename
act-login-long = E-Mail-Adresse für die Anmeldung ändern
act-invite = einladen
act-invite-long = Einladung erneut senden
act-my-password = Passwort
act-my-password-long = Eigenes Passwort ändern
act-my-login = Anmeldename
act-my-login-long = E-Mail-Adresse für die eigene Anmeldung ändern

# Why the desk says no.
refusal-mail-is-off = Zurzeit werden keine Mails gesendet. In den Mail-Einstellungen den Versandweg wählen, oder stattdessen ein Passwort setzen.
refusal-not-invited = { $name } hat sich schon angemeldet. Statt einer Einladung ein neues Passwort setzen.

# What somebody should know.
notice-letter-written = Kein Mailserver ist eingerichtet: Die Mail an { $to } liegt in { $file }.
notice-letter-given-up = Die Mail an { $to } konnte nicht gesendet werden ({ $error }). Ein Admin findet sie in der Liste der Mails.
notice-confirmation-sent = Die Mail an { $to } befolgen: Erst danach gilt die neue Adresse.

# The mail with a reply, on the ticket.
message-mailed = per Mail gesendet an { $to }
message-mail-waits = Mail an { $to }: { $state }
message-mail-waits-why = Mail an { $to }: { $state }, { $why }
message-mail-dropped = Mail an { $to } verworfen, nie gesendet

# Where mail goes.
form-mail = Ausgehende Mail
mail-goes = Ausgehende Mail
mail-way-server = über einen Mailserver
label-mail-host = Server
label-mail-port = Port (leer: üblicher)
label-mail-tls = Verschlüsselung
label-mail-login = Anmeldename (leer: ohne)
label-mail-from = Absenderadresse
label-mail-name = Absendername
mail-tls-always-long = TLS ab dem ersten Byte, Port 465
mail-tls-start-long = STARTTLS, bevor etwas gesendet wird, Port 587
mail-tls-none-long = keine, Port 25: für einen Server auf demselben Computer
mail-password-hint = Passwort leer lassen, um das für diesen Server und Anmeldenamen gesetzte zu behalten. Es wird nirgends angezeigt.
mail-password-without-login = ein Passwort gehört zu einem Server mit Anmeldung: den Anmeldenamen angeben, oder das Passwort leer lassen
done-mail-settings = Die Mail-Einstellungen und das Passwort sind gespeichert
act-mail-settings = Mail
act-mail-settings-long = Einstellen, wohin Mails gehen
mail-route-off = keine Mails werden gesendet
mail-route-folder = in einen Ordner neben der Datei des Helpdesks
mail-route-server = über { $at }, { $tls }
mail-route-login = über { $at } als { $login }, { $tls }
mail-tls-always = TLS
mail-tls-start = STARTTLS
mail-tls-none = unverschlüsselt

# Why a mail waits.
mail-no-password = für { $login } auf { $host } ist kein Passwort gespeichert: in den Mail-Einstellungen setzen

# What was done.
done-mail-off = Ab jetzt werden keine Mails gesendet
done-mail-folder = Mails werden ab jetzt in einen Ordner geschrieben
done-mail-server = Mails gehen ab jetzt über { $host }
done-letter-retried = Die Mail an { $to } wird erneut gesendet
done-letter-dropped = Die Mail an { $to } ist verworfen
done-letter-sent = Die Mail an { $to } wurde gesendet
done-letter-failed = Die Mail an { $to } wurde nicht gesendet
done-password-set = Das Passwort von { $name } wurde gesetzt
done-invited-again = { $name } ist erneut eingeladen
done-email-asked = Neuer Anmeldename von { $name }: { $email }
done-email-confirmed = Der Anmeldename von { $name } ist { $email }
