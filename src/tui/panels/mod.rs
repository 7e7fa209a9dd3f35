//! The panels: pages made of rows that are not records, such as a person's profile or the account's settings.
//!
//! A [`Content`] says which rows there are, what they show and what Enter does on each; moving and drawing are
//! the same for all. Knows the desk, not the keys. A new panel is a file here, an arm in [`Panel`] and a place in
//! [`Place::TABS`] or [`Place::ADMIN`].

mod audit;
mod dashboard;
mod directory;
mod import;
mod profile;
mod settings;

use std::fmt::Debug;

pub(super) use directory::lines as directory_lines;
pub(super) use import::lines as import_lines;
use ratatui::text::Line;

use super::{
    action::{Action, Scope},
    panes::{Pane, Sight},
    theme::Role,
};
use crate::{desk::RecordKey, locale::Lang};

/// The panels.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Panel {
    /// How the desk does.
    Dashboard,
    /// The person who looks (P1).
    Profile,
    /// What holds for the whole desk.
    Settings,
    /// Who did what (F15).
    Audit,
    /// Files of sites, users and devices (E9).
    Import,
    /// Where users come from (U21).
    Directory,
}

impl Panel {
    /// Every panel.
    pub const ALL: [Self; 6] = [
        Self::Dashboard,
        Self::Profile,
        Self::Settings,
        Self::Audit,
        Self::Import,
        Self::Directory,
    ];

    /// What it shows.
    pub fn content(self) -> &'static dyn Content {
        match self {
            Self::Dashboard => &dashboard::Dashboard,
            Self::Profile => &profile::Profile,
            Self::Settings => &settings::Settings,
            Self::Audit => &audit::Audit,
            Self::Import => &import::Import,
            Self::Directory => &directory::DirectoryPanel,
        }
    }

    /// The actions on it.
    pub const fn scope(self) -> Scope {
        match self {
            Self::Dashboard => Scope::Dashboard,
            Self::Profile => Scope::Profile,
            Self::Settings => Scope::Settings,
            Self::Audit => Scope::Audit,
            Self::Import => Scope::Import,
            Self::Directory => Scope::Directory,
        }
    }

    /// Its name.
    pub fn title(self, lang: Lang) -> &'static str {
        match self {
            Self::Dashboard => lang.panel_dashboard(),
            Self::Profile => lang.panel_profile(),
            Self::Settings => lang.panel_settings(),
            Self::Audit => lang.panel_audit(),
            Self::Import => lang.panel_import(),
            Self::Directory => lang.panel_directory(),
        }
    }
}

/// What Enter does on a row.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Does {
    /// Nothing: the row only tells.
    Nothing,
    /// This action, which its own key reaches as well.
    Run(Action),
    /// It shows the records behind the row.
    Show {
        /// In which pane.
        pane: Pane,
        /// Through which filter.
        filter: String,
        /// Related to which record.
        of: Option<RecordKey>,
    },
}

/// One row of a panel.
#[derive(Clone, Debug)]
pub struct Row {
    /// The heading above it, where a group of rows begins.
    pub section: Option<String>,
    /// What it is.
    pub label: String,
    /// What it says, each part with its role.
    pub value: Vec<(String, Role)>,
    /// Lines beneath the value: a picture, a chart.
    pub below: Vec<Line<'static>>,
    /// What Enter does.
    pub does: Does,
}

impl Row {
    /// A row of plain text.
    pub fn new(label: impl Into<String>, value: impl Into<String>, does: Does) -> Self {
        Self {
            section: None,
            label: label.into(),
            value: vec![(value.into(), Role::Text)],
            below: Vec::new(),
            does,
        }
    }

    /// The same row, beginning a group.
    #[must_use]
    pub fn under(mut self, section: impl Into<String>) -> Self {
        self.section = Some(section.into());
        self
    }

    /// The lines it takes on screen.
    pub fn height(&self) -> usize {
        self.section.as_ref().map_or(0, |_| 2) + 1 + self.below.len()
    }
}

/// Counts in words, without those of nothing: "3 new, 1 error".
fn tally<'w>(
    counts: impl IntoIterator<Item = (usize, &'w str, Role)>,
    none: &str,
) -> Vec<(String, Role)> {
    let mut parts = Vec::new();
    for (count, word, role) in counts.into_iter().filter(|(count, ..)| *count > 0) {
        if !parts.is_empty() {
            parts.push((", ".to_owned(), Role::Dim));
        }
        parts.push((format!("{count} {word}"), role));
    }
    if parts.is_empty() {
        parts.push((none.to_owned(), Role::Dim));
    }
    parts
}

/// What a panel is about.
pub trait Content: Sync {
    /// Its rows, top to bottom, for a column of this width in cells.
    fn rows(&self, sight: &Sight<'_>, width: usize) -> Vec<Row>;
}

/// A panel that is open.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Opened {
    /// Which.
    pub panel: Panel,
    /// The row the person is on.
    pub cursor: usize,
}

/// Where one can go: a pane or a panel.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Place {
    /// A list.
    Pane(Pane),
    /// A panel.
    Panel(Panel),
}

impl Place {
    /// What has a tab, in the order of the keys, with the action that goes there.
    pub const TABS: &[(Self, Action)] = &[
        (Self::Pane(Pane::Tickets), Action::Tickets),
        (Self::Pane(Pane::Users), Action::Users),
        (Self::Pane(Pane::Devices), Action::Devices),
        (Self::Pane(Pane::Technicians), Action::Technicians),
        (Self::Pane(Pane::Sites), Action::Sites),
        (Self::Pane(Pane::Alerts), Action::Alerts),
        (Self::Panel(Panel::Dashboard), Action::Dashboard),
        (Self::Panel(Panel::Profile), Action::Profile),
    ];

    /// What the administration menu offers.
    pub const ADMIN: &[Self] = &[
        Self::Pane(Pane::Roles),
        Self::Panel(Panel::Settings),
        Self::Panel(Panel::Audit),
        Self::Panel(Panel::Import),
        Self::Panel(Panel::Directory),
        Self::Pane(Pane::Departments),
        Self::Pane(Pane::Folders),
        Self::Pane(Pane::Intakes),
        Self::Pane(Pane::Automation),
        Self::Pane(Pane::Mail),
        Self::Pane(Pane::Statuses),
        Self::Pane(Pane::Webhooks),
        Self::Pane(Pane::Tokens),
    ];

    /// Its name.
    pub fn title(self, lang: Lang) -> &'static str {
        match self {
            Self::Pane(pane) => pane.title(lang),
            Self::Panel(panel) => panel.title(lang),
        }
    }

    /// Its name on the tab of a narrow terminal.
    pub fn short_title(self, lang: Lang) -> &'static str {
        match self {
            Self::Pane(pane) => pane.short_title(lang),
            Self::Panel(Panel::Dashboard) => lang.panel_dashboard_short(),
            Self::Panel(Panel::Profile) => lang.panel_profile_short(),
            Self::Panel(panel) => panel.title(lang),
        }
    }
}
