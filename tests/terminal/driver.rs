//! Drives the terminal without a terminal: keys in, screens out, and behind it a real desk that decides as
//! the server does. What a scenario needs is here; what it says is in the other files.
//!
//! Time stands still unless [`Driver::tick`] moves it. Answers arrive at once unless [`Driver::hold`] keeps
//! what is sent on its way.

use std::{
    collections::{BTreeMap, VecDeque},
    sync::LazyLock,
};

use chrono::TimeDelta;
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use helpdeck::{
    desk::{
        Actor, AuditLine, AuditNote, AuditRecord, Change, Command, CommandId, Decided, Desk,
        Entity, Entry, Field, FieldChange, FieldValue, Priority, Record, RecordKey, Refusal,
        Request, Technician, TechnicianId, TechnicianState, Ticket, TicketId, Timestamp, Zone,
        changes_between,
    },
    locale::Lang,
    tui::{
        Ask, CustomCommands, Desks, Effect, Keys, Model, Msg, Settings, Speech, Tuning,
        keymap::Chord,
        port::{Draft, Event, Happening, Outcome, Thread, Told},
        theme::{Depth, Wardrobe},
        view,
        voice::Voice,
    },
};
use ratatui::{Terminal, backend::TestBackend, buffer::Buffer, layout::Position};

use super::little::{ADA, cast};

/// Tuesday, nine in the morning.
pub fn nine() -> Timestamp {
    "2026-03-10T09:00:00Z".parse().unwrap()
}

/// The same Tuesday, when there is work: the moment of the sample desk.
pub fn morning() -> Timestamp {
    "2026-03-10T10:24:00Z".parse().unwrap()
}

/// The desk behind the terminal: decides, applies, remembers what was said.
#[derive(Clone)]
pub struct Server {
    pub desk: Desk,
    threads: BTreeMap<TicketId, Thread>,
    made: u128,
}

impl Server {
    fn new() -> Self {
        Self { desk: Desk::default(), threads: BTreeMap::new(), made: 0 }
    }

    /// Decides one request: the entry, nothing where it changed nothing, or the refusal.
    #[allow(clippy::needless_pass_by_value, reason = "it is used up")]
    pub fn submit(&mut self, request: Request) -> Result<Option<Entry>, Refusal> {
        let Decided { changes, notices } = self.desk.decide(&request)?;
        if changes.is_empty() {
            return Ok(None);
        }
        let revision = self.desk.revision().next();
        for change in &changes {
            self.remember(&request, change);
            self.desk.apply(revision, change);
        }
        let Request { id: command_id, at, actor, .. } = request;
        Ok(Some(Entry { revision, at, actor, command_id, changes, notices }))
    }

    fn remember(&mut self, request: &Request, change: &Change) {
        let (at, actor) = (request.at, request.actor);
        match change {
            Change::Put(after @ Record::Ticket(ticket)) => {
                let before = self.desk.record(RecordKey::Ticket(ticket.id));
                let changes = changes_between(before.as_ref(), after);
                let created = before.is_none();
                let thread = self.threads.entry(ticket.id).or_default();
                thread.history.push(Happening { at, actor, created, changes, runs: Vec::new() });
            }
            Change::Said(message) => {
                let thread = self.threads.entry(message.ticket).or_default();
                thread.messages.push(message.as_ref().clone());
            }
            Change::Ruled(run) => {
                let thread = self.threads.entry(run.ticket).or_default();
                if let Some(happening) = thread.history.last_mut() {
                    happening.runs.push(run.as_ref().clone());
                }
            }
            Change::Assigned(decision) => {
                let thread = self.threads.entry(decision.ticket).or_default();
                thread.decisions.push(decision.as_ref().clone());
            }
            _ => {}
        }
    }

    fn id(&mut self) -> CommandId {
        self.made += 1;
        CommandId::from_u128(0xc0de_0000 + self.made)
    }
}

