//! What stands beside the list: the preview, the thread that is on screen and when it is asked for, the keys that can
//! follow; and when the program wakes by itself.

use chrono::TimeDelta;

use super::Model;
use crate::{
    desk::{RecordKey, TicketId, Timestamp},
    tui::{effect::Effect, panes::Pane, port::Thread},
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

/// The record the preview is about, where that is not simply the one under the cursor: over a slow line it follows
/// when the cursor rests.
#[derive(Debug, Default)]
pub(super) struct Beside {
    shown: Option<RecordKey>,
    /// Where the cursor was last.
    cursor: Option<RecordKey>,
    pane: Pane,
    due: Option<Timestamp>,
}

/// How long the cursor rests before the thread beside the list is fetched, in milliseconds.
const REST: i64 = 120;

/// How long the first key of a sequence waits for the next before those that can follow are shown, in milliseconds.
const HESITATION: i64 = 400;

impl Model {
    /// The moment at which something happens by itself: the next full minute, a thread to fetch, a refusal to show, a
    /// draft to keep, the next rows of a list that is written.
    pub fn wake_at(&self) -> Timestamp {
        if self.is_exporting() {
            return self.look.now;
        }
        let millis = self.look.now.timestamp_millis();
        let next = millis - millis.rem_euclid(60_000) + 60_000;
        let minute = Timestamp::from_timestamp_millis(next).unwrap_or(self.look.now);
        let moments = [
            self.reading.due,
            self.others.next_end(),
            self.refusal_due(),
            self.drafts_due(),
            self.beside.due,
            self.hesitates_until,
            self.prepare_at,
            self.announcement_due(),
        ];
        moments.into_iter().flatten().fold(minute, Timestamp::min)
    }

    /// The record the preview is about.
    pub fn beside(&self) -> Option<RecordKey> {
        if self.settings.tuning.far { self.beside.shown } else { self.list().cursor() }
    }

    /// Lets the preview follow the cursor: at once into another pane, after a rest within a list.
    pub(super) fn rest(&mut self) {
        if !self.settings.tuning.far {
            return;
        }
        let (cursor, pane, now) = (self.list().cursor(), self.pane, self.look.now);
        let shown = self.beside.shown;
        let gone =
            shown.is_none_or(|key| self.desk().is_none_or(|desk| desk.record(key).is_none()));
        let beside = &mut self.beside;
        let moved = cursor != beside.cursor;
        let at_once = pane != beside.pane || gone || cursor.is_none();
        (beside.cursor, beside.pane) = (cursor, pane);
        if at_once || beside.due.is_some_and(|due| due <= now) && !moved {
            (beside.shown, beside.due) = (cursor, None);
        } else if moved {
            beside.due = Some(now + TimeDelta::milliseconds(REST));
        }
    }

    /// Notes when the first keys of a sequence were typed.
    pub(super) fn hesitate(&mut self) {
        let until = self.look.now + TimeDelta::milliseconds(HESITATION);
        self.hesitates_until = (!self.typed.is_empty()).then_some(until);
        self.hesitated = false;
    }

    /// Shows what can follow once the person waited long enough.
    pub(super) fn wonder(&mut self) {
        if self.hesitates_until.is_some_and(|until| until <= self.look.now) {
            (self.hesitates_until, self.hesitated) = (None, true);
        }
    }

    /// True where the person typed the beginning of a sequence and does not go on.
    pub const fn hesitates(&self) -> bool {
        self.hesitated
    }

    /// Gets the list ready for a filter as soon as nothing happens for a moment: on a large desk the first letter
    /// would have to wait for it otherwise.
    pub(super) fn prepare(&mut self, woken: bool) {
        let now = self.look.now;
        if woken && self.prepare_at.is_some_and(|at| at <= now) {
            self.with_list(crate::tui::panes::list::List::prepare);
        }
        let wait = TimeDelta::milliseconds(REST);
        self.prepare_at = self.list().is_unprepared().then(|| now + wait);
    }

    /// Asks for the thread of the ticket that is on screen: at once for a page, after a rest for the row
    /// under the cursor where the preview has room for it.
    pub(super) fn follow(&mut self) {
        let wide = self.screen().has_side();
        let shown = self.page.as_ref().map(|page| page.key);
        let shown = shown.or_else(|| self.beside().filter(|_| wide));
        let ticket = match shown {
            Some(RecordKey::Ticket(ticket)) => Some(ticket),
            _ => None,
        };
        let now = self.look.now;
        if ticket != self.reading.ticket {
            // Where the preview rests there was a rest already.
            let rest = if self.page.is_some() || self.settings.tuning.far { 0 } else { REST };
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
