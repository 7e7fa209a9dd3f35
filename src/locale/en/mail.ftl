# Mail: what the desk says about letters on their way.

# Nouns and fields inside a sentence.
kind-letter = mail
field-mail-host = mail server
field-mail-login = mail login
field-mail-port = mail port
flaw-not-a-host = must be the name of a computer; write it like mail.example.com

# Why the desk says no.
refusal-mail-is-off = No mail is sent at the moment. Choose in the mail settings where it goes, or set a password instead.
refusal-not-invited = { $name } has signed in before. Set a new password instead of inviting them.

# What somebody should know.
notice-letter-written = No mail server is set: the mail to { $to } is in { $file }.
notice-letter-given-up = The mail to { $to } could not be sent ({ $error }). An Admin finds it in the list of mails.
notice-confirmation-sent = Follow the mail to { $to }: the new address counts from then on.

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
