//! Owns where other programs are told what happens on the desk (E3): which address hears of which events, and what is
//! known of each delivery. The secret that signs them is kept by the server and is in no record.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::desk::{DeliveryId, Line, Name, Revision, TechnicianId, Timestamp, WebhookId};

/// Where a webhook is delivered: an absolute URL. Everybody who sees the desk sees it, so it holds no password.
pub type WebhookUrl = Line<500>;

/// How long a replaced secret goes on signing beside the new one, so that a receiver has time to take that over.
pub const SECRET_OVERLAP_HOURS: i64 = 24;

macro_rules! events {
    ($($(#[$doc:meta])* $name:ident $text:literal;)*) => {
        /// What a webhook may be told of.
        #[derive(
            Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize,
        )]
        #[cfg_attr(test, derive(schemars::JsonSchema))]
        pub enum WebhookEvent {
            $($(#[$doc])* #[serde(rename = $text)] $name,)*
        }

        impl WebhookEvent {
            /// Every event, in order.
            pub const ALL: [Self; [$($text),*].len()] = [$(Self::$name),*];

            /// The name that stands in what is sent.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$name => $text,)* }
            }
        }
    };
}

events! {
    /// A ticket was opened.
    TicketCreated "ticket.created";
    /// A field of a ticket changed; also that it was deleted or restored.
    TicketUpdated "ticket.updated";
    /// A ticket was given to somebody, or to nobody.
    TicketAssigned "ticket.assigned";
    /// A ticket has another status.
    TicketStatusChanged "ticket.status_changed";
    /// A ticket was resolved.
    TicketResolved "ticket.resolved";
    /// A ticket was closed.
    TicketClosed "ticket.closed";
    /// Something was said on a ticket. Internal notes only where the webhook asks for them.
    TicketMessageAdded "ticket.message_added";
    /// There is a new user.
    UserCreated "user.created";
    /// A field of a user changed.
    UserUpdated "user.updated";
    /// A user may ask again.
    UserActivated "user.activated";
    /// A user may not ask any more.
    UserDeactivated "user.deactivated";
    /// A user was merged into another one, or erased.
    UserRemoved "user.removed";
    /// A user has other related devices.
    DeviceRelationsChanged "device.relations_changed";
    /// A user has another primary device, or none.
    UserPrimaryDeviceChanged "user.primary_device_changed";
    /// A technician went out of office or came back.
    TechnicianAvailabilityChanged "technician.availability_changed";
}

impl WebhookEvent {
    /// The event with this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|event| event.name() == name)
    }
}

/// Why a webhook does not arrive.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct WebhookTrouble {
    /// Since when.
    pub since: Timestamp,
    /// In the words of whoever refused.
    pub why: Line<200>,
    /// The receiver wants no more of them (410), so it was switched off.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub gone: bool,
}

/// Where events are delivered. It belongs to no site: only who manages the whole account makes one.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Webhook {
    /// Which one.
    pub id: WebhookId,
    /// Unique name.
    pub name: Name,
    /// Where to.
    pub url: WebhookUrl,
    /// What it is told of.
    pub events: BTreeSet<WebhookEvent>,
    /// It is told of internal notes, too, with what they say.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub notes: bool,
    /// Whether it is told of anything.
    pub active: bool,
    /// Since when it is: what happened before is not told.
    pub active_since: Timestamp,
    /// Who made it.
    pub made_by: Option<TechnicianId>,
    /// When its secret was made; without one nothing is delivered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub secret_at: Option<Timestamp>,
    /// Why it does not arrive, where it does not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub trouble: Option<WebhookTrouble>,
    /// When it last changed.
    pub rev: Revision,
}

impl Webhook {
    /// True where events are delivered.
    pub const fn is_live(&self) -> bool {
        self.active && self.secret_at.is_some()
    }
}

/// How far a delivery is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(tag = "is", rename_all = "kebab-case")]
pub enum DeliveryState {
    /// It is tried again.
    Waiting {
        /// When.
        next: Timestamp,
    },
    /// The receiver has it.
    Delivered,
    /// It was tried too often, or the receiver wants no more.
    GivenUp,
}

/// One event on its way to one webhook, as the log has it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct WebhookDelivery {
    /// Which one.
    pub id: DeliveryId,
    /// What happened: the name of a [`WebhookEvent`], or `ping`.
    pub event: String,
    /// When it happened.
    pub at: Timestamp,
    /// The entry of the journal that made it; for a ping the last one before it.
    pub revision: Revision,
    /// Which event of that entry, from 1; 0 for a ping.
    pub nth: u32,
    /// How far it is.
    pub state: DeliveryState,
    /// How often it was tried.
    pub attempts: u32,
    /// When it was tried last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tried_at: Option<Timestamp>,
    /// The HTTP status of the last answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<u16>,
    /// How long that took, in milliseconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub millis: Option<u32>,
    /// The beginning of that answer, or why there was none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub answer: String,
}