/// Two lines of an audit log, and two older ones behind them; none for a filter.
fn audit_page(filter: &str, after: Option<&str>) -> Told {
    let last = if after.is_some() { 2 } else { 4 };
    let line = |seq: u64| {
        let key = RecordKey::Ticket(super::little::VPN);
        let change = FieldChange {
            field: Field::Priority,
            from: FieldValue::Priority(Priority::Low),
            to: FieldValue::Priority(Priority::High),
        };
        let note = (seq == 4).then_some(AuditNote::SignedIn { technician: ADA });
        let record = AuditRecord { key, created: false, gone: false, changes: vec![change] };
        AuditLine {
            seq,
            at: nine(),
            actor: Actor::Technician(ADA),
            action: if note.is_some() { "sign-in" } else { "set-ticket-priority" }.into(),
            revision: None,
            records: if note.is_some() { Vec::new() } else { vec![record] },
            note,
            more: 0,
            hash: String::new(),
        }
    };
    let lines = if filter.is_empty() { [last, last - 1].map(line).into() } else { Vec::new() };
    let next = (after.is_none() && filter.is_empty()).then(|| "3".to_owned());
    Told::Audit { lines, next }
}

/// How a driver starts.
#[derive(Clone, Copy)]
#[allow(clippy::struct_excessive_bools, reason = "each is a choice of its own")]
pub struct Start<'t> {
    pub me: TechnicianId,
    pub size: (u16, u16),
    pub read_only: bool,
    pub ascii: bool,
    pub theme: &'t str,
    /// How many colours the terminal shows.
    pub depth: Depth,
    pub now: Timestamp,
    /// How many seats the little desk has; nothing means any number.
    pub seats: Option<u32>,
    /// What to open with.
    pub open: Option<helpdeck::tui::Opening>,
    /// The terminal is at the other end of a slow line.
    pub far: bool,
    /// Where the desk is reached.
    pub url: Option<&'static str>,
    /// Somebody is here for the first time.
    pub tour: bool,
    /// Whether everything is said in lines of text.
    pub speech: Speech,
    /// Where lines that are said are broken.
    pub line_width: usize,
}

impl Default for Start<'_> {
    fn default() -> Self {
        Self {
            me: ADA,
            size: (118, 32),
            read_only: false,
            ascii: false,
            theme: "default",
            depth: Depth::True,
            now: nine(),
            seats: None,
            open: None,
            far: false,
            url: Some("https://desk.example"),
            tour: false,
            speech: Speech::Account,
            line_width: 0,
        }
    }
}

/// The terminal with a desk behind it.
pub struct Driver {
    pub model: Model,
    pub server: Server,
    me: TechnicianId,
    now: Timestamp,
    size: (u16, u16),
    effects: Vec<Effect>,
    /// How often the next first screen was kept.
    pub remembered: usize,
    /// What was kept or forgotten of what is half written.
    pub drafts: Vec<Draft>,
    sent: Vec<Command>,
    held: Option<VecDeque<(CommandId, Command)>>,
    /// What is outside the desk: files, a directory.
    pub world: super::files::World,
    voice: Voice,
    heard: String,
}

impl Driver {
    /// The little desk, seen by its Admin.
    pub fn little() -> Self {
        Self::start(Start::default())
    }

    /// The little desk, seen by somebody else.
    pub fn little_as(me: TechnicianId) -> Self {
        Self::start(Start { me, ..Start::default() })
    }

    /// The little desk in a terminal of this size.
    pub fn little_at(width: u16, height: u16) -> Self {
        Self::start(Start { size: (width, height), ..Start::default() })
    }

    /// The little desk.
    pub fn start(start: Start<'_>) -> Self {
        Self::after(start, [])
    }

    /// The little desk, on which these things happened before the terminal sees it.
    pub fn after(
        start: Start<'_>,
        more: impl IntoIterator<Item = (TechnicianId, Command)>,
    ) -> Self {
        let mut driver = Self::waiting(start);
        let mut at = nine() - TimeDelta::hours(2);
        let more = more.into_iter().map(|(who, command)| (Actor::Technician(who), command));
        for (actor, command) in cast(start.seats).into_iter().chain(more) {
            let id = driver.server.id();
            at += TimeDelta::minutes(1);
            driver.server.submit(Request { id, at, actor, command }).unwrap();
        }
        driver.connect();
        driver
    }

    /// The sample desk on the morning it was made, seen by its Admin.
    pub fn sample(start: Start<'_>) -> Self {
        static SAMPLE: LazyLock<Server> = LazyLock::new(|| {
            let mut server = Server::new();
            let size = helpdeck::sample::Size::default();
            for request in helpdeck::sample::script(&size, 1, morning()) {
                server.submit(request).unwrap();
            }
            server
        });
        let mut driver = Self::waiting(Start { now: morning(), ..start });
        driver.server = SAMPLE.clone();
        let admin = helpdeck::sample::ADMIN;
        driver.me = driver.find::<Technician>(|t| &*t.email == admin);
        driver.connect();
        driver
    }

