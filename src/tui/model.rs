//! The program state and its one way to change: [`Model::update`].
//!
//! Owns the replica, the panes, the layers over them, the message line and undo. Routes what happens: keys to the
//! top layer or through the keymap to `acts/`, events to the replica. Knows no clock: time comes with each
//! message.

use std::{collections::BTreeMap, sync::Arc};

use chrono::{FixedOffset, TimeDelta};
use crossterm::event::KeyEvent;

use super::{
    action::{ACTIONS, Action, Scope},
    acts,
    effect::{Editing, Effect},
    keymap::{Chord, Keymap, Resolved, Row},
    look::Look,
    mistake::Mistake,
    msg::Msg,
    overlays::{Form, Overlay},
    panes::{
        Pane, Sight,
        list::{List, Stamp},
    },
    port::Thread,
    screen::Screen,
    theme::{Role, Theme},
};
use crate::{
    desk::{
        Actor, Command, CommandId, Desk, IdSource, RecordKey, Refusal, Replica, TechnicianId,
        TicketId, Timestamp, inverse,
    },
    locale::Lang,
    phrase,
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
    /// The offset from UTC in which times are shown and read.
    pub zone: FixedOffset,
    /// The styles.
    pub theme: Arc<Theme>,
    /// The keys.
    pub keys: Keys,
    /// Makes the ids of what this program creates.
    pub seed: u64,
    /// The desk these are from, where several could be meant: shown while connecting.
    pub place: String,
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

/// The state of the line to the server.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Line {
    /// Not there yet.
    Connecting,
    /// Changes come as they happen.
    Live,
    /// Gone: since when, and why.
    Offline {
        /// When it was lost.
        since: Timestamp,
        /// Why, in words.
        reason: String,
    },
    /// The server ended the session.
    SignedOut,
}

/// The message line.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Said {
    /// What it says.
    pub text: String,
    /// In which tone. An error stays until the next message or Esc.
    pub role: Role,
}

/// The page of one record.
#[derive(Debug)]
pub struct Page {
    /// Which record.
    pub key: RecordKey,
    /// The first line on screen.
    pub scroll: usize,
}

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

/// A step that can be undone.
#[derive(Debug)]
pub(super) struct Step {
    /// The commands it sent.
    pub(super) ids: Vec<CommandId>,
    /// The commands that take it back.
    pub(super) back: Vec<Command>,
    /// What it did, in words.
    pub(super) words: String,
}

/// The program state.
#[derive(Debug)]
pub struct Model {
    settings: Settings,
    /// How things are shown now.
    pub look: Look,
    size: (u16, u16),
    me: TechnicianId,
    replica: Option<Replica>,
    shown: u64,
    pane: Pane,
    lists: [List; 4],
    /// The open page.
    pub page: Option<Page>,
    /// The thread that is on screen.
    pub reading: Reading,
    /// What lies over the pane, the top last.
    pub overlays: Vec<Overlay>,
    typed: Vec<Chord>,
    /// The line to the server.
    pub line: Line,
    /// The message line.
    pub said: Option<Said>,
    pub(super) undo: Vec<Step>,
    pub(super) ids: IdSource,
    pub(super) inactive_too: bool,
    /// A New ticket form that was left with something in it.
    pub(super) draft: Option<Box<Form>>,
    /// Replies that were left with something in them.
    pub(super) kept: BTreeMap<TicketId, String>,
    effects: Vec<Effect>,
}

impl Model {
    /// The state of a program that has not seen a desk yet.
    pub fn new(settings: Settings, size: (u16, u16), now: Timestamp) -> Self {
        let look = Look {
            lang: settings.lang,
            now,
            zone: settings.zone,
            ascii: settings.ascii,
            theme: Arc::clone(&settings.theme),
        };
        Self {
            ids: IdSource::new(settings.seed),
            settings,
            look,
            size,
            me: TechnicianId::from_u128(0),
            replica: None,
            shown: 0,
            pane: Pane::default(),
            lists: Pane::ALL.map(List::new),
            page: None,
            reading: Reading::default(),
            overlays: Vec::new(),
            typed: Vec::new(),
            line: Line::Connecting,
            said: None,
            undo: Vec::new(),
            inactive_too: true,
            draft: None,
            kept: BTreeMap::new(),
            effects: Vec::new(),
        }
    }

