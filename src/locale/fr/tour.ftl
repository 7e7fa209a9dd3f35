# La visite des premières minutes.

tour-title = Visite, { $number } sur { $of }
tour-queue = { $tickets } montre les tickets, un par ligne ; { $down } et { $up } déplacent le curseur. Toutes les listes de helpdeck s'utilisent ainsi.
tour-ticket = { $open } ouvre un ticket, { $assign } l'attribue à quelqu'un : les personnes disponibles viennent en premier, avec leur charge.
tour-availability = { $mine } puis Enter vous déclarent absent(e), ou de nouveau disponible : tout le monde le voit aussitôt. { $technicians } montre qui est disponible.
tour-finding = { $palette } trouve tout par son nom : une action, un ticket, un appareil. { $filter } filtre la liste, { $help } montre toutes les touches utilisables ici.
tour-undo = { $undo } annule votre dernière modification. Un texte commencé est conservé quand vous partez, et proposé quand vous y revenez, même sur un autre ordinateur.
tour-over = La visite est terminée. { $key } la montre à nouveau.
tour-no-room = Il n'y a pas la place pour la visite. Agrandissez le terminal.
hint-next-step = suite
hint-skip-tour = passer
act-tour = visite
act-tour-long = Montrer la visite des premières minutes
