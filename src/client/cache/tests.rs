//! What is written is read again; what is not as it was written is not.

use tempfile::TempDir;
use tokio::sync::mpsc;

use super::*;
use crate::desk::{
    Entry, MessageKind,
    testing::{DANA, ELI, UMA, VENDOR, World, assign, out, say, status},
};

fn owner() -> Owner {
    Owner { place: "http://desk".into(), technician: DANA }
}

fn world() -> (World, crate::desk::TicketId) {
    let mut world = World::little();
    let ticket = world.ticket(UMA);
    (world, ticket)
}

fn cache(dir: &TempDir) -> Cache {
    Cache::of(dir.path(), &owner()).expect("made")
}

/// Remembers all of it, then ends.
fn remember(cache: &Cache, notes: impl IntoIterator<Item = Note>) {
    let (sender, receiver) = mpsc::unbounded_channel();
    for note in notes {
        sender.send(note).expect("the receiver is here");
    }
    drop(sender);
    Remember { cache: cache.clone(), notes: receiver }.run();
}

fn whole(world: &World) -> Note {
    Note::Whole { desk: Box::new(world.desk.clone()), journal: "j".into(), me: DANA }
}

fn news(world: &World, since: usize) -> impl Iterator<Item = Note> {
    world.entries[since..].iter().cloned().map(|entry: Entry| Note::Entry(Box::new(entry)))
}

#[test]
fn a_copy_and_its_news_are_the_desk_again() {
    use std::os::unix::fs::PermissionsExt as _;
    let dir = tempfile::tempdir().expect("a directory");
    let (mut world, ticket) = world();
    let cache = cache(&dir);
    assert!(!cache.exists() && cache.load().expect("nothing is no mistake").is_none());
    remember(&cache, [whole(&world)]);
    let since = world.entries.len();
    world.ok(ELI, status(ticket, VENDOR));
    world.ok(DANA, assign(ticket, DANA));
    remember(&cache, news(&world, since));
    let since = world.entries.len();
    world.ok(ELI, out(ELI));
    world.ok(DANA, say(ticket, MessageKind::InternalNote));
    remember(&cache, news(&world, since));
    let copied = cache.load().expect("read").expect("there");
    assert!(copied.desk == world.desk);
    assert_eq!((copied.me, copied.journal.as_str()), (DANA, "j"));
    for path in [cache.copy(), cache.news()] {
        let mode = fs::metadata(&path).expect("there").permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{}", path.display());
    }
}

#[test]
fn a_torn_end_of_the_news_is_no_news_and_what_comes_later_is() {
    let dir = tempfile::tempdir().expect("a directory");
    let (mut world, ticket) = world();
    let cache = cache(&dir);
    remember(&cache, [whole(&world)]);
    let since = world.entries.len();
    world.ok(ELI, status(ticket, VENDOR));
    remember(&cache, news(&world, since));
    let good = fs::read(cache.news()).expect("there");
    let before = world.desk.clone();
    let since = world.entries.len();
    world.ok(DANA, assign(ticket, DANA));
    remember(&cache, news(&world, since));
    let more = fs::read(cache.news()).expect("there");
    for cut in [good.len() + 1, good.len() + 7, more.len() - 1] {
        fs::write(cache.news(), &more[..cut]).expect("written");
        assert!(cache.load().expect("read").expect("there").desk == before, "{cut}");
    }
    remember(&cache, news(&world, since));
    assert!(cache.load().expect("read").expect("there").desk == world.desk);
    // What is missing in between is not jumped over.
    let since = world.entries.len();
    world.ok(ELI, out(ELI));
    world.ok(DANA, out(DANA));
    let before = cache.load().expect("read").expect("there").desk;
    remember(&cache, news(&world, since + 1));
    assert!(cache.load().expect("read").expect("there").desk == before);
}

#[test]
fn every_byte_that_is_not_as_it_was_written_is_noticed() {
    let dir = tempfile::tempdir().expect("a directory");
    let (world, _) = world();
    let cache = cache(&dir);
    remember(&cache, [whole(&world)]);
    let good = fs::read(cache.copy()).expect("there");
    let step = (good.len() / 200).max(1);
    for at in (0..good.len()).step_by(step).chain(0..32) {
        let mut bad = good.clone();
        bad[at] ^= 0x40;
        fs::write(cache.copy(), &bad).expect("written");
        let why = cache.load().map(drop).expect_err("noticed");
        let expected =
            if (8..16).contains(&at) { Unusable::OtherVersion } else { Unusable::Damaged };
        assert_eq!(why, expected, "{at}");
    }
    for cut in [0, 7, 12, 20, good.len() / 2, good.len() - 1] {
        fs::write(cache.copy(), &good[..cut]).expect("written");
        assert!(cache.load().is_err(), "{cut}");
    }
    cache.set_aside();
    assert!(!cache.exists() && disk::beside(&cache.copy(), "damaged").exists());
    cache.remove().expect("removed");
    assert_eq!(fs::read_dir(dir.path()).expect("there").count(), 1, "the lock stays");
}

#[test]
fn the_glimpse_is_some_of_the_desk() {
    let dir = tempfile::tempdir().expect("a directory");
    let (world, ticket) = world();
    let cache = cache(&dir);
    assert!(cache.glimpse().is_none());
    let key = crate::desk::RecordKey::Ticket(ticket);
    let glimpse = Glimpse {
        at: world.now,
        me: DANA,
        revision: world.desk.revision(),
        numbered: None,
        records: world.desk.record(key).into_iter().collect(),
    };
    remember(&cache, [Note::Glimpse(Box::new(glimpse))]);
    let glimpse = cache.glimpse().expect("there");
    assert_eq!(glimpse.desk().record(key), world.desk.record(key));
    assert_eq!(glimpse.desk().revision(), world.desk.revision());
    fs::write(cache.glimpse_path(), b"hdcopy").expect("written");
    assert!(cache.glimpse().is_none());
}

#[test]
fn who_was_signed_out_leaves_nothing_and_another_person_finds_nothing() {
    let dir = tempfile::tempdir().expect("a directory");
    let (world, _) = world();
    let cache = cache(&dir);
    remember(&cache, [whole(&world)]);
    let other = Owner { technician: ELI, ..owner() };
    assert!(!Cache::of(dir.path(), &other).expect("made").exists());
    remember(&cache, [Note::Forget]);
    assert!(!cache.exists());
}

#[test]
fn one_process_writes_and_the_others_read() {
    let dir = tempfile::tempdir().expect("a directory");
    let (mut world, ticket) = world();
    let cache = cache(&dir);
    remember(&cache, [whole(&world)]);
    let before = world.desk.clone();
    let writer = cache.lock().expect("asked").expect("free");
    world.ok(ELI, status(ticket, VENDOR));
    remember(&cache, [whole(&world)]);
    assert!(cache.load().expect("read").expect("there").desk == before);
    drop(writer);
    remember(&cache, [whole(&world)]);
    assert!(cache.load().expect("read").expect("there").desk == world.desk);
}
