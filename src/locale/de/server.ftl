# What the server answers where it does not do what it was asked, and why it does not start.

# Kinds of failure: the same few words each time. What went wrong this time comes after it, as a sentence.
fault-refused = Der Helpdesk lehnt ab
fault-malformed = Nicht lesbar
fault-bad-parameter = Ein Parameter passt nicht
fault-key-missing = Der Header Idempotency-Key fehlt
fault-signed-out = Nicht angemeldet
fault-bad-credentials = Die E-Mail-Adresse oder das Passwort ist falsch
fault-confirm-password = Passwort erneut eingeben
fault-change-password = Zuerst ein eigenes Passwort wählen
fault-no-such-path = Hier gibt es nichts
fault-no-such-record = Diesen Datensatz gibt es nicht
fault-no-such-command = Diesen Befehl gibt es nicht
fault-bad-pass = Dieser Link ist ungültig
fault-method-not-allowed = Nicht auf diese Weise
fault-timed-out = Hat zu lange gedauert
fault-too-large = Zu groß
fault-unsupported-media = Diese Art von Inhalt wird nicht angenommen
fault-wrong-type = Ein Wert passt nicht
fault-weak-password = Das Passwort genügt nicht
fault-key-reused = Der Idempotency-Key bezeichnet schon einen anderen Befehl
fault-too-many-attempts = Zu viele Versuche
fault-internal = Interner Fehler des Servers
fault-storage-failed = Der Helpdesk konnte nicht gespeichert werden
fault-busy = Ausgelastet

# What went wrong this time, and what to do.
detail-not-utf8 = Der Body ist nicht UTF-8. Als UTF-8 senden.
detail-cut-short = Der Body konnte nicht vollständig gelesen werden. Erneut senden.
detail-too-large = Ein Body darf { $most } KiB haben. Weniger auf einmal senden.
detail-send-json = Den Header Content-Type: application/json senden.
detail-not-packed = Den Inhalt senden, wie er ist, ohne Content-Encoding.
detail-since-ahead = since: der Helpdesk ist erst bei { $head }. Mit einem Snapshot neu beginnen.
detail-not-a-revision = Last-Event-ID: keine Revision. Die Nummer des letzten Ereignisses senden, oder weglassen.
detail-no-order = filter: sort: hat hier keine Wirkung, diese Liste kommt immer in der Reihenfolge, in der ihre Datensätze entstanden sind. Weglassen.
detail-not-an-id = after: keine ID dieser Liste. Senden, was in `next` stand.
detail-send-key = Eine neue UUID im Header Idempotency-Key senden.
detail-key-is-a-uuid = Der Idempotency-Key muss eine UUID sein. Eine neue senden.
detail-key-reused = Mit diesem Schlüssel wurde schon ein anderer Befehl gesendet. Einen neuen verwenden.
detail-commands = Vorhanden sind: { $names }.
detail-send-token = Ein Token im Header Authorization senden.
detail-session-ended = Die Sitzung ist beendet. Neu anmelden.
detail-account-shut = Dieses Konto ist deaktiviert. Einen Admin bitten, es zu aktivieren.
detail-no-account = Dieses Konto gibt es nicht. Neu anmelden.
detail-bad-credentials = Beides prüfen, dann erneut versuchen. Wer den Server betreibt, kann ein neues Passwort setzen mit: helpdeck password EMAIL
detail-confirm-password = Die Anmeldung liegt mehr als zehn Minuten zurück: auch das eigene aktuelle Passwort eingeben.
detail-wrong-password = Das ist nicht das aktuelle Passwort. Erneut versuchen.
detail-pass-unknown = Er stammt nicht von hier. Den ganzen Befehl aus der Mail kopieren, oder einen Admin um einen neuen bitten.
detail-pass-used = Er wurde schon verwendet. Anmelden mit: helpdeck login URL. Bei vergessenem Passwort an einen Admin wenden.
detail-pass-replaced = Eine spätere Mail enthält einen neuen. Diesen verwenden.
detail-pass-expired = Er galt sieben Tage. Einen Admin bitten, einen neuen zu senden.
detail-change-password = Das Passwort wurde von jemand anderem gesetzt. Anmelden mit: helpdeck login URL, dort wird ein neues verlangt.
detail-wait = Vor dem nächsten Versuch { $seconds } s warten.
detail-account-changing = Das Konto wird gerade geändert. Erneut versuchen.
detail-no-such-path = Unter diesem Pfad gibt es nichts. Die Adresse prüfen.
detail-no-such-record = Nummer oder ID prüfen; GET auf die Liste zeigt, was vorhanden ist.
detail-method = Was möglich ist, steht im Header Allow.
detail-timed-out = Die Antwort hat zu lange gedauert. Ein mit seinem Schlüssel erneut gesendeter Befehl wird nur einmal ausgeführt.
detail-bug = Das ist ein Programmfehler. Das Log des Servers gibt Auskunft.
detail-speaks-tls = Diese Adresse ist verschlüsselt. Sie beginnt mit https:// statt http://.
detail-stopping = Der Server wird beendet. Bald erneut anfragen.
detail-not-saved = Nichts wurde geändert: { $why }.

