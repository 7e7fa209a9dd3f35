//! The server through the real client, on a free port of the loopback interface, with a clock that stands still.

mod abuse;
mod aiosmtpd;
mod audit;
pub mod cluster;
mod copy;
mod drafts;
mod files;
pub mod house;
mod languages;
mod live;
mod lost;
mod mail;
mod matrix;
mod nodes;
mod outbox;
mod passwords;
mod pictures;
mod presence;
mod reads;
mod sign_in;
mod smtp;
mod technicians;
mod tokens;
mod torture;
mod webhooks;
