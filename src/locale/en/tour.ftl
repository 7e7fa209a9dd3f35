# The tour of the first minutes.

tour-title = Tour, { $number } of { $of }
tour-queue = { $tickets } shows the tickets, one a line; { $down } and { $up } move in the list. Every list of helpdeck works the same way.
tour-ticket = { $open } opens a ticket, { $assign } gives it to somebody: those who are available come first, with how much they have to do.
tour-availability = { $mine } and Enter say that you are out, or available again: everybody sees it at once. { $technicians } shows who is available.
tour-finding = { $palette } finds whatever there is by its name: an action, a ticket, a device. { $filter } narrows the list, { $help } shows all keys of the place you are in.
tour-undo = { $undo } takes back what you did last. What is half written is kept when you leave, and offered again when you write there next, also on another computer.
tour-over = That was the tour. { $key } shows it again.
tour-no-room = There is no room for the tour. Make the terminal larger.
hint-next-step = next
hint-skip-tour = skip the tour
act-tour = tour
act-tour-long = Show the tour of the first minutes
