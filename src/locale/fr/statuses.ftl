# The Statuses pane and its form.

pane-statuses = Statuts
column-category = Catégorie
status-default = par défaut
status-offered = proposé
status-retired = non proposé
status-about-preset = Un des quatre statuts de tout helpdesk : il garde son nom et reste.
status-about-own = Un statut propre à ce helpdesk : les règles suivent sa catégorie, le nom n'est qu'un libellé.
section-same-category = Statuts de cette catégorie, dans l'ordre
form-new-status = Nouveau statut
meaning-open = quelqu'un doit agir
meaning-pending = en attente de quelqu'un d'autre
meaning-resolved = résolu, peut revenir
meaning-closed = terminé
ask-status = Nom du statut
status-at-the-end = Il ne peut pas aller plus loin : un statut reste dans sa catégorie, { $category }.
pick-replacement = { $count ->
    [one] Que devient le ticket qui a le statut { $status } ?
   *[other] Que deviennent les { $count } tickets qui ont le statut { $status } ?
}
delete-status-question = Supprimer le statut { $status } ? C'est irréversible.

act-status-tickets-long = Tickets qui ont le statut
act-status-rename = renommer
act-status-rename-long = Renommer le statut
act-status-add = ajouter
act-status-add-long = Ajouter un statut à une catégorie
act-status-default = défaut
act-status-default-long = En faire le statut par défaut de sa catégorie
act-status-active = proposer
act-status-active-long = Proposer le statut, ou ne plus le proposer
act-status-up = avancer
act-status-up-long = Proposer le statut plus tôt dans sa catégorie
act-status-down = reculer
act-status-down-long = Proposer le statut plus tard dans sa catégorie
act-status-delete = supprimer
act-status-delete-long = Supprimer le statut, le remplacer sur ses tickets
