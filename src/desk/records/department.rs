//! Owns the department record: one entry of the managed list that users are sorted by (U12).
//! Who belongs to it stands with the user, nothing is listed here.

use serde::{Deserialize, Serialize};

use crate::desk::{DepartmentId, Name, Revision};

/// A part of the organisation; names are unique.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Department {
    /// Which one.
    pub id: DepartmentId,
    /// Unique name.
    pub name: Name,
    /// When it last changed.
    pub rev: Revision,
}
