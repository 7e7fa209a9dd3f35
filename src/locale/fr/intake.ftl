## What comes in from outside and is held back.

kind-intake = message retenu
held-unknown-sender = Expéditeur inconnu
held-no-site = Aucun site pour l'expéditeur
held-inactive = Utilisateur désactivé
held-suppressed = N'ouvre pas de tickets par e-mail
held-deleted = Répond à un ticket supprimé
notice-intake-held = Message retenu : { $why }.
done-taken-in = Message reçu : { $from }
done-admitted = Message retenu devenu ticket
done-dropped = Message retenu rejeté
done-dropped-and-blocked = Message retenu rejeté ; plus rien n'est accepté de son adresse

pane-intakes = Retenus
column-from = De
column-subject = Objet
column-why = Motif
label-came = Reçu
empty-intakes = Aucun message retenu.
form-admit = Ticket à partir d'un message : { $from }
admit-new-user = un nouvel utilisateur
admit-known = Celui de l'utilisateur.
block-question = Rejeter tous les messages de { $from }, et ne plus rien accepter de cette adresse ?
drop-question = { $count ->
    [one] Rejeter ce message ?
   *[other] Rejeter ces { $count } messages ?
}
act-admit = ticket
act-admit-long = En faire un ticket
act-drop-held = rejeter
act-drop-held-long = Rejeter le message
act-block = bloquer
act-block-long = Rejeter le message et bloquer son expéditeur
