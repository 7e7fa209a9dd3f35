//! Whether somebody looks at the terminal, what makes itself heard while nobody does, and what on it leads elsewhere.

use chrono::TimeDelta;

use super::Model;
use crate::{
    desk::{Change, Desk, Priority, Record, RecordKey, Ticket, Timestamp, clean},
    phrase,
    tui::{
        effect::Effect,
        settings::{Notify, link},
    },
};

/// Whether somebody looks at the terminal.
#[derive(Debug, Default)]
pub(super) struct Watch {
    /// What the terminal said last; many never say.
    said: Option<bool>,
    pressed: Option<Timestamp>,
}

/// Who pressed a key within so many seconds is thought to look, where the terminal does not say.
const LOOKS: i64 = 60;

impl Watch {
    pub(super) const fn says(&mut self, here: bool) {
        self.said = Some(here);
    }

    pub(super) const fn pressed(&mut self, now: Timestamp) {
        self.pressed = Some(now);
    }

    fn looks(&self, now: Timestamp) -> bool {
        let lately = self.pressed.is_some_and(|at| now - at < TimeDelta::seconds(LOOKS));
        self.said.unwrap_or(lately)
    }
}

/// The ticket among the changes that was not there before, or was less than critical.
pub(in crate::tui) fn critical<'c>(desk: &Desk, changes: &'c [Change]) -> Option<&'c Ticket> {
    changes.iter().find_map(|change| match change {
        Change::Put(Record::Ticket(ticket)) if ticket.priority == Priority::Critical => {
            let was = desk.get::<Ticket>(ticket.id).map(|ticket| ticket.priority);
            (was != Some(Priority::Critical)).then_some(&**ticket)
        }
        _ => None,
    })
}

impl Model {
    /// What on the screen leads somewhere, and where: the number of the open ticket.
    pub fn link(&self) -> Option<(String, String)> {
        let tuning = &self.settings.tuning;
        let (Some(page), Some(url), true) = (&self.page, &tuning.url, tuning.links) else {
            return None;
        };
        let RecordKey::Ticket(id) = page.key else { return None };
        let number = self.desk()?.get::<Ticket>(id)?.number;
        Some((number.to_string(), link(url, number)))
    }

    /// Makes a critical ticket heard, unless somebody looks.
    pub(in crate::tui) fn alarm(&mut self, ticket: &Ticket) {
        let off = self.settings.tuning.notify == Notify::Off || self.is_quiet();
        if off || self.watch.looks(self.look.now) {
            return;
        }
        let lang = self.look.lang;
        let Some(desk) = self.desk() else { return };
        let text = lang.critical_ticket(phrase::ticket(lang, desk, ticket.id), &*ticket.title);
        let text = clean(&text).into_owned();
        self.want(Effect::Notify { text, how: self.settings.tuning.notify });
    }
}