detail-no-answer = die Datenbank antwortet nicht
# What is wrong with the file a desk is kept in.
trouble-full = das Laufwerk ist voll. Platz schaffen, dann erneut versuchen
trouble-read-only = die Datenbank darf nicht geschrieben werden. Berechtigungen der Datei und ihres Verzeichnisses prüfen
trouble-busy = ein anderes Programm schreibt in die Datenbank. Erneut versuchen, wenn es fertig ist
trouble-moved = ein anderes Programm hat den Helpdesk inzwischen geändert. Erneut versuchen
trouble-damaged = die Datenbank ist beschädigt. Durch eine frühere Kopie ersetzen
trouble-unreachable = die Datenbank ist nicht erreichbar. Gleich erneut versuchen
trouble-engine = Fehler der Datenbank ({ $what }). Datei und Laufwerk prüfen, dann erneut versuchen

# Why a desk cannot be opened.
open-no-directory = es gibt kein Verzeichnis { $file }: es anlegen, oder eine andere Datei angeben
open-missing = unter { $file } ist kein Helpdesk: Pfad prüfen, oder mit helpdeck serve einen anlegen
open-read-only = { $file } darf nicht geschrieben werden: Berechtigungen der Datei und ihres Verzeichnisses prüfen
open-not-ours = { $file } ist keine helpdeck-Datenbank: eine andere Datei angeben
open-newer = { $file } wurde von einem neueren helpdeck geschrieben (Schema { $found }, dieses kennt { $known }): dieses aktualisieren
open-in-use = { $file } ist in einem anderen helpdeck geöffnet: jenes schließen, oder sich dort mit helpdeck login anmelden
open-io = { $file } kann nicht verwendet werden ({ $reason }): Pfad und Berechtigungen prüfen
open-no-server = keine Verbindung zu { $place } ({ $why }). Adresse, Name und Passwort prüfen, und ob der Datenbankserver läuft
open-foreign = { $place } enthält die Tabellen eines anderen Programms: eine leere Datenbank angeben
open-empty = in { $place } ist kein Helpdesk: Adresse prüfen, oder mit helpdeck serve einen anlegen
move-not-empty = in { $place } ist schon etwas: eine leere Datenbank oder eine neue Datei angeben, nichts wurde geändert
move-differs = was ankam, ist nicht, was vorhanden war ({ $what }): die alte Datenbank verwenden und die Entwickler von helpdeck benachrichtigen
open-trouble = { $file }: { $why }

