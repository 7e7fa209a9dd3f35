# What mails say. To technicians: about their account.
letter-accept = helpdeck accept { $token } --server { $url }
letter-confirm-email = helpdeck confirm-email { $token } --server { $url }
letter-somebody = Un Admin
letter-invitation-subject = Votre compte sur le helpdesk ({ $account })
letter-invitation =
    Bonjour { $name },

    { $by } vous a donné un accès au helpdesk ({ $account }).

    Pour définir votre mot de passe et vous connecter, utilisez cette commande :

        { $command }

    Elle fonctionne une seule fois, pendant { $days } jours. Passé ce délai, demandez une nouvelle invitation.
letter-password-subject = Votre mot de passe sur le helpdesk ({ $account })
letter-password =
    Bonjour { $name },

    votre mot de passe sur le helpdesk ({ $account }) a été changé, et vos autres sessions sont terminées.

    Si ce changement ne vient pas de vous, demandez tout de suite à un Admin d'en définir un autre.
letter-password-by =
    Bonjour { $name },

    { $by } a défini un nouveau mot de passe pour vous sur le helpdesk ({ $account }), et vos sessions sont terminées.

    Il vous sera demandé d'en choisir un personnel à la prochaine connexion. Si personne ne vous en a parlé, adressez-vous à un Admin.
letter-confirm-subject = Confirmez votre adresse sur le helpdesk ({ $account })
letter-confirm =
    Bonjour { $name },

    vous souhaitez vous connecter au helpdesk ({ $account }) avec cette adresse. Confirmez-la avec cette commande :

        { $command }

    Elle fonctionne une seule fois, pendant { $days } jours. Si vous n'avez rien demandé, rien ne change.
letter-email-changed-subject = Votre identifiant sur le helpdesk ({ $account })
letter-email-changed =
    Bonjour { $name },

    vous vous connectez désormais au helpdesk ({ $account }) avec l'identifiant { $now }, et non plus avec cette adresse.

    Si ce changement ne vient pas de vous, adressez-vous tout de suite à un Admin.
letter-released-subject = Tickets sans responsable sur le helpdesk ({ $account })

letter-released =
    Bonjour { $name },

    { $by } a changé votre rôle sur le helpdesk ({ $account }). { $count ->
        [one] Un ticket ouvert ou en attente que vous aviez n'en fait plus partie et n'a donc plus de responsable.
       *[other] { $count } tickets ouverts ou en attente que vous aviez n'en font plus partie et n'ont donc plus de responsable.
    }

    Si ce n'est pas voulu, demandez à { $by }.
letter-released-of =
    Bonjour { $name },

    { $by } a changé le rôle de { $technician } sur le helpdesk ({ $account }). { $count ->
        [one] Un de ses tickets ouverts ou en attente n'en fait plus partie et n'a donc plus de responsable.
       *[other] { $count } de ses tickets ouverts ou en attente n'en font plus partie et n'ont donc plus de responsable.
    }

    Le filtre is:unassigned montre ce qui attend quelqu'un.
# To requesters: about their tickets.
letter-created =
    Bonjour { $name },

    votre demande « { $title } » nous est parvenue sous le numéro { $ticket }. Nous allons l'examiner et vous répondre.
letter-resolved =
    Bonjour { $name },

    votre demande { $ticket } « { $title } » est résolue.
letter-bot = Cette réponse a été rédigée par un programme.
