# What is half written.

drafts-offered = { $count ->
    [one] { $count } brouillon est conservé. C reprend une réponse, c une note, n un nouveau ticket.
   *[other] { $count } brouillons sont conservés. C reprend une réponse, c une note, n un nouveau ticket.
}
forms-offered = { $count ->
    [one] Un formulaire est commencé : { $forms }. Le rouvrir pour continuer.
   *[other] { $count } formulaires sont commencés : { $forms }. Les rouvrir pour continuer.
}
form-kept = Ce qui a été saisi est conservé.
form-as-now = Ce qui était voulu n'est plus connu : voici l'état actuel.
draft-other = --- aussi écrit, { $when } ---
detail-draft-name = Le nom d'un brouillon a au plus { $most } lettres, chiffres, traits d'union et points.
detail-draft-long = Un brouillon fait au plus { $most } ko.
detail-drafts-many = Il y a déjà { $most } brouillons. En envoyer ou en supprimer.
