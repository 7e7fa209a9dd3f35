# Lists as files, files as lists: export, import, directories.

cli-file-exists = { $file } exists already: name another file, or add --force to replace it
export-unknown-column = there is no column { $column }: choose from { $allowed }

done-imported = { $rows } rows read
notice-imported = Imported: { $created } new, { $changed } changed, { $refused } left out.
refusal-import-row = Line { $line }, { $column }: { $why }
