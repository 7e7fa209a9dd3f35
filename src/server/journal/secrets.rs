//! Owns what no record, entry or feed may hold beside passwords and sessions: what opens the mail server, the key that
//! message ids are made with, and the passes in mails, of which only a hash is kept.

use super::{Journal, Trouble, chain, sessions::put_password};
use crate::desk::{Actor, AuditNote, LetterId, TechnicianId, Timestamp};

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

    /// Keeps a secret of the server, or forgets it.
    pub async fn set_secret(&self, name: &str, value: Option<String>) -> Result<(), Trouble> {
        match value {
            Some(value) => {
                let sql = "INSERT INTO secret (name, value) VALUES ($1, $2)
                    ON CONFLICT (name) DO UPDATE SET value = excluded.value";
                self.writer.run(sql, vec![name.into(), value.into()]).await?;
            }
            None => {
                self.writer.run("DELETE FROM secret WHERE name = $1", vec![name.into()]).await?;
            }
        }
        Ok(())
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

    /// Uses a pass up; false where somebody was faster.
    pub async fn use_pass(&self, hash: &str, now: Timestamp) -> Result<bool, Trouble> {
        let sql = "UPDATE pass SET used = $2 WHERE hash = $1 AND used = 0";
        let values = vec![hash.into(), now.timestamp_millis().into()];
        Ok(self.writer.run(sql, values).await? == 1)
    }

    /// Uses a pass up for a password, both or neither; false where somebody was faster.
    pub async fn redeem(
        &self,
        pass: &str,
        technician: TechnicianId,
        hash: String,
        now: Timestamp,
    ) -> Result<bool, Trouble> {
        let mut work = self.writer.begin().await?;
        let sql = "UPDATE pass SET used = $2 WHERE hash = $1 AND used = 0";
        if work.run(sql, vec![pass.into(), now.timestamp_millis().into()]).await? != 1 {
            return Ok(false);
        }
        put_password(&mut work, technician, hash, now, None).await?;
        let by = Actor::Technician(technician);
        chain::note(&mut work, now, by, &AuditNote::PasswordSet { technician }).await?;
        work.commit().await?;
        Ok(true)
    }
}
