# The settings file, themes and keys.

act-desks = desks
act-desks-long = Go over to another desk
desks-title = Desks
desk-unnamed = the one without a name
desk-here = on this computer
desks-none = The settings file names no other desk: write one under [desk.NAME], with its url
act-theme = theme
act-theme-long = Choose how everything looks
act-mouse = mouse
act-mouse-long = Use the mouse here, or leave it to the terminal for selecting text
mouse-on = The mouse works here; Shift with it selects text in most terminals.
mouse-off = The mouse is left to the terminal: it selects text.
theme-title = Theme
theme-auto = as the terminal is
theme-kept = The theme is { $name } from now on.
settings-reread = What was saved is in force.
origin-default = default

setting-theme = How everything looks: a theme, one of your own in themes/, or auto for theme-dark or theme-light as the terminal is
setting-theme-dark = The theme for a dark terminal, where the theme is auto
setting-theme-light = The theme for a light terminal, where the theme is auto
setting-colours = How many colours the terminal shows
setting-icons = Signs beyond ASCII
setting-profile = The way to the terminal: over SSH at most 10 frames a second, and the preview waits for the cursor to rest
setting-notify = How a critical ticket is heard while nobody looks at the terminal
setting-pictures = How pictures of people are drawn
setting-mouse = The mouse; auto leaves it to the terminal over SSH
setting-tour = The tour of the first minutes, the first time somebody is here
setting-desk = The desk that opens where no other is asked for
setting-preset = The keys to begin with; those below change them

sample-head =
    Settings of helpdeck: ~/.config/helpdeck/config.toml, or config.toml in a directory of XDG_CONFIG_DIRS for everybody.
    Take away a # to change what stands behind it.
sample-desks = More desks, to open with --desk NAME or to go over to in the terminal; without a url it is the one on this computer:
sample-commands =
    A key that runs a program of your own. It reads the record under the cursor, or each marked one, as a line of
    JSON on standard input; no shell reads the line. The first time it is asked whether to run it. Without `on` it is
    for every list; with `terminal` the program has the terminal to itself:
sample-keys = A key, several in a list, or {"[]"} for none. Keys with a blank between them are typed one after the other.
