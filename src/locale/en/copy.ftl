# The copy of the desk on this computer.

line-as-of = as of { $when }, connecting
reading-copy = Reading the desk of the last time.
refused-reading = the desk of the last time is still being read: try again in a moment
copy-damaged = The copy of the desk on this computer was damaged. It is set aside, and the desk is fetched again.
copy-other-version = The copy of the desk on this computer is of another version. The desk is fetched again.
