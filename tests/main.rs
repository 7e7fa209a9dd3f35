//! Everything that is tested across modules, as one binary: scenarios, screens, the real program in a real
//! pseudo-terminal, and the rules of the house. The tools (`pty`, `snapshot`, `svg`) know nothing of what is
//! tested with them. A new subject is a module here.

#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod allocations;
mod bytes;
#[cfg(feature = "server")]
mod data;
mod desk;
mod fuzz;
mod house;
mod lists;
#[allow(dead_code, reason = "a box of tools, not all of them in use at all times")]
mod pty;
#[cfg(feature = "server")]
mod server;
#[allow(dead_code, reason = "a box of tools, not all of them in use at all times")]
mod snapshot;
mod svg;
mod terminal;
