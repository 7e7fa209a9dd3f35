# Tickets as a whole: tags, snoozing, due times, merging, deleting, the machine one was opened from.

act-tags = tags
act-tags-long = Change the tags
act-snooze = snooze
act-snooze-long = Leave alone until a time, or bring back
act-due = due
act-due-long = Say by when it should be done
act-origin = origin
act-origin-long = Use the device it was opened from
act-merge = merge
act-merge-long = Merge into another ticket
act-delete-ticket-long = Delete, restorable for 30 days
act-restore = restore
act-restore-ticket-long = Bring a deleted ticket back

prompt-tags = Tags of { $tickets }
tags-help = Words, as they should be. In use: { $tags }
tags-several-help = Words to add, -words to take off. In use: { $tags }
prompt-snooze = Snooze { $tickets } until
snooze-help = 14:00, 2h, mon, tomorrow 9:00, 3 dec. Blank brings it back.
prompt-due = { $tickets } should be done by
due-help = 14:00, 2h, mon, tomorrow 9:00, 3 dec. Blank takes the due time away.
prompt-merge = Merge { $tickets } into
merge-help = The number of the ticket that goes on.
merge-tickets-question = { $count ->
    [one] Merge? One ticket is closed and goes on in the other.
   *[other] Merge? { $count } tickets are closed and go on in the other.
}
prompt-delete = Delete { $tickets }?
delete-one-help = Type its number. It can be restored for 30 days.
delete-several-help = Type how many they are, { $count }. They can be restored for 30 days.
delete-not-typed = That is not { $wanted }. Nothing was deleted.
nothing-deleted = This was not deleted. Filter with is:deleted to see what was.
no-such-ticket = There is no ticket with this number.
no-origin = This ticket was not opened from another device.
origin-question = Make { $device } the device of { $ticket }?
suggest-primary = { $count } tickets came from { $device }: make it the primary?

remark-deleted = deleted
remark-merged = merged into { $ticket }
remark-snoozed = snoozed until { $time }
remark-woke = back from snooze
remark-overdue = overdue
remark-writes = { $name } writes
here-reads = { $name } is reading this.
here-writes = { $name } is writing here.
remark-answered = reply after close

label-tags = Tags
label-due = Due
follow-up-of = Follow-up of { $ticket }
followed-up-by = Continued in { $ticket }
merged-here = { $ticket } was merged into this one
opened-merged = { $from } was merged into { $into }, which is shown.
