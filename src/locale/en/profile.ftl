# What technicians set about themselves, and the settings of the account

language-en = English
language-fr = Français
language-de = Deutsch
language-it = Italiano
language-es = Español

landing-dashboard = Dashboard
landing-tickets = Tickets
landing-sites = Sites
landing-devices = Devices
landing-alerts = Alerts

vocabulary-it = Sites and users
vocabulary-msp = Customers and contacts

choice-yes = yes
choice-no = no
choice-never = never
choice-any-number = any number

done-profile = Profile of { $technician } saved
done-picture = Picture of { $technician } changed
done-no-picture = Picture of { $technician } taken away
done-settings = Settings saved

refusal-not-yours = Only { $technician } changes this. Ask them.

flaw-too-few = is too small; it must be { $min } or more
flaw-too-many = is too large; it must be { $max } or less

field-language = language
field-landing = landing page
field-signature = signature
field-picture = picture
field-plain-tickets = plain ticket pages
field-vocabulary = vocabulary
field-time-zone = time zone
field-seats = seats
field-auto-assign = auto-assignment
field-reopen-window = days in which a reply reopens
field-auto-close = days until resolved tickets close
field-auto-create-users = users from incoming mail
field-catch-all-site = site of unknown senders


# The profile panel and its form

section-choices = Choices
profile-first-name = First name
profile-last-name = Last name
profile-language = Language
profile-language-account = { $language }, the account's
profile-language-note = from now on, wherever you sign in
settings-language-note = for those who have chosen none
profile-landing = Landing page
profile-landing-note = from the next start on
profile-plain-tickets = Plain ticket pages
profile-signature = Signature
profile-role-note = { $role } (an Admin changes it)
profile-may = It may
profile-picture = Picture
ask-picture = The file of your picture: a JPEG, PNG or WebP of at most 5 MB; it is cut to a square
picture-help = Type a path like ~/Pictures/me.jpg.
picture-help-again = Type a path like ~/Pictures/me.jpg. Blank takes your picture away.
act-my-picture = picture
act-my-picture-long = Change my picture, or take it away
file-not-there = There is no file { $path }. Look at the path again.
file-not-a-file = { $path } is not a file. Name the picture in it.
file-unreadable = { $path } cannot be read: { $reason }
act-edit = edit
act-edit-profile-long = Edit my profile: name, phone, language, landing page, signature

# The settings panel and its form

section-mail = Mail
settings-vocabulary = Vocabulary
settings-language = Default language
settings-time-zone = Time zone
settings-offset-note = all year; places have summer time
settings-zone-note = { $offset } now
settings-seats = Seats (blank: any)
settings-reopen = Reopen within (days)
settings-auto-close = Close resolved
settings-auto-close-days = Close resolved (days)
settings-after = after { $days }
settings-auto-create = Unknown senders
settings-creates = become users
settings-quarantines = wait in quarantine
settings-catch-all = Their site
settings-catch-all-note = where no domain says another
act-edit-settings-long = Edit the account settings

# Where the terminal opens

opening-no-ticket = There is no ticket { $number } here.
cli-no-such-page = there is no such page; use dashboard, tickets, sites, devices, alerts, or the number of a ticket

# What becomes of the pictures of a signature in mails.
picture-travels = Picture “{ $words }”: travels along with each mail.
picture-linked = Picture “{ $words }”: not attached, since nothing is fetched from the web. Mails link to it.
picture-none = Picture “{ $words }”: you have none yet, so mails show these words. Set one with helpdeck picture FILE.
picture-unknown = Picture “{ $words }”: not attached, mails show these words. Use picture for your own, or an address that begins with data:image/png;base64,
