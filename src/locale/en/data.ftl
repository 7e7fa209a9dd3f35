# Lists as files, files as lists: export, import, directories.

cli-file-exists = { $file } exists already: name another file, or add --force to replace it
export-unknown-column = there is no column { $column }: choose from { $allowed }

act-export = export
act-export-long = Write the list as it is shown to a CSV or JSON file
export-title = Write { $count ->
    [one] the one line
   *[other] the { $count } lines
} of this list to which file?
export-title-marked = Write the { $count ->
    [one] marked line
   *[other] { $count } marked lines
} to which file?
export-help = A name that ends in .json gives JSON, any other CSV. ~ is your home.
export-nowhere = Type the name of a file.
export-empty = There is nothing in this list to write.
export-question = There is a file { $path } already. Write over it?
export-under-way = Another list is being written. Wait until it is done.
export-progress = { $done } of { $count } lines of the list are ready to be written
export-done = { $rows ->
    [one] One line was
   *[other] { $rows } lines were
} written to { $path }.
file-is-folder = { $path } is a folder: add the name of a file
file-no-folder = there is no folder { $path }: name one that is there
file-there-by-now = { $path } is there by now, so nothing was written: try again
file-is-no-file = { $path } is no plain file: name another

done-imported = { $rows } rows read
notice-imported = Imported: { $created } new, { $changed } changed, { $refused } left out.
refusal-import-row = Line { $line }, { $column }: { $why }

fault-unreadable = The file cannot be read
import-too-large = { $file } has more than { $most } MB: split it into several files
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

import-outcome-created = new
import-outcome-updated = changed
import-outcome-moved = moved
import-outcome-unchanged = as before
import-outcome-error = error

# The page of imports

panel-import = Import
section-file = File
section-columns = First line of the file: names of columns, those with * are needed
section-would = What would happen; nothing is changed yet
section-imported = What happened
section-look-at = Lines to look at
import-file = File
import-no-file = none yet: press Enter and name a CSV file
import-about = About
import-by-header = what its first line says
import-errors = Errors
import-keeps-out = a line with an error keeps the whole file out
import-skips = lines with errors are left out, the others are imported
import-outcome = Lines
import-reads = Reading the file.
import-begins = Importing.
import-next = Next
import-lines = Every line
import-report = Report
import-see-all = See what becomes of { $lines ->
    [one] the one line
   *[other] all { $lines } lines
}
import-saved = saved as { $path }
import-at = Line { $line }
import-which = Import which file?
import-which-help = A CSV file of sites, users or devices; ~ is your home. It is only tried first.
import-was-before = This file was imported already, { $at }. Nothing would be changed.
import-mend = Mend the lines with errors and try again, or leave them out with e.
import-nothing-new = No line of the file changes anything.
import-choose-first = Choose a file first, with f.
import-try-first = Try the file first, with t.
import-not-before = The file was not imported before.
import-under-way = The file is being read. Wait until that is done.
import-question = Import { $name }: { $lines ->
    [one] one line changes
   *[other] { $lines } lines change
} something?
import-moves = { $moved ->
    [one] One record goes
   *[other] { $moved } records go
} to another site and { $moved ->
    [one] loses its relations
   *[other] lose their relations
} there.
import-leaves-out = { $refused ->
    [one] One line with an error is
   *[other] { $refused } lines with errors are
} left out.
import-reported = What became of each line was written to { $path }.
act-import-file = file
act-import-file-long = Choose the file to import, and try it
act-import-noun = about
act-import-noun-long = Say whether it is about sites, users or devices
act-import-skip = errors
act-import-skip-long = Leave out lines with errors, or let one keep the file out
act-import-try = try again
act-import-try-long = Try the file again without changing anything
act-import = import
act-import-long = Import the file
act-import-again = again
act-import-again-long = Import the file once more
act-lines = every line
act-import-lines-long = See what becomes of every line
act-import-report = report
act-import-report-long = Write what becomes of every line to a file beside it
outcomes-all = all
outcomes-did = { $name }: what became of it
outcomes-would = { $name }: what would become of it
hint-only = only these

# The command line of imports

