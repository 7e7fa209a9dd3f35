//! The torture of the line: clients before a real server, or before three on one PostgreSQL, that are killed and started
//! again, the database too, behind a proxy that cuts, delays and half-closes, all at random points of one seed.
//! Afterwards every replica is the server's desk, every acknowledged command is in the journal exactly once, and no
//! other one got lost.

use std::{
    collections::{BTreeMap, BTreeSet},
    io::{BufRead as _, BufReader},
    net::SocketAddr,
    path::{Path, PathBuf},
    process::{Child, ChildStdout, Command as Process, Stdio},
    time::{Duration, Instant},
};

use helpdeck::{
    client::{
        Cache, ClientError, Drawer, Event, Handle, OutboxFile, Owner, Pace, Session, Start,
        outboxes, start_at,
    },
    desk::{
        Actor, Channel, Command, CommandId, Desk, Expect, IdSource, MessageKind, Priority, Replica,
        TechnicianId, Ticket,
    },
    wire::ChangesPage,
};
use tokio::sync::mpsc;

use super::{
    cluster::Cluster,
    house::{ADMIN, DANA, ELI, House, PASSWORD, TICKET, beginning, requests, ticket},
};

const CLIENTS: usize = 30;
/// How many commands each of them asks for.
const COMMANDS: usize = 8;
/// How often something happens to the line or the server.
const BLOWS: usize = 24;
/// How long between two of them at most.
const PAUSE: u64 = 250;
/// How long everything may take to come to rest afterwards.
const REST: Duration = Duration::from_mins(1);

/// Numbers that are the same for the same seed.
pub struct Dice(pub u64);

impl Dice {
    pub fn roll(&mut self, sides: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % sides
    }
}

/// Lets time pass while events may come.
async fn pass(time: Duration) {
    let _ = tokio::time::timeout(time, std::future::pending::<()>()).await;
}

/// A server in a process of its own, on a file that outlives it.
pub struct Server {
    database: String,
    pub address: SocketAddr,
    process: Option<(Child, BufReader<ChildStdout>)>,
}

impl Server {
    /// One that can be started.
    pub fn on(database: &str) -> Self {
        let address = crate::pty::quiet_address();
        Self { database: database.to_owned(), address, process: None }
    }

    pub fn run(&mut self) {
        let mut process = Process::new(crate::pty::PROGRAM)
            .args(["serve", "--listen", &self.address.to_string(), "--database"])
            .arg(&self.database)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut words = BufReader::new(process.stdout.take().unwrap());
        let mut line = String::new();
        words.read_line(&mut line).unwrap();
        assert!(line.starts_with("Serving at"), "{line:?}");
        self.process = Some((process, words));
    }

    /// As a service manager does, and waits for it.
    pub fn terminate(&mut self) {
        if let Some((mut process, _)) = self.process.take() {
            let pid = rustix::process::Pid::from_child(&process);
            rustix::process::kill_process(pid, rustix::process::Signal::TERM).unwrap();
            process.wait().unwrap();
        }
    }

    /// As a power cut does.
    pub fn kill(&mut self) {
        if let Some((mut process, _)) = self.process.take() {
            process.kill().unwrap();
            process.wait().unwrap();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.kill();
    }
}

mod line {
    //! A line that does what it is told: passes, waits, says nothing, ends on one side or on both.

    use std::{net::SocketAddr, time::Duration};

    use tokio::{
        io::{AsyncReadExt as _, AsyncWriteExt as _},
        net::{
            TcpListener, TcpStream,
            tcp::{OwnedReadHalf, OwnedWriteHalf},
        },
        sync::watch,
    };

    /// What the line does.
    #[derive(Clone, Copy, PartialEq, Eq, Debug)]
    pub enum Mood {
        /// Passes everything on.
        Calm,
        /// Passes everything on, late.
        Slow(Duration),
        /// Takes everything and passes nothing on.
        Mute,
        /// Tells the near side that the far side has nothing more to say.
        HalfClosed,
        /// Ends at once.
        Cut,
    }

