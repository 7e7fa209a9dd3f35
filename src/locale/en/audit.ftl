# The audit log and pictures

audit-signed-in = signed in
audit-signed-out = signed out
audit-no-login = an unknown login
audit-sign-in-failed = failed sign-in as { $login }
audit-mail-password-set = set the password for the mail server
audit-password-set = set the password of { $technician }
audit-refused = was refused: { $command } ({ $reason })
audit-exported = exported { $count } { $what }
audit-exported-filtered = exported { $count } { $what } ({ $filter })
audit-created = { $record } was added
audit-gone = { $record } was taken away
audit-touched = { $record } was changed
audit-more = and { $count ->
    [one] { $count } more record
   *[other] { $count } more records
}
audit-line = line { $place }
audit-line-known = line { $place } ({ $action }, { $moment })
audit-breach-changed = The audit log was tampered with: { $which } does not say what was written.
audit-breach-removed = The audit log was tampered with: { $which } was removed.
audit-breach-inserted = The audit log was tampered with: { $which } was put in.
audit-breach-moved = The audit log was tampered with: { $which } changed places with the next.
audit-breach-cut-off = The audit log was tampered with: it ends too early, { $which } is missing.
audit-breach-record = The audit log is whole, but { $record } is not what it says: it was changed behind the desk's back.
audit-breach-message = The audit log is whole, but the message { $message } is not what it says: it was changed behind the desk's back.
cli-audit-whole = The audit log is whole: { $lines ->
    [one] { $lines } line
   *[other] { $lines } lines
}. Keep this hash, and check later that it is still there: { $hash }
cli-audit-known = The hash you gave is that of a line.
cli-audit-unknown = The hash you gave is that of no line: what it stood for was removed or rewritten.

picture-too-large = A picture may have 5 MB. Make it smaller.
picture-unknown-format = This is no JPEG, PNG or WebP. Choose another file.
picture-damaged = This file cannot be read as a picture. Choose another.
picture-too-many-points = This picture is too large once it is unpacked. Make it smaller.
cli-picture-set = Your picture is changed.
cli-picture-gone = You have no picture now.
cli-picture-which = say which file, or --remove

# The audit log in the terminal

panel-audit = Audit log
audit-shown = Shown
audit-all = everything, newest first
audit-waiting = Reading the log.
audit-empty = Nothing in the log matches.
audit-no-older = There is nothing older.
audit-filter = Show which lines of the log?
audit-filter-help = actor:dana noun:ticket record:#1042 action:assign from:2026-11-01 to:2026-11-30
act-audit-filter = filter
act-audit-filter-long = Show only some lines of the audit log
act-audit-older = older
act-audit-older-long = Show older lines
