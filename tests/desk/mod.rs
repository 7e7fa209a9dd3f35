//! The desk from outside: the contested rules as scenarios, and random commands against what must hold
//! always. A new scenario goes into `oracles`, a new promise into `invariants` or `promises`.

mod assignment;
mod commands;
pub mod invariants;
mod oracles;
mod prediction;
mod promises;
#[path = "../../src/desk/testing.rs"]
#[allow(dead_code, reason = "the tests beside the rules use the rest")]
pub(crate) mod testing;
