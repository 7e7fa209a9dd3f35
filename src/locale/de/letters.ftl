# What mails say. To technicians: about their account.
letter-accept = helpdeck accept { $token } --server { $url }
letter-confirm-email = helpdeck confirm-email { $token } --server { $url }
letter-somebody = Ein Admin
letter-invitation-subject = Ihr Konto beim Helpdesk von { $account }
letter-invitation =
    Hallo { $name },

    { $by } hat Sie zum Helpdesk von { $account } hinzugefügt.

    Mit diesem Befehl setzen Sie Ihr Passwort und melden sich an:

        { $command }

    Er funktioniert einmal und { $days } Tage lang. Danach fordern Sie bitte eine neue Einladung an.
letter-password-subject = Ihr Passwort beim Helpdesk von { $account }
letter-password =
    Hallo { $name },

    Ihr Passwort beim Helpdesk von { $account } wurde geändert, und Ihre anderen Sitzungen wurden beendet.

    Falls Sie das nicht waren, bitten Sie sofort einen Admin, ein neues zu setzen.
letter-password-by =
    Hallo { $name },

    { $by } hat für Sie beim Helpdesk von { $account } ein neues Passwort gesetzt, und Ihre Sitzungen wurden beendet.

    Bei der Anmeldung werden Sie gebeten, ein eigenes zu wählen. Falls Sie davon nichts wissen, fragen Sie { $by }.
letter-confirm-subject = Adresse beim Helpdesk von { $account } bestätigen
letter-confirm =
    Hallo { $name },

    Sie möchten sich beim Helpdesk von { $account } mit dieser Adresse anmelden. Bestätigen Sie sie mit diesem Befehl:

        { $command }

    Er funktioniert einmal und { $days } Tage lang. Falls Sie das nicht angefordert haben, geschieht nichts.
letter-email-changed-subject = Ihr Anmeldename beim Helpdesk von { $account }
letter-email-changed =
    Hallo { $name },

    ab jetzt melden Sie sich beim Helpdesk von { $account } als { $now } an, nicht mehr mit dieser Adresse.

    Falls Sie das nicht waren, wenden Sie sich sofort an einen Admin.
letter-released-subject = Tickets ohne Bearbeiter im Helpdesk ({ $account })

letter-released =
    Hallo { $name },

    { $by } hat Ihre Rolle im Helpdesk ({ $account }) geändert. { $count ->
        [one] Ein offenes oder wartendes Ticket von Ihnen liegt jetzt außerhalb davon und hat deshalb keinen Bearbeiter mehr.
       *[other] { $count } offene oder wartende Tickets von Ihnen liegen jetzt außerhalb davon und haben deshalb keinen Bearbeiter mehr.
    }

    Wenn das nicht so gemeint war, fragen Sie bitte { $by }.
letter-released-of =
    Hallo { $name },

    { $by } hat die Rolle von { $technician } im Helpdesk ({ $account }) geändert. { $count ->
        [one] Ein offenes oder wartendes Ticket liegt jetzt außerhalb davon und hat deshalb keinen Bearbeiter mehr.
       *[other] { $count } offene oder wartende Tickets liegen jetzt außerhalb davon und haben deshalb keinen Bearbeiter mehr.
    }

    Der Filter is:unassigned zeigt, was auf jemanden wartet.
# To requesters: about their tickets.
letter-created =
    Hallo { $name },

    Ihre Anfrage „{ $title }“ ist bei uns als { $ticket } eingegangen. Wir sehen sie uns an und antworten Ihnen.
letter-resolved =
    Hallo { $name },

    Ihre Anfrage { $ticket } „{ $title }“ ist gelöst.
letter-bot = Diese Antwort hat ein Programm geschrieben.
