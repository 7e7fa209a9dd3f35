//! The program state and its one way to change: [`Model::update`].
//!
//! Owns the replica, the panes, the layers over them, the message line and undo. Routes what happens: keys to the
//! top layer or through the keymap to `acts/`, events to the replica. Knows no clock: time comes with each
//! message.

mod announcing;
mod asking;
mod auditing;
mod door;
mod drafting;
mod dressing;
mod exporting;
mod jobs;
mod landing;
mod outgoing;
mod pictures;
mod pointing;
mod presence;
mod pressing;
mod reading;
mod remembering;
mod sending;
mod speaking;
mod touring;
pub(in crate::tui) mod watching;
mod webhooks;

use std::{collections::BTreeMap, sync::Arc};

use announcing::Announcements;
pub use announcing::Said;
use asking::Asked;
pub use auditing::Log;
use drafting::Drafting;
use dressing::Dress;
pub(in crate::tui) use exporting::Exporting;
pub use jobs::{ImportJob, Jobs, SyncJob};
pub use outgoing::{Outgoing, Rejected};
pub use pictures::Pictures;
use pointing::Pointing;
pub use presence::Others;
use ratatui::layout::Rect;
pub use reading::Reading;
use remembering::Remembering;
pub(in crate::tui) use sending::Step;
use speaking::Speaking;
use touring::Touring;
use watching::Watch;

use super::{
    action::Scope,
    acts,
    effect::{AskId, Editing, Effect},
    hits::Hits,
    keymap::Chord,
    look::Look,
    msg::Msg,
    overlays::{Confirm, Form, Overlay, Used},
    panels::{Opened, Panel, Place},
    panes::{Pane, Sight, list::List},
    screen::{Screen, Split},
    settings::Settings,
    theme::Role,
};
use crate::{
    desk::{
        CommandId, Desk, IdSource, RecordKey, Replica, Technician, TechnicianId, TicketId,
        Timestamp, filter::Completion,
    },
    phrase,
};

/// The state of the line to the server.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Line {
    /// Not there yet.
    Connecting,
    /// Not there yet; what is shown was so then.
    Remembered {
        /// When.
        at: Timestamp,
    },
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
    /// There was none: nobody is signed in.
    None,
}

/// The page of one record.
#[derive(Debug)]
pub struct Page {
    /// Which record.
    pub key: RecordKey,
    /// The first line on screen; where it is heard, how many lines under the first heading were read.
    pub scroll: usize,
    /// From which of them on they were read with the last key.
    pub read_from: usize,
    /// A list of its messages is wanted as soon as they are there.
    pub wants_messages: bool,
}

