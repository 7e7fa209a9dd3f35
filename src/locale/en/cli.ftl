# The command line.

cli-not-a-terminal = the terminal opens only on a terminal: run it without redirecting input or output. helpdeck --help lists what works in scripts
cli-bad-session = { $file } cannot be read ({ $reason }): delete it and sign in again with: helpdeck login
cli-no-session = nobody is signed in: use helpdeck login URL
cli-this-computer = this computer
cli-desk-in-use = another program holds { $file }, and does not answer: end it and try again
cli-new-account = Help desk
cli-new-admin-first = First
cli-new-admin-last = Admin
cli-needs-admin = this desk is new: name its first Admin with --admin EMAIL, or try the sample with --sample
cli-serving = Serving at { $url }. Ctrl-c ends it.
cli-moved = Moved to { $place }: the desk at revision { $revision }, { $lines } lines of the audit log, the last one { $hash }. All of it was checked there.
cli-backed-up = Written to { $place }: the desk at revision { $revision }, { $lines } lines of the audit log, the last one { $hash }. All of it was checked there.
cli-set-password = Set passwords from another shell, for example: helpdeck password { $email } --database { $database }
cli-password-set = The password of { $email } is set. Their sessions are ended.
cli-new-password = New password:{" "}
cli-must-change = Somebody else set your password. Choose one of your own:
cli-accept = Welcome. Choose your password:
cli-no-server = say which server it is: --server URL, as it stands in the mail
cli-email-confirmed = Your login is { $email } from now on.
cli-again = The same again:{" "}
cli-passwords-differ = the two passwords differ: nothing was changed
cli-bad-token = this token does not work, or not any more: ask whoever made it for another, or sign in with your password
cli-exposed = Careful: this address is not encrypted, so your password can be read on the way. Use https:// or a tunnel.
cli-email = Login (mail address):{" "}
cli-password = Password:{" "}
cli-nothing-typed = nothing was typed, so nothing was done
cli-signed-in = Signed in to { $url } as { $name }. Now run: helpdeck
cli-signed-out = Signed out of { $url }.
cli-signed-out-here = Signed out here. { $url } could not be told: { $reason }
cli-reset-question = Delete everything in { $file } and start over with the sample? Type reset to do it:
cli-reset-word = reset
cli-reset-kept = Nothing was deleted.
cli-reset-done = Deleted. The next start fills a new sample.
cli-not-empty = there is a desk in this database already: name another file
cli-sample-written = Written, { $revision } entries in the journal.
cli-no-home = there is no home directory: set HOME, or XDG_DATA_HOME and its siblings
cli-no-threads = the program cannot start its threads: end other programs and try again
cli-no-random = the system has no random numbers: try again when it has started up
cli-no-input = standard input cannot be read: run it in a terminal, or pipe one line into it
cli-no-admin = the desk on this computer has no active Admin: start over with helpdeck reset-sample
cli-bad-address = the desk on this computer is not at an address that can be taken over: start helpdeck again
cli-not-closed = the desk on this computer did not close well: look into { $file }
cli-not-made = the directory { $file } cannot be made ({ $reason }): check the path and its permissions
cli-not-written = { $file } cannot be written ({ $reason }): check its permissions, and that the disk has room
cli-not-read = { $file } cannot be read ({ $reason }): check its permissions
cli-not-deleted = { $file } cannot be deleted ({ $reason }): check the permissions of its directory

cli-mail-password = Password of the mail server:{" "}
cli-mail-password-set = The password of the mail server is set.
cli-mail-password-forgotten = The password of the mail server is forgotten.
cli-mail-from = from { $from }
cli-mail-unknown = no mail on its way has the id { $id }: look it up with helpdeck mail
cli-mail-several = several mails have an id that ends in { $id }: give more of the id

# Why a server could not be asked.
client-bad-url = this is not the address of a server: one begins with http:// or https://
client-refused = nothing answers there. Is the server running, and is the port right?
client-unreachable = the server cannot be reached ({ $reason }). Check the address and your connection
client-tls = there is no secure connection ({ $reason }). Check the address and the certificate
client-interrupted = the connection broke. Try again
client-silent = the server has gone silent. Check your connection, then try again
client-later = something on the way to the server asks to wait. It is tried again in { $after } seconds
client-not-helpdeck = something answers there, but it is no helpdeck server. Check address and port
client-other-api = the server speaks version { $theirs } of the API, this program version { $ours }. Upgrade the older one
client-status = the server answers with status { $status } and does not say why. Its log says more
client-signed-out = the session has ended. Sign in again with: helpdeck login

# A technician's work without the terminal.
cli-next-none = Nothing waits for you.
cli-no-ticket = there is no ticket { $ticket } for you to see: look for it with helpdeck tickets --filter
cli-ticket-opened = { $ticket } opened
cli-none-called = nobody and nothing is called “{ $text }” here. There are: { $names }
cli-several-called = “{ $text }” may mean several: { $names }. Give more of the name, or the address
cli-no-number = this is no number of a ticket: write it as 1042 or '#1042'
cli-no-priority = use low, medium, high or critical
cli-no-page = the page cannot be made
