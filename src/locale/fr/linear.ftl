# Ce qui est dit là où tout est dit en lignes de texte, à entendre ou à toucher.

linear-on = Lignes de texte, pour un lecteur d'écran. g l revient à l'écran.
linear-off = De nouveau l'écran. g l dit tout en lignes de texte.
linear-only = Il n'y a pas d'écran où dessiner : tout reste en lignes de texte.
quiet-on = Silence : les annonces attendent que g q soit pressé de nouveau.
quiet-off = Les annonces reprennent.
act-linear = lignes
act-linear-long = Lignes de texte pour un lecteur d'écran, ou l'écran
act-quiet = silence
act-quiet-long = Retenir les annonces, ou les laisser passer
copied-nowhere = Aucun presse-papiers à portée. Le texte est : { $text }
picker-no-number = Il n'y a pas de choix { $number } ici. Taper un numéro annoncé, ou des lettres.
setting-linear-width = Où couper les lignes pour un lecteur d'écran, en cellules : la largeur d'une plage braille
act-message = message
act-message-long = Lire un des messages d'un ticket
pick-message = Messages de { $ticket }
no-messages = Ce ticket n'a pas encore de message.

# Un formulaire : ce qui peut être tapé à la place d'une valeur, et la question à la fin.
form-word-back = retour
form-word-skip = suivant
form-word-list = liste
form-read-back = Est-ce correct ? y l'envoie, Échap revient au formulaire

spoken-becomes = devient
spoken-shown = { $count } affichés
spoken-filter = Filtre. Taper ce qui est cherché, puis Entrée
spoken-descending = le plus grand en premier
spoken-ascending = le plus petit en premier
spoken-marked = marqué
spoken-error = Erreur : { $text }
spoken-done = Fait : { $text }
spoken-new = Nouveau : { $text }
spoken-changed = Modifié : { $text }
spoken-now = { $field } maintenant { $value }
spoken-no-key = Cette touche ne fait rien ici. Le point d'interrogation donne les touches.
spoken-end = Fin de la liste
spoken-start = Début de la liste
spoken-deleted = Effacé : { $letters }
spoken-end-of-text = Fin du texte
spoken-text = Texte : { $text }
spoken-space = espace
spoken-new-line = nouvelle ligne
spoken-help = Le point d'interrogation donne les touches.
spoken-keys = Touches : { $keys }
spoken-key = touche { $keys }
spoken-question-mark = point d'interrogation
spoken-slash = barre oblique
spoken-comma = virgule
spoken-colon = deux-points
spoken-right-bracket = crochet fermant
spoken-left-bracket = crochet ouvrant
spoken-escape = Échap
spoken-dot = point
spoken-label = { $name } :
spoken-order = Ordre
spoken-attempts = Essais
spoken-seen = Vu
spoken-serial = Numéro de série
spoken-open = { $count ->
    [one] { $count } ouvert
   *[other] { $count } ouverts
}
spoken-page-up = page précédente
spoken-page-down = page suivante
spoken-a-number = un numéro
spoken-letters = des lettres
spoken-left = { $count ->
    [0] Rien ne reste.
    [one] 1 reste.
   *[other] { $count } restent.
}
spoken-more = { $count } de plus : plus.
spoken-more-below = { $count } de plus : page suivante.
spoken-default = Par défaut { $number }.
spoken-ticked = choisi
spoken-unticked = non choisi
spoken-current = comme maintenant
spoken-required = Obligatoire
spoken-empty = vide
spoken-secret = rempli, non dit
spoken-no-technician = Aucun technicien
spoken-was-due = À échéance il y a { $age }
spoken-due-in = Échéance dans { $age }
spoken-opened = Ouvert il y a { $age }

# Les temps en mots.
spoken-yesterday = hier { $clock }
spoken-tomorrow = demain { $clock }
spoken-minutes = { $count ->
    [one] une minute
   *[other] { $count } minutes
}
spoken-hours = { $count ->
    [one] une heure
   *[other] { $count } heures
}
spoken-days = { $count ->
    [one] un jour
   *[other] { $count } jours
}
spoken-years = { $count ->
    [one] un an
   *[other] { $count } ans
}
spoken-jan = janvier
spoken-feb = février
spoken-mar = mars
spoken-apr = avril
spoken-may = mai
spoken-jun = juin
spoken-jul = juillet
spoken-aug = août
spoken-sep = septembre
spoken-oct = octobre
spoken-nov = novembre
spoken-dec = décembre
