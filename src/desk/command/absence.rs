//! Owns what is asked about absences as plans (F4): the arguments of their commands.
//!
//! Must not know the rules, which are in `rules/absences`.

use serde::{Deserialize, Serialize};

use crate::desk::{OpenTickets, TechnicianId, Timestamp};

/// An absence, now or later. A planned one replaces the one planned before.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PlanAbsence {
    /// Whose.
    pub technician: TechnicianId,
    /// When it begins; nothing for now.
    #[serde(default)]
    pub from: Option<Timestamp>,
    /// When it ends; nothing means when somebody says so.
    #[serde(default)]
    pub until: Option<Timestamp>,
    /// Who covers.
    #[serde(default)]
    pub cover: Option<TechnicianId>,
    /// What others should know.
    #[serde(default)]
    pub note: Option<String>,
    /// What becomes of open and pending tickets.
    #[serde(default)]
    pub tickets: OpenTickets,
}

/// A planned absence to drop.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CancelAbsence {
    /// Whose.
    pub technician: TechnicianId,
}

/// A planned absence whose time has come. Only the desk itself says so.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct BeginAbsence {
    /// Whose.
    pub technician: TechnicianId,
    /// Only where it is still planned for this time.
    pub from: Timestamp,
}