    /// A terminal that has not seen a desk yet.
    pub fn waiting(start: Start<'_>) -> Self {
        let settings = Settings {
            read_only: start.read_only,
            ascii: start.ascii,
            lang: Lang::En,
            zone: Zone::default(),
            wardrobe: Wardrobe {
                chosen: start.theme.to_owned(),
                depth: start.depth,
                ..Wardrobe::default()
            },
            desks: Desks {
                named: vec![
                    ("lab".to_owned(), None),
                    ("work".to_owned(), Some("https://desk.example".to_owned())),
                ],
                here: Some("work".to_owned()),
            },
            custom: CustomCommands::default(),
            mistakes: Vec::new(),
            keys: Keys::standard().unwrap(),
            seed: 1,
            place: "this computer".into(),
            pictures: helpdeck::tui::PictureMode::True,
            open: start.open,
            tour: start.tour,
            tuning: Tuning {
                far: start.far,
                speech: start.speech,
                line_width: start.line_width,
                url: start.url.map(str::to_owned),
                ..Tuning::default()
            },
        };
        Self {
            model: Model::new(settings, start.size, start.now),
            server: Server::new(),
            me: start.me,
            now: start.now,
            size: start.size,
            effects: Vec::new(),
            remembered: 0,
            drafts: Vec::new(),
            sent: Vec::new(),
            held: None,
            world: super::files::World::default(),
            voice: Voice::default(),
            heard: String::new(),
        }
    }

    /// Gives the terminal its copy of the desk.
    pub fn connect(&mut self) {
        let desk = Box::new(self.server.desk.clone());
        self.happen(Event::Snapshot { desk, me: self.me });
    }

    // What a person does.

    /// Presses keys, separated by spaces, as they are written in key files.
    #[track_caller]
    pub fn press(&mut self, keys: &str) -> &mut Self {
        for key in keys.split_whitespace() {
            let chord: Chord = key.parse().unwrap_or_else(|_| panic!("no key is called {key}"));
            self.tell(Msg::Key(chord.into()));
        }
        self
    }

    /// Types a text letter by letter.
    pub fn type_text(&mut self, text: &str) -> &mut Self {
        for letter in text.chars() {
            self.tell(Msg::Key(KeyEvent::new(KeyCode::Char(letter), KeyModifiers::NONE)));
        }
        self
    }

    /// Pastes a text.
    pub fn paste(&mut self, text: &str) -> &mut Self {
        self.tell(Msg::Paste(text.to_owned()));
        self
    }

    /// Changes the size of the terminal.
    pub fn resize(&mut self, width: u16, height: u16) -> &mut Self {
        self.size = (width, height);
        self.tell(Msg::Resize(width, height));
        self
    }

    /// Comes back from the external editor with a text, with nothing, or with a failure.
    #[track_caller]
    pub fn edited(&mut self, text: Result<Option<&str>, &str>) -> &mut Self {
        let editing = self
            .take_effects()
            .into_iter()
            .find_map(|effect| match effect {
                Effect::Edit { editing, .. } => Some(editing),
                _ => None,
            })
            .expect("nothing is being edited");
        let text = text.map(|text| text.map(str::to_owned)).map_err(str::to_owned);
        self.tell(Msg::Edited { editing, text });
        self
    }

    /// Puts the cursor of the list on the row with this text, by filtering nothing: moves down to it.
    #[track_caller]
    pub fn on(&mut self, text: &str) -> &mut Self {
        self.press("home");
        for _ in 0..self.model.list().rows().len() {
            if self.cursor_row().contains(text) {
                return self;
            }
            self.press("down");
        }
        panic!("no row shows {text:?}:\n{}", self.screen());
    }

    /// Moves down to the row of a panel with this text.
    #[track_caller]
    pub fn on_panel(&mut self, text: &str) -> &mut Self {
        self.press("home");
        for _ in 0..40 {
            if self.cursor_row().contains(text) {
                return self;
            }
            self.press("down");
        }
        panic!("no row shows {text:?}:\n{}", self.screen());
    }

    // What happens meanwhile.

