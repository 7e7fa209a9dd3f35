//! The program state: from a key or an entry to the rows as they should be. Budgets for 100,000 tickets: a
//! filter key 3 ms, a sort 15 ms, an entry of the feed 1 ms.

use std::cell::RefCell;

use crossterm::event::KeyCode;
use divan::Bencher;
use helpdeck::{
    desk::{
        Actor, Category, Command, Entry, Expect, IdSource, Kind, Request, Ticket,
        filter::{Filter, Reader},
    },
    tui::{
        Model, Msg,
        panes::{Pane, Sight, list::List},
        port::Event,
    },
};

use super::desks::{SIZES, admin, desk, from_the_top, key, model, now, press};

const SIZE: (u16, u16) = (160, 50);

/// Sends one message after the other to the same state, each prepared outside of what is measured.
fn updates(bencher: Bencher<'_, '_>, model: Model, prepare: impl Fn(&mut Model, usize) -> Msg) {
    let model = RefCell::new(model);
    let count = RefCell::new(0);
    bencher
        .with_inputs(|| {
            *count.borrow_mut() += 1;
            prepare(&mut model.borrow_mut(), *count.borrow())
        })
        .bench_local_values(|msg| model.borrow_mut().update(now(), msg));
}

#[divan::bench(args = SIZES)]
fn cursor_down(bencher: Bencher<'_, '_>, tickets: usize) {
    updates(bencher, model(tickets, SIZE), |model, _| {
        from_the_top(model);
        key(KeyCode::Down)
    });
}

#[divan::bench(args = SIZES)]
fn page_down(bencher: Bencher<'_, '_>, tickets: usize) {
    updates(bencher, model(tickets, SIZE), |model, _| {
        from_the_top(model);
        key(KeyCode::PageDown)
    });
}

/// What one types, letter by letter.
fn typed(bencher: Bencher<'_, '_>, model: Model, text: &str) {
    updates(bencher, model, |model, count| {
        let at = (count - 1) % text.len();
        if at == 0 {
            model.update(now(), key(KeyCode::Esc));
            press(model, "/");
        }
        key(KeyCode::Char(text.as_bytes()[at].into()))
    });
}

#[divan::bench(args = SIZES)]
fn filter_key(bencher: Bencher<'_, '_>, tickets: usize) {
    typed(bencher, model(tickets, SIZE), "printer");
}

/// Letters left out, a name, a number, states and comparisons: every key of each, on the largest desk.
#[divan::bench(args = ["prntr", "lndqvst", "#4711", "is:open tech:me", "user:lind site:north", "-vpn prio:>=high"])]
fn filter_key_of(bencher: Bencher<'_, '_>, text: &str) {
    typed(bencher, model(100_000, SIZE), text);
}

/// Each letter taken back shows more.
#[divan::bench]
fn filter_key_taken_back(bencher: Bencher<'_, '_>) {
    updates(bencher, model(100_000, SIZE), |model, count| {
        if (count - 1) % 7 == 0 {
            model.update(now(), key(KeyCode::Esc));
            press(model, "/printer");
        }
        key(KeyCode::Backspace)
    });
}

/// Every row is marked, or none.
#[divan::bench(args = SIZES)]
fn mark_all(bencher: Bencher<'_, '_>, tickets: usize) {
    updates(bencher, model(tickets, SIZE), |_, _| key(KeyCode::Char('*')));
}

/// The key after which everything matches again.
#[divan::bench(args = SIZES)]
fn filter_dropped(bencher: Bencher<'_, '_>, tickets: usize) {
    updates(bencher, model(tickets, SIZE), |model, _| {
        press(model, "/printer");
        key(KeyCode::Esc)
    });
}

/// A change somebody else made to a ticket that is in the list.
#[divan::bench(args = SIZES)]
fn entry_of_the_feed(bencher: Bencher<'_, '_>, tickets: usize) {
    let ids = RefCell::new(IdSource::new(3));
    let open = |ticket: &&Ticket| ticket.status == Category::Open.preset();
    let active: Vec<_> =
        desk(tickets).all::<Ticket>().filter(open).map(|ticket| ticket.id).collect();
    updates(bencher, model(tickets, SIZE), |model, count| {
        let desk = model.desk().unwrap();
        let ticket = desk.get::<Ticket>(active[count % active.len()]).unwrap();
        let priority = if ticket.priority == helpdeck::desk::Priority::High {
            helpdeck::desk::Priority::Low
        } else {
            helpdeck::desk::Priority::High
        };
        let command = Command::SetTicketPriority { ticket: ticket.id, priority, was: Expect::Any };
        let id = ids.borrow_mut().next(now());
        let actor = Actor::Technician(admin(desk));
        let request = Request { id, at: now(), actor, command };
        let decided = desk.decide(&request).unwrap();
        Msg::Event(Event::Entry(Box::new(Entry {
            revision: desk.revision().next(),
            at: now(),
            actor,
            command_id: id,
            changes: decided.changes,
            notices: decided.notices,
        })))
    });
}

const FILTERS: [&str; 5] =
    ["", "printer", "is:open tech:me", "-is:closed prio:>=high", "user:lind site:north"];

/// Matching alone, over every ticket.
#[divan::bench(args = FILTERS)]
fn match_100000(bencher: Bencher<'_, '_>, text: &str) {
    let desk = desk(100_000);
    let reader = Reader { me: Some(admin(&desk)), now: now() };
    let filter = Filter::parse(Kind::Ticket, text).unwrap();
    bencher.bench_local(|| {
        desk.all::<Ticket>().filter(|ticket| filter.ticket(&desk, reader, ticket)).count()
    });
}

/// Making the rows anew, sorted by each column.
#[divan::bench(args = columns())]
fn sort_100000(bencher: Bencher<'_, '_>, column: (Pane, u8)) {
    let model = model(100_000, SIZE);
    let sight: Sight<'_> = model.sight().unwrap();
    let (pane, column) = column;
    let list = RefCell::new(List::new(pane));
    bencher
        .with_inputs(|| {
            let mut list = list.borrow_mut();
            list.sort_by(column);
            if list.sort() != (column, false) {
                list.sort_by(column);
            }
        })
        .bench_local_values(|()| list.borrow_mut().refresh(&sight));
}

fn columns() -> Vec<(Pane, u8)> {
    [Pane::Tickets, Pane::Users, Pane::Devices]
        .into_iter()
        .flat_map(|pane| pane.resource().columns().iter().map(move |column| (pane, column.id)))
        .collect()
}
