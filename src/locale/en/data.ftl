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

# Directories

field-directory = directory
flaw-not-a-url = is not a safe address; write it like https://graph.example.com
flaw-from-directory = comes from the directory; change it there
done-directory-set = The directory is set
done-synced = { $people } people of the directory read
done-directory-read = The directory was read
notice-synced = The directory changed { $changed } of { $people } people.
fault-directory = The directory cannot be read
directory-not-set = No directory is set. Use helpdeck directory set.
directory-no-secret = The secret of its application is missing. Use helpdeck directory secret.
directory-bad-secret = It does not know the application, or refuses its secret. Check tenant and client, or set a new secret with helpdeck directory secret.
directory-not-allowed = The application may not read users. Grant it User.Read.All in the directory.
directory-throttled = It asked to wait too often. Try again later.
directory-elsewhere = It leads to another address than the one that is set, so nothing was sent there. Check the address.
directory-unreachable = It cannot be reached ({ $why }). Check address and network.
directory-answer = It answered what is not understood: { $why }
directory-set = The directory is set, and its secret kept. See what it would change with: helpdeck directory preview
directory-secret-set = The secret is kept.
directory-forgotten = The directory is forgotten. Its users stay.
directory-ask-secret = Secret of the application:{" "}
directory-bad-rule = { $rule } is no rule: write company=VALUE=SITE, office=VALUE=SITE or department=VALUE=SITE
directory-no-site = there is no site called { $name }: check the spelling
directory-counts = { $created } new, { $updated } changed, { $deactivated } deactivated, { $unchanged } as they were, { $skipped } left out
directory-would = It would be: { $counts }. Nothing was changed.
directory-did = Done: { $counts }.
directory-is = { $tenant } at { $url }, application { $client }
directory-never = It was never read.
directory-failed = It could not be read on { $at }: { $why }
directory-ran = Last read on { $at }: { $counts }.
directory-next = It is read again on { $at }.
sync-created = new
sync-updated = changed
sync-moved = goes to another site, without their devices
sync-deactivated = left, so deactivated
sync-no-site = left out: no rule says their site
sync-no-name = left out: no name
sync-address-taken = left out: the address belongs to somebody else
sync-ignored = left out: gone there
