//! A server whose process ends at any moment, in the midst of many commands: what it acknowledged is in the file it leaves,
//! once, and the file is whole.

use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};

use helpdeck::{
    client::{ClientError, Session, command, login, read},
    desk::{Command, CommandId, Expect, TicketId},
    server::check_audit,
};
use tokio::sync::Notify;

use super::{
    house::{House, PASSWORD, beginning, id, requests, ticket},
    torture::{Dice, Server, journal},
};

/// How many work at once: enough that there is always something half written.
const WORKERS: u128 = 12;

/// Where the dice begin; `HELPDECK_SEED` says otherwise.
const SEED: u64 = 0x0ff0_5eed;

fn ticket_of(worker: u128) -> TicketId {
    TicketId::from_u128(0x7000 + worker)
}

/// What was acknowledged, and who wants to know when there is a lot of it.
#[derive(Default)]
struct Count {
    so_far: AtomicUsize,
    more: Notify,
}

impl Count {
    async fn reaches(&self, many: usize) {
        while self.so_far.load(Ordering::Relaxed) < many {
            self.more.notified().await;
        }
    }
}

/// Changes a ticket again and again until the server is gone; which changes were acknowledged.
async fn work(session: Session, ticket: TicketId, count: Arc<Count>) -> Vec<CommandId> {
    let mut acknowledged = Vec::new();
    loop {
        let id = id();
        // Always another one: what changes nothing is acknowledged, and has no entry.
        let set = Command::SetTicketTitle { ticket, title: id.to_string(), was: Expect::Any };
        match command(&session, id, &set).await {
            Ok(_) => {
                acknowledged.push(id);
                count.so_far.fetch_add(1, Ordering::Relaxed);
                count.more.notify_one();
            }
            Err(ClientError::Problem(problem)) => {
                assert!(problem.retry_after.is_some(), "it only says that it ends: {problem:?}");
            }
            Err(_) => break,
        }
    }
    acknowledged
}

/// A desk in a file with a ticket for everybody who works.
async fn desk() -> (House, Server, Session) {
    let house = House::file_only();
    let server = house.open().await;
    let more = (0..WORKERS).map(|worker| ticket(ticket_of(worker), "Slow"));
    server.seed(requests(beginning().into_iter().chain(more).collect())).await.unwrap();
    server.set_password("ada@example.org", PASSWORD).await.unwrap();
    server.close().await;
    let mut running = Server::on(&house.database.to_string());
    running.run();
    let url = format!("http://{}", running.address);
    let (session, _) = login(&url, "ada@example.org", PASSWORD).await.unwrap();
    (house, running, session)
}

/// Lets everybody work until so much is acknowledged and the server ends; what was acknowledged.
async fn endure(session: &Session, many: usize, end: impl FnOnce()) -> Vec<CommandId> {
    let count = Arc::new(Count::default());
    let start = |worker| tokio::spawn(work(session.clone(), ticket_of(worker), Arc::clone(&count)));
    let working: Vec<_> = (0..WORKERS).map(start).collect();
    count.reaches(many).await;
    tokio::task::block_in_place(end);
    let mut acknowledged = Vec::new();
    for worker in working {
        acknowledged.extend(worker.await.unwrap());
    }
    acknowledged
}

/// Starts the server again and looks: everything is there, once, and nobody touched the file.
async fn check(house: &House, mut server: Server, session: &Session, acknowledged: &[CommandId]) {
    server.run();
    let journal = journal(&session.url, session.token.reveal()).await;
    let lost = acknowledged.iter().filter(|id| journal.get(id) != Some(&1)).count();
    assert_eq!(lost, 0, "of {} that were acknowledged", acknowledged.len());
    let numbers = read(session).await.unwrap().0.revision().0;
    assert_eq!(journal.values().sum::<usize>() as u64, numbers, "a gap");
    server.terminate();
    let audit = check_audit(&house.database, None).await.unwrap();
    assert_eq!(audit.fault, None);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_server_that_ends_under_load_has_kept_all_it_acknowledged() {
    let (house, mut server, session) = desk().await;
    let acknowledged = endure(&session, 150, || server.terminate()).await;
    assert!(acknowledged.len() >= 150);
    check(&house, server, &session, &acknowledged).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_server_that_is_killed_again_and_again_has_kept_all_it_acknowledged() {
    const ROUNDS: usize = 12;
    let seed = std::env::var("HELPDECK_SEED").ok().and_then(|seed| seed.parse().ok());
    let seed = seed.unwrap_or(SEED);
    println!("HELPDECK_SEED={seed}");
    let mut dice = Dice(seed);
    let (house, mut server, session) = desk().await;
    let mut acknowledged = Vec::new();
    for _ in 0..ROUNDS {
        let many = usize::try_from(dice.roll(60)).unwrap();
        acknowledged.extend(endure(&session, many, || server.kill()).await);
        // It looks at the whole file when it starts, for the one before ended badly.
        server.run();
    }
    server.terminate();
    check(&house, server, &session, &acknowledged).await;
}
