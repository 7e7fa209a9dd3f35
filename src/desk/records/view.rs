//! Owns saved views: what one list shows, under a name.
//!
//! Knows no screen: order and hidden columns are words that whoever shows the list understands, or leaves alone.

use serde::{Deserialize, Serialize};

use crate::desk::{Kind, Line, Name, Revision, TechnicianId, ViewId};

/// A filter as it was typed.
pub type FilterText = Line<500>;
/// The name of a column.
pub type ColumnName = Line<40>;

/// How somebody wants to see a list.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct View {
    /// Which one.
    pub id: ViewId,
    /// Whose it is.
    pub owner: TechnicianId,
    /// What the list is of.
    pub of: Kind,
    /// Unique among what the owner is offered.
    pub name: Name,
    /// The whole team is offered it.
    pub shared: bool,
    /// What is shown; nothing for everything.
    pub filter: Option<FilterText>,
    /// The column it is sorted by, `-` in front for downwards; nothing for the order of the list.
    pub sort: Option<ColumnName>,
    /// Columns that are not shown.
    pub hidden: Vec<ColumnName>,
    /// When it last changed.
    pub rev: Revision,
}

impl View {
    /// True where a technician is offered it: their own, and what the team shares.
    pub fn is_for(&self, technician: TechnicianId) -> bool {
        self.shared || self.owner == technician
    }
}
