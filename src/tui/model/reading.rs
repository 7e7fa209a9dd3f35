//! The thread that is on screen: when it is asked for, and when the program wakes by itself.

use chrono::TimeDelta;

use super::Model;
use crate::{
    desk::{RecordKey, TicketId, Timestamp},
    tui::{effect::Effect, port::Thread},
};

/// The thread that is on screen, on the page or beside the list.
#[derive(Debug, Default)]
pub struct Reading {
    /// Of which ticket.
    pub ticket: Option<TicketId>,
    /// The thread, once it is there, or why it is not.
    pub thread: Option<Result<Thread, String>>,
    /// When to ask for it: not before the cursor has rested a moment.
    due: Option<Timestamp>,
}

/// How long the cursor rests before the thread beside the list is fetched, in milliseconds.
const REST: i64 = 120;

impl Model {
    /// The moment at which something happens by itself: the next full minute, a thread to fetch, a refusal to show.
    pub fn wake_at(&self) -> Timestamp {
        let millis = self.look.now.timestamp_millis();
        let next = millis - millis.rem_euclid(60_000) + 60_000;
        let minute = Timestamp::from_timestamp_millis(next).unwrap_or(self.look.now);
        let moments =
            [self.reading.due, self.others.next_end(), self.refusal_due()].into_iter().flatten();
        moments.fold(minute, Timestamp::min)
    }

    /// Asks for the thread of the ticket that is on screen: at once for a page, after a rest for the row
    /// under the cursor where the preview has room for it.
    pub(super) fn follow(&mut self) {
        let wide = self.screen().has_side();
        let shown = self.page.as_ref().map(|page| page.key);
        let shown = shown.or_else(|| self.list().cursor().filter(|_| wide));
        let ticket = match shown {
            Some(RecordKey::Ticket(ticket)) => Some(ticket),
            _ => None,
        };
        let now = self.look.now;
        if ticket != self.reading.ticket {
            let rest = if self.page.is_some() { 0 } else { REST };
            let due = ticket.map(|_| now + TimeDelta::milliseconds(rest));
            self.reading = Reading { ticket, thread: None, due };
        } else if self.page.is_some() && self.reading.due.is_some() {
            self.reading.due = Some(now);
        }
        if let (Some(ticket), Some(due)) = (ticket, self.reading.due)
            && due <= now
        {
            self.reading.due = None;
            self.want(Effect::Thread(ticket));
        }
    }

    /// Asks again for the thread that is on screen.
    pub(in crate::tui) fn fetch_again(&mut self) {
        if let (Some(ticket), None) = (self.reading.ticket, self.reading.due) {
            self.want(Effect::Thread(ticket));
        }
    }
}
