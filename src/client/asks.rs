//! Owns questions that are asked once, without a feed: the audit log, pictures.
//!
//! Keeps nothing. A question that a subcommand asks is a function here and, where it is new, a path in `transport.rs`.

use super::{ClientError, Session, transport::Transport};
use crate::{
    desk::{AuditCheck, AuditLine},
    wire::{Exported, Page},
};

fn way(session: &Session) -> Result<Transport, ClientError> {
    Transport::new(&session.url, Some(session.token.clone()))
}

/// A page of the audit log, newest first (F15). `after` is the `next` of the page before.
///
/// # Errors
/// The server's word on the filter or the role, or that it cannot be reached.
pub async fn audit(
    session: &Session,
    filter: &str,
    after: Option<&str>,
) -> Result<Page<AuditLine>, ClientError> {
    let mut asked = vec![("filter", filter), ("limit", "500")];
    asked.extend(after.map(|after| ("after", after)));
    way(session)?.ask("/audit", &asked).await
}

/// Whether the audit log is whole, and whether a line has the hash `known`.
///
/// # Errors
/// As [`audit`].
pub async fn check_audit(
    session: &Session,
    known: Option<&str>,
) -> Result<AuditCheck, ClientError> {
    let asked: Vec<_> = known.map(|known| ("hash", known)).into_iter().collect();
    way(session)?.ask("/audit/check", &asked).await
}

/// Tells the desk that something left it as a file.
///
/// # Errors
/// That it cannot be reached.
pub async fn exported(session: &Session, exported: &Exported) -> Result<(), ClientError> {
    way(session)?.tell("/exports", exported).await
}