    /// Lets time pass, for the terminal and for the desk, whose clock ends absences.
    pub fn tick(&mut self, by: TimeDelta) -> &mut Self {
        self.now += by;
        let due: Vec<(TechnicianId, Option<Timestamp>)> = self
            .server
            .desk
            .all::<Technician>()
            .filter(|technician| technician.state != TechnicianState::Inactive)
            .map(|technician| (technician.id, technician.availability.until()))
            .filter(|(_, until)| until.is_some_and(|until| until <= self.now))
            .collect();
        for (technician, if_until) in due {
            self.does(Actor::System, Command::SetAvailable { technician, if_until });
        }
        self.tell(Msg::Wake);
        self
    }

    /// Somebody else does something on the desk; the entry arrives here.
    #[track_caller]
    pub fn does(&mut self, actor: impl Into<Actor>, command: Command) -> &mut Self {
        self.tries(actor, command).unwrap();
        self
    }

    /// Something happens on the desk that this terminal does not hear of.
    pub fn server_does(&mut self, actor: TechnicianId, command: Command) {
        let (id, at, actor) = (self.server.id(), self.now, Actor::Technician(actor));
        self.server.submit(Request { id, at, actor, command }).unwrap();
    }

    /// Somebody else does something that the desk may refuse.
    pub fn tries(&mut self, actor: impl Into<Actor>, command: Command) -> Result<(), Refusal> {
        let (id, at, actor) = (self.server.id(), self.now, actor.into());
        let request = Request { id, at, actor, command };
        if let Some(entry) = self.server.submit(request)? {
            self.happen(Event::Entry(Box::new(entry)));
        }
        Ok(())
    }

    /// Keeps what is sent from now on on its way.
    pub fn hold(&mut self) -> &mut Self {
        self.held.get_or_insert_default();
        self
    }

    /// Lets what is on its way arrive, and what is sent from now on.
    pub fn release(&mut self) -> &mut Self {
        for (id, command) in self.held.take().unwrap_or_default() {
            self.arrive(id, command);
        }
        self
    }

    /// Something happens on the desk's side.
    pub fn happen(&mut self, event: Event) -> &mut Self {
        self.tell(Msg::Event(event));
        self
    }

    /// Something else happens.
    pub fn message(&mut self, msg: Msg) -> &mut Self {
        self.tell(msg);
        self
    }

    fn tell(&mut self, msg: Msg) {
        let mut wishes: VecDeque<Effect> = self.take_in(msg).into();
        while let Some(effect) = wishes.pop_front() {
            match &effect {
                Effect::Draft(draft) => {
                    self.drafts.push(draft.clone());
                    continue;
                }
                Effect::Remember(_) => {
                    self.remembered += 1;
                    continue;
                }
                // Nobody saves anything unless a scenario says so.
                Effect::Reread => continue,
                Effect::Send { id, command } => {
                    self.sent.push(command.clone());
                    match &mut self.held {
                        Some(held) => held.push_back((*id, command.clone())),
                        None => self.arrive(*id, command.clone()),
                    }
                }
                Effect::Thread(ticket) => {
                    let (ticket, thread) = (*ticket, self.server.threads.get(ticket).cloned());
                    let thread = thread.ok_or_else(|| "it is nowhere".to_owned());
                    let event = Event::Thread { ticket, thread };
                    wishes.extend(self.take_in(Msg::Event(event)));
                }
                Effect::Ask { id, ask: Ask::Audit { filter, after } } => {
                    let outcome = Ok(audit_page(filter, after.as_deref()));
                    let event = Event::Told { ask: *id, outcome };
                    wishes.extend(self.take_in(Msg::Event(event)));
                }
                Effect::Ask { id, ask } => {
                    let actor = Actor::Technician(self.me);
                    let answer = self.world.answer(&self.server.desk, actor, self.now, ask);
                    if let Some((outcome, commands)) = answer {
                        for (actor, command) in commands {
                            self.does(actor, command);
                        }
                        let event = Event::Told { ask: *id, outcome };
                        wishes.extend(self.take_in(Msg::Event(event)));
                    }
                }
                _ => {}
            }
            self.effects.push(effect);
        }
    }

    fn take_in(&mut self, msg: Msg) -> Vec<Effect> {
        let key = msg.key();
        let effects = self.model.update(self.now, msg);
        if self.model.speaks() {
            self.heard.push_str(&self.voice.next(&self.model, key));
        }
        effects
    }

