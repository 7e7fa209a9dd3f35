//! Owns the identity of records: typed UUIDv7 ids, ticket numbers, journal revisions.
//!
//! Must not know where the time or the randomness of an id comes from: whoever creates a record
//! makes its id ([`IdSource`]), so that a retried creation is the same creation.
//! Add the id of a new kind of record to the `ids!` list.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::Timestamp;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(test, derive(schemars::JsonSchema))]
        #[serde(transparent)]
        pub struct $name(Uuid);

        impl $name {
            /// The id with exactly these 128 bits; for presets and tests.
            pub const fn from_u128(bits: u128) -> Self {
                Self(Uuid::from_u128(bits))
            }

            /// Its 128 bits; to derive other ids from.
            pub const fn to_u128(self) -> u128 {
                self.0.as_u128()
            }
        }

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }

        impl From<$name> for Uuid {
            fn from(id: $name) -> Self {
                id.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($name), "({})"), self.0)
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }
    )*};
}

ids! {
    /// Names a [`Technician`](super::Technician).
    TechnicianId
    /// Names a [`Role`](super::Role).
    RoleId
    /// Names a ticket status.
    StatusId
    /// Names a [`Site`](super::Site).
    SiteId
    /// Names a [`Folder`](super::Folder).
    FolderId
    /// Names a [`Department`](super::Department).
    DepartmentId
    /// Names a [`Device`](super::Device).
    DeviceId
    /// Names a [`User`](super::User).
    UserId
    /// Names a [`Ticket`](super::Ticket).
    TicketId
    /// Names an [`Intake`](super::Intake).
    IntakeId
    /// Names an [`Alert`](super::Alert).
    AlertId
    /// Names an [`AutomationRule`](super::AutomationRule).
    RuleId
    /// Names a message of a ticket's thread.
    MessageId
    /// Names a [`Letter`](super::Letter).
    LetterId
    /// Names a [`View`](super::View).
    ViewId
    /// Names an [`ApiToken`](super::ApiToken).
    TokenId
    /// Names a [`Webhook`](super::Webhook).
    WebhookId
    /// Names a [`WebhookDelivery`](super::WebhookDelivery).
    DeliveryId
    /// Names one command, however often it is sent: the idempotency key.
    CommandId
}

/// The number people say: `#1042`. Counted from 1 without gaps in the order of creation.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct TicketNumber(pub u32);

impl CommandId {
    /// The id of the `nth` thing that the desk itself creates while it decides this command: the same whoever
    /// decides it.
    pub fn derive<Id: From<Uuid>>(self, nth: u64) -> Id {
        let (high, low) = self.0.as_u64_pair();
        let high = IdSource::new(high ^ nth.rotate_left(32)).random();
        let low = IdSource::new(low ^ high).random();
        let bytes = Uuid::from_u64_pair(high, low).into_bytes();
        uuid::Builder::from_custom_bytes(bytes).into_uuid().into()
    }
}

impl fmt::Display for TicketNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{}", self.0)
    }
}

/// A position in the journal: the number of its entries so far. 0 is the empty desk.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default, Serialize, Deserialize,
)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Revision(pub u64);

impl Revision {
    /// The revision of the entry that comes after this one.
    #[must_use]
    pub const fn next(self) -> Self {
        Self(self.0 + 1)
    }
}

impl fmt::Display for Revision {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// Makes UUIDv7 ids from a time that is passed in and a seeded generator, so that a program
/// state which owns one stays deterministic.
#[derive(Clone, Debug)]
pub struct IdSource {
    state: u64,
}

impl IdSource {
    /// A source whose ids depend on nothing but `seed` and the times given to [`Self::next`].
    pub const fn new(seed: u64) -> Self {
        Self { state: seed }
    }

    /// A fresh id stamped with `at`.
    pub fn next<Id: From<Uuid>>(&mut self, at: Timestamp) -> Id {
        let (a, b) = (self.random(), self.random());
        let mut bytes = [0; 10];
        bytes[..8].copy_from_slice(&a.to_be_bytes());
        bytes[8..].copy_from_slice(&b.to_be_bytes()[..2]);
        let millis = u64::try_from(at.timestamp_millis()).unwrap_or(0);
        uuid::Builder::from_unix_timestamp_millis(millis, &bytes).into_uuid().into()
    }

    /// The next 64 bits of splitmix64: short, seedable, and good enough for bits that only have
    /// to differ.
    fn random(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.state;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }
}
