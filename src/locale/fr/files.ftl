# Mistakes in files that people write: settings, themes, keys.

mistake-at = { $file }, ligne { $line } : { $what }
mistake-unknown = `{ $name }` est inconnu ici. Valeurs admises : { $allowed }
mistake-variable = { $from } : `{ $name }` est inconnu ici. Permis : { $allowed }
mistake-type = `{ $name }` doit être { $wanted }
mistake-colour = `{ $name }` n'est pas une couleur. Valeurs admises : { $allowed }, default, 0 à 255, #rrggbb
mistake-name = `{ $name }` n'est pas un nom : lettres, chiffres, - et _ seulement
mistake-circle = `{ $name }` hérite de lui-même
mistake-chord = `{ $name }` n'est pas une touche. L'écrire comme : a, G, f2, space, ctrl-d, shift-tab, g g. Touches nommées : { $allowed }
mistake-twice = `{ $keys }` est affecté à la fois à { $first } et à { $second }
mistake-no-program = `{ $name }` ne dit pas quoi lancer, par exemple : run = ["programme", "argument"]
mistake-hidden = `{ $keys }` ({ $first }) rend `{ $longer }` ({ $second }) inaccessible

wanted-text = un texte
wanted-table = une table
wanted-style = une couleur, ou une table avec fg, bg et modifiers
wanted-list = une liste de textes
wanted-keys = une touche, ou une liste de touches
wanted-yes-no = true ou false
