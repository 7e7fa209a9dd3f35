//! A server of its own under load: `cargo bench -- load`. A thousand feeds are open while 200 commands a second come
//! in; what counts is when the last feed has a change. Both sides share the machine, so the client does as little as
//! it can: it looks for the revisions in what it is sent and parses nothing else.
//!
//! `HELPDECK_LOAD_DATABASE` names a desk to use in place of a fresh sample; its first Admin gets another password.

use std::{
    env, fs,
    io::{BufRead as _, BufReader, Write as _},
    process::{Child, Command as Process, Stdio},
    sync::{
        Arc,
        atomic::{AtomicU32, AtomicU64, Ordering::Relaxed},
    },
    time::{Duration, Instant},
};

use helpdeck::{
    client::{self, Session},
    desk::{Category, Desk, Priority, Ticket},
    wire::{KEY_HEADER, ROOT},
};
use reqwest::header::AUTHORIZATION;
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
    sync::Notify,
    task::JoinSet,
    time::{MissedTickBehavior, interval},
};

const FEEDS: u32 = 1_000;
const COMMANDS: u32 = 200 * SECONDS;
const SECONDS: u32 = 20;
/// Few enough that none of them asks more often than it may.
const SESSIONS: usize = 10;
const PASSWORD: &str = "Correct horse 1!";

/// Measures and prints.
pub fn run() {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    runtime.block_on(measure());
}

async fn measure() {
    let served = Served::start();
    let mut sessions = Vec::new();
    for _ in 0..SESSIONS {
        sessions.push(client::login(&served.url, &served.admin, PASSWORD).await.unwrap().0);
    }
    let desk = client::read(&sessions[0]).await.unwrap().0;
    let seen = Arc::new(Seen::from(desk.revision().0));
    // The feeds are let go before the server.
    let mut feeds = JoinSet::new();
    let (quiet, alone) = (served.memory(), served.cpu());
    for nth in 0..FEEDS as usize {
        // One after the other: all at once is more than the queue of a socket holds.
        let feed = open(&sessions[nth % SESSIONS], seen.first).await;
        feeds.spawn(follow(feed, Arc::clone(&seen)));
    }
    println!(
        "{} tickets, {FEEDS} feeds open, {COMMANDS} commands in {SECONDS} s",
        desk.all::<Ticket>().len()
    );
    println!(
        "server: {quiet} before, {} with the feeds; opening took {:.1} s of its time",
        served.memory(),
        served.cpu() - alone
    );
    let (before, own) = (served.cpu(), cpu("self"));
    let began = Instant::now();
    let mut answers = ask(&sessions, &desk, &seen).await;
    let mut last = seen.wait_for_all().await;
    let took = began.elapsed().as_secs_f64();
    print("answered", &mut answers);
    print("on the last feed", &mut last);
    println!(
        "server: {}; CPU {:.0} % of one core, the client beside it {:.0} %",
        served.memory(),
        (served.cpu() - before) / took * 100.0,
        (cpu("self") - own) / took * 100.0
    );
    feeds.shutdown().await;
}

