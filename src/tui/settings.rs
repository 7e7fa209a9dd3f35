//! What a person chose before the program started: language, zone, theme, keys. Where it comes from is not
//! known here.

use std::{str::FromStr, sync::Arc};

use chrono::FixedOffset;

use super::{
    action::{ACTIONS, Action, Scope},
    keymap::{Keymap, Row},
    mistake::Mistake,
    theme::Theme,
};
use crate::{
    desk::{Landing, TicketNumber},
    locale::Lang,
};

/// The keys of every action.
pub type Keys = Keymap<Scope, Action>;

/// What a person chose before the program started.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Nothing is changed, whatever the role allows.
    pub read_only: bool,
    /// Only characters of ASCII.
    pub ascii: bool,
    /// The language.
    pub lang: Lang,
    /// The offset from UTC in which times are shown and read.
    pub zone: FixedOffset,
    /// The styles.
    pub theme: Arc<Theme>,
    /// The keys.
    pub keys: Keys,
    /// Makes the ids of what this program creates.
    pub seed: u64,
    /// The desk these are from, where several could be meant: shown while connecting.
    pub place: String,
    /// What to open with; nothing means the page the technician chose.
    pub open: Option<Opening>,
}

/// What the terminal is asked to open with.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Opening {
    /// A page.
    Page(Landing),
    /// The page of a ticket.
    Ticket(TicketNumber),
}

impl FromStr for Opening {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let text = text.trim();
        if let Ok(number) = text.trim_start_matches('#').parse() {
            return Ok(Self::Ticket(TicketNumber(number)));
        }
        let page = match text.to_lowercase().as_str() {
            "dashboard" => Landing::Dashboard,
            "tickets" => Landing::Tickets,
            "sites" | "customers" => Landing::Sites,
            "devices" => Landing::Devices,
            "alerts" => Landing::Alerts,
            _ => return Err(()),
        };
        Ok(Self::Page(page))
    }
}

impl Keys {
    /// The keys of the action table.
    ///
    /// # Errors
    /// What clashes in the table.
    pub fn standard() -> Result<Self, Vec<Mistake>> {
        Self::new(ACTIONS.iter().map(|row| Row {
            scope: row.scope,
            scope_name: row.scope.name(),
            action: row.action,
            name: row.id,
            keys: row.keys,
        }))
    }
}
