//! The copy of the desk on disk: what a start reads behind the first screen, and what is written when a desk arrives.

use divan::{Bencher, counter::BytesCount};
use helpdeck::client::{Cache, Note, Owner, Remember};
use tempfile::TempDir;

use super::desks::{SIZES, admin, desk};

/// A copy of a desk, in a directory that goes with it.
fn copy(tickets: usize) -> (TempDir, Cache, u64) {
    let dir = tempfile::tempdir().unwrap();
    let desk = desk(tickets);
    let owner = Owner { place: "here".into(), technician: admin(&desk) };
    let cache = Cache::of(dir.path(), &owner).unwrap();
    write(&cache, &owner, desk);
    let name = format!("{}.copy", owner.name());
    let bytes = dir.path().join(name).metadata().unwrap().len();
    (dir, cache, bytes)
}

fn write(cache: &Cache, owner: &Owner, desk: helpdeck::desk::Desk) {
    let (sender, notes) = tokio::sync::mpsc::unbounded_channel();
    let whole = Note::Whole { desk: desk.into(), journal: "j".into(), me: owner.technician };
    sender.send(whole).unwrap();
    drop(sender);
    Remember { cache: cache.clone(), notes }.run();
}

#[divan::bench(args = SIZES, sample_count = 10)]
fn copy_read(bencher: Bencher<'_, '_>, tickets: usize) {
    let (_dir, cache, bytes) = copy(tickets);
    bencher.counter(BytesCount::new(bytes)).bench_local(|| cache.load().unwrap().unwrap());
}

#[divan::bench(args = SIZES, sample_count = 10)]
fn copy_written(bencher: Bencher<'_, '_>, tickets: usize) {
    let (_dir, cache, bytes) = copy(tickets);
    let desk = desk(tickets);
    let owner = Owner { place: "here".into(), technician: admin(&desk) };
    bencher.counter(BytesCount::new(bytes)).bench_local(|| write(&cache, &owner, desk.clone()));
}
