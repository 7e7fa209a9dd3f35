//! Owns which files were imported: the hash of each and when, so that the same file twice changes nothing (E9).

use crate::desk::Timestamp;

use super::{Journal, Trouble};

impl Journal {
    /// When a file with this hash was imported.
    pub async fn import(&self, hash: &str) -> Result<Option<Timestamp>, Trouble> {
        let sql = "SELECT at FROM import WHERE hash = $1";
        let row = self.readers.first(sql, vec![hash.into()]).await?;
        Ok(row.map(|row| row.int(0)).transpose()?.and_then(Timestamp::from_timestamp_millis))
    }

    /// Keeps that a file with this hash was imported.
    pub async fn keep_import(&self, hash: &str, at: Timestamp) -> Result<(), Trouble> {
        let sql = "INSERT INTO import (hash, at) VALUES ($1, $2)
            ON CONFLICT (hash) DO UPDATE SET at = excluded.at";
        self.writer.run(sql, vec![hash.into(), at.timestamp_millis().into()]).await?;
        Ok(())
    }
}
