# Mistakes in files that people write: settings, themes, keys.

mistake-at = { $file }, línea { $line }: { $what }
mistake-unknown = `{ $name }` no se conoce aquí. Se admite: { $allowed }
mistake-variable = { $from }: `{ $name }` no se conoce aquí. Permitido: { $allowed }
mistake-type = `{ $name }` debe ser { $wanted }
mistake-colour = `{ $name }` no es un color. Se admite: { $allowed }, default, de 0 a 255, #rrggbb
mistake-name = `{ $name }` no es un nombre: solo letras, cifras, - y _
mistake-circle = `{ $name }` hereda de sí mismo
mistake-chord = `{ $name }` no es una tecla. Escríbala como en: a, G, f2, space, ctrl-d, shift-tab, g g. Teclas con nombre: { $allowed }
mistake-twice = `{ $keys }` está asignada tanto a { $first } como a { $second }
mistake-no-program = `{ $name }` no dice qué ejecutar, por ejemplo: run = ["programa", "argumento"]
mistake-hidden = `{ $keys }` ({ $first }) hace inaccesible `{ $longer }` ({ $second })

wanted-text = un texto
wanted-table = una tabla
wanted-style = un color, o una tabla con fg, bg y modifiers
wanted-list = una lista de textos
wanted-keys = una tecla, o una lista de teclas
wanted-yes-no = true o false
