//! What travels: the copy of a whole desk, and one entry of the feed.

use divan::{Bencher, counter::BytesCount};
use helpdeck::desk::{
    Actor, Category, Change, Command, Desk, Entry, Expect, IdSource, Record, Request, Ticket, To,
};

use super::desks::{SIZES, admin, desk, now};

fn lines(desk: &Desk) -> Vec<u8> {
    let mut text = Vec::new();
    for record in desk.records() {
        serde_json::to_writer(&mut text, &record).unwrap();
        text.push(b'\n');
    }
    text
}

#[divan::bench(args = SIZES)]
fn snapshot_written(bencher: Bencher<'_, '_>, tickets: usize) {
    let desk = desk(tickets);
    bencher.counter(BytesCount::new(lines(&desk).len())).bench_local(|| lines(&desk));
}

#[divan::bench(args = SIZES)]
fn snapshot_read(bencher: Bencher<'_, '_>, tickets: usize) {
    let text = lines(&desk(tickets));
    bencher.counter(BytesCount::new(text.len())).bench_local(|| {
        let mut desk = Desk::default();
        for line in text.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()) {
            let record: Record = serde_json::from_slice(line).unwrap();
            desk.apply(record.revision(), &Change::Put(record));
        }
        desk
    });
}

fn entry() -> Entry {
    let desk = desk(300);
    let mut ids = IdSource::new(5);
    let open = |ticket: &&Ticket| ticket.status == Category::Open.preset();
    let ticket = desk.all::<Ticket>().find(open).unwrap();
    let (actor, id) = (Actor::Technician(admin(&desk)), ids.next(now()));
    let to = match ticket.assignee {
        Some(_) => To::Nobody,
        None => To::Technician(admin(&desk)),
    };
    let command = Command::AssignTicket { ticket: ticket.id, to, was: Expect::Any };
    let decided = desk.decide(&Request { id, at: now(), actor, command }).unwrap();
    Entry {
        revision: desk.revision().next(),
        at: now(),
        actor,
        command_id: id,
        changes: decided.changes,
        notices: decided.notices,
    }
}

#[divan::bench]
fn entry_written(bencher: Bencher<'_, '_>) {
    let entry = entry();
    bencher.bench_local(|| serde_json::to_string(&entry).unwrap());
}

#[divan::bench]
fn entry_read(bencher: Bencher<'_, '_>) {
    let text = serde_json::to_string(&entry()).unwrap();
    bencher
        .counter(BytesCount::of_str(&text))
        .bench_local(|| serde_json::from_str::<Entry>(&text).unwrap());
}