import-earlier = { $name } was imported already, on { $at }: nothing was changed. Add --again to import it once more.
import-line = Line { $line }: { $message }
import-line-column = Line { $line }, { $column }: { $message }
import-more = ... and { $more } lines more; --report FILE keeps them all.
import-counts = { $created } new, { $updated } changed ({ $moved } of them at another site), { $unchanged } as they were, { $refused } with errors
import-would = { $name } would be imported: { $counts }. Nothing was changed.
import-would-not = { $name } would not be imported: { $counts }.
import-did = { $name } was imported: { $counts }.
import-did-not = { $name } was not imported: { $counts }.
import-nothing-done = { $refused ->
    [one] one line has an error, so nothing is imported: mend it, or add --skip-errors
   *[other] { $refused } lines have errors, so nothing is imported: mend them, or add --skip-errors
}
import-stopped = the import ended before its end: { $why } The lines above that were not reached were not imported
import-checking = Checked { $done } of { $lines } lines
import-writing = Imported { $done } of { $lines } lines

# Directories

field-directory = directory
field-tenant = tenant
field-application = application
field-interval = interval
field-sign-in-url = sign-in address
field-directory-url = directory address
field-site-rule = rule
flaw-not-a-url = is not a safe address; write it like https://graph.example.com
flaw-from-directory = comes from the directory; change it there
done-directory-set = The directory is set
done-synced = { $people } people of the directory read
done-directory-read = The directory was read
notice-synced = The directory changed { $changed } of { $people } people.
fault-directory = The directory cannot be read
fault-directory-unset = The directory is not set up
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
sync-unchanged = as they were
sync-created = new
sync-updated = changed
sync-moved = goes to another site, without their devices
sync-deactivated = left, so deactivated
sync-no-site = left out: no rule says their site
sync-no-name = left out: no name
sync-address-taken = left out: the address belongs to somebody else
sync-ignored = left out: gone there

# The page of the directory

panel-directory = Directory
section-directory = Directory
section-who-where = Who belongs to which site; the first that fits
section-runs = Runs
label-tenant = Tenant
label-application = Application
label-secret = Secret
label-interval = Read every
label-deactivate-left = Deactivate who left
label-departments-too = Departments too
label-default-site = Site of the others
label-site-rules = Site rules
label-sign-in-url = Sign-in address
label-directory-url = Address
directory-none = none: users are added by hand, from files and by mail
directory-what-for = Enter takes users over from Microsoft Entra ID
directory-on-demand = only when somebody asks
directory-every = { $minutes } minutes
directory-leaves-out = nowhere: they are left out
directory-everybody = Everybody
directory-others = Everybody else
directory-secret-kept = kept; it is never shown
directory-secret-missing = missing: press Enter to set it
directory-secret-empty = Paste the secret of the application.
directory-secret-note = It is kept by the server and never shown again. Entra ID: App registrations, Certificates & secrets.
directory-form-note = Minutes blank: only when asked. Rules, one a line: company=Acme=Leeds, office=…, department=…
directory-last = Last run
directory-next-label = Next run
directory-now = Now
directory-would-be = Would be
directory-was = Done
directory-reads = Reading the directory and changing users.
directory-looks = Looking what would change.
directory-see-all = See what becomes of { $people ->
    [one] the one person
   *[other] all { $people } people
}
directory-set-first = No directory is set. Set it first, with e.
directory-preview-first = Look first what would change, with p.
directory-under-way = The directory is being read. Wait until that is done.
directory-question = Read the directory now and change users after it?
directory-deactivates = Users who left it are deactivated.
directory-forget-question = Forget the directory? Its users stay, and are edited here again.
form-directory = The directory that users come from
form-directory-secret = Secret of the directory's application
sync-sort-deactivated = left
sync-sort-left-out = left out
act-edit-directory-long = Set where the directory is and what follows from it
act-secret = secret
act-secret-long = Set the secret of the directory's application
act-preview = preview
act-preview-long = Look what reading the directory would change
act-sync = read now
act-sync-long = Read the directory now and change users
act-directory-lines-long = See what becomes of every person
act-forget = forget
act-forget-long = Forget the directory; its users stay
user-owned = { $value } (owned by the directory: change it there)
yes = yes
no = no
