# What the server answers where it does not do what it was asked, and why it does not start.

# Kinds of failure: the same few words each time. What went wrong this time comes after it, as a sentence.
fault-refused = The desk refuses
fault-malformed = Not readable
fault-bad-parameter = A parameter does not fit
fault-key-missing = The Idempotency-Key header is missing
fault-signed-out = Not signed in
fault-bad-credentials = The email address or the password is wrong
fault-confirm-password = Type your password again
fault-change-password = Choose a password of your own first
fault-no-such-path = There is nothing here
fault-no-such-record = There is no such record
fault-no-such-command = There is no such command
fault-bad-pass = This link is not good
fault-method-not-allowed = Not that way
fault-timed-out = Took too long
fault-too-large = Too large
fault-unsupported-media = This kind of content is not taken
fault-wrong-type = A value does not fit
fault-weak-password = The password will not do
fault-key-reused = The Idempotency-Key names another command already
fault-too-many-attempts = Too many attempts
fault-internal = The server made a mistake
fault-storage-failed = The desk could not be saved
fault-busy = Busy

# What went wrong this time, and what to do.
detail-not-utf8 = The body is not UTF-8. Send it as UTF-8.
detail-cut-short = The body could not be read to its end. Send it again.
detail-too-large = A body may have { $most } KiB. Send less at a time.
detail-send-json = Send the header Content-Type: application/json.
detail-not-packed = Send the body as it is, without Content-Encoding.
detail-since-ahead = since: the desk is only at { $head }. Start over with a snapshot.
detail-not-a-revision = Last-Event-ID: not a revision. Send the number of the last event, or leave it out.
detail-no-order = filter: sort: has no effect here, this list always comes in the order in which its records were made. Leave it out.
detail-not-an-id = after: not an id of this list. Send what stood in `next`.
detail-send-key = Send a fresh UUID in the Idempotency-Key header.
detail-key-is-a-uuid = The Idempotency-Key must be a UUID. Send a fresh one.
detail-key-reused = Another command was sent with this key before. Use a fresh one.
detail-commands = There are: { $names }.
detail-send-token = Send a token in the Authorization header.
detail-session-ended = The session has ended. Sign in again.
detail-account-shut = This account is deactivated. Ask an Admin to activate it.
detail-no-account = There is no such account. Sign in again.
detail-bad-credentials = Check both, then try again. Whoever runs the server can set a new password with: helpdeck password EMAIL
detail-confirm-password = You signed in more than ten minutes ago: type your own current password as well.
detail-wrong-password = This is not your current password. Try again.
detail-pass-unknown = It is none of ours. Copy the whole command from the mail, or ask an Admin for another one.
detail-pass-used = It was used before. Sign in with: helpdeck login URL. Whoever forgot the password asks an Admin.
detail-pass-replaced = A later mail brought another one. Use that.
detail-pass-expired = It was good for seven days. Ask an Admin to send another one.
detail-change-password = Somebody else set your password. Sign in with: helpdeck login URL, which asks for a new one.
detail-wait = Wait { $seconds } s before the next attempt.
detail-account-changing = The account is being changed. Try again.
detail-no-such-path = There is nothing at this path. Check the address.
detail-no-such-record = Check the number or id; GET the list for what there is.
detail-method = See the Allow header for what it takes.
detail-timed-out = The answer took too long. A command sent again with its key is made once.
detail-bug = This is a bug. The log of the server says more.
detail-speaks-tls = This address is encrypted. Begin it with https:// instead of http://.
detail-stopping = The server is going away. Ask again soon.
detail-not-saved = Nothing was changed: { $why }.
detail-no-answer = the database gives no answer

# What is wrong with the file a desk is kept in.
trouble-full = the disk is full. Make room on it, then try again
trouble-read-only = the database may not be written. Check the permissions of the file and its directory
trouble-busy = another program is writing to the database. Try again when it is done
trouble-moved = another program changed the desk meanwhile. Try again
trouble-damaged = the database is damaged. Put a copy from before in its place
trouble-unreachable = the database cannot be reached. Try again in a moment
trouble-engine = the database failed ({ $what }). Check the file and its disk, then try again

