//! Owns what can be asked about tickets beyond their plain fields: tags, snoozing, due times, merging,
//! deleting, and the machine a ticket was opened from. The rules are in `rules/tickets/`.

use serde::{Deserialize, Serialize};

use super::Expect;
use crate::desk::{DeviceId, StatusId, TicketId, Timestamp};

/// Hang tags on a ticket and take others off. Others' tags stay as they are, so there is nothing to compare.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ChangeTags {
    /// Which ticket.
    pub ticket: TicketId,
    /// The tags it should have.
    #[serde(default)]
    pub add: Vec<String>,
    /// The tags it should not have.
    #[serde(default)]
    pub remove: Vec<String>,
}

/// Leave a ticket alone until a time.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SnoozeTicket {
    /// Which ticket.
    pub ticket: TicketId,
    /// Until when.
    pub until: Timestamp,
}

/// End a snooze.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct WakeTicket {
    /// Which ticket.
    pub ticket: TicketId,
    /// Only where the snooze still ends at this time: how the clock asks.
    #[serde(default)]
    pub if_until: Option<Timestamp>,
}

/// Say by when a ticket should be done.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SetTicketDue {
    /// Which ticket.
    pub ticket: TicketId,
    /// By when; nothing for whenever.
    pub due: Option<Timestamp>,
    /// The due time the person saw.
    #[serde(default, skip_serializing_if = "Expect::is_any")]
    pub was: Expect<Option<Timestamp>>,
}

/// Make one ticket of two (B3 row 27).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MergeTickets {
    /// The one that is closed as merged.
    pub from: TicketId,
    /// The one that goes on, with its own requester, device and status.
    pub into: TicketId,
}

/// Make two tickets of one again: how a merge is undone.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct UnmergeTicket {
    /// The one that was closed as merged.
    pub ticket: TicketId,
    /// The status it gets back.
    pub status: StatusId,
}

/// Delete a ticket; it can be restored for 30 days (B3 row 29).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DeleteTicket {
    /// Which ticket.
    pub ticket: TicketId,
}

/// Bring a deleted ticket back.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RestoreTicket {
    /// Which ticket.
    pub ticket: TicketId,
}

/// Close a ticket that was resolved long enough ago (D3). Only the desk itself asks.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CloseResolved {
    /// Which ticket.
    pub ticket: TicketId,
    /// Only where it was resolved at this time: it may have come back and been resolved again.
    pub if_resolved_at: Timestamp,
}

/// Make the machine a ticket was opened from its device (F1).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct UseOriginDevice {
    /// Which ticket.
    pub ticket: TicketId,
    /// The device the person saw.
    #[serde(default, skip_serializing_if = "Expect::is_any")]
    pub was: Expect<Option<DeviceId>>,
}
