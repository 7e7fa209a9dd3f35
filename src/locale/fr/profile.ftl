# What technicians set about themselves, and the settings of the account

language-en = English
language-fr = Français
language-de = Deutsch
language-it = Italiano
language-es = Español

landing-dashboard = Tableau de bord
landing-tickets = Tickets
landing-sites = Sites
landing-devices = Appareils
landing-alerts = Alertes

vocabulary-it = Sites et utilisateurs
vocabulary-msp = Clients et contacts

choice-yes = oui
choice-no = non
choice-never = jamais
choice-any-number = illimité

done-profile = Profil enregistré : { $technician }
done-picture = Photo changée : { $technician }
done-no-picture = Photo retirée : { $technician }
done-settings = Paramètres enregistrés

refusal-not-yours = Seul le titulaire du compte peut changer cela. Demander à { $technician }.

flaw-too-few = valeur trop petite ; minimum { $min }
flaw-too-many = valeur trop grande ; maximum { $max }

field-language = langue
field-landing = page d'accueil
field-signature = signature
field-picture = photo
field-plain-tickets = pages de ticket simples
field-vocabulary = vocabulaire
field-time-zone = fuseau horaire
field-seats = licences
field-auto-assign = attribution automatique
field-reopen-window = jours pendant lesquels une réponse rouvre
field-auto-close = jours avant fermeture des tickets résolus
field-auto-create-users = utilisateurs créés par e-mail entrant
field-catch-all-site = site des expéditeurs inconnus


# The profile panel and its form

section-choices = Préférences
profile-first-name = Prénom
profile-last-name = Nom
profile-language = Langue
profile-language-account = { $language }, celle du compte
profile-language-note = dès maintenant, partout où vous vous connectez
settings-language-note = pour qui n'en a pas choisi
profile-landing = Page d'accueil
profile-landing-note = dès le prochain démarrage
profile-plain-tickets = Pages de ticket simples
profile-signature = Signature
profile-role-note = { $role } (un Admin peut le changer)
profile-may = Il permet
profile-picture = Photo
ask-picture = Fichier de votre photo : JPEG, PNG ou WebP de 5 Mo au plus ; elle est recadrée en carré
picture-help = Taper un chemin comme ~/Pictures/me.jpg.
picture-help-again = Taper un chemin comme ~/Pictures/me.jpg. Vide : retire votre photo.
act-my-picture = photo
act-my-picture-long = Changer ma photo, ou la retirer
file-not-there = Il n'y a pas de fichier { $path }. Vérifier le chemin.
file-not-a-file = { $path } n'est pas un fichier. Indiquer la photo qui s'y trouve.
file-unreadable = { $path } ne peut pas être lu : { $reason }
act-edit = modifier
act-edit-profile-long = Modifier mon profil : nom, langue, signature

# The settings panel and its form

section-mail = E-mails
settings-vocabulary = Vocabulaire
settings-language = Langue par défaut
settings-time-zone = Fuseau horaire
settings-offset-note = sans heure d'été ; les villes l'ont
settings-zone-note = { $offset } actuellement
settings-seats = Licences (vide : illimité)
settings-reopen = Rouvrir sous (jours)
settings-auto-close = Fermer les résolus
settings-auto-close-days = Fermer les résolus (jours)
settings-after = après { $days }
settings-auto-create = Expéditeurs inconnus
settings-creates = deviennent utilisateurs
settings-quarantines = attendent en quarantaine
settings-catch-all = Leur site
settings-catch-all-note = si aucun domaine n'en indique un autre
act-edit-settings-long = Modifier les paramètres du compte

# Where the terminal opens

opening-no-ticket = Il n'y a pas de ticket { $number } ici.
cli-no-such-page = cette page n'existe pas ; utiliser dashboard, tickets, sites, devices, alerts, ou le numéro d'un ticket

# What becomes of the pictures of a signature in mails.
picture-travels = Image « { $words } » : jointe à chaque e-mail.
picture-linked = Image « { $words } » : non jointe, car rien n'est chargé depuis le web. Les e-mails contiennent un lien.
picture-none = Image « { $words } » : vous n'avez pas encore de photo, les e-mails affichent donc ces mots. En définir une avec helpdeck picture FILE.
picture-unknown = Image « { $words } » : non jointe, les e-mails affichent ces mots. Utiliser picture pour la vôtre, ou une adresse qui commence par data:image/png;base64,
