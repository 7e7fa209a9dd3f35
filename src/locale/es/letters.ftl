# What mails say. To technicians: about their account.
letter-accept = helpdeck accept { $token } --server { $url }
letter-confirm-email = helpdeck confirm-email { $token } --server { $url }
letter-somebody = Un Admin
letter-invitation-subject = Su cuenta en la mesa de ayuda de { $account }
letter-invitation =
    Hola, { $name }:

    { $by } le ha dado acceso a la mesa de ayuda de { $account }.

    Establezca su contraseña e inicie sesión con este comando:

        { $command }

    Funciona una sola vez y durante { $days } días. Después, pida otra invitación.
letter-password-subject = Su contraseña en la mesa de ayuda de { $account }
letter-password =
    Hola, { $name }:

    Su contraseña en la mesa de ayuda de { $account } se ha cambiado y sus demás sesiones se han cerrado.

    Si no ha sido usted, pida enseguida a un Admin que establezca otra.
letter-password-by =
    Hola, { $name }:

    { $by } ha establecido otra contraseña para usted en la mesa de ayuda de { $account } y sus sesiones se han cerrado.

    Al iniciar sesión se le pedirá que elija una propia. Si nadie le ha avisado de esto, pregunte a { $by }.
letter-confirm-subject = Confirme su dirección en la mesa de ayuda de { $account }
letter-confirm =
    Hola, { $name }:

    Ha pedido iniciar sesión en la mesa de ayuda de { $account } con esta dirección. Confírmela con este comando:

        { $command }

    Funciona una sola vez y durante { $days } días. Si no lo ha pedido usted, no ocurre nada.
letter-email-changed-subject = Su acceso a la mesa de ayuda de { $account }
letter-email-changed =
    Hola, { $name }:

    A partir de ahora inicia sesión en la mesa de ayuda de { $account } como { $now }, ya no con esta dirección.

    Si no ha sido usted, avise enseguida a un Admin.
letter-released-subject = Tickets sin asignado en la mesa de ayuda ({ $account })

letter-released =
    Hola, { $name }:

    { $by } ha cambiado su rol en la mesa de ayuda ({ $account }). { $count ->
        [one] Un ticket abierto o en pausa que tenía queda fuera de él y ya no tiene asignado.
       *[other] { $count } tickets abiertos o en pausa que tenía quedan fuera de él y ya no tienen asignado.
    }

    Si no era esa la intención, pregunte a { $by }.
letter-released-of =
    Hola, { $name }:

    { $by } ha cambiado el rol de { $technician } en la mesa de ayuda ({ $account }). { $count ->
        [one] Uno de sus tickets abiertos o en pausa queda fuera de él y ya no tiene asignado.
       *[other] { $count } de sus tickets abiertos o en pausa quedan fuera de él y ya no tienen asignado.
    }

    El filtro is:unassigned muestra lo que espera a alguien.
# To requesters: about their tickets.
letter-created =
    Hola, { $name }:

    Hemos recibido su solicitud “{ $title }” con el número { $ticket }. La revisaremos y le responderemos.
letter-resolved =
    Hola, { $name }:

    Su solicitud { $ticket } “{ $title }” está resuelta.
letter-bot = Esta respuesta la ha escrito un programa.
