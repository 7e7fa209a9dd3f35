//! Owns the settings of the account: one record.
//! Knows no rule about them. A new setting is a field here and a command.

use serde::{Deserialize, Serialize};

use crate::desk::{Name, Revision};

/// The key of the one account a desk has.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default, Serialize, Deserialize,
)]
pub struct AccountKey;

/// What holds for the whole desk.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Account {
    /// Always the same.
    pub id: AccountKey,
    /// The organisation whose desk this is.
    pub name: Name,
    /// How many technicians may be active at once; nothing means any number (TA3).
    pub seat_limit: Option<u32>,
    /// How new tickets are assigned; nothing means they wait unassigned (D4).
    pub auto_assign: Option<super::Strategy>,
    /// How long after closing a requester's reply still reopens a ticket, in days (D3).
    pub reopen_window_days: u32,
    /// When it last changed.
    pub rev: Revision,
}
