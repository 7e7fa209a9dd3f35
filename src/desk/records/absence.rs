//! Owns what an absence is beside its return time: who covers it, and what it did with tickets (F4).
//!
//! Whether somebody is out is their availability; this is what was agreed for it. Knows no rule.

use serde::{Deserialize, Serialize};

use crate::desk::{TechnicianId, TicketId, Timestamp, Title};

/// What becomes of the tickets somebody has when they go out.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum OpenTickets {
    /// They stay where they are (TA6).
    #[default]
    Keep,
    /// Whoever covers gets them.
    HandOver,
    /// They are nobody's.
    Release,
}

/// An absence that begins later.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Absence {
    /// When it begins.
    pub from: Timestamp,
    /// When it ends; nothing means when somebody says so.
    pub until: Option<Timestamp>,
    /// Who covers.
    pub cover: Option<TechnicianId>,
    /// What others should know.
    pub note: Option<Title>,
    /// What becomes of open and pending tickets.
    pub tickets: OpenTickets,
    /// Who planned it.
    pub set_by: Option<TechnicianId>,
}

/// What goes with the absence that is now.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Away {
    /// Who covers.
    pub cover: Option<TechnicianId>,
    /// What others should know.
    pub note: Option<Title>,
    /// The tickets it moved: those nobody touched since come back.
    pub moved: Vec<Moved>,
}

/// A ticket that an absence moved.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Moved {
    /// Which.
    pub ticket: TicketId,
    /// To whom; nothing where it was released.
    pub to: Option<TechnicianId>,
    /// When: a ticket that changed later was touched.
    pub at: Timestamp,
}
