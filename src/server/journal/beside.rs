//! Owns what is kept in the transaction of an entry and may stand in none: the hash of a password, a pass that is used
//! up, what opens another server. So neither is ever there without the other.

use std::{fmt, sync::Arc};

use super::{Trouble, chain, db::Work, sessions::put_password, webhooks::secret_name};
use crate::desk::{Actor, AuditNote, TechnicianId, Timestamp, WebhookId};

/// What is kept beside an entry.
#[derive(Clone)]
pub enum Beside {
    /// Somebody's password, as a hash. Their sessions end.
    Password {
        /// Whose.
        technician: TechnicianId,
        /// The hash.
        hash: String,
        /// Who sets it.
        by: Actor,
        /// The token hash of the one session that goes on.
        stays: Option<Arc<str>>,
        /// The hash of the pass that is used up for it.
        pass: Option<String>,
    },
    /// A pass is used up; its hash.
    Pass(String),
    /// What opens the mail server, and who says so; each by the name of its secret. Nothing forgets one.
    Mail(Actor, Vec<(&'static str, Option<String>)>),
    /// What signs the deliveries of a webhook, and who had it made.
    Webhook(Actor, WebhookId, String),
}

impl fmt::Debug for Beside {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Beside(…)")
    }
}

impl Beside {
    /// Writes it within a transaction.
    ///
    /// # Errors
    /// `Spent` where the pass was used or replaced meanwhile.
    pub(super) async fn write(&self, work: &mut Work, at: Timestamp) -> Result<(), Trouble> {
        match self {
            Self::Password { technician, hash, by, stays, pass } => {
                if let Some(pass) = pass {
                    spend(work, pass, at).await?;
                }
                put_password(work, *technician, hash.clone(), at, stays.as_deref()).await?;
                let note = AuditNote::PasswordSet { technician: *technician };
                chain::note(work, at, *by, &note).await
            }
            Self::Pass(pass) => spend(work, pass, at).await,
            Self::Mail(by, secrets) => {
                for (name, value) in secrets {
                    put_secret(work, name, value.clone()).await?;
                }
                chain::note(work, at, *by, &AuditNote::MailPasswordSet).await
            }
            Self::Webhook(by, webhook, secrets) => {
                put_secret(work, &secret_name(*webhook), Some(secrets.clone())).await?;
                let note = AuditNote::WebhookSecretMade { webhook: *webhook };
                chain::note(work, at, *by, &note).await
            }
        }
    }
}

async fn spend(work: &mut Work, pass: &str, at: Timestamp) -> Result<(), Trouble> {
    let sql = "UPDATE pass SET used = $2 WHERE hash = $1 AND used = 0";
    let used = work.run(sql, vec![pass.into(), at.timestamp_millis().into()]).await?;
    if used == 1 { Ok(()) } else { Err(Trouble::Spent) }
}

async fn put_secret(work: &mut Work, name: &str, value: Option<String>) -> Result<(), Trouble> {
    match value {
        Some(value) => {
            let sql = "INSERT INTO secret (name, value) VALUES ($1, $2)
                ON CONFLICT (name) DO UPDATE SET value = excluded.value";
            work.run(sql, vec![name.into(), value.into()]).await?;
        }
        None => {
            work.run("DELETE FROM secret WHERE name = $1", vec![name.into()]).await?;
        }
    }
    Ok(())
}