impl Page {
    /// The page of a record, from its top.
    pub const fn of(key: RecordKey) -> Self {
        Self { key, scroll: 0, read_from: 0, wants_messages: false }
    }
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
    pane: Pane,
    lists: [List; Pane::ALL.len()],
    /// The panel that is shown instead of the pane.
    pub panel: Option<Opened>,
    /// The open page.
    pub page: Option<Page>,
    /// The thread that is on screen.
    pub reading: Reading,
    /// What lies over the pane, the top last.
    pub overlays: Vec<Overlay>,
    typed: Vec<Chord>,
    /// The line to the server.
    pub line: Line,
    /// How many records of a copy of the desk are there, and of how many, while it arrives.
    pub arriving: Option<(usize, usize)>,
    /// The message line.
    pub said: Option<Said>,
    announcements: Announcements,
    pub(in crate::tui) undo: Vec<Step>,
    /// What was taken back and can be done again.
    pub(in crate::tui) redo: Vec<Step>,
    /// What was done last, where it can be done to another record, and in words.
    pub(in crate::tui) repeats: Option<(crate::desk::Command, String)>,
    pub(in crate::tui) ids: IdSource,
    pub(in crate::tui) inactive_too: bool,
    /// What I last said about hiding the deactivated, here or elsewhere (TA14).
    hides_inactive: bool,
    /// A New ticket form that was left with something in it.
    pub(in crate::tui) draft: Option<Box<Form>>,
    /// Replies that were left with something in them.
    pub(in crate::tui) kept: BTreeMap<TicketId, String>,
    /// Notes that the desk refused after they were shown as written.
    pub(in crate::tui) kept_notes: BTreeMap<TicketId, String>,
    /// Forms that were sent and not answered yet: one that is refused becomes the draft again.
    pub(in crate::tui) submitted: BTreeMap<CommandId, Box<Form>>,
    /// What is on its way beyond the copy of the desk.
    pub(in crate::tui) outgoing: Outgoing,
    /// What is half written, as it is kept.
    pub(in crate::tui) drafting: Drafting,
    /// How much of the desk is there, and what is kept of it for the next start.
    remembering: Remembering,
    /// What was asked and not answered yet.
    asked: BTreeMap<AskId, Asked>,
    /// The lines of the audit log that were read.
    pub(in crate::tui) log: Log,
    /// What goes on beside the desk: an import, a run through the directory.
    pub(in crate::tui) jobs: Jobs,
    /// The list that is on its way to a file.
    pub(in crate::tui) export: Option<Exporting>,
    pictures: Pictures,
    asks: u64,
    /// What of several commands was refused, to be shown once the layers have settled.
    refused_of_many: Option<Confirm>,
    /// What the last word of the filter can become, and which of that it is now.
    pub(in crate::tui) completing: Option<(Completion, usize)>,
    /// Who has which ticket open.
    pub(in crate::tui) others: Others,
    /// Where the others think the person is.
    here: (Option<TicketId>, bool),
    /// What was run or gone to through the palette, and which pages were open, the last first.
    pub(in crate::tui) recent: Vec<Used>,
    beside: reading::Beside,
    hesitates_until: Option<Timestamp>,
    hesitated: bool,
    /// Whether the person looks at the terminal.
    watch: Watch,
    /// Which theme is on the screen.
    dress: Dress,
    /// The mouse.
    pointing: Pointing,
    /// How far the preview of a record was scrolled.
    scrolled: Option<(RecordKey, usize)>,
    /// When the list is got ready for a filter, where it is not.
    prepare_at: Option<Timestamp>,
    /// Whether everything is said in lines of text.
    speaking: Speaking,
    /// The steps of the first minutes.
    touring: Touring,
    effects: Vec<Effect>,
}

/// How much of what was used before the palette offers first.
const RECENT: usize = 8;

impl Model {
    /// The state of a program that has not seen a desk yet.
    pub fn new(settings: Settings, size: (u16, u16), now: Timestamp) -> Self {
        let look = Look {
            lang: settings.lang,
            now,
            zone: settings.zone,
            ascii: settings.ascii,
            linear: false,
            theme: Arc::default(),
            split: Split::default(),
            hits: Hits::default(),
        };
        let touring = Touring::new(settings.tour);
        let pointing = Pointing::new(settings.tuning.mouse);
        let mut model = Self {
            ids: IdSource::new(settings.seed),
            pictures: Pictures::new(settings.pictures),
            settings,
            look,
            size,
            me: TechnicianId::from_u128(0),
            replica: None,
            pane: Pane::default(),
            lists: Pane::ALL.map(List::new),
            panel: None,
            page: None,
            reading: Reading::default(),
            overlays: Vec::new(),
            typed: Vec::new(),
            line: Line::Connecting,
            arriving: None,
            said: None,
            announcements: Announcements::default(),
            undo: Vec::new(),
            redo: Vec::new(),
            repeats: None,
            inactive_too: true,
            hides_inactive: false,
            draft: None,
            kept: BTreeMap::new(),
            kept_notes: BTreeMap::new(),
            submitted: BTreeMap::new(),
            outgoing: Outgoing::default(),
            drafting: Drafting::default(),
            remembering: Remembering::default(),
            asked: BTreeMap::new(),
            log: Log::default(),
            jobs: Jobs::default(),
            export: None,
            asks: 0,
            refused_of_many: None,
            completing: None,
            others: Others::default(),
            here: (None, false),
            recent: Vec::new(),
            beside: reading::Beside::default(),
            hesitates_until: None,
            hesitated: false,
            watch: Watch::default(),
            dress: Dress::default(),
            pointing,
            scrolled: None,
            prepare_at: None,
            speaking: Speaking::default(),
            touring,
            effects: Vec::new(),
        };
        model.begin_to_speak();
        model.say_mistakes();
        model.dress();
        model
    }

