# Mistakes in files that people write: settings, themes, keys.

mistake-at = { $file }, riga { $line }: { $what }
mistake-unknown = `{ $name }` non è riconosciuto qui. Ammessi: { $allowed }
mistake-variable = { $from }: `{ $name }` qui non è noto. Ammessi: { $allowed }
mistake-type = `{ $name }` deve essere { $wanted }
mistake-colour = `{ $name }` non è un colore. Ammessi: { $allowed }, default, da 0 a 255, #rrggbb
mistake-name = `{ $name }` non è un nome: solo lettere, cifre, - e _
mistake-circle = `{ $name }` eredita da se stesso
mistake-chord = `{ $name }` non è un tasto. Scriverlo come in: a, G, f2, space, ctrl-d, shift-tab, g g. Tasti con nome: { $allowed }
mistake-twice = `{ $keys }` è associato sia a { $first } sia a { $second }
mistake-no-program = `{ $name }` non dice che cosa eseguire, per esempio: run = ["programma", "argomento"]
mistake-hidden = `{ $keys }` ({ $first }) rende `{ $longer }` ({ $second }) irraggiungibile

wanted-text = un testo
wanted-table = una tabella
wanted-style = un colore, oppure una tabella con fg, bg e modifiers
wanted-list = un elenco di testi
wanted-keys = un tasto, oppure un elenco di tasti
wanted-yes-no = true o false
