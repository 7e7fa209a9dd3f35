# What is said where everything is said in lines of text, to be heard or felt.

linear-on = Lines of text, for a screen reader. g l goes back to the screen.
linear-off = The screen again. g l says everything in lines of text.
linear-only = There is no screen to draw on, so everything stays lines of text.
quiet-on = Quiet: announcements wait until g q is pressed again.
quiet-off = Announcements are made again.
act-linear = lines
act-linear-long = Lines of text for a screen reader, or the screen
act-quiet = quiet
act-quiet-long = Hold back announcements, or let them go
copied-nowhere = No clipboard is in reach. The text is: { $text }
picker-no-number = There is no choice { $number } here. Type a number that was said, or letters.
setting-linear-width = Where lines for a screen reader are broken, in cells: as wide as a braille display
act-message = message
act-message-long = Read one of the messages of a ticket
pick-message = Messages of { $ticket }
no-messages = This ticket has no message yet.

# A form: what can be typed into a field in place of a value, and the question at the end.
form-word-back = back
form-word-skip = skip
form-word-list = list
form-read-back = Is this right? y sends it, Escape goes on with the form

spoken-becomes = to
spoken-shown = { $count } shown
spoken-filter = Filter. Type what to look for, then Enter
spoken-descending = the greatest first
spoken-ascending = the least first
spoken-marked = marked
spoken-error = Error: { $text }
spoken-done = Done: { $text }
spoken-new = New: { $text }
spoken-changed = Changed: { $text }
spoken-now = { $field } now { $value }
spoken-no-key = That key does nothing here. Question mark lists the keys.
spoken-end = End of list
spoken-start = Start of list
spoken-deleted = Deleted: { $letters }
spoken-end-of-text = End of text
spoken-text = Text: { $text }
spoken-space = space
spoken-new-line = new line
spoken-help = Question mark lists the keys.
spoken-keys = Keys: { $keys }
spoken-key = key { $keys }
spoken-question-mark = question mark
spoken-slash = slash
spoken-comma = comma
spoken-colon = colon
spoken-right-bracket = right bracket
spoken-left-bracket = left bracket
spoken-escape = Escape
spoken-dot = dot
spoken-label = { $name }:
spoken-order = Order
spoken-attempts = Tries
spoken-seen = Seen
spoken-serial = Serial number
spoken-open = { $count } open
spoken-page-up = page up
spoken-page-down = page down
spoken-a-number = a number
spoken-letters = letters
spoken-left = { $count ->
    [0] Nothing left.
    [one] 1 left.
   *[other] { $count } left.
}
spoken-more = { $count } more: plus.
spoken-more-below = { $count } more: page down.
spoken-default = Default { $number }.
spoken-ticked = chosen
spoken-unticked = not chosen
spoken-current = as it is now
spoken-required = Required
spoken-empty = empty
spoken-secret = filled in, not said
spoken-no-technician = No technician
spoken-was-due = Was due { $age } ago
spoken-due-in = Due in { $age }
spoken-opened = Opened { $age } ago

# Times in words.
spoken-yesterday = yesterday { $clock }
spoken-tomorrow = tomorrow { $clock }
spoken-minutes = { $count ->
    [one] 1 minute
   *[other] { $count } minutes
}
spoken-hours = { $count ->
    [one] 1 hour
   *[other] { $count } hours
}
spoken-days = { $count ->
    [one] 1 day
   *[other] { $count } days
}
spoken-years = { $count ->
    [one] 1 year
   *[other] { $count } years
}
spoken-jan = January
spoken-feb = February
spoken-mar = March
spoken-apr = April
spoken-may = May
spoken-jun = June
spoken-jul = July
spoken-aug = August
spoken-sep = September
spoken-oct = October
spoken-nov = November
spoken-dec = December
