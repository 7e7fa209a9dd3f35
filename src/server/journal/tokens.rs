//! Owns what is kept of the secrets of API tokens: a hash each, and when it was last used. The tokens themselves are
//! records of the desk.

use super::{Journal, Trouble, chain, db::Row};
use crate::desk::{Actor, AuditNote, Timestamp, TokenId};

/// What is kept beside the record of a token.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TokenSecret {
    /// Whose it is.
    pub token: TokenId,
    /// Its hash.
    pub hash: String,
    /// When it was drawn.
    pub drawn: Timestamp,
    /// When it was last used, give or take an hour; nothing where it never was.
    pub last_used: Option<Timestamp>,
}

const COLUMNS: &str = "token, hash, drawn, last_used";

impl Journal {
    /// Keeps the hash of a token's secret in place of an earlier one, and notes who drew it. Hands back the earlier
    /// one.
    pub async fn put_token_secret(
        &self,
        token: TokenId,
        hash: &str,
        (by, at): (Actor, Timestamp),
    ) -> Result<Option<String>, Trouble> {
        let mut work = self.writer.begin().await?;
        let id = token.to_string();
        let had =
            work.first("SELECT hash FROM api_token WHERE token = $1", vec![id.clone().into()]);
        let had = had.await?.map(|row| row.text(0)).transpose()?;
        let sql = "INSERT INTO api_token (token, hash, drawn, last_used) VALUES ($1, $2, $3, 0)
            ON CONFLICT (token) DO UPDATE
            SET hash = excluded.hash, drawn = excluded.drawn, last_used = 0";
        work.run(sql, vec![id.into(), hash.into(), at.timestamp_millis().into()]).await?;
        chain::note(&mut work, at, by, &AuditNote::TokenSecretDrawn { token }).await?;
        work.commit().await?;
        Ok(had)
    }

    /// The secret with this hash.
    pub async fn token_secret(&self, hash: &str) -> Result<Option<TokenSecret>, Trouble> {
        let sql = format!("SELECT {COLUMNS} FROM api_token WHERE hash = $1");
        let row = self.readers.first(&sql, vec![hash.into()]).await?;
        row.map(|row| read(&row)).transpose()
    }

    /// The secrets of all tokens.
    pub async fn token_secrets(&self) -> Result<Vec<TokenSecret>, Trouble> {
        let sql = format!("SELECT {COLUMNS} FROM api_token ORDER BY token");
        let rows = self.readers.all(&sql, vec![]).await?;
        rows.iter().map(read).collect()
    }

    /// Says that a secret was used.
    pub async fn use_token(&self, hash: &str, at: Timestamp) -> Result<(), Trouble> {
        let sql = "UPDATE api_token SET last_used = $2 WHERE hash = $1";
        self.writer.run(sql, vec![hash.into(), at.timestamp_millis().into()]).await?;
        Ok(())
    }
}

fn read(row: &Row) -> Result<TokenSecret, Trouble> {
    let damaged = || Trouble::Damaged("the secret of a token cannot be read".into());
    let time = |number| Timestamp::from_timestamp_millis(number).ok_or_else(damaged);
    let used = row.int(3)?;
    Ok(TokenSecret {
        token: row.text(0)?.parse().map_err(|_| damaged())?,
        hash: row.text(1)?,
        drawn: time(row.int(2)?)?,
        last_used: if used == 0 { None } else { Some(time(used)?) },
    })
}