/// Sends the commands at their time, whether or not those before are answered; how long each answer took.
async fn ask(sessions: &[Session], desk: &Desk, seen: &Arc<Seen>) -> Vec<Duration> {
    let open = |ticket: &&Ticket| ticket.status == Category::Open.preset();
    let tickets: Vec<&Ticket> = desk.all::<Ticket>().filter(open).collect();
    let http = reqwest::Client::new();
    let mut turns = interval(Duration::from_secs(SECONDS.into()) / COMMANDS);
    turns.set_missed_tick_behavior(MissedTickBehavior::Burst);
    let mut waiting = Vec::new();
    for nth in 0..COMMANDS as usize {
        turns.tick().await;
        let Session { url, token } = &sessions[nth % SESSIONS];
        // Another priority than the ticket has by then, so that each command changes something.
        let Ticket { id: ticket, priority, .. } = tickets[nth % tickets.len()];
        let next = *priority as usize + 1 + nth / tickets.len();
        let priority = Priority::ALL[next % Priority::ALL.len()];
        let request = http
            .post(format!("{url}{ROOT}/commands/set-ticket-priority"))
            .bearer_auth(token.reveal())
            .header(
                KEY_HEADER,
                uuid::Uuid::from_u128(u128::from(seen.first) << 64 | nth as u128).to_string(),
            )
            .json(&serde_json::json!({ "ticket": ticket, "priority": priority }));
        let seen = Arc::clone(seen);
        waiting.push(tokio::spawn(async move {
            let sent = Instant::now();
            let answer = request.send().await.unwrap().error_for_status().unwrap();
            let took = sent.elapsed();
            let answer: serde_json::Value = answer.json().await.unwrap();
            seen.sent(answer["revision"].as_u64().unwrap(), sent);
            took
        }));
    }
    let mut took = Vec::new();
    for answer in waiting {
        took.push(answer.await.unwrap());
    }
    took
}

/// Opens a feed; its first bytes say that it is open.
async fn open(session: &Session, since: u64) -> TcpStream {
    let host = session.url.trim_start_matches("http://");
    let mut line = TcpStream::connect(host).await.unwrap();
    let request = format!(
        "GET {ROOT}/feed?since={since} HTTP/1.1\r\nHost: {host}\r\n{AUTHORIZATION}: Bearer {}\r\n\r\n",
        session.token.reveal()
    );
    line.write_all(request.as_bytes()).await.unwrap();
    let mut said = [0; 12];
    line.read_exact(&mut said).await.unwrap();
    assert_eq!(said, *b"HTTP/1.1 200");
    line
}

/// Reads a feed and notes which revisions it has told.
async fn follow(mut line: TcpStream, seen: Arc<Seen>) {
    let mut buffer = vec![0; 16 * 1024];
    let (mut kept, mut told) = (0, seen.first);
    loop {
        let read = line.read(&mut buffer[kept..]).await.unwrap();
        assert!(read > 0, "the feed ended");
        let now = Instant::now();
        let text = &buffer[..kept + read];
        for at in memchr::memmem::find_iter(text, b"\nid: ") {
            let digits = text[at + 5..].split(|byte| *byte == b'\n');
            let mut digits = digits.peekable();
            let number = std::str::from_utf8(digits.next().unwrap()).unwrap().parse::<u64>();
            // The last one may go on in the next piece.
            if let Some(revision) = number.ok().filter(|_| digits.peek().is_some())
                && revision > told
            {
                seen.told(revision, now);
                told = revision;
            }
        }
        let end = kept + read;
        kept = end.min(32);
        buffer.copy_within(end - kept..end, 0);
    }
}

/// When each revision was asked for, and when the last feed had it; microseconds since the beginning, 0 for not yet.
struct Seen {
    began: Instant,
    first: u64,
    revisions: Vec<Revision>,
    /// One more revision is on every feed.
    more: Notify,
}

#[derive(Default)]
struct Revision {
    sent: AtomicU64,
    feeds: AtomicU32,
    last: AtomicU64,
}

impl Seen {
    fn from(first: u64) -> Self {
        // Rules may answer commands with entries of their own.
        let revisions = (0..COMMANDS * 4).map(|_| Revision::default()).collect();
        Self { began: Instant::now(), first, revisions, more: Notify::new() }
    }

    fn of(&self, revision: u64) -> Option<&Revision> {
        let nth = usize::try_from(revision - self.first).unwrap();
        self.revisions.get(nth)
    }

    fn since(&self, at: Instant) -> u64 {
        u64::try_from(at.duration_since(self.began).as_micros()).unwrap()
    }

    fn sent(&self, revision: u64, at: Instant) {
        assert!(revision > self.first, "a command changed nothing");
        if let Some(noted) = self.of(revision) {
            noted.sent.store(self.since(at), Relaxed);
        }
    }

