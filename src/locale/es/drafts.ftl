# What is half written.

drafts-offered = { $count ->
    [one] Hay 1 borrador guardado. C continúa una respuesta, c una nota, n un ticket nuevo.
   *[other] Hay { $count } borradores guardados. C continúa una respuesta, c una nota, n un ticket nuevo.
}
draft-other = --- también escrito, { $when } ---
detail-draft-name = El nombre de un borrador tiene hasta { $most } letras, cifras, guiones y puntos.
detail-draft-long = Un borrador tiene hasta { $most } kB.
detail-drafts-many = Ya hay { $most } borradores. Envíe o elimine algunos.
