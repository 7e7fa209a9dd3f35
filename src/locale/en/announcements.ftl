# What was said in the message line.

act-announcements = messages
act-announcements-long = Messages so far, the newest first
announcement-error = error
announcement-done = done
announcement-note = note
announcement-times = { $text } ({ $times } times)
announcements-none = Nothing was said yet.
