//! The desk over HTTP: the session, the snapshot, the feed that stays open, commands that get through, and what is kept
//! of all that on this computer.
//!
//! Owns everything about reaching a server. Knows the wire and the desk's types, nothing of how a desk is served
//! or shown. A new thing to ask for is a method of `Transport`, an [`Event`] and a method of [`Handle`].

mod asks;
mod backoff;
mod cache;
mod disk;
mod drafts;
mod error;
mod link;
mod outbox;
mod presence;
mod session;
mod snapshot;
mod start;
mod transport;

pub use asks::{
    audit, check_audit, directory_secret, directory_state, draw_token_secret, exported, import,
    picture, ping_webhook, preview_directory, remove_picture, replay_delivery, set_picture,
    sync_directory, thread, webhook_deliveries, webhook_secret,
};
pub use cache::{Cache, Glimpse, Note, Remember, Unusable};
pub use disk::{Owner, make, private, write_whole};
pub use drafts::{Drawer, Written};
pub use error::ClientError;
pub use outbox::kept::{Kept, OutboxFile, Refused, Stored, outboxes, remove_outboxes};
pub use session::{
    Door, Greeting, Session, accept, check, command, confirm_email, greet, is_exposed, is_open,
    login, logout, read, set_mail, set_mail_password, set_password, whoami,
};
pub use start::{Event, Handle, Pace, Start, Told, start, start_at};