    /// Takes in one thing that happened at `now`, and says what is wanted because of it.
    pub fn update(&mut self, now: Timestamp, msg: Msg) -> Vec<Effect> {
        self.look.now = now;
        match msg {
            Msg::Key(key) => self.key(key),
            Msg::Paste(text) => self.paste(&text),
            Msg::Resize(width, height) => self.size = (width, height),
            Msg::Wake => {}
            Msg::Event(event) => acts::events::take(self, event),
            Msg::Edited { editing, text } => acts::writing::edited(self, editing, text),
        }
        self.settle();
        self.follow();
        std::mem::take(&mut self.effects)
    }

    /// The moment at which something happens by itself: the next full minute, or a thread to fetch.
    pub fn wake_at(&self) -> Timestamp {
        let millis = self.look.now.timestamp_millis();
        let next = millis - millis.rem_euclid(60_000) + 60_000;
        let minute = Timestamp::from_timestamp_millis(next).unwrap_or(self.look.now);
        self.reading.due.map_or(minute, |due| due.min(minute))
    }

    /// Asks for the thread of the ticket that is on screen: at once for a page, after a rest for the row
    /// under the cursor where the preview has room for it.
    fn follow(&mut self) {
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
    pub(super) fn fetch_again(&mut self) {
        if let (Some(ticket), None) = (self.reading.ticket, self.reading.due) {
            self.want(Effect::Thread(ticket));
        }
    }

    /// Brings rows, cursor and scroll in line with what is there now.
    fn settle(&mut self) {
        let height = usize::from(self.screen().list.height);
        let stamp = Stamp {
            revision: self.replica.as_ref().map(Replica::confirmed).unwrap_or_default(),
            shown: self.shown,
        };
        self.with_list(|list, sight| {
            list.refresh(sight, stamp);
            list.scroll(height);
        });
    }

    /// The regions of the screen.
    pub fn screen(&self) -> Screen {
        Screen::new(ratatui::layout::Rect::new(0, 0, self.size.0, self.size.1))
    }

    /// What was chosen at the start.
    pub const fn settings(&self) -> &Settings {
        &self.settings
    }

    /// Who sits here.
    pub const fn me(&self) -> TechnicianId {
        self.me
    }

    pub(super) const fn sign_in(&mut self, me: TechnicianId) {
        self.me = me;
    }

    /// The pane that is shown.
    pub const fn pane(&self) -> Pane {
        self.pane
    }

    /// The list of the pane that is shown.
    pub const fn list(&self) -> &List {
        &self.lists[self.pane as usize]
    }

    pub(super) const fn list_mut(&mut self) -> &mut List {
        &mut self.lists[self.pane as usize]
    }

    pub(super) const fn list_of(&mut self, pane: Pane) -> &mut List {
        &mut self.lists[pane as usize]
    }

    /// The keys typed so far of a longer sequence.
    pub fn typed(&self) -> &[Chord] {
        &self.typed
    }

    /// The desk as the person should see it; nothing before the first copy came.
    pub fn desk(&self) -> Option<&Desk> {
        self.replica.as_ref().map(Replica::desk)
    }

    /// The desk and what is on its way to it.
    pub const fn replica(&self) -> Option<&Replica> {
        self.replica.as_ref()
    }

    pub(super) const fn replica_mut(&mut self) -> Option<&mut Replica> {
        self.replica.as_mut()
    }

    pub(super) fn set_replica(&mut self, replica: Replica) {
        self.replica = Some(replica);
        self.changed();
    }

    /// Notes that what is shown of the desk is different now.
    pub(super) const fn changed(&mut self) {
        self.shown += 1;
    }

    /// What a pane reads; nothing before the first copy came.
    pub fn sight(&self) -> Option<Sight<'_>> {
        Some(Sight {
            desk: self.desk()?,
            me: Some(self.me),
            look: &self.look,
            inactive_too: self.inactive_too,
            of: self.list().of(),
        })
    }

