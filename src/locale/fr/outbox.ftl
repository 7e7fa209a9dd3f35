# What waits to be sent, and what was refused.

row-waits = (en attente)
line-refused = { $count } refus
outbox-left = { $count ->
    [one] { $count } modification de la dernière fois est envoyée maintenant.
   *[other] { $count } modifications de la dernière fois sont envoyées maintenant.
}
outbox-not-kept = Non conservé sur cet ordinateur ({ $reason }) : perdu si le programme s'arrête avant que le serveur ne l'ait reçu.
refused-title = Ceci n'a pas été fait ({ $place } sur { $count }), demandé { $when } :
refused-mine = la vôtre
refused-theirs = l'autre
refused-nothing = rien n'a été refusé
refused-let-go = Laissé tel quel.
hint-take-theirs = prendre l'autre
hint-write-mine = garder la mienne
hint-let-go = laisser
hint-try-again = réessayer
hint-change-it = modifier
hint-later = plus tard
act-refused = refus
act-refused-long = Répondre à ce qui a été refusé
quit-waiting = { $count ->
    [one] { $count } modification n'est pas encore arrivée au serveur. Elle est conservée ici et sera envoyée la prochaine fois.
   *[other] { $count } modifications ne sont pas encore arrivées au serveur. Elles sont conservées ici et seront envoyées la prochaine fois.
}

# helpdeck outbox.
outbox-empty = Rien n'attend d'être envoyé, et rien n'a été refusé.
outbox-head = { $place } :
outbox-line-waiting = { $id }  { $when }  en attente  { $what }
outbox-line-refused = { $id }  { $when }  refusé  { $what } : { $why }
outbox-none = aucune commande en attente d'envoi n'a cet ID. Lancer helpdeck outbox pour voir celles qui existent
outbox-in-use = un terminal ouvert détient cette commande : y répondre là, ou fermer d'abord ce terminal
outbox-drop-question = Abandonner { $what } définitivement ? Taper drop pour le faire :
outbox-drop-word = drop
outbox-kept = Conservé.
outbox-dropped = Abandonné.
outbox-left-behind = { $count ->
    [one] { $count } modification n'a pas été envoyée. Elle est conservée, et partira à la prochaine connexion. Voir helpdeck outbox
   *[other] { $count } modifications n'ont pas été envoyées. Elles sont conservées, et partiront à la prochaine connexion. Voir helpdeck outbox
}
outbox-bad-id = ce n'est pas l'ID d'une commande : helpdeck outbox les affiche
