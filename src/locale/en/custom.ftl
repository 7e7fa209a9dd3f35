# Custom commands: programs of a person's own.

custom-question = Run { $title }? This line has not been run from here before.
custom-reads = It reads { $count ->
    [one] the record
   *[other] { $count } records
} as JSON on standard input. Once it was run it is not asked about again.
custom-no-record = { $title }: there is no record here that it could take.
custom-runs = { $title } runs
custom-done = { $title } is done.
custom-says = { $title }: { $says }
custom-failed = { $title } failed with exit code { $code }.
custom-failed-says = { $title } failed with exit code { $code }: { $says }
custom-killed = { $title } was ended by signal { $signal }.
custom-not-started = { $title } could not be started: { $why }
custom-back = Press Enter to go back to helpdeck.