    fn arrive(&mut self, id: CommandId, command: Command) {
        let actor = Actor::Technician(self.me);
        let answer = self.server.submit(Request { id, at: self.now, actor, command });
        let (outcome, entry) = match answer {
            Ok(Some(entry)) => (Outcome::Done(entry.revision), Some(entry)),
            Ok(None) => (Outcome::Nothing, None),
            Err(refusal) => (Outcome::Refused(refusal), None),
        };
        self.happen(Event::Answer { command: id, outcome });
        if let Some(entry) = entry {
            self.happen(Event::Entry(Box::new(entry)));
        }
    }

    /// What was said since this was last asked, where everything is said in lines.
    pub fn take_heard(&mut self) -> String {
        std::mem::take(&mut self.heard)
    }

    // What can be seen.

    /// The cells of the screen, and the cursor where it is shown.
    pub fn buffer(&self) -> (Buffer, Option<Position>) {
        let (width, height) = self.size;
        let mut terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
        terminal.draw(|frame| view::draw(&self.model, frame)).unwrap();
        let backend = terminal.backend();
        let cursor = backend.cursor_visible().then(|| backend.cursor_position());
        (backend.buffer().clone(), cursor)
    }

    /// The text of the screen.
    pub fn screen(&self) -> String {
        crate::snapshot::text(&self.buffer().0)
    }

    /// Fails unless this text is on the screen.
    #[track_caller]
    pub fn see(&mut self, text: &str) -> &mut Self {
        let screen = self.screen();
        assert!(screen.contains(text), "{text:?} is not on the screen:\n{screen}");
        self
    }

    /// Fails if this text is on the screen.
    #[track_caller]
    pub fn gone(&mut self, text: &str) -> &mut Self {
        let screen = self.screen();
        assert!(!screen.contains(text), "{text:?} is on the screen:\n{screen}");
        self
    }

    /// Fails unless a line of the screen has all these texts, in this order.
    #[track_caller]
    pub fn see_line(&mut self, texts: &[&str]) -> &mut Self {
        let screen = self.screen();
        let has = |line: &str| {
            let mut rest = line;
            texts.iter().all(|text| match rest.find(text) {
                Some(at) => {
                    rest = &rest[at + text.len()..];
                    true
                }
                None => false,
            })
        };
        assert!(screen.lines().any(has), "no line shows {texts:?}:\n{screen}");
        self
    }

    /// The message line.
    pub fn said(&self) -> String {
        self.model.said.as_ref().map(|said| said.text.clone()).unwrap_or_default()
    }

    /// The line with the sign of the cursor in front of it.
    pub fn cursor_row(&self) -> String {
        let screen = self.screen();
        let row = screen.lines().find(|line| line.starts_with('>') || line.starts_with(" > "));
        row.unwrap_or_default().to_owned()
    }

    /// What was sent to the desk since this was last asked.
    pub fn sent(&mut self) -> Vec<Command> {
        std::mem::take(&mut self.sent)
    }

    /// True while the external editor has the terminal.
    pub fn is_editing(&self) -> bool {
        self.effects.iter().any(|effect| matches!(effect, Effect::Edit { .. }))
    }

    /// Everything that was wanted since this was last asked.
    pub fn take_effects(&mut self) -> Vec<Effect> {
        std::mem::take(&mut self.effects)
    }

    /// The record as the desk has it.
    #[track_caller]
    pub fn get<R: Entity>(&self, id: R::Id) -> &R {
        self.server.desk.get::<R>(id).expect("there is such a record")
    }

    /// The ticket as the desk has it.
    #[track_caller]
    pub fn the(&self, ticket: TicketId) -> &Ticket {
        self.get(ticket)
    }

    /// The record as the terminal shows it.
    #[track_caller]
    pub fn shown<R: Entity>(&self, id: R::Id) -> &R {
        self.model.desk().and_then(|desk| desk.get::<R>(id)).expect("the terminal has it")
    }

    /// The first record of which this holds.
    #[track_caller]
    pub fn find<R: Entity>(&self, holds: impl Fn(&R) -> bool) -> R::Id {
        self.server.desk.all::<R>().find(|record| holds(record)).expect("there is one").id()
    }

    /// Fails unless terminal and desk agree and nothing is on its way.
    #[track_caller]
    pub fn agrees(&mut self) -> &mut Self {
        let replica = self.model.replica().expect("there is a desk");
        assert!(replica.pending().is_empty(), "still on its way: {:?}", replica.pending());
        assert!(replica.desk() == &self.server.desk, "the terminal shows another desk");
        self
    }
}
