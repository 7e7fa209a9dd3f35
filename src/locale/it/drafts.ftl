# What is half written.

drafts-offered = { $count ->
    [one] 1 bozza conservata. C riprende con una risposta, c con una nota, n con un nuovo ticket.
   *[other] { $count } bozze conservate. C riprende con una risposta, c con una nota, n con un nuovo ticket.
}
forms-offered = { $count ->
    [one] Un modulo è compilato a metà: { $forms }. Riaprirlo per continuare.
   *[other] { $count } moduli sono compilati a metà: { $forms }. Riaprirli per continuare.
}
form-kept = Quanto compilato è conservato.
form-as-now = Quanto richiesto non è più noto: ecco la situazione attuale.
draft-other = --- scritto anche, { $when } ---
detail-draft-name = Il nome di una bozza ha al massimo { $most } lettere, cifre, trattini e punti.
detail-draft-long = Una bozza ha al massimo { $most } kB.
detail-drafts-many = Ci sono già { $most } bozze. Inviarne o eliminarne alcune.
