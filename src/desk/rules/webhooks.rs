//! Owns webhooks: who may have other programs told what happens, where, and what becomes of one that does not arrive
//! (E3). When and how they are delivered is the server's, and so are their secrets.

use super::sites::same_name;
use crate::desk::{
    Actor, Command, DeleteWebhook, Desk, Edit, EditWebhook, Field, FieldValue, Flaw, Line, Name,
    NewWebhook, Permission, Refusal, Revision, Webhook, WebhookEvent, WebhookFares, WebhookId,
    WebhookSecretMade, WebhookTrouble, WebhookUrl, clean,
    draft::{Draft, check_seen, edited},
};

/// The most a desk may have.
pub const MOST: usize = 50;

/// Adds a webhook.
pub(in crate::desk) fn add(draft: &mut Draft<'_>, new: &NewWebhook) -> Result<(), Refusal> {
    draft.needs(Permission::ManageWebhooks)?;
    let name = free_name(draft, new.id, &new.label)?;
    let url = url(&new.url)?;
    some_events(new.events.len())?;
    if draft.desk.all::<Webhook>().len() >= MOST {
        let max = u32::try_from(MOST).unwrap_or(u32::MAX);
        return Err(Refusal::Invalid { field: Field::Name, flaw: Flaw::Crowded { max } });
    }
    draft.create(Webhook {
        id: new.id,
        name,
        url,
        events: new.events.clone(),
        notes: new.notes,
        active: true,
        active_since: draft.at,
        made_by: draft.actor.technician(),
        secret_at: None,
        trouble: None,
        rev: Revision::default(),
    })
}

/// Changes a webhook. Where it is switched on again, what happened meanwhile is not told.
pub(in crate::desk) fn edit(draft: &mut Draft<'_>, wish: &EditWebhook) -> Result<(), Refusal> {
    draft.needs(Permission::ManageWebhooks)?;
    let had = draft.get::<Webhook>(wish.webhook)?.clone();
    let text = |value: &String| FieldValue::Text(value.clone());
    let name = match &wish.label {
        Some(label) => {
            let name = free_name(draft, had.id, &label.to)?;
            let (now, wanted) = (had.name.to_string(), name.to_string());
            check_seen(Field::Name, &label.was, &now, &wanted, text)?;
            name
        }
        None => had.name.clone(),
    };
    let url = match &wish.url {
        Some(edit) => {
            let url = url(&edit.to)?;
            check_seen(Field::Url, &edit.was, &had.url.to_string(), &url.to_string(), text)?;
            url
        }
        None => had.url.clone(),
    };
    let events = edited(Field::Events, wish.events.as_ref(), &had.events, |events| {
        FieldValue::Text(names(events))
    })?;
    some_events(events.len())?;
    let yes = |yes: &bool| FieldValue::Yes(*yes);
    let notes = edited(Field::WithNotes, wish.notes.as_ref(), &had.notes, yes)?;
    let active = edited(Field::Active, wish.active.as_ref(), &had.active, yes)?;
    let begins = active && !had.active;
    let at = draft.at;
    draft.edit::<Webhook>(wish.webhook, |webhook| {
        // What was wrong at another address, or before somebody looked, says nothing now.
        if begins || webhook.url != url {
            webhook.trouble = None;
        }
        if begins {
            webhook.active_since = at;
        }
        webhook.name = name;
        webhook.url = url;
        webhook.events = events;
        webhook.notes = notes;
        webhook.active = active;
    })
}

/// Deletes a webhook.
pub(in crate::desk) fn delete(draft: &mut Draft<'_>, which: DeleteWebhook) -> Result<(), Refusal> {
    draft.needs(Permission::ManageWebhooks)?;
    draft.get::<Webhook>(which.webhook)?;
    draft.remove::<Webhook>(which.webhook);
    Ok(())
}

/// Notes that the server made a secret.
pub(in crate::desk) fn secret_made(
    draft: &mut Draft<'_>,
    made: WebhookSecretMade,
) -> Result<(), Refusal> {
    only_the_desk(draft)?;
    let at = draft.at;
    draft.edit::<Webhook>(made.webhook, |webhook| webhook.secret_at = Some(at))
}

