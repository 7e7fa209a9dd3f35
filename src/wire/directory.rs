//! Owns the bodies about a directory: the secret on its way in, and what a run did on its way out.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::desk::{DirectoryRun, SyncOutcome};

/// The body of `PUT /directory/secret`. Its text never appears in `Debug`, and no answer holds it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DirectorySecret {
    /// The secret.
    pub secret: String,
}

impl fmt::Debug for DirectorySecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("DirectorySecret(…)")
    }
}

/// The answer to `GET /directory`: what the desk itself does not say.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct DirectoryState {
    /// The secret is kept.
    pub secret: bool,
}

/// What a run did, or would do.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct SyncReport {
    /// The counts.
    pub run: DirectoryRun,
    /// What became of each person.
    pub outcomes: Vec<SyncOutcome>,
}
