//! The journal: the only SQL of the server, about a dozen statements that SQLite and PostgreSQL read alike.
//!
//! Owns what is kept: the entries, the current record of everything they touched, messages, assignment
//! decisions, passwords and sessions. Knows nothing of rules or HTTP. A new table goes into `schema.rs`,
//! with a step that older files take.

mod append;
mod audit;
mod beside;
mod chain;
mod db;
mod directory;
mod drafts;
mod file;
mod history;
mod imports;
mod load;
mod location;
mod moving;
mod pictures;
mod postgres;
mod schema;
mod secrets;
mod sessions;
mod store;
mod tokens;
mod verify;
mod webhooks;

pub use append::{Written, command_text};
pub use audit::{AuditQuery, AuditRow};
pub use beside::Beside;
pub use chain::hex;
pub use db::Trouble;
pub use file::remove;
pub use history::Kept;
pub use load::Past;
pub use location::{Database, NotADatabase};
pub use moving::{MoveError, Moved, back_up, move_desk};
pub use postgres::Ear;
pub use secrets::{Pass, PassState, Purpose};
pub use sessions::Session;
pub use store::{Hold, Journal, OpenError};
pub use tokens::TokenSecret;
pub use webhooks::secret_name;
