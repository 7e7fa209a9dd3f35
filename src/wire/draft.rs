//! Owns how drafts travel: what somebody has half written. Nobody but its writer sees it, and the server does not read it.

use serde::{Deserialize, Serialize};

use crate::desk::Timestamp;

/// The longest draft, in bytes.
pub const DRAFT_LIMIT: usize = 64 * 1024;

/// How many drafts somebody may have.
pub const DRAFTS_MOST: i64 = 200;

/// Something half written.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Draft {
    /// Its name. Where two were typed apart from each other, the older one has a `.` and more behind it.
    pub name: String,
    /// When it was typed.
    pub at: Timestamp,
    /// What it says.
    pub text: String,
}

/// A draft to keep under a name.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct KeepDraft {
    /// When it was typed.
    pub at: Timestamp,
    /// What it says.
    pub text: String,
    /// The time of the draft that was changed; nothing where there was none. Where another one is there, both are kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub was: Option<Timestamp>,
}
