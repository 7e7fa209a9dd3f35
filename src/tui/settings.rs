//! What a person chose before the program started: language, zone, theme, keys. Where it comes from is not
//! known here.

use std::{str::FromStr, sync::Arc};

use serde::Deserialize;

use super::{
    action::{ACTIONS, Action, Scope},
    keymap::{Keymap, Row},
    mistake::Mistake,
    theme::Theme,
};
use crate::{
    desk::{Landing, TicketNumber, Zone},
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
    /// The zone in which times are shown and read.
    pub zone: Zone,
    /// The styles.
    pub theme: Arc<Theme>,
    /// The keys.
    pub keys: Keys,
    /// Makes the ids of what this program creates.
    pub seed: u64,
    /// The desk these are from, where several could be meant: shown while connecting.
    pub place: String,
    /// How pictures of people are drawn.
    pub pictures: PictureMode,
    /// What to open with; nothing means the page the technician chose.
    pub open: Option<Opening>,
    /// What fits the way to the terminal.
    pub tuning: Tuning,
}

/// What fits the way to the terminal.
#[derive(Clone, Debug, Default)]
pub struct Tuning {
    /// The terminal is far away: fewer frames, and the preview follows when the cursor rests.
    pub far: bool,
    /// The terminal is known to show links.
    pub links: bool,
    /// How a critical ticket makes itself heard.
    pub notify: Notify,
    /// Where the desk is reached by others; nothing for the desk of this computer.
    pub url: Option<String>,
}

/// How something urgent makes itself heard while nobody looks at the terminal.
#[derive(Deserialize, Clone, Copy, PartialEq, Eq, Debug, Default)]
#[serde(rename_all = "lowercase")]
pub enum Notify {
    /// A notification where the terminal is known to have them, and the bell.
    #[default]
    Auto,
    /// The bell.
    Bell,
    /// A notification.
    Osc,
    /// Not at all.
    Off,
}

/// How pictures of people are drawn.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum PictureMode {
    /// Not at all: initials stand for them.
    #[default]
    Off,
    /// In half blocks of 256 colours.
    Indexed,
    /// In half blocks of any colour.
    True,
}

/// What the terminal is asked to open with.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Opening {
    /// A page.
    Page(Landing),
    /// The page of a ticket.
    Ticket(TicketNumber),
}

/// What stands in a link between the desk and the number of a ticket.
const LINKED: &str = "/tickets/";

/// The link to a ticket of the desk at `url`; [`Opening`] reads it.
pub fn link(url: &str, TicketNumber(number): TicketNumber) -> String {
    format!("{}{LINKED}{number}", url.trim_end_matches('/'))
}

impl FromStr for Opening {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let text = text.trim();
        let number = text.rsplit_once(LINKED).map_or(text, |(_, number)| number);
        if let Ok(number) = number.trim_start_matches('#').parse() {
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
