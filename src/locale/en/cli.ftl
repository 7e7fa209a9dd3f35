# The command line.

cli-not-a-terminal = the terminal opens only on a terminal: run it without redirecting input or output. helpdeck --help lists what works in scripts
cli-bad-session = { $file } cannot be read: delete it and sign in again with: helpdeck login
cli-no-session = nobody is signed in: use helpdeck login URL
cli-this-computer = this computer
cli-desk-in-use = another program holds { $file }, and does not answer: end it and try again
cli-new-account = Help desk
cli-new-admin-first = First
cli-new-admin-last = Admin
cli-needs-admin = this desk is new: name its first Admin with --admin EMAIL, or try the sample with --sample
cli-serving = Serving at { $url }. Ctrl-c ends it.
cli-set-password = Set passwords from another shell, for example: helpdeck password { $email } --database URL
cli-password-set = The password of { $email } is set. Their sessions are ended.
cli-new-password = New password:{" "}
cli-again = The same again:{" "}
cli-passwords-differ = the two passwords differ: nothing was changed
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

# Why a server could not be asked.
client-bad-url = { $url } is not an address: it begins with http:// or https://
client-refused = nothing answers there. Is the server running, and is the port right?
client-unreachable = the server cannot be reached ({ $reason }). Check the address and your connection
client-tls = there is no secure connection ({ $reason }). Check the address and the certificate
client-interrupted = the connection broke
client-not-helpdeck = something answers there, but it is no helpdeck server. Check address and port
client-other-api = the server speaks version { $theirs } of the API, this program version { $ours }. Upgrade the older one
client-signed-out = the session has ended. Sign in again with: helpdeck login
