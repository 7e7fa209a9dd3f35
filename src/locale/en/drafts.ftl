# What is half written.

drafts-offered = { $count ->
    [one] 1 draft is kept. C goes on with a reply, c with a note, n with a new ticket.
   *[other] { $count } drafts are kept. C goes on with a reply, c with a note, n with a new ticket.
}
forms-offered = { $count ->
    [one] A form is half filled in: { $forms }. Open it again and go on.
   *[other] { $count } forms are half filled in: { $forms }. Open them again and go on.
}
form-kept = What you filled in is kept.
form-as-now = What you wanted is not known any more: this is how it is now.
draft-other = --- also written, { $when } ---
detail-draft-name = The name of a draft has up to { $most } letters, digits, hyphens and full stops.
detail-draft-long = A draft has up to { $most } kB.
detail-drafts-many = There are { $most } drafts already. Send or delete some of them.
