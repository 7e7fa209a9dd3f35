# What mails say. To technicians: about their account.
letter-accept = helpdeck accept { $token } --server { $url }
letter-confirm-email = helpdeck confirm-email { $token } --server { $url }
letter-somebody = An Admin
letter-invitation-subject = Your account on the help desk of { $account }
letter-invitation =
    Hello { $name },

    { $by } added you to the help desk of { $account }.

    Set your password and sign in with this command:

        { $command }

    It works once, and for { $days } days. After that, ask for another invitation.
letter-password-subject = Your password on the help desk of { $account }
letter-password =
    Hello { $name },

    your password on the help desk of { $account } was changed, and your other sessions were ended.

    If that was not you, ask an Admin at once to set another one.
letter-password-by =
    Hello { $name },

    { $by } set another password for you on the help desk of { $account }, and your sessions were ended.

    You are asked to choose one of your own when you sign in. If nobody told you about this, ask { $by }.
letter-confirm-subject = Confirm your address on the help desk of { $account }
letter-confirm =
    Hello { $name },

    you want to sign in to the help desk of { $account } with this address. Confirm it with this command:

        { $command }

    It works once, and for { $days } days. If you did not ask for this, nothing happens.
letter-email-changed-subject = Your login on the help desk of { $account }
letter-email-changed =
    Hello { $name },

    from now on you sign in to the help desk of { $account } as { $now }, not with this address any more.

    If that was not you, ask an Admin at once.
letter-released-subject = Tickets without a technician on the help desk of { $account }
letter-released =
    Hello { $name },

    { $by } changed your role on the help desk of { $account }. { $count ->
        [one] One ticket that you had open or pending is outside of it now, so it has no technician any more.
       *[other] { $count } tickets that you had open or pending are outside of it now, so they have no technician any more.
    }

    If that is not what was meant, ask { $by }.
letter-released-of =
    Hello { $name },

    { $by } changed the role of { $technician } on the help desk of { $account }. { $count ->
        [one] One open or pending ticket of theirs is outside of it now, so it has no technician any more.
       *[other] { $count } open or pending tickets of theirs are outside of it now, so they have no technician any more.
    }

    The filter is:unassigned shows what waits for somebody.

# To requesters: about their tickets.
letter-created =
    Hello { $name },

    your request “{ $title }” is with us as { $ticket }. Somebody will look at it and answer you.
letter-resolved =
    Hello { $name },

    your request { $ticket } “{ $title }” is resolved.
letter-bot = This answer was written by a program.
