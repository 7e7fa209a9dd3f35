//! The copy of the desk on this computer before a real server: a start shows it first and goes on from there; what is of
//! no use is fetched again; what somebody may not see any more does not stay.

use std::{fs, path::Path, time::Duration};

use helpdeck::{
    client::{Cache, Drawer, Event, Handle, Owner, Pace, Session, Start, Unusable, start_at},
    desk::{Command, Desk, Expect, Priority, TechnicianId, Ticket},
};
use tokio::sync::mpsc;

use super::house::{ADMIN, DANA, House, TICKET, admin, requests, sign_in};

struct Seat {
    handle: Handle,
    events: mpsc::Receiver<Event>,
    desk: Option<Desk>,
    seen: Vec<&'static str>,
}

fn cache(directory: &Path, technician: TechnicianId) -> Cache {
    Cache::of(directory, &Owner { place: "the house".into(), technician }).unwrap()
}

impl Seat {
    fn sit(session: Session, cache: Cache) -> Self {
        let start = Start {
            session,
            pace: Pace::quick(),
            outbox: None,
            cache: Some(cache),
            drawer: Drawer::default(),
        };
        let (handle, events) = start_at(start).unwrap();
        Self { handle, events, desk: None, seen: Vec::new() }
    }

    async fn next(&mut self) -> Event {
        let event = tokio::time::timeout(Duration::from_secs(20), self.events.recv()).await;
        let event = event.expect("an event in time").expect("an open client");
        match &event {
            Event::Copy { desk, .. } => {
                self.seen.push("copy");
                self.desk = Some((**desk).clone());
            }
            Event::Snapshot { desk, .. } => {
                self.seen.push("snapshot");
                self.desk = Some((**desk).clone());
            }
            Event::Entry(entry) => {
                self.seen.push("entry");
                let desk = self.desk.as_mut().expect("a desk first");
                assert_eq!(entry.revision, desk.revision().next(), "no gap, nothing twice");
                for change in &entry.changes {
                    desk.apply(entry.revision, change);
                }
                desk.take_back(entry.revision, []);
            }
            _ => {}
        }
        event
    }

    async fn until(&mut self, wanted: impl Fn(&Event) -> bool) -> Event {
        loop {
            let event = self.next().await;
            if wanted(&event) {
                return event;
            }
        }
    }

    async fn until_desk(&mut self, wanted: impl Fn(&Desk) -> bool) {
        while !self.desk.as_ref().is_some_and(&wanted) {
            self.next().await;
        }
    }

    async fn leave(self) {
        drop(self.events);
        self.handle.finish(Duration::from_secs(20)).await;
    }
}

fn priority(priority: Priority) -> Command {
    Command::SetTicketPriority { ticket: TICKET, priority, was: Expect::Any }
}

#[tokio::test]
async fn a_start_shows_the_copy_first_and_goes_on_from_its_revision() {
    let (_house, running) = House::serve().await;
    let dir = tempfile::tempdir().unwrap();
    let mut ada = Seat::sit(admin(&running), cache(dir.path(), ADMIN));
    ada.until(|event| matches!(event, Event::Online)).await;
    assert_eq!(ada.seen, ["snapshot"]);
    running.server().seed(requests(vec![priority(Priority::High)])).await.unwrap();
    ada.until(|event| matches!(event, Event::Entry(_))).await;
    let before = ada.desk.clone().unwrap();
    ada.leave().await;
    running.server().seed(requests(vec![priority(Priority::Critical)])).await.unwrap();

    let mut ada = Seat::sit(admin(&running), cache(dir.path(), ADMIN));
    ada.until(|event| matches!(event, Event::Copy { .. })).await;
    assert_eq!(ada.desk, Some(before));
    ada.until_desk(|desk| desk.get::<Ticket>(TICKET).unwrap().priority == Priority::Critical).await;
    assert_eq!(ada.seen, ["copy", "entry"]);
    assert_eq!(ada.desk, Some(running.read(Clone::clone)));
    ada.leave().await;
    running.stop().await;
}