    pub struct Line {
        pub address: SocketAddr,
        mood: watch::Sender<Mood>,
    }

    impl Line {
        /// A line to the first of these that answers, beginning with another one each time.
        pub async fn to(servers: Vec<SocketAddr>) -> Self {
            let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
            let address = listener.local_addr().unwrap();
            let mood = watch::Sender::new(Mood::Calm);
            let moods = mood.clone();
            tokio::spawn(async move {
                let mut servers = servers;
                while let Ok((near, _)) = listener.accept().await {
                    servers.rotate_left(1);
                    let servers = servers.clone();
                    let mood = moods.subscribe();
                    if *mood.borrow() == Mood::Cut {
                        continue;
                    }
                    tokio::spawn(async move {
                        let Ok(far) = TcpStream::connect(&*servers).await else { return };
                        let (from_near, to_near) = near.into_split();
                        let (from_far, to_far) = far.into_split();
                        let back = tokio::spawn(carry(from_far, to_near, mood.clone(), true));
                        carry(from_near, to_far, mood, false).await;
                        back.abort();
                    });
                }
            });
            Self { address, mood }
        }

        pub fn becomes(&self, mood: Mood) {
            self.mood.send_replace(mood);
        }
    }

    /// Carries bytes one way until the line ends. `answers` is the way from the server.
    async fn carry(
        mut from: OwnedReadHalf,
        mut to: OwnedWriteHalf,
        mut mood: watch::Receiver<Mood>,
        answers: bool,
    ) {
        let mut buffer = vec![0; 16 * 1024];
        loop {
            let count = tokio::select! {
                count = from.read(&mut buffer) => match count {
                    Ok(count @ 1..) => count,
                    _ => return,
                },
                changed = mood.changed() => {
                    if changed.is_err() {
                        return;
                    }
                    let now = *mood.borrow_and_update();
                    match now {
                        Mood::Cut => return,
                        Mood::HalfClosed if answers => {
                            let _ = to.shutdown().await;
                            return;
                        }
                        _ => continue,
                    }
                }
            };
            let now = *mood.borrow_and_update();
            match now {
                Mood::Slow(late) => super::pass(late).await,
                Mood::Mute => {
                    let _ = mood.wait_for(|mood| *mood != Mood::Mute).await;
                    // What was not passed on in time is not passed on at all.
                    return;
                }
                _ => {}
            }
            if to.write_all(&buffer[..count]).await.is_err() {
                return;
            }
        }
    }
}

use line::{Line, Mood};

/// What became of the commands of one client, as far as it was told.
#[derive(Default)]
struct Book {
    sent: BTreeMap<CommandId, Command>,
    done: BTreeMap<CommandId, bool>,
    refused: BTreeSet<CommandId>,
}

/// One client: a replica, an outbox and a copy of its own.
struct Client {
    session: Session,
    me: TechnicianId,
    home: PathBuf,
    handle: Option<Handle>,
    events: Option<mpsc::Receiver<Event>>,
    replica: Option<Replica>,
    book: Book,
    dice: Dice,
    ids: IdSource,
}

impl Client {
    fn open(&mut self) {
        let owner = Owner { place: "the torture".into(), technician: self.me };
        let outbox = OutboxFile::open(&self.home.join("outbox"), owner.clone()).unwrap();
        let cache = Cache::of(&self.home.join("cache"), &owner).unwrap();
        let start = Start {
            session: self.session.clone(),
            pace: Pace::quick(),
            outbox: Some(outbox),
            cache: Some(cache),
            drawer: Drawer::default(),
        };
        let (handle, events) = start_at(start).unwrap();
        (self.handle, self.events, self.replica) = (Some(handle), Some(events), None);
    }

    /// The program ends without any warning, and starts again.
    async fn dies_and_comes_back(&mut self) {
        (self.handle, self.events) = (None, None);
        // What was handed in a moment ago is on its way to the disk.
        let deadline = Instant::now() + REST;
        while outboxes(&self.home.join("outbox")).unwrap().iter().any(|stored| stored.in_use) {
            assert!(Instant::now() < deadline, "the outbox stays in use");
            tokio::task::yield_now().await;
        }
        self.open();
    }

