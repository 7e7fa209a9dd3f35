# Automation rules: when, if, then, and what one did.

kind-rule = règle d'automatisation
unknown-rule = une règle inconnue

rule-preset-reopen = Rouvrir à la réponse
rule-preset-mail = Annoncer par e-mail la création d'un ticket
rule-preset-release = Retirer les tickets rouverts aux techniciens désactivés
rule-preset-assign = Attribuer les nouveaux tickets

trigger-created = un ticket est créé
trigger-status = quelqu'un change le statut
trigger-solved = quelqu'un le résout ou le ferme
trigger-assignment = quelqu'un change le responsable
trigger-replied = le demandeur répond
trigger-aged = { $hours ->
    [one] une heure a passé depuis sa création
   *[other] { $hours } heures ont passé depuis sa création
}
trigger-unanswered = { $hours ->
    [one] le demandeur attend une réponse depuis une heure
   *[other] le demandeur attend une réponse depuis { $hours } heures
}

condition-not = pas : { $condition }
test-category = le statut équivaut à { $category }
test-status = le statut est { $status }
test-priority = la priorité est { $priority }
test-at-least = la priorité est au moins { $priority }
test-impact = l'impact est { $impact }
test-type = le type est { $sort }
test-channel = le canal est { $channel }
test-site = le site est { $site }
test-title = le titre contient « { $words } »
test-requester = le demandeur est { $name }
test-tag = il a l'étiquette { $tag }
test-technician = responsable : { $name }
test-older = { $hours ->
    [one] il date de plus d'une heure
   *[other] il date de plus de { $hours } heures
}
holder-anybody = quelqu'un
holder-inactive = désactivé
holder-out = absent(e)

rule-set-status = passer le statut à { $status }
rule-reopen = le rouvrir
rule-set-priority = passer la priorité à { $priority }
rule-assign = l'attribuer à { $name }
rule-unassign = le retirer à son responsable
rule-auto-assign = l'attribuer automatiquement ({ $order })
rule-account-order = comme dans les paramètres du compte
rule-within = { $words } sur { $days } jours
rule-with-cap = { $words }, au plus { $cap } tickets ouverts chacun
rule-without = { $words }, sans { $names }
rule-autopilot = l'attribuer à Autopilot
rule-mail-created = annoncer son ouverture au demandeur par e-mail
rule-mail-resolved = annoncer sa résolution au demandeur par e-mail
rule-add-tag = ajouter l'étiquette { $tag }
rule-remove-tag = retirer l'étiquette { $tag }
rule-note = ajouter la note « { $text } »

rule-flaw-technician = { $name } ne peut pas recevoir de tickets
rule-flaw-status = le statut indiqué n'existe plus
rule-flaw-site = le site indiqué n'existe plus
rule-flaw-requester = l'utilisateur indiqué n'existe plus
rule-flaw-no-bot = aucun Autopilot ne peut recevoir de tickets

by-rule = Règle « { $name } »
rule-mailed = Règle « { $name } » : e-mail envoyé au demandeur
rule-noted = Règle « { $name } » : note ajoutée
rule-locked = Règle « { $name } » ignorée : l'appareil a été changé, Autopilot ne peut donc pas avoir le ticket
rule-assignee-out = Règle « { $rule } » : attribution inchangée, { $name } est absent(e)
rule-broken = Règle « { $rule } » appliquée en partie : { $why }

notice-rule-ran = La règle « { $rule } » a été appliquée à { $ticket }.
notice-rule-skipped = La règle « { $rule } » n'a pas pu tout faire sur { $ticket } ; l'historique dit pourquoi.
refusal-preset-rule = Les règles fournies avec le helpdesk ne peuvent pas être supprimées. Désactiver la règle à la place.

done-rule-added = Règle ajoutée : { $name }
done-rule-changed = Règle modifiée : { $name }
done-rule-on = Règle activée : { $name }
done-rule-off = Règle désactivée : { $name }
done-rule-moved = Règle déplacée : { $name }
done-rule-deleted = Règle supprimée : { $name }
done-rules-installed = Les règles d'automatisation du helpdesk sont en place

field-active = état
field-trigger = déclencheur
field-conditions = conditions
field-actions = actions
field-ignore-flow = hors séquence

strategy-last-owner = Dernier technicien du demandeur
verdict-excluded = exclu par la règle
decision-last-owner = { $name } : avait le dernier ticket du demandeur, { $ticket }

# The Automation pane and its form.

pane-automation = Automatisation
column-order = Ordre
column-when = Quand
column-does = Action
rule-state-on = Marche
rule-state-off = Arrêt
rule-state-broken = Erreur
label-if = Si
label-and = et
label-then = Alors
label-after-hours = Après (heures)
label-title-contains = Titre contient
label-left-out = Exclus
label-has-tags = A les étiquettes
label-older-than = Âge min., heures
label-rule-tags = Étiq., -à ôter
label-rule-cap = Maximum ouverts
label-note = Note
label-ignore-flow = Hors séquence
rule-ignores-flow = Hors séquence : s'applique quoi que fassent les autres règles.
rule-in-flow = Dans la séquence : des règles du même déclencheur, seule la première qui convient s'applique.
section-same-trigger = Règles du même déclencheur, dans l'ordre
form-rule = Règle : { $name }
form-new-rule = Nouvelle règle d'automatisation
delete-rule-question = Supprimer la règle « { $name } » ?
rule-try-title = « { $name } » sur les 30 derniers jours : { $count } tickets sur { $tried }, rien n'a été modifié
rule-try-none = « { $name } » ne se serait appliquée à aucun des { $tried } tickets des 30 derniers jours ; rien n'a été modifié.
rule-try-nothing = s'applique, mais ne changerait rien
rule-change = { $field } { $from } → { $to }
rule-skipped-locked = ignorée : Autopilot ne peut pas l'avoir
rule-skipped-out = { $name } est absent(e)
rule-would-note = une note
rule-would-mail = un e-mail au demandeur

act-rule-add = créer règle
act-rule-add-long = Ajouter une règle d'automatisation
act-rule-edit = modifier
act-rule-edit-long = Modifier la règle d'automatisation
act-rule-active = marche/arrêt
act-rule-active-long = Activer ou désactiver la règle d'automatisation
act-rule-up = avancer
act-rule-up-long = Placer la règle d'automatisation plus tôt
act-rule-down = reculer
act-rule-down-long = Placer la règle d'automatisation plus tard
act-rule-try = essayer
act-rule-try-long = Essayer la règle sur 30 jours, sans rien changer
act-rule-delete = supprimer
act-rule-delete-long = Supprimer la règle d'automatisation
