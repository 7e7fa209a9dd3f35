# Automation rules: when, if, then, and what one did.

kind-rule = automation rule
unknown-rule = an unknown rule

rule-preset-reopen = Reopen on reply
rule-preset-mail = Mail that a ticket was created
rule-preset-release = Take reopened tickets from deactivated technicians
rule-preset-assign = Assign new tickets

trigger-created = a ticket is created
trigger-status = somebody changes the status
trigger-solved = somebody resolves or closes it
trigger-assignment = somebody changes the assignee
trigger-replied = the requester replies
trigger-aged = { $hours ->
    [one] an hour has passed since it was created
   *[other] { $hours } hours have passed since it was created
}
trigger-unanswered = { $hours ->
    [one] the requester has waited an hour for an answer
   *[other] the requester has waited { $hours } hours for an answer
}

condition-not = not: { $condition }
test-category = status means { $category }
test-status = status is { $status }
test-priority = priority is { $priority }
test-at-least = priority is at least { $priority }
test-impact = impact is { $impact }
test-type = type is { $sort }
test-channel = it came by { $channel }
test-site = site is { $site }
test-title = title contains “{ $words }”
test-requester = requester is { $name }
test-tag = it has the tag { $tag }
test-technician = assignee is { $name }
test-older = { $hours ->
    [one] it is older than an hour
   *[other] it is older than { $hours } hours
}
holder-anybody = anybody
holder-inactive = deactivated
holder-out = out of office

rule-set-status = set the status to { $status }
rule-reopen = open it again
rule-set-priority = set the priority to { $priority }
rule-assign = assign it to { $name }
rule-unassign = take it from its assignee
rule-auto-assign = auto-assign it ({ $order })
rule-account-order = as in the account settings
rule-within = { $words } within { $days } days
rule-with-cap = { $words }, at most { $cap } open tickets each
rule-without = { $words }, without { $names }
rule-autopilot = assign it to Autopilot
rule-mail-created = mail the requester that it was opened
rule-mail-resolved = mail the requester that it was resolved
rule-add-tag = add the tag { $tag }
rule-remove-tag = take off the tag { $tag }
rule-note = add the note “{ $text }”

rule-flaw-technician = { $name } cannot be given tickets
rule-flaw-status = the status it names is gone
rule-flaw-site = the site it names is gone
rule-flaw-requester = the user it names is gone
rule-flaw-no-bot = there is no Autopilot that can be given tickets

by-rule = Rule “{ $name }”
rule-mailed = Rule “{ $name }” sent the requester a mail
rule-noted = Rule “{ $name }” added a note
rule-locked = Rule “{ $name }” was skipped: the device was changed, so Autopilot may not have the ticket
rule-assignee-out = Rule “{ $rule }” left it where it was: { $name } is out of office
rule-broken = Rule “{ $rule }” could not do all it says: { $why }

notice-rule-ran = Rule “{ $rule }” ran on { $ticket }.
notice-rule-skipped = Rule “{ $rule }” could not do all it says on { $ticket }; the history says why.
refusal-preset-rule = The rules the desk ships with cannot be deleted. Switch the rule off instead.

done-rule-added = Rule added: { $name }
done-rule-changed = Rule changed: { $name }
done-rule-on = Rule switched on: { $name }
done-rule-off = Rule switched off: { $name }
done-rule-moved = Rule moved: { $name }
done-rule-deleted = Rule deleted: { $name }
done-rules-installed = The desk has its automation rules

field-active = state
field-trigger = trigger
field-conditions = conditions
field-actions = actions
field-ignore-flow = ignore flow

strategy-last-owner = Who had the requester’s last ticket
verdict-excluded = left out by the rule
decision-last-owner = { $name }: had the requester’s last ticket, { $ticket }

# The Automation pane and its form.

pane-automation = Automation
column-order = Order
column-when = When
column-does = Does
rule-state-on = On
rule-state-off = Off
rule-state-broken = Broken
label-if = If
label-and = and
label-then = Then
label-after-hours = After hours
label-title-contains = Title has
label-left-out = Left out
label-has-tags = Has tags
label-older-than = Older, hours
label-rule-tags = Tags, -off
label-rule-cap = At most open
label-note = Note
label-ignore-flow = Ignore flow
rule-ignores-flow = Ignores the flow: runs whatever the other rules do.
rule-in-flow = In the flow: of the rules for the same occasion only the first that applies runs.
section-same-trigger = Rules for the same occasion, in order
form-rule = Rule: { $name }
form-new-rule = New automation rule
delete-rule-question = Delete the rule “{ $name }”?
rule-try-title = “{ $name }” on the last 30 days: { $count } of { $tried } tickets, nothing was changed
rule-try-none = “{ $name }” would have applied to none of the { $tried } tickets of the last 30 days; nothing was changed.
rule-try-nothing = applies, but would change nothing
rule-change = { $field } { $from } → { $to }
rule-skipped-locked = skipped: Autopilot may not have it
rule-skipped-out = { $name } is out of office
rule-would-note = a note
rule-would-mail = a mail to the requester

act-rule-add = new rule
act-rule-add-long = Add an automation rule
act-rule-edit = edit
act-rule-edit-long = Edit the automation rule
act-rule-active = on/off
act-rule-active-long = Switch the automation rule on or off
act-rule-up = earlier
act-rule-up-long = Ask the automation rule earlier
act-rule-down = later
act-rule-down-long = Ask the automation rule later
act-rule-try = try
act-rule-try-long = Try the automation rule on the last 30 days, changing nothing
act-rule-delete = delete
act-rule-delete-long = Delete the automation rule