    fn take(&mut self, event: Event) {
        match event {
            Event::Copy { desk, .. } | Event::Snapshot { desk, .. } => match &mut self.replica {
                Some(replica) => replica.reset(*desk),
                None => self.replica = Some(Replica::new(*desk)),
            },
            Event::Entry(entry) => {
                let replica = self.replica.as_mut().expect("a desk comes first");
                assert!(replica.receive(&entry), "no gap");
            }
            Event::Answer { command_id, outcome } => {
                if let Some(replica) = &mut self.replica {
                    let confirmed = replica.confirmed();
                    match &outcome {
                        Ok(answer) if answer.changes.is_empty() || answer.revision <= confirmed => {
                            replica.settle(command_id);
                        }
                        Ok(_) => {}
                        Err(_) => drop(replica.settle(command_id)),
                    }
                }
                match outcome {
                    Ok(answer) => {
                        let changed = !answer.changes.is_empty();
                        self.book.done.insert(command_id, changed);
                    }
                    Err(ClientError::Problem(problem)) => {
                        assert!(problem.refusal.is_some(), "{problem:?}");
                        self.book.refused.insert(command_id);
                        self.handle.as_ref().expect("open").forget(command_id);
                    }
                    Err(error) => panic!("{error:?}"),
                }
            }
            Event::Left(left) => {
                for kept in left.into_iter().filter(|kept| kept.refused.is_some()) {
                    self.book.refused.insert(kept.id);
                    self.handle.as_ref().expect("open").forget(kept.id);
                }
            }
            Event::SignedOut => panic!("nobody signed out"),
            Event::NotKept(why) => panic!("not kept: {why}"),
            Event::CopyUnusable(why) => panic!("{why:?}"),
            _ => {}
        }
    }

    /// Takes what comes for a while.
    async fn listen(&mut self, time: Duration) {
        let deadline = tokio::time::Instant::now() + time;
        let mut events = self.events.take().expect("open");
        while let Ok(event) = tokio::time::timeout_at(deadline, events.recv()).await {
            self.take(event.expect("the client lives"));
        }
        self.events = Some(events);
    }

    /// Asks for something, as the terminal does: shown at once, where the desk of here allows it.
    fn ask(&mut self) {
        let now = chrono::Utc::now();
        let Some(replica) = &mut self.replica else { return };
        let priorities = [Priority::Low, Priority::Medium, Priority::High, Priority::Critical];
        let any = |dice: &mut Dice| priorities[usize::try_from(dice.roll(4)).unwrap()];
        let command = match self.dice.roll(4) {
            0 => ticket(self.ids.next(now), "In the storm"),
            1 => Command::AddMessage {
                id: self.ids.next(now),
                ticket: TICKET,
                kind: MessageKind::InternalNote,
                text: "Still here.".into(),
                channel: Channel::Console,
                follow_up: None,
            },
            2 => {
                let was = replica.desk().get::<Ticket>(TICKET).map(|ticket| ticket.priority);
                let was = was.map_or(Expect::Any, Expect::Value);
                Command::SetTicketPriority { ticket: TICKET, priority: any(&mut self.dice), was }
            }
            _ => Command::SetTicketPriority {
                ticket: TICKET,
                priority: any(&mut self.dice),
                was: Expect::Any,
            },
        };
        let id: CommandId = self.ids.next(now);
        if replica.predict(id, now, Actor::Technician(self.me), command.clone()).is_ok() {
            self.handle.as_ref().expect("open").send(id, command.clone());
            self.book.sent.insert(id, command);
        }
    }

    /// Works in the storm.
    async fn work(mut self) -> Self {
        self.open();
        for _ in 0..COMMANDS {
            let pause = Duration::from_millis(50 + self.dice.roll(400));
            self.listen(pause).await;
            self.ask();
            if self.dice.roll(10) == 0 {
                self.dies_and_comes_back().await;
            }
        }
        self
    }

