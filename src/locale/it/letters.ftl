# What mails say. To technicians: about their account.
letter-accept = helpdeck accept { $token } --server { $url }
letter-confirm-email = helpdeck confirm-email { $token } --server { $url }
letter-somebody = Un Admin
letter-invitation-subject = Account sull'help desk di { $account }
letter-invitation =
    Buongiorno { $name },

    { $by } ha creato per Lei un account sull'help desk di { $account }.

    Per impostare la password e accedere, usare questo comando:

        { $command }

    Funziona una sola volta, entro { $days } giorni. Dopo, chiedere un nuovo invito.
letter-password-subject = Password sull'help desk di { $account }
letter-password =
    Buongiorno { $name },

    la Sua password sull'help desk di { $account } è stata cambiata e le altre sessioni sono state chiuse.

    Se la modifica non è stata fatta da Lei, chieda subito a un Admin di impostarne un'altra.
letter-password-by =
    Buongiorno { $name },

    { $by } ha impostato per Lei un'altra password sull'help desk di { $account } e le sessioni aperte sono state chiuse.

    All'accesso verrà chiesto di sceglierne una propria. Se nessuno L'ha avvisata, chieda a { $by }.
letter-confirm-subject = Conferma dell'indirizzo sull'help desk di { $account }
letter-confirm =
    Buongiorno { $name },

    è stato chiesto di accedere all'help desk di { $account } con questo indirizzo. Per confermarlo, usare questo comando:

        { $command }

    Funziona una sola volta, entro { $days } giorni. Se la richiesta non è Sua, non occorre fare nulla: l'indirizzo non cambia.
letter-email-changed-subject = Login sull'help desk di { $account }
letter-email-changed =
    Buongiorno { $name },

    da ora l'accesso all'help desk di { $account } avviene come { $now }, non più con questo indirizzo.

    Se la modifica non è stata fatta da Lei, si rivolga subito a un Admin.
letter-released-subject = Ticket senza assegnatario nell'help desk ({ $account })

letter-released =
    Buongiorno { $name },

    { $by } ha cambiato il suo ruolo nell'help desk ({ $account }). { $count ->
        [one] Un ticket aperto o sospeso che aveva ora ne è fuori e non ha più un assegnatario.
       *[other] { $count } ticket aperti o sospesi che aveva ora ne sono fuori e non hanno più un assegnatario.
    }

    Se non era voluto, si rivolga a { $by }.
letter-released-of =
    Buongiorno { $name },

    { $by } ha cambiato il ruolo di { $technician } nell'help desk ({ $account }). { $count ->
        [one] Un suo ticket aperto o sospeso ora ne è fuori e non ha più un assegnatario.
       *[other] { $count } suoi ticket aperti o sospesi ora ne sono fuori e non hanno più un assegnatario.
    }

    Il filtro is:unassigned mostra ciò che aspetta qualcuno.
# To requesters: about their tickets.
letter-created =
    Buongiorno { $name },

    la Sua richiesta “{ $title }” è stata registrata come { $ticket }. Sarà esaminata e riceverà una risposta.
letter-resolved =
    Buongiorno { $name },

    la Sua richiesta { $ticket } “{ $title }” è risolta.
letter-bot = Questa risposta è stata scritta da un programma.
