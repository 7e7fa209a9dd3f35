//! Owns passwords and sessions: never part of the desk, of an entry, or of the feed.

use crate::desk::{Actor, AuditNote, Revision, TechnicianId, Timestamp};

use super::{
    Journal, Trouble,
    append::touch_head,
    chain,
    db::{Val, Work},
    load::head_int,
};

/// A session that was opened.
#[derive(Clone, Debug)]
pub struct Session {
    /// Who is signed in.
    pub technician: TechnicianId,
    /// When it was opened.
    pub created: Timestamp,
    /// When it ends.
    pub expires: Timestamp,
    /// When it was last seen in use.
    pub last_used: Timestamp,
}

/// Writes the hash of a password and ends the sessions that another one opened.
pub(super) async fn put_password(
    work: &mut Work,
    technician: TechnicianId,
    hash: String,
    at: Timestamp,
    stays: Option<&str>,
) -> Result<(), Trouble> {
    let id = technician.to_string();
    let sql = "INSERT INTO credential (technician, hash, changed) VALUES ($1, $2, $3)
        ON CONFLICT (technician) DO UPDATE SET hash = excluded.hash, changed = excluded.changed";
    let values = vec![id.clone().into(), hash.into(), at.timestamp_millis().into()];
    work.run(sql, values).await?;
    let sql = "DELETE FROM session WHERE technician = $1 AND token_hash <> $2";
    work.run(sql, vec![id.into(), stays.unwrap_or_default().into()]).await?;
    Ok(())
}

impl Journal {
    /// The hash of a technician's password.
    pub async fn password(&self, technician: TechnicianId) -> Result<Option<String>, Trouble> {
        let sql = "SELECT hash FROM credential WHERE technician = $1";
        let row = self.readers.first(sql, vec![technician.to_string().into()]).await?;
        row.map(|row| row.text(0)).transpose()
    }

    /// Sets a technician's password, notes who did and when, and ends their sessions, but for the one of the token hash `stays`.
    pub async fn set_password(
        &self,
        technician: TechnicianId,
        hash: String,
        (by, at): (Actor, Timestamp),
        stays: Option<&str>,
    ) -> Result<(), Trouble> {
        let mut work = self.writer.begin().await?;
        put_password(&mut work, technician, hash, at, stays).await?;
        chain::note(&mut work, at, by, &AuditNote::PasswordSet { technician }).await?;
        work.commit().await
    }

    /// Opens a session, unless the technician's record changed after `seen`: then false, and the caller
    /// looks again. So no session outlives a deactivation that happened at the same moment (I13).
    pub async fn open_session(
        &self,
        token_hash: &str,
        session: &Session,
        seen: Revision,
    ) -> Result<bool, Trouble> {
        let now = session.created.timestamp_millis();
        let technician = session.technician.to_string();
        let sql = "INSERT INTO session (token_hash, technician, created, expires, last_used)
            SELECT $1, $2, $3, $4, $3 WHERE NOT EXISTS (
                SELECT 1 FROM entry_record WHERE kind = 'technician' AND id = $2 AND rev > $5)";
        let values = vec![
            token_hash.into(),
            technician.into(),
            now.into(),
            session.expires.timestamp_millis().into(),
            head_int(seen).into(),
        ];
        let mut work = self.writer.begin().await?;
        // Nobody is deactivated between the look and the session, on no server.
        touch_head(&mut work).await?;
        let opened = work.run(sql, values).await? == 1;
        work.run("DELETE FROM session WHERE expires <= $1", vec![now.into()]).await?;
        work.commit().await?;
        Ok(opened)
    }

    /// The session of a token, also one that has expired.
    pub async fn session(&self, token_hash: &str) -> Result<Option<Session>, Trouble> {
        let sql =
            "SELECT technician, expires, last_used, created FROM session WHERE token_hash = $1";
        let Some(row) = self.readers.first(sql, vec![token_hash.into()]).await? else {
            return Ok(None);
        };
        let damaged = || Trouble::Damaged("a session cannot be read".into());
        let time = |number| Timestamp::from_timestamp_millis(number).ok_or_else(damaged);
        Ok(Some(Session {
            technician: row.text(0)?.parse().map_err(|_| damaged())?,
            created: time(row.int(3)?)?,
            expires: time(row.int(1)?)?,
            last_used: time(row.int(2)?)?,
        }))
    }

    /// How many sessions have not run out.
    pub async fn count_sessions(&self, now: Timestamp) -> Result<u64, Trouble> {
        let sql = "SELECT COUNT(*) FROM session WHERE expires > $1";
        let row = self.readers.first(sql, vec![now.timestamp_millis().into()]).await?;
        let count = row.map(|row| row.int(0)).transpose()?;
        Ok(count.and_then(|count| count.try_into().ok()).unwrap_or(0))
    }

    /// Says that a session was used, and when it ends now.
    pub async fn renew_session(
        &self,
        token_hash: &str,
        at: Timestamp,
        expires: Timestamp,
    ) -> Result<(), Trouble> {
        let sql = "UPDATE session SET last_used = $2, expires = $3 WHERE token_hash = $1";
        let values: Vec<Val> = vec![
            token_hash.into(),
            at.timestamp_millis().into(),
            expires.timestamp_millis().into(),
        ];
        self.writer.run(sql, values).await?;
        Ok(())
    }

    /// Ends a session.
    pub async fn end_session(&self, token_hash: &str) -> Result<(), Trouble> {
        self.writer
            .run("DELETE FROM session WHERE token_hash = $1", vec![token_hash.into()])
            .await?;
        Ok(())
    }
}