    /// Listens until everything is answered and the desk is the server's.
    async fn comes_to_rest(mut self, wanted: Desk) -> Self {
        let deadline = Instant::now() + REST;
        let home = self.home.join("outbox");
        loop {
            let same = self.replica.as_ref().is_some_and(|replica| *replica.desk() == wanted);
            if same && outboxes(&home).unwrap().iter().all(|stored| stored.kept.is_empty()) {
                return self;
            }
            assert!(
                Instant::now() < deadline,
                "{:?} of {:?}; left: {:?}",
                self.replica.as_ref().map(Replica::confirmed),
                wanted.revision(),
                outboxes(&home).unwrap(),
            );
            self.listen(Duration::from_millis(50)).await;
        }
    }

    /// Listens until nothing waits to be sent any more.
    async fn gets_through(mut self) -> Self {
        let deadline = Instant::now() + REST;
        let home = self.home.join("outbox");
        while !outboxes(&home).unwrap().is_empty() {
            assert!(Instant::now() < deadline, "left: {:?}", outboxes(&home).unwrap());
            self.adopt().await;
            self.listen(Duration::from_millis(50)).await;
        }
        self
    }

    /// Starts again where something is left that nobody has: what was being written down while the program ended waits
    /// for the next start.
    async fn adopt(&mut self) {
        let left = outboxes(&self.home.join("outbox")).unwrap();
        if left.iter().any(|stored| !stored.in_use && !stored.kept.is_empty()) {
            self.dies_and_comes_back().await;
        }
    }
}

/// Strikes at random points until `over`.
async fn storm(servers: &mut [Server], cluster: Option<&Cluster>, line: &Line, dice: &mut Dice) {
    for blow in 0..BLOWS {
        pass(Duration::from_millis(30 + dice.roll(PAUSE))).await;
        match dice.roll(6) {
            0 => {
                let one = usize::try_from(dice.roll(servers.len() as u64)).unwrap();
                servers[one].kill();
                pass(Duration::from_millis(dice.roll(300))).await;
                servers[one].run();
            }
            _ if blow % 10 == 5 && cluster.is_some() => {
                let cluster = cluster.expect("there is one");
                tokio::task::block_in_place(|| cluster.restart());
            }
            1 => line.becomes(Mood::Cut),
            2 => line.becomes(Mood::Slow(Duration::from_millis(10 + dice.roll(60)))),
            3 => line.becomes(Mood::Mute),
            4 => line.becomes(Mood::HalfClosed),
            _ => line.becomes(Mood::Calm),
        }
    }
    line.becomes(Mood::Cut);
    line.becomes(Mood::Calm);
}

/// How often each command is in the journal.
pub async fn journal(url: &str, token: &str) -> BTreeMap<CommandId, usize> {
    let mut found = BTreeMap::new();
    let mut since = 0;
    loop {
        let url = format!("{url}/api/v1/changes?since={since}&limit=1000");
        let answer = super::house::raw().get(url).bearer_auth(token).send().await.unwrap();
        let page: ChangesPage = answer.json().await.unwrap();
        for entry in &page.entries {
            *found.entry(entry.command_id).or_insert(0) += 1;
            since = entry.revision.0;
        }
        if since >= page.head.0 {
            return found;
        }
    }
}

fn client(index: usize, people: &[(TechnicianId, Session)], under: &Path, seed: u64) -> Client {
    let (me, session) = people[index % people.len()].clone();
    let home = under.join(index.to_string());
    let mut dice = Dice(seed ^ (index as u64 + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15));
    let ids = IdSource::new(dice.roll(u64::MAX));
    Client {
        session,
        me,
        home,
        handle: None,
        events: None,
        replica: None,
        book: Book::default(),
        dice,
        ids,
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_is_lost_and_nothing_done_twice_while_the_line_breaks_and_the_server_is_killed() {
    endure(House::file_only(), 1, CLIENTS, None).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn three_servers_on_one_database_lose_nothing_while_they_and_the_database_are_killed() {
    if super::cluster::of_this_run().is_some() {
        return;
    }
    let Some(cluster) = Cluster::start() else { return };
    endure(House::on(&cluster.database()), 3, 40, Some(&cluster)).await;
}

/// Lets clients work before servers on the house's database while everything breaks, and looks what became of it.
async fn endure(house: House, servers: usize, clients: usize, cluster: Option<&Cluster>) {
    const SEED: u64 = 0x5eed_0042;
    let desk = house.open().await;
    desk.seed(requests(beginning())).await.unwrap();
    let who = [(ADMIN, "ada"), (DANA, "dana"), (ELI, "eli")];
    for (_, name) in who {
        desk.set_password(&format!("{name}@example.org"), PASSWORD).await.unwrap();
    }
    desk.close().await;
    let database = house.database.to_string();
    let mut servers: Vec<Server> = (0..servers).map(|_| Server::on(&database)).collect();
    servers.iter_mut().for_each(Server::run);
    let addresses: Vec<SocketAddr> = servers.iter().map(|server| server.address).collect();
    let direct: Vec<String> = addresses.iter().map(|address| format!("http://{address}")).collect();
    let line = Line::to(addresses).await;
    let mut people = Vec::new();
    for (id, name) in who {
        let login = format!("{name}@example.org");
        let (session, _) = helpdeck::client::login(&direct[0], &login, PASSWORD).await.unwrap();
        let url = format!("http://{}", line.address);
        people.push((id, Session { url, token: session.token }));
    }
    let homes = tempfile::tempdir().unwrap();

    let working: Vec<_> = (0..clients)
        .map(|index| tokio::spawn(client(index, &people, homes.path(), SEED).work()))
        .collect();
    storm(&mut servers, cluster, &line, &mut Dice(SEED)).await;
    let mut through = Vec::new();
    for client in working {
        through.push(tokio::spawn(client.await.unwrap().gets_through()));
    }
    let mut waiting = Vec::new();
    for client in through {
        waiting.push(client.await.unwrap());
    }
    let token = &people[0].1.token;
    let mut desks = Vec::new();
    for url in &direct {
        let session = Session { url: url.clone(), token: token.clone() };
        desks.push(helpdeck::client::read(&session).await.unwrap().0);
    }
    let wanted = desks.pop().unwrap();
    assert!(desks.iter().all(|desk| *desk == wanted), "the servers differ");
    let resting: Vec<_> = waiting
        .into_iter()
        .map(|client| tokio::spawn(client.comes_to_rest(wanted.clone())))
        .collect();

    let journal = journal(&direct[0], token.reveal()).await;
    assert!(journal.values().all(|count| *count == 1), "a command is in the journal twice");
    let (mut sent, mut known) = (0, 0);
    for client in resting {
        let Client { book, .. } = client.await.unwrap();
        sent += book.sent.len();
        for (id, command) in &book.sent {
            let times = journal.get(id).copied().unwrap_or(0);
            match (book.done.get(id), book.refused.contains(id)) {
                (Some(changed), false) => {
                    known += 1;
                    assert_eq!(times, usize::from(*changed), "acknowledged: {command:?}");
                }
                (None, true) => assert_eq!(times, 0, "refused: {command:?}"),
                (None, false) => {
                    // The answer came to a program that was killed before it said so. Nothing waits any more, so it was
                    // carried out, or refused, or changed nothing: only the last two may be missing.
                    let may_miss = matches!(command, Command::SetTicketPriority { .. });
                    assert!(times == 1 || may_miss, "lost: {command:?}");
                }
                (Some(_), true) => panic!("done and refused: {command:?}"),
            }
        }
    }
    assert!(sent > clients * COMMANDS / 3, "only {sent} commands were asked for");
    assert!(known > sent / 2, "only {known} of {sent} answers were heard");
    servers.iter_mut().for_each(Server::kill);
    // The records are what the entries say, without a gap.
    let check = helpdeck::server::check_audit(&house.database, None).await.unwrap();
    assert_eq!(check.fault, None);
}
