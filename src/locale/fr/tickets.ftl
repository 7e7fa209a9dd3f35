# Tickets as a whole: tags, snoozing, due times, merging, deleting, the machine one was opened from.

act-tags = étiquettes
act-tags-long = Modifier les étiquettes
act-snooze = veille
act-snooze-long = Mettre en veille jusqu'à un moment, ou en sortir
act-due = échéance
act-due-long = Indiquer pour quand le faire
act-origin = origine
act-origin-long = Prendre l'appareil depuis lequel il a été ouvert
act-merge = fusionner
act-merge-long = Fusionner dans un autre ticket
act-delete-ticket-long = Supprimer, restaurable pendant 30 jours
act-restore = restaurer
act-restore-ticket-long = Restaurer un ticket supprimé

prompt-tags = Étiquettes de { $tickets }
tags-help = Mots, tels qu'ils doivent être. Utilisés : { $tags }
tags-several-help = Mots à ajouter, -mots à retirer. Utilisés : { $tags }
prompt-snooze = Mettre { $tickets } en veille jusqu'à
snooze-help = 14:00, 2h, mon, tomorrow 9:00, 3 dec. Vide : sort de veille.
prompt-due = Échéance de { $tickets }
due-help = 14:00, 2h, mon, tomorrow 9:00, 3 dec. Vide : retire l'échéance.
prompt-merge = Fusionner { $tickets } dans
merge-help = Le numéro du ticket qui se poursuit.
merge-tickets-question = { $count ->
    [one] Fusionner ? Un ticket est fermé et se poursuit dans l'autre.
   *[other] Fusionner ? { $count } tickets sont fermés et se poursuivent dans l'autre.
}
prompt-delete = Supprimer { $tickets } ?
delete-one-help = Taper son numéro. Il peut être restauré pendant 30 jours.
delete-several-help = Taper leur nombre, { $count }. Ils peuvent être restaurés pendant 30 jours.
delete-not-typed = Ce n'est pas { $wanted }. Rien n'a été supprimé.
nothing-deleted = Cet élément n'est pas supprimé. Filtrer avec is:deleted pour voir ceux qui le sont.
no-such-ticket = Il n'y a pas de ticket avec ce numéro.
no-origin = Ce ticket n'a pas été ouvert depuis un autre appareil.
origin-question = Faire de { $device } l'appareil de { $ticket } ?
suggest-primary = { $count } tickets sont venus de { $device } : en faire l'appareil principal ?

remark-deleted = supprimé
remark-merged = fusionné dans { $ticket }
remark-snoozed = en veille, retour { $time }
remark-woke = sorti de veille
remark-overdue = en retard
remark-writes = { $name } écrit
here-reads = { $name } lit ce ticket.
here-writes = { $name } écrit ici.
remark-answered = réponse après fermeture

label-tags = Étiquettes
label-due = Échéance
follow-up-of = Suite de { $ticket }
followed-up-by = Se poursuit dans { $ticket }
merged-here = { $ticket } a été fusionné dans celui-ci
opened-merged = { $from } a été fusionné dans { $into }, qui est affiché.
