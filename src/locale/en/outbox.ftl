# What waits to be sent, and what was refused.

row-waits = (waiting)
line-refused = { $count } refused
outbox-left = { $count ->
    [one] 1 change from the last time is sent now.
   *[other] { $count } changes from the last time are sent now.
}
outbox-not-kept = Not kept on this computer ({ $reason }): lost if the program ends before the server has it.
refused-title = This was not done ({ $place } of { $count }), asked for { $when }:
refused-mine = yours
refused-theirs = theirs
refused-nothing = nothing was refused
refused-let-go = Left as it is now.
hint-take-theirs = take theirs
hint-write-mine = write mine over
hint-let-go = let it go
hint-try-again = try again
hint-change-it = edit
hint-later = later
act-refused = refused
act-refused-long = Answer what was refused
quit-waiting = { $count ->
    [one] 1 change has not reached the server yet. It is kept here and sent the next time.
   *[other] { $count } changes have not reached the server yet. They are kept here and sent the next time.
}

# helpdeck outbox.
outbox-empty = Nothing waits to be sent, and nothing was refused.
outbox-head = { $place }:
outbox-line-waiting = { $id }  { $when }  waiting  { $what }
outbox-line-refused = { $id }  { $when }  refused  { $what }: { $why }
outbox-none = no command in an outbox has this id. Run helpdeck outbox to see those there are
outbox-in-use = a terminal that is running keeps this command: answer it there, or close that terminal first
outbox-drop-question = Drop { $what } for good? Type drop to do it:
outbox-drop-word = drop
outbox-kept = It is kept.
outbox-dropped = Dropped.
outbox-left-behind = { $count ->
    [one] 1 change was not sent. It is kept, and goes out when you sign in again. See helpdeck outbox
   *[other] { $count } changes were not sent. They are kept, and go out when you sign in again. See helpdeck outbox
}
outbox-bad-id = this is not the id of a command: helpdeck outbox shows them
