# What helpdeck doctor says of what it finds, and what to do about it.

doctor-good = good
doctor-look = look
doctor-bad = bad
doctor-trouble = { $count ->
    [one] One thing is bad.
   *[other] { $count } things are bad.
} What to do stands beside each.
doctor-terminal = Terminal
doctor-terminal-is = { $term }, { $width } by { $height }
doctor-terminal-none = none: everything is said in lines of text
doctor-terminal-none-do = For the full screen, run it in a terminal; over SSH with ssh -t.
doctor-terminal-dumb = { $term }: everything is said in lines of text
doctor-terminal-dumb-do = For the full screen, set TERM to what the terminal is, such as xterm-256color.
doctor-terminal-small-do = Make the window larger: everything is shown from { $width } by { $height } on.
doctor-over-ssh = over SSH
doctor-colours = Colours
doctor-colours-none = none, as NO_COLOR says
doctor-colours-true = 16 million
doctor-colours-256 = 256
doctor-colours-16 = 16
doctor-colours-do = Where the terminal shows more, set COLORTERM=truecolor, or colours in config.toml.
doctor-language = Language
doctor-language-is = { $language }; times in { $zone }
doctor-language-ascii = { $language }, without letters beyond ASCII; times in { $zone }
doctor-language-do = Set LANG to a locale of UTF-8, such as en_GB.UTF-8.
doctor-clipboard = Clipboard
doctor-clipboard-tmux = by tmux
doctor-clipboard-tmux-do = Where pasting brings nothing, put this into tmux.conf: set -g set-clipboard on
doctor-clipboard-terminal = by the terminal (OSC 52), which does not say whether it took it
doctor-clipboard-terminal-do = Where pasting brings nothing, allow OSC 52 in the terminal's settings.
doctor-settings = Settings
doctor-settings-fine = { $file }, without mistakes
doctor-settings-none = as they come; there is no { $file }
doctor-settings-do = What can stand there is in: helpdeck config sample
doctor-files = Files
doctor-files-are = { $place }, { $free } MiB free
doctor-files-closed = { $place } cannot be written ({ $reason })
doctor-files-closed-do = What you type is kept there until it is sent: make { $place } yours and writable.
doctor-files-full-do = Make room: what you type is kept there until it is sent.
doctor-files-open-do = Others can look into it: chmod 700 { $place }
doctor-server = Server
doctor-server-is = { $url }, version { $version }
doctor-server-not = { $url }: { $reason }
doctor-server-other-do = This program is { $version }; they work together, but the newer one should be everywhere.
doctor-server-plain-do = What is sent there can be read on the way: use https, or a tunnel of SSH.
doctor-session-do = Sign in again with: helpdeck login
doctor-clock = Clock
doctor-clock-is = { $seconds } s beside the server's
doctor-clock-do = Ages and due times are wrong by that: set the clock, for example with: sudo timedatectl set-ntp true
doctor-account = Account
doctor-account-none = nobody is signed in
doctor-account-do = Sign in with: helpdeck login { $url }
