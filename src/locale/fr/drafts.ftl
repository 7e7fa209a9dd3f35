# What is half written.

drafts-offered = { $count ->
    [one] { $count } brouillon est conservé. C reprend une réponse, c une note, n un nouveau ticket.
   *[other] { $count } brouillons sont conservés. C reprend une réponse, c une note, n un nouveau ticket.
}
draft-other = --- aussi écrit, { $when } ---
detail-draft-name = Le nom d'un brouillon a au plus { $most } lettres, chiffres, traits d'union et points.
detail-draft-long = Un brouillon fait au plus { $most } ko.
detail-drafts-many = Il y a déjà { $most } brouillons. En envoyer ou en supprimer.