    /// Takes in one thing that happened at `now`, and says what is wanted because of it.
    pub fn update(&mut self, now: Timestamp, msg: Msg) -> Vec<Effect> {
        let minute = |at: Timestamp| at.timestamp().div_euclid(60);
        let turned = minute(now) != minute(self.look.now);
        self.look.now = now;
        self.others.forget(now);
        if matches!((&msg, turned), (Msg::Focus(true), _) | (Msg::Wake, true)) {
            self.want(Effect::Reread);
        }
        let woken = matches!(msg, Msg::Wake);
        match msg {
            Msg::Key(key) => {
                self.watch.pressed(now);
                self.outgoing.pressed = now;
                self.key(key);
                self.hesitate();
                self.types();
            }
            Msg::Mouse(event) => self.point(event),
            Msg::Focus(here) => self.watch.says(here),
            Msg::Ground(ground) => self.stand_on(ground),
            Msg::Copied { text, route } => acts::copies::copied(self, &text, route),
            Msg::CannotSuspend => self.say(self.look.lang.no_shell_to_go_to(), Role::Warning),
            Msg::Ran { title, end } => acts::custom::ran(self, &title, end),
            Msg::Paste(text) => {
                self.paste(&text);
                self.types();
            }
            Msg::Resize(width, height) => self.size = (width, height),
            Msg::Wake => self.export_on(),
            Msg::Event(event) => acts::events::take(self, event),
            Msg::Edited { editing, text } => acts::writing::edited(self, editing, text),
        }
        self.wonder();
        self.show_refusals();
        if let Some(list) = self.refused_of_many.take() {
            self.open(Overlay::Confirm(list));
        }
        self.choose_voice();
        self.settle();
        self.announce();
        self.rest();
        self.follow();
        self.be_seen();
        self.keep_drafts_now_and_then();
        self.remember_now_and_then();
        self.prepare(woken);
        self.fetch_picture();
        self.leave_the_door();
        self.begin_tour();
        self.keep_latest();
        self.dress();
        std::mem::take(&mut self.effects)
    }

    /// Brings rows, cursor and scroll in line with what is there now.
    fn settle(&mut self) {
        let me = self.desk().and_then(|desk| desk.get::<Technician>(self.me));
        let hides = me.is_some_and(|me| me.hide_inactive);
        if hides != self.hides_inactive {
            self.hides_inactive = hides;
            self.inactive_too = !hides;
            self.list_of(Pane::Technicians).stale();
        }
        let height = usize::from(self.screen().list.height);
        self.with_list(|list, sight| {
            list.refresh(sight);
            list.scroll(height);
        });
    }

    /// The regions of the screen.
    pub fn screen(&self) -> Screen {
        self.screen_of(self.area())
    }

    /// The regions of an area that is the screen.
    pub(in crate::tui) fn screen_of(&self, area: Rect) -> Screen {
        Screen::new(area, self.look.split).above(self.tour_height())
    }

    const fn area(&self) -> Rect {
        Rect::new(0, 0, self.size.0, self.size.1)
    }

    /// What was chosen at the start.
    pub const fn settings(&self) -> &Settings {
        &self.settings
    }

    /// Who sits here.
    pub const fn me(&self) -> TechnicianId {
        self.me
    }

