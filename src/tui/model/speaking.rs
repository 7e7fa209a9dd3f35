//! Whether the program draws, or says everything in lines of text (T36, TA15), and what is announced then: what others
//! do, one batch every few seconds, at once where it is critical.

use chrono::TimeDelta;
use crossterm::event::{KeyCode, KeyEvent};

use super::{Line, Model};
use crate::{
    desk::{
        Actor, Change, Desk, Entry, FieldChange, Priority, Record, RecordKey, Status, Technician,
        Ticket, Timestamp, changes_between,
    },
    phrase,
    tui::{
        action::Action,
        overlays::Overlay,
        settings::Speech,
        theme::Role,
        voice::{keys, sentences},
    },
};

/// The least time between two batches of announcements, in seconds.
const APART: i64 = 10;

/// Whether everything is said, and what is to be announced.
#[derive(Debug, Default)]
pub(super) struct Speaking {
    /// What the person chose since the start.
    chosen: Option<bool>,
    /// What the account says.
    account: bool,
    /// Announcements that wait.
    waiting: Vec<String>,
    /// How many batches were announced, and the last one.
    announced: (u64, Vec<String>),
    last: Option<Timestamp>,
    quiet: bool,
    /// The action that the last key did.
    pub(super) did: Option<Action>,
}

impl Model {
    /// True where everything is said in lines of text, and nothing is drawn.
    pub const fn speaks(&self) -> bool {
        self.look.linear
    }

    /// The action that the last key did, where it did one.
    pub const fn did(&self) -> Option<Action> {
        self.speaking.did
    }

    /// How many batches were announced so far, and the last one.
    pub fn announced(&self) -> (u64, &[String]) {
        (self.speaking.announced.0, &self.speaking.announced.1)
    }

    /// Begins with the voice that was asked for.
    pub(super) fn begin_to_speak(&mut self) {
        let speech = self.settings.tuning.speech;
        self.speaking.chosen = (speech != Speech::Account).then_some(true);
        self.choose_voice();
    }

    /// Draws or speaks: as there is a screen, as the person chose, as the account says.
    pub(super) fn choose_voice(&mut self) {
        let speech = self.settings.tuning.speech;
        let me = self.desk().and_then(|desk| desk.get::<Technician>(self.me));
        let account = me.is_some_and(|me| me.plain_tickets);
        if account != self.speaking.account {
            self.speaking.account = account;
            if speech == Speech::Account {
                self.speaking.chosen = None;
            }
        }
        let chosen = self.speaking.chosen.unwrap_or(account);
        self.look.linear = speech == Speech::OnlyLines || chosen;
    }

    /// Goes over to the other voice, where there is a screen.
    pub(in crate::tui) fn toggle_voice(&mut self) {
        let lang = self.look.lang;
        if self.settings.tuning.speech == Speech::OnlyLines {
            return self.say(lang.linear_only(), Role::Error);
        }
        let linear = !self.look.linear;
        self.speaking.chosen = Some(linear);
        self.choose_voice();
        self.say(if linear { lang.linear_on() } else { lang.linear_off() }, Role::Warning);
    }

    /// Holds announcements back, or lets them go again.
    pub(in crate::tui) fn toggle_quiet(&mut self) {
        let lang = self.look.lang;
        self.speaking.quiet = !self.speaking.quiet;
        let text = if self.speaking.quiet { lang.quiet_on() } else { lang.quiet_off() };
        self.say(text, Role::Warning);
    }

    /// True while nobody wants to hear what others do.
    pub(in crate::tui) const fn is_quiet(&self) -> bool {
        self.speaking.quiet
    }

    /// F1, or a question mark where nothing was typed yet: the keys of the layer. False for every other key.
    pub(super) fn explain(&mut self, key: KeyEvent) -> bool {
        let Some(top) = self.overlays.last().filter(|_| self.look.linear) else { return false };
        let asks = match key.code {
            KeyCode::F(1) => true,
            KeyCode::Char('?') => !top.is_typed_in(),
            _ => false,
        };
        if !asks {
            return false;
        }
        let text = keys(self.look.lang, self);
        self.say_in_passing(text.unwrap_or_default(), Role::Warning);
        true
    }

