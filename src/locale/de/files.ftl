# Mistakes in files that people write: settings, themes, keys.

mistake-at = { $file }, Zeile { $line }: { $what }
mistake-unknown = `{ $name }` ist hier nicht bekannt. Erlaubt: { $allowed }
mistake-variable = { $from }: `{ $name }` ist hier nicht bekannt. Erlaubt: { $allowed }
mistake-type = `{ $name }` muss { $wanted } sein
mistake-colour = `{ $name }` ist keine Farbe. Erlaubt: { $allowed }, default, 0 bis 255, #rrggbb
mistake-name = `{ $name }` ist kein Name: nur Buchstaben, Ziffern, - und _
mistake-circle = `{ $name }` erbt von sich selbst
mistake-chord = `{ $name }` ist keine Taste. Schreibweise: a, G, f2, space, ctrl-d, shift-tab, g g. Benannte Tasten: { $allowed }
mistake-twice = `{ $keys }` ist doppelt belegt: { $first } und { $second }
mistake-no-program = `{ $name }` sagt nicht, was ausgeführt wird, zum Beispiel: run = ["Programm", "Argument"]
mistake-hidden = `{ $keys }` ({ $first }) macht `{ $longer }` ({ $second }) unerreichbar

wanted-text = ein Text
wanted-table = eine Tabelle
wanted-style = eine Farbe oder eine Tabelle mit fg, bg und modifiers
wanted-list = eine Liste von Texten
wanted-keys = eine Taste oder eine Liste von Tasten
wanted-yes-no = true oder false
