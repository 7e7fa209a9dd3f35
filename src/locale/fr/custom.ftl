# Custom commands: programs of a person's own.

custom-question = Lancer { $title } ? Cette ligne n'a encore jamais été lancée d'ici.
custom-reads = Elle lit { $count ->
    [one] l'enregistrement
   *[other] { $count } enregistrements
} en JSON sur l'entrée standard. Ensuite, la question n'est plus posée.
custom-no-record = { $title } : aucun enregistrement ici ne convient.
custom-runs = { $title } est en cours
custom-done = { $title } est terminé.
custom-says = { $title } : { $says }
custom-failed = { $title } a échoué avec le code { $code }.
custom-failed-says = { $title } a échoué avec le code { $code } : { $says }
custom-killed = { $title } a été arrêté par le signal { $signal }.
custom-not-started = { $title } n'a pas pu être lancé : { $why }
custom-back = Appuyez sur Entrée pour revenir à helpdeck.
