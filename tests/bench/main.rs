//! How long things take, and how much they allocate: `cargo bench`, or `cargo bench -- filter_key` for some of it;
//! `cargo bench -- load` for a server that a thousand follow.
//!
//! Nothing here passes or fails, since times say little about another machine; what must hold is counted in
//! `tests/bytes.rs`. A new subject is a module here; the desks they all use come from `desks`.

#![allow(clippy::unwrap_used, reason = "a bench may fail")]

mod copy;
mod desks;
mod drawing;
#[cfg(feature = "server")]
mod journal;
#[cfg(feature = "server")]
mod load;
mod rules;
mod screen;
mod wire;

#[global_allocator]
static ALLOCATIONS: divan::AllocProfiler = divan::AllocProfiler::system();

fn main() {
    #[cfg(feature = "server")]
    if std::env::args().any(|word| word == "load") {
        return load::run();
    }
    // One at a time: most inputs depend on what the one before has made of the desk.
    divan::Divan::default().sample_size(1).sample_count(200).config_with_args().main();
}
