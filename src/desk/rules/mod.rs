//! Owns the rules of the help desk, one file a noun. Each function works on a draft: it refuses, or
//! writes what changes and says what people should know.
//!
//! A question like "may a technician unlink the primary device?" is answered by one file. A new rule goes
//! into the file of its noun and into the router in `Desk::decide`.

pub(super) mod absences;
pub(super) mod access;
pub(super) mod account;
pub(super) mod alerts;
pub mod assignment;
pub mod automation;
pub(super) mod availability;
pub(super) mod departments;
pub mod device_choice;
pub(super) mod devices;
pub(super) mod directory;
pub(super) mod due;
pub(super) mod imports;
pub mod intake;
mod letters;
pub(super) mod logins;
pub(super) mod mail;
pub(super) mod messages;
mod passwords;
mod portal;
pub(super) mod profile;
pub(super) mod relations;
pub(super) mod roles;
pub mod signature;
pub(super) mod sites;
pub(super) mod statuses;
pub(super) mod technicians;
pub mod thanks;
pub(super) mod tickets;
pub mod tokens;
pub(super) mod users;
pub mod views;
pub(super) mod webhooks;