#[tokio::test]
async fn without_a_server_the_copy_is_there_and_what_was_kept_of_another_journal_is_not_used() {
    let (old, running) = House::serve().await;
    let dir = tempfile::tempdir().unwrap();
    let session = admin(&running);
    let port = running.address().port();
    let mut ada = Seat::sit(session.clone(), cache(dir.path(), ADMIN));
    ada.until(|event| matches!(event, Event::Online)).await;
    ada.leave().await;
    running.stop().await;
    let mut ada = Seat::sit(session.clone(), cache(dir.path(), ADMIN));
    ada.until(|event| matches!(event, Event::Offline { .. })).await;
    assert_eq!(ada.seen, ["copy"]);
    ada.leave().await;
    drop(old);

    let new = House::empty();
    let server = new.open().await;
    server.seed(requests(super::house::beginning())).await.unwrap();
    server.close().await;
    let running = new.serve_on(port).await;
    let mut ada = Seat::sit(session, cache(dir.path(), ADMIN));
    ada.until(|event| matches!(event, Event::Snapshot { .. })).await;
    assert_eq!(ada.seen, ["copy", "snapshot"]);
    assert_eq!(ada.desk, Some(running.read(Clone::clone)));
    ada.leave().await;
    running.stop().await;
}

#[tokio::test]
async fn a_damaged_copy_is_said_set_aside_and_fetched_again() {
    let (_house, running) = House::serve().await;
    let dir = tempfile::tempdir().unwrap();
    let mut ada = Seat::sit(admin(&running), cache(dir.path(), ADMIN));
    ada.until(|event| matches!(event, Event::Online)).await;
    ada.leave().await;
    let files = fs::read_dir(dir.path()).unwrap().map(|entry| entry.unwrap().path());
    let copy = files.into_iter().find(|path| path.extension().is_some_and(|e| e == "copy"));
    let copy = copy.expect("a copy was written");
    let mut bytes = fs::read(&copy).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(&copy, bytes).unwrap();

    let mut ada = Seat::sit(admin(&running), cache(dir.path(), ADMIN));
    let said = ada.until(|event| matches!(event, Event::CopyUnusable(_))).await;
    assert!(matches!(said, Event::CopyUnusable(Unusable::Damaged)));
    ada.until(|event| matches!(event, Event::Online)).await;
    assert_eq!(ada.seen, ["snapshot"]);
    ada.leave().await;
    assert!(cache(dir.path(), ADMIN).exists());
    assert_eq!(cache(dir.path(), ADMIN).load().unwrap().unwrap().desk, running.read(Clone::clone));
    running.stop().await;
}

#[tokio::test]
async fn a_session_that_ended_takes_the_copy_with_it() {
    let (_house, running) = House::serve().await;
    let dir = tempfile::tempdir().unwrap();
    let session = sign_in(&running, "dana@example.org").await;
    let mut dana = Seat::sit(session.clone(), cache(dir.path(), DANA));
    dana.until(|event| matches!(event, Event::Online)).await;
    dana.leave().await;
    assert!(cache(dir.path(), DANA).exists());
    helpdeck::client::logout(&session).await.unwrap();
    let mut dana = Seat::sit(session, cache(dir.path(), DANA));
    dana.until(|event| matches!(event, Event::SignedOut)).await;
    dana.leave().await;
    assert!(!cache(dir.path(), DANA).exists());
    running.stop().await;
}

#[tokio::test]
async fn rights_that_changed_meanwhile_bring_a_fresh_copy() {
    use helpdeck::desk::{AssignRole, NewRole, RoleId, Scope, SiteId};
    let (_house, running) = House::serve().await;
    let dir = tempfile::tempdir().unwrap();
    let session = sign_in(&running, "dana@example.org").await;
    let mut dana = Seat::sit(session.clone(), cache(dir.path(), DANA));
    dana.until(|event| matches!(event, Event::Online)).await;
    dana.leave().await;
    let elsewhere = SiteId::from_u128(0xe15e);
    let role = RoleId::from_u128(0x0f0f);
    let narrow = NewRole {
        id: role,
        label: "Elsewhere".into(),
        full_admin: false,
        permissions: helpdeck::desk::Permissions::default(),
        scope: Scope::Listed([elsewhere].into()),
    };
    let commands = vec![
        Command::add_site(elsewhere, "Elsewhere"),
        Command::AddRole(narrow),
        Command::AssignRole(AssignRole { technician: DANA, role, was: Expect::Any }),
    ];
    running.server().seed(requests(commands)).await.unwrap();
    let mut dana = Seat::sit(session, cache(dir.path(), DANA));
    dana.until(|event| matches!(event, Event::Snapshot { .. })).await;
    assert!(dana.desk.as_ref().unwrap().get::<Ticket>(TICKET).is_none());
    dana.leave().await;
    let copied = cache(dir.path(), DANA).load().unwrap().unwrap();
    assert!(copied.desk.get::<Ticket>(TICKET).is_none());
    running.stop().await;
}
