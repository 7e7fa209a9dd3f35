# The Statuses pane and its form.

pane-statuses = Statuses
column-category = Category
status-default = default
status-offered = offered
status-retired = not offered
status-about-preset = One of the four that every desk has: it keeps its name and stays.
status-about-own = A status of your own: rules go by its category, the name is a label.
section-same-category = The statuses of this category, in order
form-new-status = New status
meaning-open = somebody has to act
meaning-pending = waiting for somebody else
meaning-resolved = solved, may come back
meaning-closed = done
ask-status = Name of the status
status-at-the-end = It cannot go further: a status stays in its category, { $category }.
pick-replacement = { $count ->
    [one] What has the one ticket that is { $status } now?
   *[other] What have the { $count } tickets that are { $status } now?
}
delete-status-question = Delete the status { $status }? This cannot be undone.

act-status-tickets-long = Tickets that have the status
act-status-rename = rename
act-status-rename-long = Rename the status
act-status-add = add
act-status-add-long = Add a status to a category
act-status-default = default
act-status-default-long = Make the status what its category begins with
act-status-active = on/off
act-status-active-long = Offer the status, or no longer
act-status-up = earlier
act-status-up-long = Offer the status earlier in its category
act-status-down = later
act-status-down-long = Offer the status later in its category
act-status-delete = delete
act-status-delete-long = Delete the status; its tickets get another one of the category
