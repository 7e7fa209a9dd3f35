//! Owns what is said about a ticket to open: who asks, about which device, who gets it.
//! A new field of a ticket that can be given at the start is a field here.

use serde::{Deserialize, Serialize};

use crate::desk::{
    Channel, DeviceId, Impact, MessageId, Priority, SiteId, TechnicianId, TicketId, TicketType,
    UserId,
};

/// Whom a ticket should go to.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(tag = "to", content = "technician", rename_all = "kebab-case")]
pub enum To {
    /// This technician.
    Technician(TechnicianId),
    /// Nobody.
    Nobody,
    /// Whom auto-assignment chooses (D4).
    Balance,
}

/// Which device a ticket should have.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(tag = "device", content = "id", rename_all = "kebab-case")]
pub enum DeviceChoice {
    /// The requester's primary, or none where there is none (D7, D17).
    #[default]
    Primary,
    /// None, on purpose (DA13).
    Blank,
    /// This one: related to the requester, or any of the site where the requester has none, which relates
    /// it (D15).
    Device(DeviceId),
}

/// A ticket to create.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NewTicket {
    /// Its id, made by the caller.
    pub id: TicketId,
    /// The id of its first message.
    pub message: MessageId,
    /// For which site.
    pub site: SiteId,
    /// Who asks.
    #[serde(default)]
    pub requester: Option<UserId>,
    /// About which device. Ignored for outside channels, which get the primary (D16).
    #[serde(default)]
    pub device: DeviceChoice,
    /// The machine an outside channel says it comes from (DA4).
    #[serde(default)]
    pub origin_device: Option<DeviceId>,
    /// What it is about.
    pub title: String,
    /// The first message; may be blank at the console.
    #[serde(default)]
    pub text: String,
    /// How much it matters when.
    #[serde(default)]
    pub priority: Priority,
    /// How much stands still.
    #[serde(default)]
    pub impact: Impact,
    /// What sort of work it is.
    #[serde(default, rename = "type")]
    pub sort: TicketType,
    /// How it came.
    #[serde(default)]
    pub channel: Channel,
    /// Who gets it; nothing leaves it to auto-assignment.
    #[serde(default)]
    pub assignee: Option<To>,
}