# Why a desk cannot be opened.
open-no-directory = there is no directory { $file }: create it, or name another file
open-missing = there is no desk at { $file }: check the path, or make a desk with helpdeck serve
open-read-only = { $file } may not be written: check its permissions and those of its directory
open-not-ours = { $file } is not a helpdeck database: name another file
open-newer = { $file } was written by a newer helpdeck (schema { $found }, this one knows { $known }): upgrade this one
open-in-use = { $file } is open in another helpdeck: close that one, or sign in to it with helpdeck login
open-io = { $file } cannot be used ({ $reason }): check the path and its permissions
open-no-server = cannot connect to { $place } ({ $why }). Check the address, the name and the password, and that the database server runs
open-foreign = { $place } holds the tables of another program: name an empty database
open-empty = there is no desk in { $place }: check the address, or make a desk with helpdeck serve
move-not-empty = there is something in { $place } already: name an empty database or a new file, nothing was changed
move-differs = what arrived is not what was there ({ $what }): use the old database, and tell the makers of helpdeck
open-trouble = { $file }: { $why }

# Why a text does not say where a desk is kept.
database-engine = cannot keep a desk in { $name }: name a file, as in sqlite:desk.db, or a PostgreSQL database, as in postgres://host/desk
database-address = this is no address of a database ({ $why }): write it as postgres://user:password@host:5432/desk
database-no-path = the path of a file is missing: name one, as in sqlite:desk.db

# Why the server does not answer on an address.
listen-public = { $address } can be reached from other computers, and this server does not encrypt: give it a certificate with --tls-cert and --tls-key, or put a proxy with TLS before it and listen on 127.0.0.1, or accept that with --accept-unencrypted
listen-in-use = { $address } is in use by another program: choose another port with --listen, or stop that program
listen-io = cannot listen on { $address } ({ $reason }): choose another address with --listen
listen-several = the service manager hands over several sockets: leave one ListenStream in the socket unit
listen-not-tcp = the service manager hands over a socket that is not for TCP: write ListenStream=PORT into the socket unit

# Why a certificate cannot be used.
tls-unread = { $file } cannot be read ({ $reason }): check the path and its permissions
tls-not-pem = { $file } is damaged ({ $reason }): name a PEM file
tls-no-certificate = there is no certificate in { $file }: name the PEM file with the server's certificate in --tls-cert
tls-no-key = there is no private key in { $file }: name the PEM file with the key in --tls-key
tls-locked-key = the key in { $file } has a password: take it off with openssl pkey -in { $file } -out FILE
tls-open-key = others on this computer can read the key in { $file }: take that away with chmod o= { $file }, and if anybody may have read it, have another one made
tls-odd-key = the key in { $file } is of no use ({ $reason }): make another one and ask for a certificate for it
tls-odd-certificate = the certificate in { $file } is of no use ({ $reason }): ask for another one
tls-mismatch = the certificate in { $certificate } is for another key than the one in { $key }: name two files that belong together
tls-expired = the certificate in { $file } expired on { $day }: renew it
tls-early = the certificate in { $file } is only good from { $day } on: wait, or set the clock of this computer

# Why a password was not set.
password-weak = the password needs { $flaws }: choose another
password-lacks = A password needs { $flaws }.
password-differs = The two passwords differ. Type both again.
password-nobody = no technician has the login { $email }: check the spelling
password-not-saved = the password was not saved: { $why }
password-too-short = at least { $fewest } characters
password-too-long = at most { $most } bytes
password-no-upper = an upper-case letter
password-no-lower = a lower-case letter
password-no-digit = a digit
password-no-symbol = a symbol

# Why a desk was not filled.
seed-failed = the desk was not set up: { $why }
seed-key-reused = the same entry was written before as another one. Name a new database
seed-broken = the program made a mistake. The log says more
seed-stopping = the server is ending. Try again
ticket-link = Ticket { $number } of a helpdeck desk. To read it, sign in with helpdeck and run: helpdeck --open { $number }
