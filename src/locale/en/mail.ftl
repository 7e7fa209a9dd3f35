# Mail: what the desk says about letters on their way.

# Nouns and fields inside a sentence.
kind-letter = mail
field-mail-host = mail server
field-mail-login = mail login
field-mail-port = mail port
flaw-not-a-host = must be the name of a computer; write it like mail.example.com

field-password-again = password once more

# The windows for what somebody comes in with.
label-password = Password
label-password-again = Again
label-current-password = Your own
form-my-password = My password
form-password = Password of { $name }
form-email = Login of { $name }
password-current-hint = Type your own current password as well where you signed in more than ten minutes ago.
asking = One moment…
done-my-password = Your password is changed. You stay signed in here and nowhere else.
done-their-password = The password of { $name } is set. They choose one of their own when they sign in.

profile-login-asked = { $email }, then { $new } once that is confirmed
profile-password = ••••••••••••
profile-password-set = •••••••••••• set { $when }

# The list of mails.
pane-mail = Mail
empty-mail = Every mail has left. What waits or could not be sent stands here.
column-to = To
column-about = About
column-attempts = Tries
column-written = Written
letter-about-invitation = invitation
letter-about-password = password of { $name }
letter-about-confirm = new login of { $name }
letter-about-email = login of { $name }
letter-about-released = fewer tickets for { $name }
letter-about-created = { $ticket } is opened
letter-about-reply = answer on { $ticket }
letter-about-resolved = { $ticket } is resolved
letter-queued = queued
letter-queued-until = queued until { $when }
letter-failed = failed
label-why = Why
act-retry = retry
act-retry-long = Try the mail again now
act-drop = drop
act-drop-long = Drop the mail
drop-letter-question = Drop the mail to { $to }?

# Keys.
act-password = password
act-password-long = Set the password
act-login = login
act-login-long = Change the mail address to sign in with
act-invite = invite
act-invite-long = Send the invitation again
act-my-password = password
act-my-password-long = Change my password
act-my-login = login
act-my-login-long = Change the mail address I sign in with

# Why the desk says no.
refusal-mail-is-off = No mail is sent at the moment. Choose in the mail settings where it goes, or set a password instead.
refusal-not-invited = { $name } has signed in before. Set a new password instead of inviting them.

# What somebody should know.
notice-letter-written = No mail server is set: the mail to { $to } is in { $file }.
notice-letter-given-up = The mail to { $to } could not be sent ({ $error }). An Admin finds it in the list of mails.
notice-confirmation-sent = Follow the mail to { $to }: the new address counts from then on.

# The mail with a reply, on the ticket.
message-mailed = mailed to { $to }
message-mail-waits = mail to { $to } { $state }
message-mail-waits-why = mail to { $to } { $state }: { $why }
message-mail-dropped = mail to { $to } dropped, never sent

# Where mail goes.
form-mail = Outgoing mail
mail-goes = Outgoing mail
mail-way-server = through a mail server
label-mail-host = Server
label-mail-port = Port (blank: usual)
label-mail-tls = Encryption
label-mail-login = Login (blank: none)
label-mail-from = From address
label-mail-name = From name
mail-tls-always-long = TLS from the first byte, port 465
mail-tls-start-long = STARTTLS before anything is sent, port 587
mail-tls-none-long = none, port 25: for a server on the same computer
mail-password-hint = Leave the password blank to keep the one that is set for this server and login. It is shown nowhere.
mail-password-without-login = a password is for a server with a login: give the login, or leave the password blank
done-mail-settings = The mail settings and the password are saved
act-mail-settings = mail
act-mail-settings-long = Set where mail goes
mail-route-off = no mail is sent
mail-route-folder = to a folder beside the desk’s file
mail-route-server = through { $at }, { $tls }
mail-route-login = through { $at } as { $login }, { $tls }
mail-tls-always = TLS
mail-tls-start = STARTTLS
mail-tls-none = not encrypted

# Why a mail waits.
mail-no-password = no password is kept for { $login } at { $host }: set it in the mail settings

# What was done.
done-mail-off = No mail is sent from now on
done-mail-folder = Mail is written to a folder from now on
done-mail-server = Mail goes through { $host } from now on
done-letter-retried = The mail to { $to } is tried again
done-letter-dropped = The mail to { $to } is dropped
done-letter-sent = The mail to { $to } was sent
done-letter-failed = The mail to { $to } was not sent
done-password-set = The password of { $name } was set
done-invited-again = { $name } is invited again
done-email-asked = Another login of { $name }: { $email }
done-email-confirmed = The login of { $name } is { $email }
