//! What a person chose before the program started: language, zone, theme, keys. Where it comes from is not
//! known here.

use std::str::FromStr;

use serde::Deserialize;

use super::{
    action::{ACTIONS, Action, Scope},
    custom::CustomCommands,
    keymap::{Keymap, Row},
    mistake::{Mistake, Problem},
    theme::{Themes, Wardrobe},
};
use crate::{
    desk::{Landing, TicketNumber, Zone},
    locale::Lang,
};

/// The keys of every action.
pub type Keys = Keymap<Scope, Action>;

/// The keys to begin with, by name: those of the action table, and those that change some of them.
const PRESETS: [(&str, &str); 3] = [
    ("default", ""),
    ("arrows", include_str!("keymap/arrows.toml")),
    ("emacs", include_str!("keymap/emacs.toml")),
];

/// What is read again when somebody saved it.
#[derive(Clone, Debug)]
pub struct Reread {
    /// The themes there are now.
    pub themes: Themes,
    /// What else was chosen; nothing where something is wrong with it, so that what was good stays.
    pub chosen: Option<Chosen>,
    /// What is wrong, in words, one line each.
    pub mistakes: Vec<String>,
}

/// What a settings file can change while the program runs.
#[derive(Clone, Debug)]
pub struct Chosen {
    /// The theme.
    pub theme: String,
    /// The themes for a dark and for a light ground.
    pub by_ground: [String; 2],
    /// The keys.
    pub keys: Keys,
    /// The custom commands.
    pub custom: CustomCommands,
}

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
    /// The themes there are, and the one that was chosen.
    pub wardrobe: Wardrobe,
    /// The keys.
    pub keys: Keys,
    /// The custom commands.
    pub custom: CustomCommands,
    /// Makes the ids of what this program creates.
    pub seed: u64,
    /// The desk these are from, where several could be meant: shown while connecting.
    pub place: String,
    /// How pictures of people are drawn.
    pub pictures: PictureMode,
    /// What to open with; nothing means the page the technician chose.
    pub open: Option<Opening>,
    /// Somebody is here for the first time: the tour begins by itself.
    pub tour: bool,
    /// What fits the way to the terminal.
    pub tuning: Tuning,
    /// The desks one can switch to.
    pub desks: Desks,
    /// What is wrong in the files, in words: it was left out.
    pub mistakes: Vec<String>,
}

/// The desks that have names.
#[derive(Clone, Debug, Default)]
pub struct Desks {
    /// Their names and addresses; no address for the desk of this computer.
    pub named: Vec<(String, Option<String>)>,
    /// The one that is open; none for one without a name.
    pub here: Option<String>,
}

/// What fits the way to the terminal.
#[derive(Clone, Debug, Default)]
pub struct Tuning {
    /// The terminal is far away: fewer frames, and the preview follows when the cursor rests.
    pub far: bool,
    /// The terminal is known to show links.
    pub links: bool,
    /// The terminal tells of the mouse from the start.
    pub mouse: bool,
    /// How a critical ticket makes itself heard.
    pub notify: Notify,
    /// Where the desk is reached by others; nothing for the desk of this computer.
    pub url: Option<String>,
    /// Whether everything is said in lines of text.
    pub speech: Speech,
    /// Where lines that are said are broken, in cells; 0 leaves that to whoever reads them.
    pub line_width: usize,
}

/// Whether the program draws, or says everything in lines of text, to be heard or felt (T36, TA15).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Speech {
    /// As the account of the technician says.
    #[default]
    Account,
    /// In lines from the start.
    Lines,
    /// In lines: there is no screen to draw on.
    OnlyLines,
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

    /// The names of the presets.
    pub const PRESETS: [&str; 3] = [PRESETS[0].0, PRESETS[1].0, PRESETS[2].0];

    /// The keys of a preset.
    ///
    /// # Errors
    /// What is wrong with it, and a name that is none.
    pub fn preset(name: &str) -> Result<Self, Vec<Mistake>> {
        let Some((file, text)) = PRESETS.iter().find(|(known, _)| *known == name) else {
            let allowed = Self::PRESETS.map(str::to_owned).into();
            let problem = Problem::Unknown { name: name.to_owned(), allowed };
            return Err(vec![Mistake { place: None, problem }]);
        };
        Self::standard()?.with_settings(file, text)
    }
}
