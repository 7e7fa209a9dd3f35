//! What the other modules share: a small desk on a file of its own, and somebody who sits before it.

use std::{collections::HashMap, sync::Arc, time::Duration};

use helpdeck::{
    client::{ClientError, Drawer, Event, Handle, Pace, Session, Start, start_at},
    desk::{
        Actor, Change, Command, CommandId, Desk, Entry, NewTechnician, NewTicket, NewUser, Preset,
        Refusal, Request, SiteId, TechnicianId, TechnicianKind, TicketId, Timestamp, UserId,
    },
    server::{Clock as _, Database, Fixed, ManualClock, Reach, Running, Server, listen},
    wire::{Answer, Token},
};
use tempfile::TempDir;
use tokio::sync::mpsc;

pub const ADMIN: TechnicianId = TechnicianId::from_u128(0xada);
pub const DANA: TechnicianId = TechnicianId::from_u128(0xda2a);
pub const ELI: TechnicianId = TechnicianId::from_u128(0xe11);
pub const SITE: SiteId = SiteId::from_u128(0x517e);
pub const USER: UserId = UserId::from_u128(0x05e2);
pub const TICKET: TicketId = TicketId::from_u128(0x0071_c4e7);
pub const PASSWORD: &str = "Correct horse 1!";
pub const TOKEN: &str = "hd_the-token-of-the-embedded-admin";

/// How long anything may take before a test gives up on it.
const PATIENCE: Duration = Duration::from_secs(20);

/// A directory with a desk's file, and the clock its servers go by.
pub struct House {
    pub dir: TempDir,
    pub clock: Arc<ManualClock>,
    pub database: Database,
}

pub fn noon() -> Timestamp {
    "2026-03-02T12:00:00Z".parse().unwrap()
}

pub fn technician(id: TechnicianId, first_name: &str, role: Option<Preset>) -> NewTechnician {
    NewTechnician {
        id,
        email: format!("{}@example.org", first_name.to_lowercase()),
        first_name: first_name.into(),
        last_name: "Doe".into(),
        phone: None,
        role: role.map(Preset::id),
        sort: TechnicianKind::Human,
        add_seat: false,
    }
}

pub fn ticket(id: TicketId, title: &str) -> Command {
    Command::CreateTicket(NewTicket {
        id,
        message: helpdeck::desk::MessageId::from_u128(fresh()),
        site: SITE,
        requester: Some(USER),
        device: helpdeck::desk::DeviceChoice::Primary,
        origin_device: None,
        title: title.into(),
        text: "It does not print.".into(),
        priority: helpdeck::desk::Priority::Medium,
        impact: helpdeck::desk::Impact::None,
        sort: helpdeck::desk::TicketType::Incident,
        channel: helpdeck::desk::Channel::Console,
        assignee: None,
    })
}

fn fresh() -> u128 {
    let mut bits = [0; 16];
    getrandom::fill(&mut bits).unwrap();
    u128::from_le_bytes(bits)
}

pub fn id() -> CommandId {
    CommandId::from_u128(fresh())
}

/// What every desk here begins with: three technicians, a site, a user, a ticket.
pub fn beginning() -> Vec<Command> {
    vec![
        Command::FoundDesk {
            account: "Acme".into(),
            seats: None,
            admin: technician(ADMIN, "Ada", None),
        },
        Command::AddTechnician(technician(DANA, "Dana", Some(Preset::Technician))),
        Command::AddTechnician(technician(ELI, "Eli", Some(Preset::Technician))),
        Command::RecordLogin { technician: DANA },
        Command::add_site(SITE, "Lyon"),
        Command::add_user(NewUser::named(USER, SITE, "Uma", "Ruiz")),
        ticket(TICKET, "Printer on fire"),
    ]
}

pub fn requests(commands: Vec<Command>) -> Vec<Request> {
    let request = |command| Request { id: id(), at: noon(), actor: Actor::System, command };
    commands.into_iter().map(request).collect()
}

impl House {
    /// A house without a desk in it: in a file, or where the whole run is on PostgreSQL, there.
    pub fn empty() -> Self {
        match super::cluster::of_this_run() {
            Some(url) => Self::on(&url),
            None => Self::file_only(),
        }
    }

    /// The same in the database at `url`.
    pub fn on(url: &str) -> Self {
        let house = Self::file_only();
        let database: Database = url.parse().unwrap();
        Self { database: database.with_files_in(house.dir.path()), ..house }
    }

    /// The same for what is about files.
    pub fn file_only() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let database = Database::sqlite(dir.path().join("desk.db"));
        Self { dir, clock: Arc::new(ManualClock::new(noon())), database }
    }

    /// Opens the desk.
    pub async fn open(&self) -> Server {
        Server::open(&self.database, self.clock.clone()).await.unwrap()
    }

    /// Serves what is there on `port`; 0 takes one on which it can be served again.
    pub async fn serve_on(&self, port: u16) -> Running {
        let port = if port == 0 { crate::pty::quiet_address().port() } else { port };
        let listener = listen(([127, 0, 0, 1], port).into(), Reach::ThisComputer).await.unwrap();
        let fixed = Fixed { token: Token::new(TOKEN), technician: ADMIN };
        self.open().await.serve(listener, Some(fixed))
    }

    /// Serves a desk with the usual beginning.
    pub async fn serve() -> (Self, Running) {
        Self::empty().begin().await
    }

    /// The same for what is about files.
    pub async fn serve_file() -> (Self, Running) {
        Self::file_only().begin().await
    }

    pub async fn begin(self) -> (Self, Running) {
        let server = self.open().await;
        server.seed(requests(beginning())).await.unwrap();
        server.close().await;
        let running = self.serve_on(0).await;
        (self, running)
    }

    /// The file the desk is in.
    pub fn file(&self) -> &std::path::Path {
        self.database.file().unwrap()
    }

    /// Lets the file grow to so many pages only, as on a disk that is nearly full.
    pub fn limit(&mut self, pages: impl Into<Option<u32>>) {
        let Database::Sqlite(file) = &mut self.database else { panic!("it is no file") };
        file.max_pages = pages.into();
    }

    pub fn advance(&self, minutes: i64) -> Timestamp {
        self.clock.advance(chrono::Duration::minutes(minutes));
        self.clock.now()
    }
}

