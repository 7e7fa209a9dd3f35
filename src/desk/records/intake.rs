//! Owns what came in from outside and became neither a ticket nor a message by itself.
//! Knows no rule about it; what became a ticket or a message is not kept here.

use serde::{Deserialize, Serialize};

use super::{Channel, Email};
use crate::desk::{Body, DeviceId, IntakeId, Line, Name, Revision, SiteId, Timestamp, Title};

/// What the channel calls a message: the same key is the same message (I21).
pub type IntakeKey = Line<300>;

/// Why a message was held back.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Held {
    /// Nobody is known by the address, and users are not created by themselves (UA7).
    UnknownSender,
    /// Nobody is known by the address, and no site is known by its domain (UA6).
    NoSite,
    /// The sender may not open tickets any more (UA3).
    Inactive,
    /// The sender's mail opens no tickets (U16, UA8).
    Suppressed,
    /// It answers a ticket that was deleted (B3 row 29).
    Deleted,
}

impl Held {
    /// Every reason.
    pub const ALL: [Self; 4] =
        [Self::UnknownSender, Self::NoSite, Self::Inactive, Self::Suppressed];
}

/// Something that came in and waits for a person to say what becomes of it.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Intake {
    /// Which one.
    pub id: IntakeId,
    /// How it came.
    pub channel: Channel,
    /// What the channel calls it.
    pub key: IntakeKey,
    /// The address it came from.
    pub from: Email,
    /// The name that came with the address.
    pub name: Option<Name>,
    /// What it says it is about.
    pub subject: Title,
    /// What it says.
    pub text: Body,
    /// The machine it came from, where the channel knows.
    pub origin_device: Option<DeviceId>,
    /// The sender's site, where the sender is known.
    pub site: Option<SiteId>,
    /// Why it was held back.
    pub held: Held,
    /// When it came.
    pub at: Timestamp,
    /// When it last changed.
    pub rev: Revision,
}
