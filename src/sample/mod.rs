//! The sample desk: an IT department one can try helpdeck on, as commands run through the real rules.
//!
//! Owns a made-up company, its people and devices, and the stories its tickets tell. Knows only the desk.
//! Pure: the same size, seed and time make the same commands. A new story is a paragraph in
//! `scenarios/`; who works where stands in `company.rs`; a new thing that happens is a chore or a step.

mod alarms;
mod chores;
mod company;
mod dice;
mod founding;
mod gear;
mod hours;
mod names;
mod opening;
mod plan;
mod scenario;
mod script;
mod stage;
mod thread;

#[cfg(test)]
mod tests;

use crate::desk::{Request, Timestamp};

/// The mail address of the Admin as whom the embedded desk opens.
pub const ADMIN: &str = "maren.holt@fellgate.example";

/// How many of each the sample has.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Size {
    /// Sites; at least one.
    pub sites: usize,
    /// Technicians without the bot; at least one.
    pub technicians: usize,
    /// Users.
    pub users: usize,
    /// Devices that were not deleted.
    pub devices: usize,
    /// Tickets.
    pub tickets: usize,
}

impl Default for Size {
    fn default() -> Self {
        Self { sites: 4, technicians: 9, users: 120, devices: 160, tickets: 300 }
    }
}

/// The commands that make the sample desk, in the order of their times, from its founding some eight
/// months ago until `now`. Made while they are taken; each of them is accepted by
/// [`Desk::decide`](crate::desk::Desk::decide) on the desk that the ones before it made.
pub fn script(size: &Size, seed: u64, now: Timestamp) -> impl Iterator<Item = Request> + use<> {
    script::Script::new(size, seed, now)
}
