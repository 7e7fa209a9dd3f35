//! Owns what no record, entry or feed may hold beside passwords and sessions: what opens the mail server, the key that
//! message ids are made with, and the passes in mails, of which only a hash is kept.

use super::{Journal, Trouble};
use crate::desk::{LetterId, TechnicianId, Timestamp};

/// What a pass is good for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Purpose {
    /// To set the first password (T9).
    Invitation,
    /// To confirm a new login (PA5).
    Email,
}

impl Purpose {
    const fn name(self) -> &'static str {
        match self {
            Self::Invitation => "invitation",
            Self::Email => "email",
        }
    }
}

/// What became of a pass.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PassState {
    /// Nothing yet.
    Fresh,
    /// It was used.
    Used,
    /// A later mail brought another one.
    Replaced,
}

/// A single-use token in a mail.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Pass {
    /// Whom it was sent to.
    pub technician: TechnicianId,
    /// At which address.
    pub email: String,
    /// Until when it is good.
    pub expires: Timestamp,
    /// Whether it still is.
    pub state: PassState,
}

const FRESH: i64 = 0;
const REPLACED: i64 = -1;

/// How long a pass that is good for nothing any more is remembered, so that it can be said why.
const REMEMBERED_DAYS: i64 = 90;

impl Journal {
    /// A secret of the server.
    pub async fn secret(&self, name: &str) -> Result<Option<String>, Trouble> {
        let sql = "SELECT value FROM secret WHERE name = $1";
        self.readers.first(sql, vec![name.into()]).await?.map(|row| row.text(0)).transpose()
    }

    /// Keeps a secret of the server that it made for itself, unless there is one already; the one that is kept.
    pub async fn first_secret(&self, name: &str, value: &str) -> Result<String, Trouble> {
        let sql = "INSERT INTO secret (name, value) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING";
        self.writer.run(sql, vec![name.into(), value.into()]).await?;
        Ok(self.secret(name).await?.unwrap_or_else(|| value.to_owned()))
    }

    /// Keeps the hash of a pass that `letter` brings. Those of earlier letters are good for nothing from now on;
    /// those of the same letter stay, since an attempt that seemed to fail may have arrived.
    pub async fn add_pass(
        &self,
        hash: &str,
        purpose: Purpose,
        letter: LetterId,
        pass: &Pass,
        now: Timestamp,
    ) -> Result<(), Trouble> {
        let (technician, letter) = (pass.technician.to_string(), letter.to_string());
        let mut work = self.writer.begin().await?;
        let sql = "UPDATE pass SET used = $4
            WHERE purpose = $1 AND technician = $2 AND letter <> $3 AND used = 0";
        let values = vec![
            purpose.name().into(),
            technician.clone().into(),
            letter.clone().into(),
            REPLACED.into(),
        ];
        work.run(sql, values).await?;
        let old = now - chrono::Duration::days(REMEMBERED_DAYS);
        let sql = "DELETE FROM pass WHERE expires < $1";
        work.run(sql, vec![old.timestamp_millis().into()]).await?;
        let sql = "INSERT INTO pass (hash, purpose, technician, email, letter, expires, used)
            VALUES ($1, $2, $3, $4, $5, $6, 0)";
        let values = vec![
            hash.into(),
            purpose.name().into(),
            technician.into(),
            pass.email.as_str().into(),
            letter.into(),
            pass.expires.timestamp_millis().into(),
        ];
        work.run(sql, values).await?;
        work.commit().await
    }

    /// The pass with this hash.
    pub async fn pass(&self, hash: &str, purpose: Purpose) -> Result<Option<Pass>, Trouble> {
        let sql =
            "SELECT technician, email, expires, used FROM pass WHERE hash = $1 AND purpose = $2";
        let values = vec![hash.into(), purpose.name().into()];
        let Some(row) = self.readers.first(sql, values).await? else { return Ok(None) };
        let damaged = || Trouble::Damaged("a pass cannot be read".into());
        Ok(Some(Pass {
            technician: row.text(0)?.parse().map_err(|_| damaged())?,
            email: row.text(1)?,
            expires: Timestamp::from_timestamp_millis(row.int(2)?).ok_or_else(damaged)?,
            state: match row.int(3)? {
                FRESH => PassState::Fresh,
                REPLACED => PassState::Replaced,
                _ => PassState::Used,
            },
        }))
    }
}
