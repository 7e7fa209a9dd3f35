//! Owns what a directory needs that nobody reads back: the secret of the application, and where the last run ended.

use super::{Journal, Trouble};

impl Journal {
    /// A value.
    pub async fn directory(&self, name: &str) -> Result<Option<String>, Trouble> {
        let sql = "SELECT value FROM directory WHERE name = $1";
        let row = self.readers.first(sql, vec![name.into()]).await?;
        row.map(|row| row.text(0)).transpose()
    }

    /// Keeps values; nothing in place of one forgets it.
    pub async fn keep_directory(&self, values: &[(&str, Option<&str>)]) -> Result<(), Trouble> {
        let mut work = self.writer.begin().await?;
        for (name, value) in values {
            work.run("DELETE FROM directory WHERE name = $1", vec![(*name).into()]).await?;
            if let Some(value) = value {
                let sql = "INSERT INTO directory (name, value) VALUES ($1, $2)";
                work.run(sql, vec![(*name).into(), (*value).into()]).await?;
            }
        }
        work.commit().await
    }
}