    fn told(&self, revision: u64, at: Instant) {
        let Some(noted) = self.of(revision) else { return };
        noted.last.fetch_max(self.since(at), Relaxed);
        if noted.feeds.fetch_add(1, Relaxed) + 1 == FEEDS {
            self.more.notify_one();
        }
    }

    /// How long each command took until every feed had told it.
    async fn wait_for_all(&self) -> Vec<Duration> {
        let asked = || self.revisions.iter().filter(|noted| noted.sent.load(Relaxed) > 0);
        while !asked().all(|noted| noted.feeds.load(Relaxed) == FEEDS) {
            self.more.notified().await;
        }
        let took = |noted: &Revision| noted.last.load(Relaxed) - noted.sent.load(Relaxed);
        asked().map(took).map(Duration::from_micros).collect()
    }
}

fn print(what: &str, took: &mut [Duration]) {
    took.sort_unstable();
    let at = |percent: usize| took[(took.len() - 1) * percent / 100].as_secs_f64() * 1e3;
    println!("{what}: p50 {:.1} ms, p99 {:.1} ms, longest {:.1} ms", at(50), at(99), at(100));
}

/// The program that serves, until this is dropped.
struct Served {
    process: Child,
    url: String,
    admin: String,
    _directory: tempfile::TempDir,
}

impl Served {
    fn start() -> Self {
        const PROGRAM: &str = env!("CARGO_BIN_EXE_helpdeck");
        let directory = tempfile::tempdir().unwrap();
        let fresh = directory.path().join("desk.db").display().to_string();
        let database = format!("sqlite:{}", env::var("HELPDECK_LOAD_DATABASE").unwrap_or(fresh));
        let mut process = Process::new(PROGRAM)
            .args(["serve", "--sample", "--listen", "127.0.0.1:0", "--database", &database])
            .current_dir(directory.path())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut said = BufReader::new(process.stdout.take().unwrap()).lines().map(Result::unwrap);
        let mut word = |is: fn(&str) -> bool| {
            let words = said
                .by_ref()
                .flat_map(|line| line.split(' ').map(str::to_owned).collect::<Vec<_>>());
            words
                .map(|word| word.trim_matches(['`', '.', ',']).to_owned())
                .find(|word| is(word))
                .unwrap()
        };
        let url = word(|word| word.starts_with("http://"));
        let admin = word(|word| word.contains('@'));
        let mut password = Process::new(PROGRAM)
            .args(["password", &admin, "--database", &database])
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .spawn()
            .unwrap();
        writeln!(password.stdin.take().unwrap(), "{PASSWORD}").unwrap();
        assert!(password.wait().unwrap().success());
        Self { process, url, admin, _directory: directory }
    }

    /// What it has in memory now, and had at most.
    fn memory(&self) -> String {
        let status = fs::read_to_string(format!("/proc/{}/status", self.process.id())).unwrap();
        let mebibytes = |name: &str| {
            let line = status.lines().find(|line| line.starts_with(name)).unwrap();
            line.split_whitespace().nth(1).unwrap().parse::<u64>().unwrap() / 1024
        };
        format!("{} MiB ({} at most)", mebibytes("VmRSS"), mebibytes("VmHWM"))
    }

    fn cpu(&self) -> f64 {
        cpu(&self.process.id().to_string())
    }
}

/// Seconds of a core that a process used, in ticks of Linux, which are hundredths everywhere.
fn cpu(process: &str) -> f64 {
    let stat = fs::read_to_string(format!("/proc/{process}/stat")).unwrap();
    let fields: Vec<_> = stat.rsplit(')').next().unwrap().split_whitespace().collect();
    [11, 12].map(|nth| fields[nth].parse::<f64>().unwrap()).iter().sum::<f64>() / 100.0
}

impl Drop for Served {
    fn drop(&mut self) {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
    }
}
