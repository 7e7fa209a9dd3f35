//! Owns the arguments of commands about webhooks. What they do is in `rules/webhooks.rs`.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::Edit;
use crate::desk::{WebhookEvent, WebhookId};

/// A webhook to add. It is told of nothing before it has a secret.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NewWebhook {
    /// Its id, made by the caller.
    pub id: WebhookId,
    /// Its unique name.
    pub label: String,
    /// Where to: `https://…`, or `http://…` in a network that the server allows.
    pub url: String,
    /// What it is told of; at least one.
    pub events: BTreeSet<WebhookEvent>,
    /// It is told of internal notes, too.
    #[serde(default)]
    pub notes: bool,
}

/// What to change about a webhook.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct EditWebhook {
    /// Which one.
    pub webhook: WebhookId,
    /// Its name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<Edit<String>>,
    /// Where to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<Edit<String>>,
    /// What it is told of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub events: Option<Edit<BTreeSet<WebhookEvent>>>,
    /// Whether it is told of internal notes, too.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notes: Option<Edit<bool>>,
    /// Whether it is told of anything.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub active: Option<Edit<bool>>,
}

impl EditWebhook {
    /// An edit of this webhook that changes nothing yet.
    pub const fn of(webhook: WebhookId) -> Self {
        Self { webhook, label: None, url: None, events: None, notes: None, active: None }
    }
}

/// Delete a webhook, with its secret and the log of its deliveries.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DeleteWebhook {
    /// Which one.
    pub webhook: WebhookId,
}

/// A webhook has a secret, or another one.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct WebhookSecretMade {
    /// Which one.
    pub webhook: WebhookId,
}

/// A webhook does not arrive, or does again.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct WebhookFares {
    /// Which one.
    pub webhook: WebhookId,
    /// Why it does not arrive; nothing where it does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub error: Option<String>,
    /// The receiver wants no more (410).
    #[serde(default)]
    pub gone: bool,
}
