//! Owns what can be asked about API tokens. The secret of one is no command: it is drawn by the server and shown once.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::desk::{Grant, Timestamp, TokenId};

/// A token to make, for whoever asks. It opens nothing before a secret was drawn for it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NewToken {
    /// Its id, made by the caller.
    pub id: TokenId,
    /// What it is for.
    pub label: String,
    /// What it may be used for.
    pub grants: BTreeSet<Grant>,
    /// Where it may be used from, as addresses and ranges; nothing for anywhere.
    #[serde(default)]
    pub addresses: Vec<String>,
    /// From when on it opens nothing; nothing for never.
    #[serde(default)]
    pub expires_at: Option<Timestamp>,
}

/// A token that opens nothing any more.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RevokeToken {
    /// Which one.
    pub token: TokenId,
}
