//! helpdeck: a help desk in the terminal. This page is the tour, in reading order.
//!
//! **[`desk`]** is the help desk itself: a state machine of records, and every rule about them. A [`desk::Command`]
//! says what somebody wants; [`desk::Desk::decide`] answers with changes or a refusal, and [`desk::Desk::apply`] is the
//! only way anything changes. It is pure, so it runs twice: on the server, where it decides, and in the terminal, where
//! [`desk::Replica`] predicts with it. A rule is in the file of its noun under `desk/rules/`.
//!
//! **[`sample`]** is a made-up IT department, told as commands through those rules: the desk one tries helpdeck on, and
//! the big ones that benches need.
//!
//! **[`export`]** puts records in columns for spreadsheets and scripts.
//!
//! **[`import`]** reads files of sites, users and devices into the rows that the desk decides on.
//!
//! **[`locale`]** holds every text a person reads, by language, with one checked method a message. **[`phrase`]** says the
//! desk's values in those words: refusals, what was done, when somebody is back.
//!
//! **[`wire`]** is the HTTP contract that both ends share: paths, bodies, problems, the feed.
//!
//! **[`server`]** serves a desk. One writer decides and appends to the journal, which is the only SQL in the house; the
//! feed is that journal; sessions, passwords and the clock stand beside it.
//!
//! **[`client`]** reaches it: a snapshot, the feed kept alive, commands that get through exactly once, and what is kept of
//! all that on this computer: the outbox, the copy of the desk.
//!
//! **[`tui`]** is the terminal: a program state that takes messages and answers with effects, drawn from scratch each
//! time, or said in lines of text (`tui/voice`). A column is added in `tui/panes/`, a key in `tui/action.rs`, a question in `tui/overlays/`.
//!
//! **[`cli`]** puts it all together, one file a subcommand.

pub mod cli;
pub mod client;
pub mod desk;
pub mod export;
pub mod import;
pub mod locale;
pub mod phrase;
pub mod sample;
#[cfg(feature = "server")]
pub mod server;
pub mod tui;
pub mod wire;

// The cast of the desk's tests is shared with those in `tests/`, which name the crate from outside.
#[cfg(test)]
extern crate self as helpdeck;