    /// Notes what an entry of somebody else means to whoever listens; before it is taken in.
    pub(in crate::tui) fn overhear(&mut self, entry: &Entry) {
        if !self.look.linear || entry.actor == Actor::Technician(self.me) {
            return;
        }
        let Some(desk) = self.desk() else { return };
        let mut critical = false;
        let mut news = Vec::new();
        for change in &entry.changes {
            let Change::Put(record @ Record::Ticket(ticket)) = change else { continue };
            let before = desk.record(RecordKey::Ticket(ticket.id));
            let was = desk.get::<Ticket>(ticket.id);
            let grew = was.is_none_or(|was| was.priority != Priority::Critical);
            critical |= grew && ticket.priority == Priority::Critical;
            news.extend(match was {
                None => self.new_ticket(desk, ticket),
                Some(was) if self.concerns(was) || self.concerns(ticket) || critical => {
                    self.changed_ticket(desk, ticket, &changes_between(before.as_ref(), record))
                }
                Some(_) => None,
            });
        }
        self.speaking.waiting.extend(news);
        if critical {
            self.announce_all();
        }
    }

    /// Mine, or where I am.
    fn concerns(&self, ticket: &Ticket) -> bool {
        ticket.assignee == Some(self.me) || self.focus() == Some(RecordKey::Ticket(ticket.id))
    }

    fn new_ticket(&self, desk: &Desk, ticket: &Ticket) -> Option<String> {
        let lang = self.look.lang;
        let active = desk.get::<Status>(ticket.status).is_some_and(|s| s.category.is_active());
        let priority = phrase::priority(lang, ticket.priority);
        let text =
            || sentences(lang, [format!("{}, {priority}, {}", ticket.number.0, ticket.title)]);
        active.then(|| lang.spoken_new(text()).into_owned())
    }

    fn changed_ticket(
        &self,
        desk: &Desk,
        ticket: &Ticket,
        changes: &[FieldChange],
    ) -> Option<String> {
        let lang = self.look.lang;
        let changes = changes.iter().map(|change| {
            let value = phrase::value(lang, desk, change.field, &change.to);
            lang.spoken_now(phrase::field_inline(lang, change.field), value).into_owned()
        });
        let changes: Vec<String> = changes.collect();
        let text = || sentences(lang, [format!("{}, {}", ticket.number.0, changes.join(", "))]);
        (!changes.is_empty()).then(|| lang.spoken_changed(text()).into_owned())
    }

    /// When the next batch is due. Not while something is typed: it would stand among the letters.
    pub(super) fn announcement_due(&self) -> Option<Timestamp> {
        let speaking = &self.speaking;
        let typing = self.overlays.last().is_some_and(Overlay::is_typed_in) || self.list().typing;
        let waits = !speaking.waiting.is_empty() && !speaking.quiet && !typing;
        let now = self.look.now;
        waits.then(|| speaking.last.map_or(now, |last| last + TimeDelta::seconds(APART)))
    }

    /// Announces what waits, once it is due.
    pub(super) fn announce(&mut self) {
        if self.announcement_due().is_some_and(|due| due <= self.look.now) {
            self.announce_all();
        }
    }

    fn announce_all(&mut self) {
        let news = std::mem::take(&mut self.speaking.waiting);
        for text in &news {
            self.keep_said(text, Role::Text);
        }
        let speaking = &mut self.speaking;
        speaking.announced = (speaking.announced.0 + 1, news);
        speaking.last = Some(self.look.now);
    }

    /// True where what was done is answered and what is shown is there: the next key of somebody who cannot look would
    /// come too early before that.
    pub fn is_settled(&self) -> bool {
        match self.line {
            Line::Offline { .. } | Line::SignedOut | Line::None => return true,
            Line::Connecting | Line::Remembered { .. } => return false,
            Line::Live => {}
        }
        let sent = self.replica.as_ref().is_some_and(|replica| replica.pending().is_empty());
        let read =
            self.page.is_none() || self.reading.ticket.is_none() || self.reading.thread.is_some();
        sent && read && self.asked.is_empty()
    }
}
