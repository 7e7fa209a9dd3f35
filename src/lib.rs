//! helpdeck: a help desk in the terminal.
//!
//! The tour, in reading order:
//!
//! * [`desk`]: the records and every rule about them, as one state machine that decides and applies.
//! * [`sample`]: a made-up IT department to try it on, as commands through those rules.
//! * [`locale`]: every string a person sees, by language.
//! * [`phrase`]: the desk's values in those words.
//! * [`wire`]: how the desk travels over HTTP: paths, bodies, problems, the feed.
//! * [`server`]: the desk served: the one who decides, the journal, sessions, the API.
//! * [`client`]: the desk over HTTP: snapshot, feed, and commands that get through.
//! * [`tui`]: the terminal: a program state fed with messages, drawn from scratch each time.
//! * [`cli`]: where everything is put together: one file a subcommand.

pub mod cli;
pub mod client;
pub mod desk;
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
