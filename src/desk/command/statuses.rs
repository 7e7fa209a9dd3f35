//! Owns what can be asked about ticket statuses. The four presets of the categories stay as they are; the
//! rules are in `rules/statuses.rs`.

use serde::{Deserialize, Serialize};

use super::Edit;
use crate::desk::StatusId;

/// Call a status something else. Presets have the reader's words.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RenameStatus {
    /// Which status.
    pub status: StatusId,
    /// Its label.
    pub label: Edit<String>,
}

/// Put a status elsewhere among those of its category.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MoveStatus {
    /// Which status.
    pub status: StatusId,
    /// Its place, from 0; past the end means last.
    pub place: usize,
}

/// Offer a status, or no longer. Tickets that have it keep it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SetStatusActive {
    /// Which status.
    pub status: StatusId,
    /// Whether it is offered.
    pub active: bool,
}

/// Make a status the one its category begins with.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SetDefaultStatus {
    /// Which status.
    pub status: StatusId,
}

/// Delete a status (B3 row 30).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DeleteStatus {
    /// Which status.
    pub status: StatusId,
    /// What its tickets have from now on: one of the same category.
    pub replacement: StatusId,
}
