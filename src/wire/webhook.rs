//! Owns the bodies about webhooks that are no records of the desk: a secret on its way out.

use std::fmt;

use serde::{Deserialize, Serialize};

/// The answer to `POST /webhooks/{id}/secret`: told this once. Its text never appears in `Debug`.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct WebhookSecret {
    /// The secret.
    pub secret: String,
}

impl fmt::Debug for WebhookSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("WebhookSecret(…)")
    }
}
