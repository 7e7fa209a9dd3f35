//! Owns what is asked about technicians: the arguments of their commands.
//!
//! Must not know the rules, which are in `rules/technicians`. A field of the form is a field here.

use serde::{Deserialize, Serialize};

use crate::desk::{RoleId, TechnicianId, TechnicianKind};

/// A technician to add. They start as Beginner and get `role` at their first login (T26, TA1).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NewTechnician {
    /// Its id, made by the caller.
    pub id: TechnicianId,
    /// The unique login.
    pub email: String,
    /// First name.
    pub first_name: String,
    /// Last name.
    pub last_name: String,
    /// Telephone (T35).
    #[serde(default)]
    pub phone: Option<String>,
    /// The role from the first login on; nothing stays Beginner.
    #[serde(default)]
    pub role: Option<RoleId>,
    /// A person or the bot.
    #[serde(default = "human")]
    pub sort: TechnicianKind,
    /// Buy a seat where none is free (T6).
    #[serde(default)]
    pub add_seat: bool,
}

fn human() -> TechnicianKind {
    TechnicianKind::Human
}