    pub(in crate::tui) const fn sign_in(&mut self, me: TechnicianId) {
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

    pub(in crate::tui) const fn list_mut(&mut self) -> &mut List {
        &mut self.lists[self.pane as usize]
    }

    pub(in crate::tui) const fn list_of(&mut self, pane: Pane) -> &mut List {
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

    /// Looks at another copy of the desk.
    pub(in crate::tui) fn start_over(&mut self, desk: Desk) {
        match &mut self.replica {
            Some(replica) => replica.reset(desk),
            None => self.replica = Some(Replica::new(desk)),
        }
        self.lists.iter_mut().for_each(List::start_over);
        self.speak();
        self.show_left();
    }

    /// Takes up the language that the person chose, or else the account (P12, PA9).
    fn speak(&mut self) {
        let Some(desk) = self.desk() else { return };
        let own = desk.get::<Technician>(self.me).and_then(|me| me.language);
        let Some(account) = desk.account() else { return };
        let lang = phrase::spoken(own.unwrap_or(account.language), account.vocabulary);
        if lang == self.look.lang {
            return;
        }
        self.look.lang = lang;
        self.lists.iter_mut().for_each(List::start_over);
    }

    /// Works on the copy of the desk, and tells the lists what is different since.
    pub(in crate::tui) fn with_replica(&mut self, work: impl FnOnce(&mut Replica)) {
        let Some(replica) = &mut self.replica else { return };
        work(replica);
        let mut different = replica.touched();
        different.sort_unstable();
        different.dedup();
        for list in &mut self.lists {
            list.note(&different);
        }
        self.speak();
    }

    /// What a pane reads; nothing before the first copy came.
    pub fn sight(&self) -> Option<Sight<'_>> {
        Some(Sight {
            desk: self.desk()?,
            me: Some(self.me),
            look: &self.look,
            inactive_too: self.inactive_too,
            of: self.list().of(),
            log: Some(&self.log),
            others: Some(&self.others),
            jobs: Some(&self.jobs),
            pictures: Some(&self.pictures),
        })
    }

    /// Works on the list of the pane that is shown.
    pub(in crate::tui) fn with_list(&mut self, work: impl FnOnce(&mut List, &Sight<'_>)) {
        let Some(replica) = &self.replica else { return };
        let sight = Sight {
            desk: replica.desk(),
            me: Some(self.me),
            look: &self.look,
            inactive_too: self.inactive_too,
            of: self.lists[self.pane as usize].of(),
            log: Some(&self.log),
            others: Some(&self.others),
            jobs: Some(&self.jobs),
            pictures: Some(&self.pictures),
        };
        work(&mut self.lists[self.pane as usize], &sight);
    }

    /// Works on the top layer.
    pub(in crate::tui) fn with_top<T>(
        &mut self,
        work: impl FnOnce(&mut Overlay, &Sight<'_>) -> T,
    ) -> Option<T> {
        let sight = Sight {
            desk: self.replica.as_ref()?.desk(),
            me: Some(self.me),
            look: &self.look,
            inactive_too: self.inactive_too,
            of: self.lists[self.pane as usize].of(),
            log: Some(&self.log),
            others: Some(&self.others),
            jobs: Some(&self.jobs),
            pictures: Some(&self.pictures),
        };
        Some(work(self.overlays.last_mut()?, &sight))
    }

    /// Goes to a pane.
    pub(in crate::tui) fn show(&mut self, pane: Pane) {
        self.pane = pane;
        self.panel = None;
        self.page = None;
        self.list_mut().typing = false;
    }

    /// Goes to a panel; the pane behind it stays where it is.
    pub(in crate::tui) fn show_panel(&mut self, panel: Panel) {
        self.page = None;
        self.list_mut().typing = false;
        self.panel = Some(Opened { panel, cursor: 0 });
        if panel == Panel::Audit {
            // An empty filter is always one.
            let _ = self.read_log("");
        }
        self.look_at_directory();
    }

    /// Goes to a pane or a panel.
    pub(in crate::tui) fn go(&mut self, place: Place) {
        match place {
            Place::Pane(pane) => self.show(pane),
            Place::Panel(panel) => self.show_panel(panel),
        }
    }

    /// Where the person is.
    pub fn place(&self) -> Place {
        self.panel.map_or(Place::Pane(self.pane), |opened| Place::Panel(opened.panel))
    }

    /// The scopes in force, the innermost first. Layers take every key themselves.
    pub fn scopes(&self) -> Vec<Scope> {
        if let Some(opened) = self.panel {
            return vec![opened.panel.scope(), Scope::Panel, Scope::Everywhere];
        }
        match &self.page {
            Some(_) => vec![Scope::Page, self.pane.scope(), Scope::Everywhere],
            None => vec![self.pane.scope(), Scope::List, Scope::Everywhere],
        }
    }

    /// The record that actions on one record mean: the open page's, or the row's.
    pub fn focus(&self) -> Option<RecordKey> {
        if self.panel.is_some() {
            return None;
        }
        match &self.page {
            Some(page) => Some(page.key),
            None => self.list().cursor(),
        }
    }

    /// The records that actions on several mean: the open page's, the marked ones, or the row's.
    pub fn targets(&self) -> Vec<RecordKey> {
        if self.panel.is_some() {
            return Vec::new();
        }
        match &self.page {
            Some(page) => vec![page.key],
            None => self.list().targets(),
        }
    }

    /// Remembers what was used, for the palette.
    pub(in crate::tui) fn used(&mut self, used: Used) {
        self.recent.retain(|other| *other != used);
        self.recent.insert(0, used);
        self.recent.truncate(RECENT);
    }

    pub(in crate::tui) fn want(&mut self, effect: Effect) {
        self.effects.push(effect);
    }

    /// Puts a layer on top.
    pub(in crate::tui) fn open(&mut self, overlay: impl Into<Overlay>) {
        self.overlays.push(overlay.into());
        self.resume_form();
    }

    /// Lets the person write in their own editor.
    pub(in crate::tui) fn edit(&mut self, editing: Editing, text: String, about: String) {
        self.want(Effect::Edit { editing, text, about });
    }
}
