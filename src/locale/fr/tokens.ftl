# Jetons d'API : ce par quoi les programmes agissent (E3).

kind-api-token = jeton d'API
unknown-token = un jeton d'API
through-token = { $owner } (jeton { $token })
field-grants = autorisations
field-addresses = adresses
field-expires = expiration
permission-manage-tokens = créer et révoquer les jetons d'API
token-active = actif
token-expired = expiré
token-revoked = révoqué
refusal-token-lacks = Ce jeton d'API ne le permet pas : il faudrait { $grant }. Créer un jeton qui le permet.
refusal-not-through-token = Aucun jeton d'API ne le permet. Il faut être connecté en personne.
flaw-not-an-address = doit contenir des adresses ou des plages, comme 192.0.2.7 ou 10.1.0.0/16
done-token-added = Jeton d'API { $name } créé
done-token-revoked = Jeton d'API { $name } révoqué
audit-token-secret = secret du jeton d'API { $token } généré
fault-token-expired = Le jeton d'API a expiré
fault-token-revoked = Le jeton d'API a été révoqué
fault-token-address = Pas depuis cette adresse
detail-token-expired = Ce jeton d'API a expiré. En créer un nouveau avec : helpdeck tokens create
detail-token-revoked = Ce jeton d'API a été révoqué, ou son propriétaire désactivé. En créer un nouveau avec : helpdeck tokens create
detail-token-address = Ce jeton d'API ne peut pas être utilisé depuis { $address }. L'utiliser depuis une adresse de sa liste, ou en créer un sans liste.
cli-token-secret = Le secret de { $name }, qui ne sera plus affiché :
cli-token-unknown = Aucun jeton d'API { $name } non révoqué. Voir helpdeck tokens.
cli-token-grant = { $name } n'est rien qu'un jeton puisse permettre. Il y a : { $all }
cli-token-no-secret = Le jeton { $name } est créé, mais son secret n'est pas arrivé ({ $why }). En générer un avec : helpdeck tokens renew { $name }
fault-too-many-requests = Trop de requêtes
detail-too-many-requests = C'est plus que { $kind ->
    [token] un jeton d'API ne peut
   *[session] une session ne peut
} demander à la fois. Réessayer dans { $seconds } s.
pane-tokens = Jetons d'API
column-token = Jeton
column-owner = Propriétaire
column-may = Permet
column-expires = Expire
token-from-anywhere = partout
label-token-from = Depuis
label-token-made = Créé
token-about-secret = s génère son secret, affiché une seule fois.
empty-tokens = Aucun programme n'agit encore au moyen d'un jeton d'API. { $key } en ajoute un.
form-new-token = Nouveau jeton d'API
form-token-note = Le secret se génère ensuite, avec s.
label-token-expires = Jusqu'à
label-token-addresses = Depuis
token-may-title = Ce que le jeton permet
revoke-token-question = Révoquer le jeton d'API { $name } ? Les programmes qui l'utilisent n'ont plus accès, définitivement.
token-renew-question = Générer un secret pour { $name } ?
token-renew-consequence = Celui généré auparavant ne donne plus accès à rien.
act-token-add = créer
act-token-add-long = Créer un jeton d'API pour un programme
act-token-secret-long = Générer le secret d'un de ses jetons d'API
act-token-revoke = révoquer
act-token-revoke-long = Révoquer un jeton d'API
hint-once-more = refaire
