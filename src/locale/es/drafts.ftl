# What is half written.

drafts-offered = { $count ->
    [one] Hay 1 borrador guardado. C continúa una respuesta, c una nota, n un ticket nuevo.
   *[other] Hay { $count } borradores guardados. C continúa una respuesta, c una nota, n un ticket nuevo.
}
forms-offered = { $count ->
    [one] Un formulario está a medias: { $forms }. Ábralo de nuevo para seguir.
   *[other] { $count } formularios están a medias: { $forms }. Ábralos de nuevo para seguir.
}
form-kept = Lo que se rellenó queda guardado.
form-as-now = Lo que se pedía ya no se conoce: así está ahora.
draft-other = --- también escrito, { $when } ---
detail-draft-name = El nombre de un borrador tiene hasta { $most } letras, cifras, guiones y puntos.
detail-draft-long = Un borrador tiene hasta { $most } kB.
detail-drafts-many = Ya hay { $most } borradores. Envíe o elimine algunos.
