//! The outbox on disk before a real server: what was not sent goes out at the next start, once and in order; what was
//! refused stays until somebody answers.

use std::{path::Path, time::Duration};

use helpdeck::{
    client::{Drawer, Event, Handle, Kept, OutboxFile, Owner, Pace, Start, outboxes, start_at},
    desk::{Command, Expect, Priority, Revision, Ticket},
    server::Running,
};
use tokio::sync::mpsc;

use super::house::{ADMIN, House, Seat, TICKET, admin, id};

fn priority(priority: Priority, was: Expect<Priority>) -> Command {
    Command::SetTicketPriority { ticket: TICKET, priority, was }
}

fn owner() -> Owner {
    Owner { place: "the house".into(), technician: ADMIN }
}

/// A client with an outbox under `directory`, patient as in the other tests.
fn open(directory: &Path, running: &Running) -> (Handle, mpsc::Receiver<Event>) {
    let outbox = OutboxFile::open(directory, owner()).unwrap();
    start_at(Start {
        session: admin(running),
        pace: Pace::quick(),
        outbox: Some(outbox),
        cache: None,
        drawer: Drawer::default(),
    })
    .unwrap()
}

fn kept(directory: &Path) -> Vec<Kept> {
    outboxes(directory).unwrap().into_iter().flat_map(|stored| stored.kept).collect()
}

#[tokio::test]
async fn what_was_not_sent_goes_out_at_the_next_start_once_and_in_order() {
    let (house, running) = House::serve().await;
    let head = running.read(helpdeck::desk::Desk::revision);
    let port = running.address().port();
    let dir = tempfile::tempdir().unwrap();
    let (handle, events) = open(dir.path(), &running);
    running.stop().await;
    let ids = [Priority::Low, Priority::High, Priority::Critical].map(|to| {
        let command = id();
        handle.send(command, priority(to, Expect::Any));
        command
    });
    drop(events);
    // Nothing answers, so nothing gets through; the file has all of them.
    assert!(!handle.finish(Duration::from_millis(50)).await);
    assert_eq!(kept(dir.path()).iter().map(|kept| kept.id).collect::<Vec<_>>(), ids);

    let running = house.serve_on(port).await;
    let (handle, mut events) = open(dir.path(), &running);
    let Some(Event::Left(left)) = events.recv().await else { panic!("nothing was left") };
    assert_eq!(left.len(), 3);
    drop(events);
    assert!(handle.finish(Duration::from_secs(20)).await);
    assert_eq!(kept(dir.path()), []);
    let seat = Seat::take(admin(&running)).await;
    assert_eq!(seat.desk.get::<Ticket>(TICKET).unwrap().priority, Priority::Critical);
    assert_eq!(seat.desk.revision(), Revision(head.0 + 3));
    running.stop().await;
}

#[tokio::test]
async fn what_was_done_but_not_heard_of_is_not_done_twice() {
    let (_house, running) = House::serve().await;
    let mut ada = Seat::take(admin(&running)).await;
    let command = id();
    let wish = priority(Priority::High, Expect::Any);
    let first = ada.ask_as(command, wish.clone()).await.unwrap();
    let dir = tempfile::tempdir().unwrap();
    // As a terminal that was killed between sending and hearing leaves it.
    let line = Kept { id: command, at: super::house::noon(), command: wish, refused: None };
    let file = OutboxFile::open(dir.path(), owner()).unwrap();
    drop(file);
    let path = std::fs::read_dir(dir.path()).unwrap().map(|entry| entry.unwrap().path());
    let path = path.into_iter().find(|path| path.extension().is_some_and(|e| e == "outbox"));
    let mut text = std::fs::read_to_string(path.as_ref().unwrap()).unwrap();
    text.push_str(&serde_json::json!({ "keep": line }).to_string());
    text.push('\n');
    std::fs::write(path.unwrap(), text).unwrap();

    let (handle, mut events) = open(dir.path(), &running);
    loop {
        match events.recv().await.unwrap() {
            Event::Answer { command_id, outcome } if command_id == command => {
                assert_eq!(outcome.unwrap(), first);
                break;
            }
            _ => {}
        }
    }
    drop(events);
    assert!(handle.finish(Duration::from_secs(20)).await);
    assert_eq!(running.read(helpdeck::desk::Desk::revision), first.revision);
    assert_eq!(kept(dir.path()), []);
    running.stop().await;
}

#[tokio::test]
async fn what_was_refused_stays_until_it_is_answered() {
    let (_house, running) = House::serve().await;
    let dir = tempfile::tempdir().unwrap();
    let (handle, events) = open(dir.path(), &running);
    let (stale, good) = (id(), id());
    handle.send(stale, priority(Priority::Low, Expect::Value(Priority::Critical)));
    handle.send(good, priority(Priority::High, Expect::Any));
    drop(events);
    assert!(handle.finish(Duration::from_secs(20)).await);
    let left = kept(dir.path());
    assert_eq!(left.iter().map(|kept| kept.id).collect::<Vec<_>>(), [stale]);
    assert!(left[0].refused.as_ref().unwrap().refusal.is_some());

    let (handle, mut events) = open(dir.path(), &running);
    let Some(Event::Left(left)) = events.recv().await else { panic!("nothing was left") };
    assert!(left[0].refused.is_some());
    handle.forget(stale);
    drop(events);
    assert!(handle.finish(Duration::from_secs(20)).await);
    assert_eq!(kept(dir.path()), []);
    running.stop().await;
}

#[tokio::test]
async fn a_session_that_ended_leaves_what_waits_for_the_next_one() {
    let (_house, running) = House::serve().await;
    let dir = tempfile::tempdir().unwrap();
    let outbox = OutboxFile::open(dir.path(), owner()).unwrap();
    let mut session = admin(&running);
    session.token = helpdeck::wire::Token::new("hd_over");
    let start = Start {
        session,
        pace: Pace::quick(),
        outbox: Some(outbox),
        cache: None,
        drawer: Drawer::default(),
    };
    let (handle, mut events) = start_at(start).unwrap();
    let command = id();
    handle.send(command, priority(Priority::High, Expect::Any));
    while !matches!(events.recv().await.unwrap(), Event::SignedOut) {}
    drop(events);
    assert!(handle.finish(Duration::from_secs(20)).await);
    assert_eq!(kept(dir.path())[0].refused, None);

    let (handle, events) = open(dir.path(), &running);
    drop(events);
    assert!(handle.finish(Duration::from_secs(20)).await);
    assert_eq!(kept(dir.path()), []);
    let now = running.read(|desk| desk.get::<Ticket>(TICKET).unwrap().priority);
    assert_eq!(now, Priority::High);
    running.stop().await;
}