/// Notes that a webhook does not arrive, or does again. Whose receiver wants no more is switched off.
pub(in crate::desk) fn fares(draft: &mut Draft<'_>, fares: &WebhookFares) -> Result<(), Refusal> {
    only_the_desk(draft)?;
    let at = draft.at;
    let why = |error: &String| {
        let short: String = clean(error).trim().chars().take(200).collect();
        Line::parse(Field::Url, if short.is_empty() { "?" } else { &short })
    };
    let why = fares.error.as_ref().map(why).transpose()?;
    draft.edit::<Webhook>(fares.webhook, |webhook| {
        let since = webhook.trouble.as_ref().map_or(at, |trouble| trouble.since);
        webhook.trouble = why.map(|why| WebhookTrouble { since, why, gone: fares.gone });
        webhook.active &= !fares.gone;
    })
}

fn only_the_desk(draft: &Draft<'_>) -> Result<(), Refusal> {
    if draft.actor == Actor::System { Ok(()) } else { Err(Refusal::SystemOnly) }
}

/// The names of events, as the history says them.
pub(in crate::desk) fn names<'e>(events: impl IntoIterator<Item = &'e WebhookEvent>) -> String {
    let names: Vec<&str> = events.into_iter().map(|event| event.name()).collect();
    names.join(", ")
}

fn some_events(count: usize) -> Result<(), Refusal> {
    if count > 0 {
        return Ok(());
    }
    Err(Refusal::Invalid { field: Field::Events, flaw: Flaw::Empty })
}

fn free_name(draft: &Draft<'_>, id: WebhookId, label: &str) -> Result<Name, Refusal> {
    let name = Name::parse(Field::Name, label)?;
    let mut others = draft.desk.all::<Webhook>().filter(|webhook| webhook.id != id);
    if others.any(|webhook| same_name(&webhook.name, &name)) {
        return Err(Refusal::Invalid { field: Field::Name, flaw: Flaw::Taken });
    }
    Ok(name)
}

/// The address in one form: as a browser would read it, so that no other spelling of a host gets past anybody. No
/// login, since everybody sees it; no fragment, since none is sent.
fn url(text: &str) -> Result<WebhookUrl, Refusal> {
    let field = Field::Url;
    let not_a_url = Refusal::Invalid { field, flaw: Flaw::NotAUrl };
    // What a browser drops silently is a mistake here.
    let text = WebhookUrl::parse(field, text)?;
    let url = url::Url::parse(&text).map_err(|_| not_a_url.clone())?;
    let bare = url.username().is_empty() && url.password().is_none() && url.fragment().is_none();
    if !matches!(url.scheme(), "https" | "http") || !url.has_host() || !bare {
        return Err(not_a_url);
    }
    WebhookUrl::parse(field, url.as_str())
}

/// What undoes a command about webhooks on `before`. A deleted one does not come back: its secret is gone.
pub(in crate::desk) fn back(before: &Desk, command: &Command) -> Option<Command> {
    match command {
        Command::AddWebhook(new) => Some(Command::DeleteWebhook(DeleteWebhook { webhook: new.id })),
        Command::EditWebhook(edit) => {
            let had = before.get::<Webhook>(edit.webhook)?;
            let line = |edit: &Edit<String>, had: &str| {
                Edit::new(edit.to.trim().to_owned(), had.to_owned())
            };
            Some(Command::EditWebhook(EditWebhook {
                webhook: edit.webhook,
                label: edit.label.as_ref().map(|edit| line(edit, &had.name)),
                // The desk wrote the address in its own form.
                url: edit.url.as_ref().map(|edit| {
                    let now = url(&edit.to).map_or_else(|_| edit.to.clone(), |url| url.to_string());
                    Edit::new(now, had.url.to_string())
                }),
                events: edit.events.as_ref().map(|edit| edit.back(had.events.clone())),
                notes: edit.notes.as_ref().map(|edit| edit.back(had.notes)),
                active: edit.active.as_ref().map(|edit| edit.back(had.active)),
            }))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests;
