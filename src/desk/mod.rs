//! The desk: one state machine that the server runs to decide and the terminal runs to predict.
//!
//! Owns the records, every rule about them, and the only way they change: a [`Command`] is decided
//! into [`Change`]s ([`Desk::decide`]) and those are applied ([`Desk::apply`]). Knows nobody: no clock, no
//! random number, no file, no socket, no language; times and new ids come in with the command.
//! A new rule goes into the file of its noun in `rules/`, a new wish into [`Command`], a new noun into
//! `records/`.

mod actor;
mod afresh;
mod audit;
mod blocks;
mod change;
mod command;
#[expect(clippy::module_inception, reason = "the desk itself, beside what surrounds it")]
mod desk;
mod draft;
pub mod filter;
mod history;
mod id;
mod index;
mod password;
mod phone;
mod records;
mod refusal;
pub mod repeat;
mod replica;
pub mod rules;
mod scope;
mod table;
#[cfg(test)]
#[allow(dead_code, reason = "shared with `tests/desk/`, which uses the rest")]
pub(crate) mod testing;
mod text;
mod undo;
mod zone;

pub use actor::Actor;
pub use audit::{
    AUDIT_FIELDS, AuditCheck, AuditFault, AuditFilter, AuditLine, AuditNote, AuditRecord, Breach,
};
pub use change::{Change, Decided, Entry, Notice};
pub use command::*;
pub use desk::{Before, Desk};
pub use history::{FieldChange, FieldValue, changes_between};
pub use id::{
    AlertId, CommandId, DeliveryId, DepartmentId, DeviceId, FolderId, IdSource, IntakeId, LetterId,
    MessageId, Revision, RoleId, RuleId, SiteId, StatusId, TechnicianId, TicketId, TicketNumber,
    TokenId, UserId, ViewId, WebhookId,
};
pub use password::{MOST as PASSWORD_MOST, PasswordFlaw, password_flaws};
pub use phone::Phone;
pub use records::*;
pub use refusal::{Field, Flaw, Refusal};
pub use replica::{Pending, Replica};
pub use scope::Insight;
pub use text::{Body, Line, Name, Notes, Signature, Text, Title, clean, is_hostile};
pub use undo::inverse;
pub use zone::Zone;

/// A moment, in UTC; RFC 3339 in JSON.
pub type Timestamp = chrono::DateTime<chrono::Utc>;