    /// Works on the list of the pane that is shown.
    pub(super) fn with_list(&mut self, work: impl FnOnce(&mut List, &Sight<'_>)) {
        let Some(replica) = &self.replica else { return };
        let sight = Sight {
            desk: replica.desk(),
            me: Some(self.me),
            look: &self.look,
            inactive_too: self.inactive_too,
            of: self.lists[self.pane as usize].of(),
        };
        work(&mut self.lists[self.pane as usize], &sight);
    }

    /// Works on the top layer.
    pub(super) fn with_top<T>(
        &mut self,
        work: impl FnOnce(&mut Overlay, &Sight<'_>) -> T,
    ) -> Option<T> {
        let sight = Sight {
            desk: self.replica.as_ref()?.desk(),
            me: Some(self.me),
            look: &self.look,
            inactive_too: self.inactive_too,
            of: self.lists[self.pane as usize].of(),
        };
        Some(work(self.overlays.last_mut()?, &sight))
    }

    /// Goes to a pane.
    pub(super) fn show(&mut self, pane: Pane) {
        self.pane = pane;
        self.page = None;
        self.list_mut().typing = false;
    }

    /// The scopes in force, the innermost first. Layers take every key themselves.
    pub fn scopes(&self) -> Vec<Scope> {
        match &self.page {
            Some(_) => vec![Scope::Page, self.pane.scope(), Scope::Everywhere],
            None => vec![self.pane.scope(), Scope::List, Scope::Everywhere],
        }
    }

    /// The record that actions on one record mean: the open page's, or the row's.
    pub fn focus(&self) -> Option<RecordKey> {
        match &self.page {
            Some(page) => Some(page.key),
            None => self.list().cursor(),
        }
    }

    /// The records that actions on several mean: the open page's, the marked ones, or the row's.
    pub fn targets(&self) -> Vec<RecordKey> {
        match &self.page {
            Some(page) => vec![page.key],
            None => self.list().targets(),
        }
    }

    fn key(&mut self, key: KeyEvent) {
        let Some(chord) = Chord::of(&key) else { return };
        if self.said.as_ref().is_some_and(|said| said.role != Role::Error) {
            self.said = None;
        }
        if !self.overlays.is_empty() {
            return acts::layers::key(self, key);
        }
        if self.page.is_none() && self.list().typing {
            return acts::lists::type_filter(self, key);
        }
        self.typed.push(chord);
        match self.settings.keys.resolve(&self.scopes(), &self.typed) {
            Resolved::Pending => {}
            Resolved::Action(action) => {
                self.typed.clear();
                acts::act(self, action);
            }
            Resolved::Unbound => {
                let alone = self.typed.len() == 1;
                self.typed.clear();
                if !alone {
                    self.key(key);
                }
            }
        }
    }

    fn paste(&mut self, text: &str) {
        if self.overlays.is_empty() {
            acts::writing::pasted(self, text);
        } else {
            self.with_top(|top, _| top.paste(text));
        }
    }

    /// Says something in the message line.
    pub(super) fn say(&mut self, text: impl Into<String>, role: Role) {
        self.said = Some(Said { text: text.into(), role });
    }

    /// Says why not.
    pub(super) fn refuse(&mut self, refusal: &Refusal) {
        if let Some(desk) = self.desk() {
            let text = phrase::refusal(self.look.lang, desk, refusal);
            self.say(text, Role::Error);
        }
    }

    pub(super) fn want(&mut self, effect: Effect) {
        self.effects.push(effect);
    }

    /// Puts a layer on top.
    pub(super) fn open(&mut self, overlay: impl Into<Overlay>) {
        self.overlays.push(overlay.into());
    }

    /// Lets the person write in their own editor.
    pub(super) fn edit(&mut self, editing: Editing, text: String, about: String) {
        self.want(Effect::Edit { editing, text, about });
    }

    /// Predicts commands as one step, sends them, and says what they did. Where one of several is refused
    /// the others stand and the message says how many were.
    ///
    /// # Errors
    /// The refusal, where nothing was done.
    pub(super) fn send(&mut self, commands: Vec<Command>) -> Result<(), Refusal> {
        let undoable = self.predict(commands)?;
        if !undoable.back.is_empty() {
            self.undo.push(undoable);
        }
        Ok(())
    }

    /// As [`Self::send`], but leaves it to the caller whether the step can be undone.
    pub(super) fn predict(&mut self, commands: Vec<Command>) -> Result<Step, Refusal> {
        let (actor, now, lang, zone) =
            (Actor::Technician(self.me), self.look.now, self.look.lang, self.look.zone);
        let mut step = Step { ids: Vec::new(), back: Vec::new(), words: String::new() };
        let mut notices = Vec::new();
        let mut refused = None;
        let count = commands.len();
        for command in commands {
            let id: CommandId = self.ids.next(now);
            let Some(replica) = self.replica.as_mut() else { return Err(Refusal::NoAccess) };
            let back = inverse(replica.desk(), &command);
            let words = phrase::done(lang, replica.desk(), &command);
            match replica.predict(id, now, actor, command.clone()) {
                Err(refusal) => {
                    refused.get_or_insert(refusal);
                }
                Ok(said) => {
                    let desk = replica.desk();
                    notices.extend(said.iter().map(|n| phrase::notice(lang, desk, n, zone)));
                    step.ids.push(id);
                    step.back.splice(0..0, back);
                    step.words = words;
                    self.effects.push(Effect::Send { id, command });
                }
            }
        }
        self.changed();
        let done = step.ids.len();
        match (done, refused) {
            (0, Some(refusal)) => return Err(refusal),
            (_, Some(refusal)) => {
                let desk = self.replica.as_ref().map(Replica::desk).ok_or(Refusal::NoAccess)?;
                let why = phrase::refusal(lang, desk, &refusal);
                self.say(lang.done_some(count, done, why), Role::Warning);
                return Ok(step);
            }
            (2.., None) => step.words = lang.done_all(done).into_owned(),
            _ => {}
        }
        let mut text = step.words.clone();
        for notice in notices {
            let stop = if text.ends_with('.') { " " } else { ". " };
            text = text + stop + &notice;
        }
        self.say(text, Role::Success);
        Ok(step)
    }

    /// As [`Self::send`], with the refusal said.
    pub(super) fn send_or_say(&mut self, commands: Vec<Command>) -> bool {
        match self.send(commands) {
            Ok(()) => true,
            Err(refusal) => {
                self.refuse(&refusal);
                false
            }
        }
    }

    /// Why an action is not available now; nothing where it is.
    pub fn why_not(&self, action: Action) -> Option<String> {
        let row = action.row();
        let lang = self.look.lang;
        if row.writes && self.settings.read_only {
            return Some(lang.refused_read_only().to_owned());
        }
        let Some(desk) = self.desk() else {
            let works = matches!(action, Action::Quit | Action::Redraw | Action::Suspend);
            return (!works).then(|| lang.refused_no_desk().to_owned());
        };
        if let Some(needs) = row.needs
            && !desk.may(self.me, needs)
        {
            return Some(phrase::refusal(lang, desk, &Refusal::NotAllowed { needs }));
        }
        let on_record = !matches!(row.scope, Scope::Everywhere | Scope::List | Scope::Page);
        if on_record && action != Action::HideInactive && self.focus().is_none() {
            return Some(lang.refused_no_row().to_owned());
        }
        acts::why_not(self, action)
    }
}
