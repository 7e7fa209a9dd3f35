//! Owns the message of a ticket's thread. Messages are not in the [`Desk`](crate::desk::Desk):
//! the journal keeps them, a terminal reads the thread it opens.

use serde::{Deserialize, Serialize};

use super::Email;
use crate::desk::{Body, Channel, MessageId, TechnicianId, TicketId, Timestamp, UserId};

/// Who wrote a message.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(tag = "by", content = "id", rename_all = "kebab-case")]
pub enum Author {
    /// A technician.
    Technician(TechnicianId),
    /// The requester or another user.
    User(UserId),
    /// The desk itself.
    System,
}

/// Who may read a message.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum MessageKind {
    /// From a technician to the requester.
    PublicReply,
    /// For technicians only; never leaves through a requester's channel (I24).
    InternalNote,
    /// From the requester.
    Requester,
    /// From the requester's mailbox rather than from them, as an absence notice: it is kept and changes
    /// nothing (D3).
    Automatic,
}

/// One message.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Message {
    /// Which one.
    pub id: MessageId,
    /// The ticket it belongs to.
    pub ticket: TicketId,
    /// When it was written.
    pub at: Timestamp,
    /// Who wrote it.
    pub author: Author,
    /// Who may read it.
    pub kind: MessageKind,
    /// How it came.
    pub channel: Channel,
    /// What it says.
    pub body: Body,
    /// The address it was mailed to (U4).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sent_to: Option<Email>,
}
