//! Owns the letter: one mail that has to leave. It is written in the same decision as what caused it, so the journal is
//! the outbox, and it is gone once the mail left.
//!
//! Must not know what a mail looks like nor how it travels; the server does. A new reason to write is a variant of
//! [`Occasion`] and its words in the server's `mail/`.

use serde::{Deserialize, Serialize};

use super::Email;
use crate::desk::{
    CommandId, LetterId, MessageId, Revision, SiteId, TechnicianId, TicketId, Timestamp,
};

/// What a letter is about.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(tag = "is", rename_all = "kebab-case")]
pub enum Occasion {
    /// A technician was added and may set a password (T9, T10).
    Invitation {
        /// Who.
        technician: TechnicianId,
    },
    /// Somebody's password was set (TA10).
    PasswordSet {
        /// Whose.
        technician: TechnicianId,
    },
    /// A technician wants another login, and this is the new one (PA5).
    ConfirmEmail {
        /// Who.
        technician: TechnicianId,
    },
    /// A technician's login is another one; this goes to the old address (PA5).
    EmailChanged {
        /// Whose.
        technician: TechnicianId,
    },
    /// A technician's role changed, and tickets they had are outside of it now (B3 rows 21, 22).
    TicketsReleased {
        /// Whose.
        technician: TechnicianId,
        /// How many.
        count: u32,
    },
    /// The requester's ticket was opened (U4).
    TicketCreated {
        /// Which.
        ticket: TicketId,
    },
    /// The requester was answered (U4). Only public replies cause it (I24).
    Reply {
        /// On which ticket.
        ticket: TicketId,
        /// With which message.
        message: MessageId,
    },
    /// The requester's ticket was resolved (U4).
    TicketResolved {
        /// Which.
        ticket: TicketId,
    },
}

impl Occasion {
    /// The ticket it is about.
    pub const fn ticket(self) -> Option<TicketId> {
        match self {
            Self::TicketCreated { ticket }
            | Self::Reply { ticket, .. }
            | Self::TicketResolved { ticket } => Some(ticket),
            _ => None,
        }
    }

    /// The technician whose account it is about.
    pub const fn technician(self) -> Option<TechnicianId> {
        match self {
            Self::Invitation { technician }
            | Self::PasswordSet { technician }
            | Self::ConfirmEmail { technician }
            | Self::EmailChanged { technician }
            | Self::TicketsReleased { technician, .. } => Some(technician),
            _ => None,
        }
    }
}

/// Where a letter stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(tag = "is", rename_all = "kebab-case")]
pub enum Delivery {
    /// It waits to be sent, not before this time.
    Queued {
        /// When.
        next_at: Timestamp,
    },
    /// It was tried often enough: somebody has to look.
    Failed,
}

/// A mail on its way.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Letter {
    /// Which one.
    pub id: LetterId,
    /// To which address.
    pub to: Email,
    /// What it is about.
    pub about: Occasion,
    /// The site of the ticket it is about: who does not see that does not see the letter.
    #[serde(default)]
    pub site: Option<SiteId>,
    /// Who caused it; nothing where nobody at a terminal did.
    pub by: Option<TechnicianId>,
    /// When it was written.
    pub written_at: Timestamp,
    /// Where it stands.
    pub delivery: Delivery,
    /// How often it was tried.
    pub attempts: u32,
    /// Why the last attempt failed, in the words of whoever refused.
    pub error: Option<Box<str>>,
    /// When it last changed.
    pub rev: Revision,
}

impl Letter {
    /// When it should be tried next; nothing where it was given up.
    pub const fn next_at(&self) -> Option<Timestamp> {
        match self.delivery {
            Delivery::Queued { next_at } => Some(next_at),
            Delivery::Failed => None,
        }
    }
}

impl LetterId {
    /// The id of the `nth` letter that a command causes: the same wherever the command is decided.
    pub const fn of(command: CommandId, nth: u16) -> Self {
        // Twelve random bits of a UUIDv7 lie here, above those that tell the commands of a test apart.
        Self::from_u128(command.to_u128() ^ ((nth as u128) << 64))
    }
}
