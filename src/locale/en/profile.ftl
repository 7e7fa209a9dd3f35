# What technicians set about themselves, and the settings of the account

language-en = English
language-fr = Français
language-de = Deutsch
language-it = Italiano
language-es = Español

landing-dashboard = Dashboard
landing-tickets = Tickets
landing-sites = Sites
landing-customers = Customers
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
field-utc-offset = time zone
field-seats = seats
field-auto-assign = auto-assignment
field-reopen-window = days in which a reply reopens
field-auto-close = days until resolved tickets close
field-auto-create-users = users from incoming mail
field-catch-all-site = site of unknown senders
