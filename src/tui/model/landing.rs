//! Where the terminal opens: what was asked for at the start, else the page the technician chose, else the first one
//! their role may open (P13, PA6).

use super::{Model, Page};
use crate::{
    desk::{Landing, RecordKey, Technician},
    tui::{action::Action, panels::Place, panes::Pane, settings::Opening, theme::Role},
};

impl Model {
    /// Goes to the page to begin with, once the first copy of the desk is there.
    pub(in crate::tui) fn land(&mut self) {
        let chosen = self.desk().and_then(|desk| desk.get::<Technician>(self.me()));
        let chosen = chosen.map(|me| me.landing).unwrap_or_default();
        let page = match self.settings().open {
            Some(Opening::Ticket(number)) => {
                self.show(Pane::Tickets);
                let ticket = self.desk().and_then(|desk| desk.ticket_numbered(number));
                if let Some(key) = ticket.map(|ticket| RecordKey::Ticket(ticket.id)) {
                    self.page = Some(Page::of(key));
                } else {
                    let text = self.look.lang.opening_no_ticket(number.to_string());
                    self.say(text, Role::Error);
                }
                return;
            }
            Some(Opening::Page(page)) => page,
            None => chosen,
        };
        let may = |page| tab(page).is_some_and(|(_, action)| self.why_not(action).is_none());
        let Some((place, _)) = page.or_first(may).and_then(tab) else { return };
        self.go(place);
    }
}

/// Where a page is, and the action that goes there; both bear the name that is stored.
fn tab(page: Landing) -> Option<(Place, Action)> {
    let name = match page {
        Landing::Dashboard => "dashboard",
        Landing::Tickets => "tickets",
        Landing::Sites => "sites",
        Landing::Devices => "devices",
        Landing::Alerts => "alerts",
    };
    Place::TABS.iter().find(|(_, action)| action.row().id == name).copied()
}
