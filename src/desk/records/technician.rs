//! Owns the technician record and the availability of a technician.

use serde::{Deserialize, Serialize};

use super::{Absence, Away, Email, Landing, Language, PictureId};
use crate::desk::{Name, Phone, Revision, RoleId, Signature, TechnicianId, Timestamp};

/// Whether an account can be used.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum TechnicianState {
    /// Added, has not logged in yet; takes a seat (TA3).
    Invited,
    /// Works here.
    Active,
    /// Disabled: cannot log in, keeps its past (T20, T23).
    Inactive,
}

/// A person, or the bot that works tickets by itself (DA6).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum TechnicianKind {
    /// A person, who takes a seat.
    Human,
    /// Autopilot: no seat, never picked by balance.
    Bot,
}

/// Whether a technician takes work: the two values of T14.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(tag = "is", rename_all = "kebab-case")]
pub enum Availability {
    /// Takes work.
    Available,
    /// Is left out of auto-assignment (T15).
    OutOfOffice {
        /// When it began.
        since: Timestamp,
        /// When the server ends it; nothing means when somebody says so.
        until: Option<Timestamp>,
        /// Who set it; nothing means the desk itself.
        set_by: Option<TechnicianId>,
    },
}

impl Availability {
    /// True when the technician takes work.
    pub const fn is_available(self) -> bool {
        matches!(self, Self::Available)
    }

    /// When the absence ends, if there is one and its end is known.
    pub const fn until(self) -> Option<Timestamp> {
        match self {
            Self::Available => None,
            Self::OutOfOffice { until, .. } => until,
        }
    }
}

/// Somebody who works tickets (T1).
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Technician {
    /// Which one.
    pub id: TechnicianId,
    /// The unique login (TA2).
    pub email: Email,
    /// First name.
    pub first_name: Name,
    /// Last name.
    pub last_name: Name,
    /// Telephone (P9, T35).
    #[serde(default)]
    pub phone: Option<Phone>,
    /// Their picture; the server keeps its bytes (P4).
    #[serde(default)]
    pub picture: Option<PictureId>,
    /// The language they chose; nothing means the account's (P12, PA9).
    #[serde(default)]
    pub language: Option<Language>,
    /// The page their terminal opens with (P13).
    #[serde(default)]
    pub landing: Landing,
    /// What stands under their replies, in Markdown (P14).
    #[serde(default)]
    pub signature: Option<Signature>,
    /// Ticket pages are plain lines from top to bottom, for screen readers (T36).
    #[serde(default)]
    pub plain_tickets: bool,
    /// The Technicians list leaves out the deactivated for them (T25, TA14).
    #[serde(default)]
    pub hide_inactive: bool,
    /// A person or the bot.
    pub sort: TechnicianKind,
    /// Whether the account can be used.
    pub state: TechnicianState,
    /// Whether they take work.
    pub availability: Availability,
    /// The absence that begins next (F4).
    #[serde(default)]
    pub planned: Option<Absence>,
    /// What goes with the absence that is now: who covers, which tickets it moved (F4).
    #[serde(default)]
    pub away: Option<Away>,
    /// What they may do now; Beginner until the first login (T26, I15).
    pub role: RoleId,
    /// What they may do from the first login on (TA1).
    pub pending_role: Option<RoleId>,
    /// When they first logged in; before it they are never auto-assigned (TA7).
    pub first_login_at: Option<Timestamp>,
    /// How many open tickets auto-assignment lets them have; nothing means any number.
    pub auto_assign_cap: Option<u32>,
    /// When auto-assignment last gave them a ticket: their place in the round (D4).
    pub last_auto_assigned_at: Option<Timestamp>,
    /// The login they asked for and have not confirmed yet (PA5).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pending_email: Option<Email>,
    /// When the password was last set.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub password_set_at: Option<Timestamp>,
    /// Somebody else set it: the next login asks for another one (TA10).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub must_change_password: bool,
    /// When it last changed.
    pub rev: Revision,
}

impl Technician {
    /// First and last name.
    pub fn name(&self) -> String {
        format!("{} {}", self.first_name, self.last_name)
    }

    /// True when they hold one of the account's seats (TA3).
    pub fn takes_seat(&self) -> bool {
        self.sort == TechnicianKind::Human && self.state != TechnicianState::Inactive
    }
}
