# Technicians: adding, editing, absences as a plan.

field-auto-assign-cap = maximum de tickets ouverts par répartition
field-hide-inactive = comptes désactivés masqués

act-add-technician = ajouter
act-add-technician-long = Ajouter un technicien
act-edit-technician = modifier
act-edit-technician-long = Modifier nom, téléphone, page de ticket et maximum
form-new-technician = Nouveau technicien. Un e-mail avec un lien pour définir le mot de passe lui est envoyé.
form-new-technician-seat = Nouveau technicien, avec une licence de plus ({ $seats } au total)
form-edit-technician = { $name }
label-first-name = Prénom
label-last-name = Nom
label-role-later = Rôle ensuite
label-plain-tickets = Pages de ticket simples
label-cap = Répartition jusqu'à
flaw-not-a-number = n'est pas un nombre entier ; en écrire un comme 12, ou rien pour ne pas limiter
add-seat-question = { $seats ->
    [one] La seule licence est prise. Ajouter une licence à l'abonnement ? y : ouvrir le formulaire, Esc : retour.
   *[other] Les { $seats } licences sont prises. Ajouter une licence à l'abonnement ? y : ouvrir le formulaire, Esc : retour.
}
add-seat-consequence = La licence est ajoutée une fois le technicien enregistré, pas avant.
seats-taken = { $limit ->
    [one] { $used } licence sur { $limit }
   *[other] { $used } licence(s) sur { $limit }
}
seats-taken-unlimited = { $used ->
    [one] { $used } licence prise
   *[other] { $used } licences prises
}

field-cover = remplaçant
field-note = note
field-from = début
flaw-not-a-time = n'est pas un moment ; l'écrire comme 14:00, mon, tomorrow 9:00, 3 dec ou 2026-12-01 14:00
flaw-too-far-away = est dans plus de dix ans ; choisir un moment plus proche
refusal-covers-oneself = { $name } ne peut pas se remplacer pendant sa propre absence. Choisir quelqu'un d'autre.
refusal-covers-in-circle = Ces personnes se remplaceraient en cercle au même moment : { $chain }. Choisir quelqu'un d'autre.
circle-link = { $cover } remplace { $name }
notice-absence-from = Absence à partir du { $from }.
notice-absence-until = Absence du { $from } au { $until }.
absence-from = à partir du { $from }
absence-until = du { $from } au { $until }
absence-cover = { $cover } remplace
absence-tickets = tickets ouverts : { $what }
open-tickets-keep = les garder
open-tickets-hand-over = les confier au remplaçant
open-tickets-release = les remettre en file

form-absence = Absence : { $name }
label-absence-from = Début (vide : maintenant)
label-absence-until = Retour (vide : inconnu)
label-cover = Remplaçant
label-open-tickets = Tickets ouverts
absence-note-tickets = { $count ->
    [0] aucun actuellement
    [one] { $count } actuellement
   *[other] { $count } actuellement
}
pick-cover = Qui remplace { $name } ?
pick-hand-over = { $count ->
    [one] Qui reçoit le ticket ouvert de { $name }, et remplace ?
   *[other] Qui reçoit les { $count } tickets ouverts de { $name }, et remplace ?
}
cover-is-out = { $name } est absent(e) sans remplaçant, les tickets n'arriveraient donc à personne. Choisir quelqu'un d'autre.
column-cover = Remplaçant
cover-none = aucun
cover-of = remplaçant : { $name }
cover-missing = non remplacé
absence-planned = Prévu
absence-none-planned = Aucune absence n'est prévue.
profile-absence = Absence prévue
out-with-cover = { $cover } remplace
out-without-cover = personne ne remplace
out-uncovered = { $count ->
    [one] { $count } ticket ouvert, personne ne remplace
   *[other] { $count } tickets ouverts, personne ne remplace
}
act-plan-absence = absence
act-plan-absence-long = Prévoir ou modifier une absence
act-drop-absence = supprimer
act-drop-absence-long = Supprimer l'absence prévue
hint-plan = prévoir
hint-to-cover = au remplaçant
hint-keep-choice = garder le choix
hint-tickets = tickets ouverts
ask-open-tickets = { $count ->
    [one] { $count } ticket en cours :
   *[other] { $count } tickets en cours :
}
answer-keep = garder
answer-hand-over = remplaçant...
answer-release = remettre en file
ask-assign-cover = { $name } est absent(e). Attribuer au remplaçant, { $cover } ? y : { $cover }, k : garder { $name }, Esc : retour.
ask-assign-cover-until = { $name } est absent(e), retour { $until }. Attribuer au remplaçant, { $cover } ? y : { $cover }, k : garder { $name }, Esc : retour.
notice-tickets-handed-over = { $count ->
    [one] Un ticket de { $technician } est maintenant chez { $cover }.
   *[other] { $count } tickets de { $technician } sont maintenant chez { $cover }.
}
notice-tickets-returned = { $count ->
    [one] Un ticket est revenu à { $technician }.
   *[other] { $count } tickets sont revenus à { $technician }.
}
done-absence-planned = Absence prévue : { $technician }
done-absence-cancelled = Absence prévue supprimée : { $technician }
