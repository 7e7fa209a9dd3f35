# Ce que la ligne de messages a dit.

act-announcements = messages
act-announcements-long = Messages jusqu'ici, le plus récent d'abord
announcement-error = erreur
announcement-done = fait
announcement-note = note
announcement-times = { $text } ({ $times } fois)
announcements-none = Aucun message pour l'instant.
