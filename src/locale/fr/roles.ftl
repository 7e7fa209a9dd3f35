# Roles: what they allow, who holds them, giving, adding, changing, copying and deleting one.

act-role = rôle
act-role-long = Donner un autre rôle au technicien
act-role-page = page du rôle
act-role-page-long = Afficher ce que le rôle permet et qui l'a
act-my-role-long = Voir les rôles, et en prendre un autre si permis
act-assign-role-long = Donner ce rôle à des techniciens
act-add-role = créer rôle
act-add-role-long = Ajouter un rôle
act-copy-role = copier
act-copy-role-long = Ajouter un rôle à partir d'une copie de celui-ci
act-edit-role-long = Changer ce que le rôle permet, et où
act-delete-role-long = Supprimer un rôle que personne n'a

column-on-sites = Sites
label-full-admin = Admin complet
label-on-sites = Sur les sites
form-new-role = Nouveau rôle
form-edit-role = { $held ->
    [0] Rôle { $role }, que personne n'a
    [one] Rôle { $role }, qu'un technicien a
   *[other] Rôle { $role }, que { $held } techniciens ont
}
role-copy-name = { $role }, copie
role-full-admin-may = tout, y compris les appareils principaux et l'effacement des personnes
role-some-of = { $some } sur { $all }
role-may-title = Ce que le rôle permet. Tout le monde peut consulter.
role-needs-every-site = ne fonctionne que dans un rôle pour tous les sites
role-every-site = tous les sites, y compris ceux à venir
role-question = { $tickets ->
    [one] Modifier { $role } ? Un ticket devient alors inaccessible à son responsable :
   *[other] Modifier { $role } ? { $tickets } tickets deviennent alors inaccessibles à leur responsable :
}
delete-role-question = Supprimer le rôle { $role } ? Personne ne l'a.

permission-noun-account = Compte entier

role-title = Rôle : { $technician }
first-role-title = { $technician } a le rôle Débutant jusqu'à la première connexion. Rôle à cette connexion :
role-is-held = actuel
role-about = { $role } permet : { $allows }. Sites : { $reach }.
role-at-first-login = dès la première connexion
role-held-already = { $technician } a déjà ce rôle.
give-role-title = Donner le rôle { $role } à
give-role-question = Donner le rôle { $role } à { $technician } ?
give-role-question-several = Donner le rôle { $role } à { $count } techniciens ?
