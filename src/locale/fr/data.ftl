# Lists as files, files as lists: export, import, directories.

cli-file-exists = { $file } existe déjà : indiquer un autre fichier, ou ajouter --force pour le remplacer
export-unknown-column = il n'y a pas de colonne { $column } : choisir parmi { $allowed }

act-export = exporter
act-export-long = Écrire la liste affichée en fichier CSV ou JSON
export-title = Dans quel fichier écrire { $count ->
    [one] la ligne
   *[other] les { $count } lignes
} de cette liste ?
export-title-marked = Dans quel fichier écrire { $count ->
    [one] la ligne marquée
   *[other] les { $count } lignes marquées
} ?
export-help = Un nom qui finit par .json donne du JSON, tout autre du CSV. ~ est votre répertoire personnel.
export-nowhere = Taper le nom d'un fichier.
export-empty = Il n'y a rien à écrire dans cette liste.
export-question = Il y a déjà un fichier { $path }. L'écraser ?
export-under-way = Une autre liste est en cours d'écriture. Attendre qu'elle soit terminée.
export-progress = { $done } lignes de la liste sur { $count } prêtes à être écrites
export-done = { $rows ->
    [one] { $rows } ligne écrite
   *[other] { $rows } lignes écrites
} dans { $path }.
file-is-folder = { $path } est un dossier : ajouter le nom d'un fichier
file-no-folder = il n'y a pas de dossier { $path } : en indiquer un qui existe
file-there-by-now = { $path } existe entre-temps, rien n'a donc été écrit : réessayer
file-is-no-file = { $path } n'est pas un fichier ordinaire : en indiquer un autre

done-imported = { $rows } ligne(s) lue(s)
notice-imported = Import : { $created } nouveau(x), { $changed } modifié(s), { $refused } ignoré(s).
refusal-import-row = Ligne { $line }, { $column } : { $why }

fault-unreadable = Le fichier ne peut pas être lu
import-too-large = { $file } dépasse { $most } Mo : le diviser en plusieurs fichiers
import-which-kind = Ce type n'existe pas. Choisir parmi { $kinds }.
import-cells = a { $found } cellules alors que l'en-tête en a { $expected }
import-same-as = est identique à la ligne { $line }
import-moved = { $lost ->
    [0] passe à un autre site
    [one] passe à un autre site ; un lien entre utilisateur et appareil disparaît
   *[other] passe à un autre site ; { $lost } liens entre utilisateur et appareil disparaissent
}
import-not-reached = n'a pas été atteinte : rien n'en a été importé
import-not-text = La ligne { $line } n'est ni en UTF-8 ni en UTF-16. Enregistrer le fichier en CSV UTF-8.
import-empty = Le fichier ne contient qu'un en-tête, ou même rien.
import-unknown-header = Il n'y a pas de colonne { $header } pour { $kind }. Colonnes connues : { $known }.
import-header-twice = Deux en-têtes désignent { $column }. N'en garder qu'un.
import-missing = Un fichier de type { $kind } exige aussi { $columns }.

import-outcome-created = nouveau(x)
import-outcome-updated = modifié(s)
import-outcome-moved = déplacé(s)
import-outcome-unchanged = inchangé(s)
import-outcome-error = erreur(s)

# The page of imports