# Why a text does not say where a desk is kept.
database-engine = in { $name } kann kein Helpdesk liegen: eine Datei angeben, wie in sqlite:desk.db, oder eine PostgreSQL-Datenbank, wie in postgres://host/desk
database-address = das ist keine Adresse einer Datenbank ({ $why }): Schreibweise postgres://user:password@host:5432/desk
database-no-path = der Pfad einer Datei fehlt: einen angeben, wie in sqlite:desk.db

# Why the server does not answer on an address.
listen-public = { $address } ist von anderen Computern erreichbar, und dieser Server verschlüsselt nicht: ihm mit --tls-cert und --tls-key ein Zertifikat geben, oder einen Proxy mit TLS davorsetzen und auf 127.0.0.1 lauschen, oder das mit --accept-unencrypted hinnehmen
listen-in-use = { $address } wird von einem anderen Programm verwendet: mit --listen einen anderen Port wählen, oder jenes Programm beenden
listen-io = auf { $address } kann nicht gelauscht werden ({ $reason }): mit --listen eine andere Adresse wählen
listen-several = die Dienstverwaltung übergibt mehrere Sockets: in der Socket-Unit ein einziges ListenStream lassen
listen-not-tcp = die Dienstverwaltung übergibt einen Socket, der nicht für TCP ist: ListenStream=PORT in die Socket-Unit schreiben

# Warum ein Zertifikat nicht taugt.
tls-unread = { $file } kann nicht gelesen werden ({ $reason }): Pfad und Berechtigungen prüfen
tls-not-pem = { $file } ist beschädigt ({ $reason }): eine PEM-Datei angeben
tls-no-certificate = in { $file } ist kein Zertifikat: mit --tls-cert die PEM-Datei mit dem Zertifikat des Servers angeben
tls-no-key = in { $file } ist kein privater Schlüssel: mit --tls-key die PEM-Datei mit dem Schlüssel angeben
tls-locked-key = der Schlüssel in { $file } hat ein Passwort: es mit openssl pkey -in { $file } -out DATEI entfernen
tls-open-key = andere auf diesem Computer können den Schlüssel in { $file } lesen: das mit chmod o= { $file } abstellen, und falls ihn jemand gelesen haben könnte, einen anderen machen lassen
tls-odd-key = der Schlüssel in { $file } ist unbrauchbar ({ $reason }): einen anderen machen und dafür ein Zertifikat beantragen
tls-odd-certificate = das Zertifikat in { $file } ist unbrauchbar ({ $reason }): ein anderes beantragen
tls-mismatch = das Zertifikat in { $certificate } gehört zu einem anderen Schlüssel als dem in { $key }: zwei Dateien angeben, die zusammengehören
tls-expired = das Zertifikat in { $file } ist am { $day } abgelaufen: erneuern
tls-early = das Zertifikat in { $file } gilt erst ab { $day }: warten, oder die Uhr dieses Computers stellen

# Why a password was not set.
password-weak = das Passwort braucht { $flaws }: ein anderes wählen
password-lacks = Ein Passwort braucht { $flaws }.
password-differs = Die beiden Passwörter sind verschieden. Beide neu eingeben.
password-nobody = kein Techniker hat den Anmeldenamen { $email }: Schreibweise prüfen
password-not-saved = das Passwort wurde nicht gespeichert: { $why }
password-too-short = mindestens { $fewest } Zeichen
password-too-long = höchstens { $most } Byte
password-no-upper = einen Großbuchstaben
password-no-lower = einen Kleinbuchstaben
password-no-digit = eine Ziffer
password-no-symbol = ein Sonderzeichen

# Why a desk was not filled.
seed-failed = der Helpdesk wurde nicht eingerichtet: { $why }
seed-key-reused = derselbe Eintrag wurde schon als ein anderer geschrieben. Eine neue Datenbank angeben
seed-broken = interner Programmfehler. Das Log gibt Auskunft
seed-stopping = der Server wird beendet. Erneut versuchen
ticket-link = Ticket { $number } eines helpdeck-Helpdesks. Zum Lesen mit helpdeck anmelden und ausführen: helpdeck --open { $number }