/// The session of the embedded admin.
pub fn admin(running: &Running) -> Session {
    Session { url: running.url(), token: Token::new(TOKEN) }
}

/// Gives a technician the usual password and signs them in.
pub async fn sign_in(running: &Running, email: &str) -> Session {
    running.server().set_password(email, PASSWORD).await.unwrap();
    helpdeck::client::login(&running.url(), email, PASSWORD).await.unwrap().0
}

/// Somebody before a terminal: a handle, and the desk as far as events have told.
pub struct Seat {
    pub handle: Handle,
    pub desk: Desk,
    pub me: Option<TechnicianId>,
    pub entries: Vec<Entry>,
    answers: HashMap<CommandId, Result<Answer, ClientError>>,
    events: mpsc::Receiver<Event>,
}

impl Seat {
    /// Sits down and waits until the feed is open.
    pub async fn take(session: Session) -> Self {
        let mut seat = Self::sit(session);
        seat.until(|event| matches!(event, Event::Online)).await;
        seat
    }

    /// Sits down.
    pub fn sit(session: Session) -> Self {
        Self::sit_at(session, Pace::quick())
    }

    /// Sits down with another patience.
    pub fn sit_at(session: Session, pace: Pace) -> Self {
        let start = Start { session, pace, outbox: None, cache: None, drawer: Drawer::default() };
        let (handle, events) = start_at(start).unwrap();
        Self {
            handle,
            desk: Desk::default(),
            me: None,
            entries: Vec::new(),
            answers: HashMap::new(),
            events,
        }
    }

    /// The next event, after the desk has taken it in.
    pub async fn next(&mut self) -> Event {
        let event = tokio::time::timeout(PATIENCE, self.events.recv()).await;
        let event = event.expect("an event in time").expect("an open client");
        match &event {
            Event::Snapshot { desk, me } => {
                self.desk = (**desk).clone();
                self.me = Some(*me);
            }
            Event::Entry(entry) => {
                assert_eq!(entry.revision, self.desk.revision().next(), "no gap, nothing twice");
                for change in &entry.changes {
                    self.desk.apply(entry.revision, change);
                }
                // Of some entries one sees nothing.
                self.desk.take_back(entry.revision, []);
                self.entries.push(entry.clone());
            }
            Event::Answer { command_id, outcome } => {
                self.answers.insert(*command_id, outcome.clone());
            }
            _ => {}
        }
        event
    }

    /// Takes events until one is as wanted.
    pub async fn until(&mut self, wanted: impl Fn(&Event) -> bool) -> Event {
        loop {
            let event = self.next().await;
            if wanted(&event) {
                return event;
            }
        }
    }

    /// Takes events until the desk is as wanted.
    pub async fn until_desk(&mut self, wanted: impl Fn(&Desk) -> bool) {
        while !wanted(&self.desk) {
            self.next().await;
        }
    }

    /// Sends a command and waits for what becomes of it.
    pub async fn ask(&mut self, command: Command) -> Result<Answer, ClientError> {
        self.ask_as(id(), command).await
    }

    /// The same with an id.
    pub async fn ask_as(&mut self, id: CommandId, command: Command) -> Result<Answer, ClientError> {
        self.handle.send(id, command);
        self.answer(id).await
    }

    /// Waits for what becomes of a command, and until the desk shows it.
    pub async fn answer(&mut self, id: CommandId) -> Result<Answer, ClientError> {
        let outcome = loop {
            if let Some(outcome) = self.answers.remove(&id) {
                break outcome;
            }
            self.next().await;
        };
        if let Ok(answer) = &outcome {
            self.until_desk(|desk| desk.revision() >= answer.revision).await;
        }
        outcome
    }

    /// Leaves, once everything got through.
    pub async fn leave(self, patience: Duration) -> bool {
        drop(self.events);
        self.handle.finish(patience).await
    }

    /// Sends a command that the desk refuses.
    pub async fn refused(&mut self, command: Command) -> Refusal {
        self.ask(command).await.unwrap_err().refusal().expect("a refusal of the desk").clone()
    }
}

/// A desk replayed from entries.
pub fn replayed(entries: &[Entry]) -> Desk {
    let mut desk = Desk::default();
    for entry in entries {
        for change in &entry.changes {
            desk.apply(entry.revision, change);
        }
        assert!(!entry.changes.iter().any(|change| matches!(change, Change::Gone(_))));
    }
    desk
}

/// A client without our manners, for requests that ours would never send.
pub fn raw() -> reqwest::Client {
    let _ = rustls::crypto::ring::default_provider().install_default();
    reqwest::Client::builder().tls_certs_only([]).no_proxy().build().unwrap()
}
