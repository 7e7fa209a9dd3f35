# Lists as files, files as lists: export, import, directories.

cli-file-exists = { $file } exists already: name another file, or add --force to replace it
export-unknown-column = there is no column { $column }: choose from { $allowed }

done-imported = { $rows } rows read
notice-imported = Imported: { $created } new, { $changed } changed, { $refused } left out.
refusal-import-row = Line { $line }, { $column }: { $why }

fault-unreadable = The file cannot be read
import-which-kind = There is no such kind. Choose one of { $kinds }.
import-cells = has { $found } cells where the header has { $expected }
import-same-as = is the same as line { $line }
import-moved = { $lost ->
    [0] goes to another site
    [one] goes to another site; one relation between user and device ends
   *[other] goes to another site; { $lost } relations between user and device end
}
import-not-reached = was not reached: nothing of it was imported
import-not-text = Line { $line } is neither UTF-8 nor UTF-16. Save the file as CSV UTF-8.
import-empty = There is nothing in it but a header, or not even that.
import-unknown-header = There is no column { $header } for { $kind }. Known are { $known }.
import-header-twice = Two headers mean { $column }. Leave one out.
import-missing = A file of { $kind } needs { $columns }, too.

# The command line of imports

import-earlier = { $name } was imported already, on { $at }: nothing was changed. Add --again to import it once more.
import-line = Line { $line }: { $message }
import-line-column = Line { $line }, { $column }: { $message }
import-more = ... and { $more } lines more; --report FILE keeps them all.
import-counts = { $created } new, { $updated } changed ({ $moved } of them at another site), { $unchanged } as they were, { $refused } with errors
import-would = { $name } would be imported: { $counts }. Nothing was changed.
import-did = { $name } was imported: { $counts }.
import-did-not = { $name } was not imported: { $counts }.
import-nothing-done = { $refused ->
    [one] one line has an error, so nothing was imported: mend it, or add --skip-errors
   *[other] { $refused } lines have errors, so nothing was imported: mend them, or add --skip-errors
}
import-stopped = the import ended before its end: { $why } The lines above that were not reached were not imported
import-checking = Checked { $done } of { $lines } lines
import-writing = Imported { $done } of { $lines } lines
