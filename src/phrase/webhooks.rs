//! Owns the words about webhooks: what a command about one did, how it fares, what became of a delivery.

use std::borrow::Cow;

use super::{Zone, names, time};
use crate::{
    desk::{Command, DeliveryState, Desk, Edit, Timestamp, Webhook, WebhookDelivery, WebhookEvent},
    locale::Lang,
};

/// What a command about webhooks did; nothing for other commands.
pub(super) fn done(lang: Lang, before: &Desk, command: &Command) -> Option<Cow<'static, str>> {
    let name = |id| names::webhook(lang, before, id);
    Some(match command {
        Command::AddWebhook(new) => lang.done_webhook_added(new.label.trim()),
        Command::EditWebhook(edit) => match &edit.active {
            Some(Edit { to: true, .. }) => lang.done_webhook_on(name(edit.webhook)),
            Some(_) => lang.done_webhook_off(name(edit.webhook)),
            None => lang.done_webhook_edited(name(edit.webhook)),
        },
        Command::DeleteWebhook(which) => lang.done_webhook_deleted(name(which.webhook)),
        Command::WebhookSecretMade(made) => lang.done_webhook_secret(name(made.webhook)),
        Command::WebhookFares(how) if how.error.is_some() => {
            lang.done_webhook_fails(name(how.webhook))
        }
        Command::WebhookFares(how) => lang.done_webhook_arrives(name(how.webhook)),
        _ => return None,
    })
}

/// How a webhook fares, in two words: "does not arrive".
pub const fn webhook_state(lang: Lang, webhook: &Webhook) -> &'static str {
    match &webhook.trouble {
        Some(trouble) if trouble.gone => lang.webhook_gone(),
        _ if !webhook.active => lang.webhook_off(),
        _ if webhook.secret_at.is_none() => lang.webhook_needs_secret(),
        Some(_) => lang.webhook_fails(),
        None => lang.webhook_on(),
    }
}

/// What a webhook is told of: the names of its events.
pub fn webhook_events<'e>(events: impl IntoIterator<Item = &'e WebhookEvent>) -> String {
    events.into_iter().map(|event| event.name()).collect::<Vec<_>>().join(", ")
}

/// Where a delivery stands, in one word.
pub const fn delivery_state(lang: Lang, state: DeliveryState) -> &'static str {
    match state {
        DeliveryState::Waiting { .. } => lang.delivery_waits(),
        DeliveryState::Delivered => lang.delivery_arrived(),
        DeliveryState::GivenUp => lang.delivery_given_up(),
    }
}

/// What came of the last try of a delivery, and when there is another one: "500, 12 ms, one try, again 14:05, no".
pub fn delivery_answer(
    lang: Lang,
    delivery: &WebhookDelivery,
    now: Timestamp,
    zone: Zone,
) -> String {
    let mut parts: Vec<Cow<'_, str>> = Vec::new();
    parts.extend(delivery.status.map(|status| status.to_string().into()));
    parts.extend(delivery.millis.map(|millis| lang.delivery_millis(millis)));
    if delivery.attempts > 0 {
        parts.push(lang.delivery_tries(delivery.attempts));
    }
    if let DeliveryState::Waiting { next } = delivery.state
        && next > now
    {
        parts.push(lang.delivery_next(time::moment(lang, next, now, zone)));
    }
    if !delivery.answer.is_empty() {
        parts.push(delivery.answer.as_str().into());
    }
    parts.join(", ")
}

/// What came of a ping.
pub fn pinged(lang: Lang, name: &str, ping: &WebhookDelivery) -> String {
    match (ping.state, ping.status) {
        (DeliveryState::Delivered, Some(status)) => {
            lang.webhook_pinged(ping.millis.unwrap_or(0), name, status.to_string())
        }
        (_, Some(status)) => {
            lang.webhook_not_pinged(name, format!("{status} {}", ping.answer).trim().to_owned())
        }
        (_, None) => lang.webhook_not_pinged(name, ping.answer.as_str()),
    }
    .into_owned()
}
