# The audit log and pictures

audit-signed-in = connexion
audit-signed-out = déconnexion
audit-no-login = identifiant inconnu
audit-sign-in-failed = échec de connexion : { $login }
audit-mail-password-set = mot de passe du serveur de messagerie défini
audit-password-set = mot de passe défini : { $technician }
audit-refused = refusé : { $command } ({ $reason })
audit-exported = export : { $count } { $what }
audit-exported-filtered = export : { $count } { $what } ({ $filter })
audit-created = ajout : { $record }
audit-gone = suppression : { $record }
audit-touched = modification : { $record }
audit-more = et { $count ->
    [one] { $count } autre enregistrement
   *[other] { $count } autres enregistrements
}
audit-line = ligne { $place }
audit-line-known = ligne { $place } ({ $action }, { $moment })
audit-breach-changed = Le journal d'audit a été falsifié : { $which } ne dit pas ce qui avait été écrit.
audit-breach-removed = Le journal d'audit a été falsifié : { $which } a été supprimée.
audit-breach-inserted = Le journal d'audit a été falsifié : { $which } a été insérée.
audit-breach-moved = Le journal d'audit a été falsifié : { $which } a été échangée avec la suivante.
audit-breach-cut-off = Le journal d'audit a été falsifié : il s'arrête trop tôt, { $which } manque.
audit-breach-record = Le journal d'audit est intact, mais { $record } n'y correspond pas : une modification a été faite à l'insu du helpdesk.
audit-breach-message = Le journal d'audit est intact, mais le message { $message } n'y correspond pas : il a été modifié à l'insu du helpdesk.
cli-audit-whole = Le journal d'audit est intact : { $lines ->
    [one] { $lines } ligne
   *[other] { $lines } lignes
}. Conserver cette empreinte, et vérifier plus tard qu'elle s'y trouve encore : { $hash }
cli-audit-known = L'empreinte indiquée est celle d'une ligne.
cli-audit-unknown = L'empreinte indiquée n'est celle d'aucune ligne : ce qu'elle désignait a été supprimé ou réécrit.

picture-too-large = Une photo peut faire 5 Mo. La réduire.
picture-unknown-format = Ce n'est ni un JPEG, ni un PNG, ni un WebP. Choisir un autre fichier.
picture-damaged = Ce fichier ne peut pas être lu comme une image. En choisir un autre.
picture-too-many-points = Cette photo est trop grande une fois décompressée. La réduire.
cli-picture-set = Votre photo est changée.
cli-picture-gone = Vous n'avez plus de photo.
cli-picture-which = indiquer un fichier, ou --remove

# The audit log in the terminal

panel-audit = Journal d'audit
audit-shown = Affiché
audit-all = tout, le plus récent en premier
audit-waiting = Lecture du journal.
audit-empty = Rien dans le journal ne correspond.
audit-no-older = Il n'y a rien de plus ancien.
audit-filter = Quelles lignes du journal afficher ?
audit-filter-help = actor:dana noun:ticket record:#1042 action:assign from:2026-11-01 to:2026-11-30
act-audit-filter = filtrer
act-audit-filter-long = N'afficher que certaines lignes du journal d'audit
act-audit-older = antérieures
act-audit-older-long = Afficher les lignes plus anciennes
