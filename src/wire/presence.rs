//! Owns how it is told who is where: on which ticket somebody is, and whether they write there.
//!
//! Nothing of it is kept: it is renewed while it holds and runs out by itself.

use serde::{Deserialize, Serialize};

use crate::desk::{TechnicianId, TicketId};

/// How long a word on where somebody is holds, in seconds.
pub const PRESENCE_SECONDS: u64 = 90;

/// How often it is renewed while it holds, in seconds: one may get lost on the way.
pub const PRESENCE_RENEWED_SECONDS: u64 = 40;

/// The body of `PUT /presence`: where whoever asks is.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Whereabouts {
    /// The ticket they have open; nothing where they are elsewhere.
    pub ticket: Option<TicketId>,
    /// They write on it.
    #[serde(default)]
    pub writes: bool,
}

/// Where somebody is, as the feed tells it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Presence {
    /// Who.
    pub technician: TechnicianId,
    /// Where; nothing once they left, or for a ticket that the reader does not see.
    #[serde(flatten)]
    pub at: Whereabouts,
    /// How long this holds, in seconds.
    pub seconds: u64,
}
