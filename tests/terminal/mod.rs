//! The terminal: what a technician does with the keyboard, told as scenarios on a real desk, the screens as
//! pictures, and the real program in a real pseudo-terminal. A new subject is a file here.

mod dashboard;
mod devices;
mod document;
mod driver;
mod little;
mod mail;
mod marks;

mod absences;
mod accessible;
mod alerts;
mod announcements;
mod assigning;
mod audit;
mod automation;
mod availability;
mod copying;
mod custom;
mod drafts;
mod files;
mod filtering;
mod held;
mod languages;
mod line;
mod linear;
mod look;
mod monkey;
mod mouse;
mod new_ticket;
mod outbox;
mod palette;
mod panes;
mod presence;
mod profile;
#[cfg(feature = "server")]
mod pty_custom;
mod pty_input;
#[cfg(feature = "server")]
mod pty_kept;
#[cfg(feature = "server")]
mod pty_line;
#[cfg(feature = "server")]
mod pty_linear;
#[cfg(feature = "server")]
pub mod pty_server;
#[cfg(feature = "server")]
mod pty_sign_in;
#[cfg(feature = "server")]
mod pty_start;
mod relations;
mod remember;
mod roles;
mod screens;
mod seeds;
mod sign_in;
mod sites;
mod statuses;
mod table;
mod technicians;
mod ticket;
mod tokens;
mod tour;
mod twin;
mod undo;
mod users;
mod views;
mod webhooks;
mod whole_tickets;
