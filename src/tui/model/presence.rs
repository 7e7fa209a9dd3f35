//! Who has which ticket open: what the others say of themselves, and what is said of the person here.

use std::collections::BTreeMap;

use super::Model;
use crate::{
    desk::{RecordKey, TechnicianId, TicketId, Timestamp},
    tui::{
        effect::Effect,
        overlays::{About, Overlay},
    },
};

/// Everybody else who has a ticket open.
#[derive(Debug, Default)]
pub struct Others(BTreeMap<TechnicianId, There>);

#[derive(Debug)]
struct There {
    ticket: TicketId,
    writes: bool,
    until: Timestamp,
}

impl Others {
    /// Takes in where somebody is.
    pub(in crate::tui) fn tell(
        &mut self,
        technician: TechnicianId,
        ticket: Option<TicketId>,
        writes: bool,
        until: Timestamp,
    ) {
        match ticket {
            Some(ticket) => drop(self.0.insert(technician, There { ticket, writes, until })),
            None => drop(self.0.remove(&technician)),
        }
    }

    /// Drops what holds no longer.
    pub(super) fn forget(&mut self, now: Timestamp) {
        self.0.retain(|_, there| there.until > now);
    }

    /// When the next word runs out.
    pub(super) fn next_end(&self) -> Option<Timestamp> {
        self.0.values().map(|there| there.until).min()
    }

    /// Who has a ticket open, and whether they write on it.
    pub fn on(&self, ticket: TicketId) -> impl Iterator<Item = (TechnicianId, bool)> + '_ {
        let there = self.0.iter().filter(move |(_, there)| there.ticket == ticket);
        there.map(|(technician, there)| (*technician, there.writes))
    }
}

impl Model {
    /// Says where the person is, where that is news. A row under the cursor is not read yet.
    pub(super) fn be_seen(&mut self) {
        let written = self.overlays.iter().rev().find_map(|overlay| match overlay {
            Overlay::Composer(composer) => Some(composer.ticket),
            Overlay::Prompt(prompt) => match prompt.about {
                About::Note(ticket) => Some(ticket),
                _ => None,
            },
            _ => None,
        });
        let read = match self.page.as_ref().map(|page| page.key) {
            Some(RecordKey::Ticket(ticket)) if self.panel.is_none() => Some(ticket),
            _ => None,
        };
        let here = (written.or(read), written.is_some());
        if here != self.here {
            self.here = here;
            self.want(Effect::Here { ticket: here.0, writes: here.1 });
        }
    }
}
