//! helpdeck: a help desk in the terminal.
//!
//! The tour, in reading order:
//!
//! * [`desk`]: the records and every rule about them, as one state machine that decides and applies.
//! * [`locale`]: every string a person sees, by language.

pub mod desk;
pub mod locale;
