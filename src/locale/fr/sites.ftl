# Sites and folders.

site-state-active = Actif
site-state-inactive = Désactivé

field-address = adresse
field-notes = notes
field-domains = domaines e-mail

flaw-not-a-domain = contient autre chose qu'un domaine e-mail ; les écrire comme leeds.example york.example
flaw-inactive-site = est désactivé, rien de nouveau ne peut donc y être ajouté ; l'activer ou en choisir un autre
refusal-site-not-empty = Il reste quelque chose ici : { $users } utilisateurs, { $devices } appareils (y compris supprimés), { $tickets } tickets. Désactiver le site, ou le fusionner dans un autre.

notice-folder-renamed = Le dossier { $before } s'appelle maintenant { $after }, car ce nom existe déjà.

done-site-edited = Site { $site } modifié
done-site-activated = Site { $site } réactivé
done-site-deactivated = Site { $site } désactivé
done-site-deleted = Site { $site } supprimé
done-sites-merged = Site { $from } fusionné dans { $into }
done-folder-renamed = Le dossier { $before } s'appelle maintenant { $after }
done-folder-deleted = Dossier { $folder } supprimé

pane-folders = Dossiers
column-main-user = Utilisateur principal
label-address = Adresse
label-domains = Domaines e-mail
label-notes = Notes
empty-folders = Aucun dossier. { $key } en ajoute un.
form-new-site = Nouveau site
prompt-rename-folder = Nouveau nom pour { $folder }
pick-merge-site = Fusionner { $site } dans
refused-folder-site = Afficher d'abord les dossiers d'un site : appuyer sur L sur un site.
merge-site-question = Fusionner { $from } dans { $into } ? { $from } n'existe plus ensuite, sans annulation possible. y : fusionner, Esc : retour.
merge-site-moves = Sont repris : { $users } utilisateurs, { $devices } appareils, { $folders } dossiers, { $tickets } tickets. Les liens et appareils principaux restent.
enable-site-question = Activer { $site } ? y : activer, Esc : retour.
disable-site-question = Désactiver { $site } ? Rien de nouveau ne peut y être ajouté ; tout ce qui s'y trouve continue. y : désactiver, Esc : retour.
delete-site-question = Supprimer { $site } et ses dossiers ? y : supprimer, Esc : retour.
delete-folder-question = Supprimer le dossier { $folder } ? Ses appareils restent dans le site. y : supprimer, Esc : retour.

act-folders = dossiers
act-site-folders-long = Afficher les dossiers du site
act-edit-site = modifier
act-edit-site-long = Modifier nom, adresse, téléphone, domaines, notes
act-add-site = ajouter
act-add-site-long = Ajouter un site
act-merge-site = fusionner
act-merge-site-long = Fusionner le site dans un autre
act-enable-site = activer
act-enable-site-long = Activer ou désactiver le site
act-delete-site = supprimer
act-delete-site-long = Supprimer un site vide
act-folder-devices-long = Afficher les appareils du dossier
act-rename-folder = renommer
act-rename-folder-long = Donner un autre nom au dossier
act-add-folder = ajouter
act-add-folder-long = Ajouter un dossier au site
act-delete-folder = supprimer
act-delete-folder-long = Supprimer le dossier
