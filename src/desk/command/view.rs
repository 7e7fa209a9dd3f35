//! Owns what can be asked about saved views. Who may is ruled in `rules/views.rs`.

use serde::{Deserialize, Serialize};

use crate::desk::{Kind, ViewId};

/// What a list shows, to be kept under a name. A view of one's own with this name is replaced.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SaveView {
    /// Its id where there is none of that name yet, made by the caller.
    pub id: ViewId,
    /// What the list is of.
    pub of: Kind,
    /// Its name.
    pub label: String,
    /// Whether the team is offered it.
    #[serde(default)]
    pub shared: bool,
    /// The filter as it was typed.
    #[serde(default)]
    pub filter: String,
    /// The column it is sorted by, `-` in front for downwards.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sort: Option<String>,
    /// Columns that are not shown.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hidden: Vec<String>,
}

/// A view to delete: one's own; a shared one of somebody else takes the right to change settings.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DeleteView {
    /// Which one.
    pub view: ViewId,
}
