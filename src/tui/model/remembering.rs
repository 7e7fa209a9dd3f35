//! The desk of the last time: shown before the server was asked, first a glimpse of it, then the whole. And what is kept
//! for the next start.

use std::collections::BTreeSet;

use chrono::TimeDelta;

use super::{Line, Model};
use crate::{
    desk::{
        Account, Desk, Entity, Record, RecordKey, Role, Site, Status, Technician, TechnicianId,
        Timestamp,
    },
    tui::{effect::Effect, panes::Pane, port::Glimpse},
};

/// How much of the desk is there, and when something of it was kept last.
#[derive(Debug, Default)]
pub(super) struct Remembering {
    /// Only what the first screen needs is there yet.
    part: bool,
    /// When what the first screen needs was kept.
    kept: Option<Timestamp>,
    /// The server has been heard of since.
    news: bool,
}

/// How often the first screen is kept while the program runs, in minutes.
const OFTEN: i64 = 5;
/// How many rows of a list the first screen may need.
const ROWS: usize = 100;
/// How many records of the small kinds it takes along.
const FEW: usize = 300;

impl Model {
    /// Shows the desk of the last time.
    pub(in crate::tui) fn recall(
        &mut self,
        desk: Desk,
        me: TechnicianId,
        at: Timestamp,
        whole: bool,
    ) {
        self.sign_in(me);
        if matches!(self.line, Line::Connecting | Line::Remembered { .. }) {
            self.line = Line::Remembered { at };
        }
        let first = self.desk().is_none();
        self.remembering.part = !whole;
        self.start_over(desk);
        if first {
            self.land();
        }
    }

    /// The desk of now is there.
    pub(in crate::tui) const fn is_current(&mut self) {
        self.remembering.part = false;
        self.remembering.news = true;
    }

    /// True while only what the first screen needs is there.
    pub const fn is_reading(&self) -> bool {
        self.remembering.part
    }

    /// Keeps what the next first screen needs, once there is something and then every few minutes in which something
    /// happened.
    pub(super) fn remember_now_and_then(&mut self) {
        let due = self
            .remembering
            .kept
            .is_none_or(|kept| self.look.now - kept >= TimeDelta::minutes(OFTEN));
        if due && self.remembering.news {
            let glimpse = self.glimpse();
            self.effects.extend(glimpse.map(|glimpse| Effect::Remember(Box::new(glimpse))));
        }
    }

    /// What is kept when the program ends.
    pub fn farewell(&mut self, now: Timestamp) -> Option<Glimpse> {
        self.look.now = now;
        self.glimpse()
    }

    fn glimpse(&mut self) -> Option<Glimpse> {
        let replica = self.replica.as_ref().filter(|_| !self.remembering.part)?;
        let now = self.look.now;
        let at = match self.line {
            Line::SignedOut | Line::None => return None,
            Line::Live | Line::Connecting => now,
            Line::Remembered { at } => at,
            Line::Offline { since, .. } => since,
        };
        let (desk, mut keys) = (replica.desk(), BTreeSet::new());
        for pane in [Pane::Tickets, Pane::Devices, Pane::Sites, Pane::Alerts] {
            keys.extend(self.lists[pane as usize].rows().take(ROWS));
        }
        let related: Vec<RecordKey> = keys
            .iter()
            .filter_map(|key| desk.record(*key))
            .flat_map(|r| related(desk, &r))
            .collect();
        keys.extend(related);
        keys.insert(RecordKey::Technician(self.me));
        keys.extend(some::<Account>(desk).chain(some::<Role>(desk)).chain(some::<Status>(desk)));
        keys.extend(some::<Technician>(desk).chain(some::<Site>(desk)));
        let glimpse = Glimpse {
            at,
            me: self.me,
            revision: replica.confirmed(),
            numbered: desk.numbered_elsewhere(),
            records: keys.into_iter().filter_map(|key| desk.record(key)).collect(),
        };
        self.remembering.kept = Some(now);
        self.remembering.news = false;
        Some(glimpse)
    }
}

fn some<R: Entity>(desk: &Desk) -> impl Iterator<Item = RecordKey> {
    desk.all::<R>().take(FEW).map(|record| R::key(record.id()))
}

/// What a row shows of other records.
fn related(desk: &Desk, record: &Record) -> Vec<RecordKey> {
    match record {
        Record::Ticket(ticket) => {
            let user = ticket.requester.map(RecordKey::User);
            let device = ticket.device.as_ref().map(|device| RecordKey::Device(device.id));
            user.into_iter().chain(device).collect()
        }
        Record::Device(device) => {
            desk.users_of_device(device.id).take(ROWS).map(RecordKey::User).collect()
        }
        Record::Alert(alert) => vec![RecordKey::Device(alert.device)],
        _ => Vec::new(),
    }
}
