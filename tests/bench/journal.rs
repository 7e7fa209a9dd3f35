//! Commands until they are acknowledged: decided, on disk, published. Budgets: one client one fsync and 1 ms;
//! 64 at once at least ten times as many a second as one, since those that wait share a transaction.

use std::{cell::Cell, sync::Arc};

use divan::{Bencher, counter::ItemsCount};
use helpdeck::{
    desk::{Actor, Category, Command, Expect, Priority, Ticket, TicketId},
    sample::{self, Size},
    server::{Database, Server, SystemClock},
};
use tokio::runtime::Runtime;

use super::desks::{admin, now};

struct Bench {
    runtime: Runtime,
    server: Arc<Server>,
    admin: Actor,
    tickets: Vec<TicketId>,
    _directory: tempfile::TempDir,
}

/// A server on a file of its own, with the sample in it.
fn open() -> Bench {
    let directory = tempfile::tempdir().unwrap();
    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    let database = Database::sqlite(directory.path().join("desk.db"));
    let server = runtime.block_on(async {
        let server = Server::open(&database, Arc::new(SystemClock)).await.unwrap();
        server.seed(sample::script(&Size::default(), 1, now())).await.unwrap();
        server
    });
    let open = |ticket: &&Ticket| ticket.status == Category::Open.preset();
    let (admin, tickets) = server.read(|desk| {
        (admin(desk), desk.all::<Ticket>().filter(open).map(|ticket| ticket.id).collect())
    });
    let admin = Actor::Technician(admin);
    Bench { runtime, server: Arc::new(server), admin, tickets, _directory: directory }
}

/// A change of priority that changes something: `turn` differs from the one before.
fn change(bench: &Bench, count: usize, turn: usize) -> Command {
    let ticket = bench.tickets[count % bench.tickets.len()];
    let was = bench.server.read(|desk| desk.get::<Ticket>(ticket).unwrap().priority);
    let mut others = Priority::ALL.into_iter().filter(|priority| *priority != was);
    let priority = others.nth(turn % 3).unwrap();
    Command::SetTicketPriority { ticket, priority, was: Expect::Any }
}

#[divan::bench]
fn one_client(bencher: Bencher<'_, '_>) {
    let bench = open();
    let turn = Cell::new(0);
    bencher
        .with_inputs(|| {
            turn.set(turn.get() + 1);
            change(&bench, turn.get(), turn.get())
        })
        .bench_local_values(|command| {
            let id = bench.server.fresh_id();
            bench.runtime.block_on(bench.server.submit(id, bench.admin, command)).unwrap()
        });
}

/// As many commands as there are clients, each of another one and about another ticket.
#[divan::bench(args = [1, 8, 64])]
fn clients_at_once(bencher: Bencher<'_, '_>, clients: usize) {
    let bench = open();
    let turn = Cell::new(0);
    bencher
        .counter(ItemsCount::new(clients))
        .with_inputs(|| {
            turn.set(turn.get() + 1);
            (0..clients).map(|client| change(&bench, client, turn.get())).collect::<Vec<_>>()
        })
        .bench_local_values(|commands| {
            let waiting: Vec<_> = commands
                .into_iter()
                .map(|command| {
                    let (server, actor) = (Arc::clone(&bench.server), bench.admin);
                    bench.runtime.spawn(async move {
                        let id = server.fresh_id();
                        server.submit(id, actor, command).await.unwrap()
                    })
                })
                .collect();
            bench.runtime.block_on(async {
                for answer in waiting {
                    answer.await.unwrap();
                }
            });
        });
}
