# Mistakes in files that people write: settings, themes, keys.

mistake-at = { $file }, line { $line }: { $what }
mistake-unknown = `{ $name }` is not known here. Allowed: { $allowed }
mistake-variable = { $from }: `{ $name }` is not known here. Allowed: { $allowed }
mistake-type = `{ $name }` must be { $wanted }
mistake-colour = `{ $name }` is not a colour. Allowed: { $allowed }, default, 0 to 255, #rrggbb
mistake-name = `{ $name }` is no name: only letters, digits, - and _
mistake-circle = `{ $name }` inherits itself
mistake-chord = `{ $name }` is not a key. Write it as in: a, G, f2, space, ctrl-d, shift-tab, g g. Named keys: { $allowed }
mistake-twice = `{ $keys }` is bound to both { $first } and { $second }
mistake-no-program = `{ $name }` does not say what to run, as in: run = ["program", "argument"]
mistake-hidden = `{ $keys }` ({ $first }) makes `{ $longer }` ({ $second }) unreachable

wanted-text = text
wanted-table = a table
wanted-style = a colour, or a table with fg, bg and modifiers
wanted-list = a list of texts
wanted-keys = a key, or a list of keys
wanted-yes-no = true or false