panel-import = Import
section-file = Fichier
section-columns = Première ligne du fichier : noms des colonnes, celles avec * sont obligatoires
section-would = Ce qui se passerait ; rien n'est encore modifié
section-imported = Ce qui s'est passé
section-look-at = Lignes à vérifier
import-file = Fichier
import-no-file = aucun : appuyer sur Enter et indiquer un fichier CSV
import-about = Contenu
import-by-header = selon sa première ligne
import-errors = Erreurs
import-keeps-out = une ligne en erreur bloque tout le fichier
import-skips = les lignes en erreur sont ignorées, les autres importées
import-outcome = Lignes
import-reads = Lecture du fichier.
import-begins = Import en cours.
import-next = Suite
import-lines = Chaque ligne
import-report = Rapport
import-see-all = { $lines ->
    [one] Voir ce que devient la ligne
   *[other] Voir ce que deviennent les { $lines } lignes
}
import-saved = enregistré : { $path }
import-at = Ligne { $line }
import-which = Quel fichier importer ?
import-which-help = Un fichier CSV de sites, d'utilisateurs ou d'appareils. ~ est votre répertoire personnel. D'abord un simple essai.
import-was-before = Ce fichier a déjà été importé, { $at }. Rien ne changerait.
import-mend = Corriger les lignes en erreur et réessayer, ou les ignorer avec e.
import-nothing-new = Aucune ligne du fichier ne change quoi que ce soit.
import-choose-first = Choisir d'abord un fichier, avec f.
import-try-first = Essayer d'abord le fichier, avec t.
import-not-before = Le fichier n'a pas encore été importé.
import-under-way = Le fichier est en cours de lecture. Attendre la fin.
import-question = Importer { $name } ? { $lines ->
    [one] { $lines } ligne apporte un changement.
   *[other] { $lines } lignes apportent un changement.
}
import-moves = { $moved ->
    [one] { $moved } enregistrement change de site et y perd ses liens.
   *[other] { $moved } enregistrements changent de site et y perdent leurs liens.
}
import-leaves-out = { $refused ->
    [one] { $refused } ligne en erreur est ignorée.
   *[other] { $refused } lignes en erreur sont ignorées.
}
import-reported = Le résultat de chaque ligne a été écrit dans { $path }.
act-import-file = fichier
act-import-file-long = Choisir le fichier à importer, et l'essayer
act-import-noun = contenu
act-import-noun-long = Choisir : sites, utilisateurs ou appareils
act-import-skip = erreurs
act-import-skip-long = Ignorer les lignes en erreur ou bloquer le fichier
act-import-try = réessayer
act-import-try-long = Réessayer le fichier sans rien changer
act-import = importer
act-import-long = Importer le fichier
act-import-again = réimporter
act-import-again-long = Importer le fichier une fois de plus
act-lines = détail
act-import-lines-long = Voir ce que devient chaque ligne
act-import-report = rapport
act-import-report-long = Écrire le résultat des lignes à côté du fichier
outcomes-all = tout
outcomes-did = { $name } : résultat
outcomes-would = { $name } : résultat prévu
hint-only = filtrer

# The command line of imports

import-earlier = { $name } a déjà été importé, { $at } : rien n'a été modifié. Ajouter --again pour l'importer une fois de plus.
import-line = Ligne { $line } : { $message }
import-line-column = Ligne { $line }, { $column } : { $message }
import-more = ... et { $more } autres lignes ; --report FILE les garde toutes.
import-counts = { $created } nouveau(x), { $updated } modifié(s) (dont { $moved } dans un autre site), { $unchanged } inchangé(s), { $refused } en erreur
import-would = { $name } serait importé : { $counts }. Rien n'a été modifié.
import-would-not = { $name } ne serait pas importé : { $counts }.
import-did = { $name } a été importé : { $counts }.
import-did-not = { $name } n'a pas été importé : { $counts }.
import-nothing-done = { $refused ->
    [one] { $refused } ligne est en erreur, rien n'a donc été importé : la corriger, ou ajouter --skip-errors
   *[other] { $refused } lignes sont en erreur, rien n'a donc été importé : les corriger, ou ajouter --skip-errors
}
import-stopped = l'import s'est arrêté avant la fin : { $why } Les lignes ci-dessus qui n'ont pas été atteintes n'ont pas été importées
import-checking = { $done } lignes vérifiées sur { $lines }
import-writing = { $done } lignes importées sur { $lines }

# Directories

field-directory = annuaire
field-tenant = locataire
field-application = application
field-interval = intervalle
field-sign-in-url = adresse de connexion
field-directory-url = adresse de l'annuaire
field-site-rule = règle
flaw-not-a-url = n'est pas une adresse sûre ; l'écrire comme https://graph.example.com
flaw-from-directory = vient de l'annuaire ; à modifier là-bas
done-directory-set = L'annuaire est défini
done-synced = { $people } personne(s) lue(s) dans l'annuaire
done-directory-read = L'annuaire a été lu
notice-synced = L'annuaire a modifié { $changed } personne(s) sur { $people }.
fault-directory = L'annuaire ne peut pas être lu
fault-directory-unset = L'annuaire n'est pas configuré
directory-not-set = Aucun annuaire n'est défini. Utiliser helpdeck directory set.
directory-no-secret = Le secret de son application manque. Utiliser helpdeck directory secret.
directory-bad-secret = Il ne connaît pas l'application, ou refuse son secret. Vérifier le locataire et le client, ou définir un nouveau secret avec helpdeck directory secret.
directory-not-allowed = L'application n'a pas le droit de lire les utilisateurs. Lui accorder User.Read.All dans l'annuaire.
directory-throttled = Il a demandé trop souvent d'attendre. Réessayer plus tard.
directory-elsewhere = Il renvoie à une autre adresse que celle définie, rien n'y a donc été envoyé. Vérifier l'adresse.
directory-unreachable = Il est injoignable ({ $why }). Vérifier l'adresse et le réseau.
directory-answer = Sa réponse n'est pas comprise : { $why }
directory-set = L'annuaire est défini, et son secret conservé. Voir ce qu'il changerait avec : helpdeck directory preview
directory-secret-set = Le secret est conservé.
directory-forgotten = L'annuaire est oublié. Ses utilisateurs restent.
directory-ask-secret = Secret de l'application :{" "}
directory-bad-rule = { $rule } n'est pas une règle : écrire company=VALUE=SITE, office=VALUE=SITE ou department=VALUE=SITE
directory-no-site = il n'y a pas de site appelé { $name } : vérifier l'orthographe
directory-counts = { $created } nouveau(x), { $updated } modifié(s), { $deactivated } désactivé(s), { $unchanged } inchangé(s), { $skipped } ignoré(s)
directory-would = Résultat prévu : { $counts }. Rien n'a été modifié.
directory-did = Terminé : { $counts }.
directory-is = { $tenant } sur { $url }, application { $client }
directory-never = Jamais lu.
directory-failed = Lecture impossible, { $at } : { $why }
directory-ran = Dernière lecture, { $at } : { $counts }.
directory-next = Prochaine lecture : { $at }.
sync-unchanged = inchangé
sync-created = nouveau
sync-updated = modifié
sync-moved = passe à un autre site, sans ses appareils
sync-deactivated = parti, donc désactivé
sync-no-site = ignoré : aucune règle n'indique son site
sync-no-name = ignoré : pas de nom
sync-address-taken = ignoré : l'adresse appartient à quelqu'un d'autre
sync-ignored = ignoré : n'y est plus

# The page of the directory

panel-directory = Annuaire
section-directory = Annuaire
section-who-where = Qui appartient à quel site ; la première règle qui convient
section-runs = Lectures
label-tenant = Locataire
label-application = Application
label-secret = Secret
label-interval = Intervalle
label-deactivate-left = Désactiver les départs
label-departments-too = Services aussi
label-default-site = Site des autres
label-site-rules = Règles de site
label-sign-in-url = Adresse connexion
label-directory-url = Adresse
directory-none = aucun : ajout à la main, par fichier, par e-mail
directory-what-for = Enter reprend les utilisateurs depuis Microsoft Entra ID
directory-on-demand = seulement sur demande
directory-every = { $minutes } minutes
directory-leaves-out = aucun : ils sont ignorés
directory-everybody = Tout le monde
directory-others = Tous les autres
directory-secret-kept = conservé ; il n'est jamais affiché
directory-secret-missing = manquant : appuyer sur Enter pour le définir
directory-secret-empty = Coller le secret de l'application.
directory-secret-note = Il est conservé par le serveur et n'est plus jamais affiché. Entra ID : App registrations, Certificates & secrets.
directory-form-note = Minutes vides : seulement sur demande. Règles, une par ligne : company=Acme=Leeds, office=…, department=…
directory-last = Dernière lecture
directory-next-label = Prochaine lecture
directory-now = Maintenant
directory-would-be = Prévu
directory-was = Terminé
directory-reads = Lecture de l'annuaire et modification des utilisateurs.
directory-looks = Recherche de ce qui changerait.
directory-see-all = { $people ->
    [one] Voir ce que devient la personne
   *[other] Voir ce que deviennent les { $people } personnes
}
directory-set-first = Aucun annuaire n'est défini. Le définir d'abord, avec e.
directory-preview-first = Voir d'abord ce qui changerait, avec p.
directory-under-way = L'annuaire est en cours de lecture. Attendre la fin.
directory-question = Lire l'annuaire maintenant et modifier les utilisateurs en conséquence ?
directory-deactivates = Les utilisateurs qui n'y sont plus sont désactivés.
directory-forget-question = Oublier l'annuaire ? Ses utilisateurs restent, et se modifient de nouveau ici.
form-directory = Annuaire d'où viennent les utilisateurs
form-directory-secret = Secret de l'application de l'annuaire
sync-sort-deactivated = parti(s)
sync-sort-left-out = ignoré(s)
act-edit-directory-long = Définir l'annuaire et ce qui en découle
act-secret = secret
act-secret-long = Définir le secret de l'application de l'annuaire
act-preview = aperçu
act-preview-long = Voir ce que lire l'annuaire changerait
act-sync = lire
act-sync-long = Lire l'annuaire et mettre à jour les utilisateurs
act-directory-lines-long = Voir ce que devient chaque personne
act-forget = oublier
act-forget-long = Oublier l'annuaire ; ses utilisateurs restent
user-owned = { $value } (vient de l'annuaire : à modifier là-bas)
yes = oui
no = non
