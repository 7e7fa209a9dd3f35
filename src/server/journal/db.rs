//! Owns the engine: connections, values, rows, and what a failure of it means.
//!
//! The rest of the journal speaks SQL with `$1` placeholders, `TEXT` and `BIGINT`, through these types only, so
//! that a second engine is added here.

use sqlx::{
    AssertSqlSafe, Row as _, Sqlite, SqlitePool, Transaction,
    query::Query,
    sqlite::{SqliteArguments, SqliteRow},
};

/// Why the journal could not do it. Nothing was half-written. Its `Display` is for the log.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum Trouble {
    /// There is no room left.
    #[error("the disk is full")]
    Full,
    /// The file may not be written.
    #[error("the database may not be written")]
    ReadOnly,
    /// Another process is writing and does not stop.
    #[error("the database is busy")]
    Busy,
    /// Another process appended entries since.
    #[error("another process changed the desk")]
    Moved,
    /// A pass was used or replaced meanwhile.
    #[error("the pass is good for nothing any more")]
    Spent,
    /// What is kept cannot be read back.
    #[error("the database is damaged: {0}")]
    Damaged(String),
    /// Anything else the engine says.
    #[error("{0}")]
    Engine(String),
}

impl From<sqlx::Error> for Trouble {
    fn from(error: sqlx::Error) -> Self {
        let code = error.as_database_error().and_then(sqlx::error::DatabaseError::code);
        // The low byte of SQLite's code is the primary one.
        match code.and_then(|code| code.parse::<u32>().ok()).map(|code| code & 0xff) {
            Some(5 | 6) => Self::Busy,
            Some(8) => Self::ReadOnly,
            Some(11 | 26) => Self::Damaged(error.to_string()),
            Some(13) => Self::Full,
            _ => Self::Engine(error.to_string()),
        }
    }
}

impl From<serde_json::Error> for Trouble {
    fn from(error: serde_json::Error) -> Self {
        Self::Damaged(error.to_string())
    }
}

/// A value for a placeholder.
#[derive(Clone, Debug)]
pub enum Val {
    /// A number or a time in milliseconds.
    Int(i64),
    /// A text, an id, a document.
    Text(String),
}

impl From<i64> for Val {
    fn from(value: i64) -> Self {
        Self::Int(value)
    }
}

impl From<String> for Val {
    fn from(value: String) -> Self {
        Self::Text(value)
    }
}

impl From<&str> for Val {
    fn from(value: &str) -> Self {
        Self::Text(value.to_owned())
    }
}

/// A row of a result.
pub struct Row(SqliteRow);

impl Row {
    /// The text in a column.
    pub fn text(&self, column: usize) -> Result<String, Trouble> {
        Ok(self.0.try_get(column)?)
    }

    /// The number in a column.
    pub fn int(&self, column: usize) -> Result<i64, Trouble> {
        Ok(self.0.try_get(column)?)
    }
}

fn bound(sql: String, values: Vec<Val>) -> Query<'static, Sqlite, SqliteArguments> {
    let mut query = sqlx::query(AssertSqlSafe(sql));
    for value in values {
        query = match value {
            Val::Int(value) => query.bind(value),
            Val::Text(value) => query.bind(value),
        };
    }
    query
}

/// Connections to the engine.
#[derive(Clone, Debug)]
pub struct Pool(pub(super) SqlitePool);

impl Pool {
    /// All rows.
    pub async fn all(&self, sql: impl Into<String>, values: Vec<Val>) -> Result<Vec<Row>, Trouble> {
        let rows = bound(sql.into(), values).fetch_all(&self.0).await?;
        Ok(rows.into_iter().map(Row).collect())
    }

    /// The first row.
    pub async fn first(&self, sql: &str, values: Vec<Val>) -> Result<Option<Row>, Trouble> {
        Ok(bound(sql.to_owned(), values).fetch_optional(&self.0).await?.map(Row))
    }

    /// Runs a statement by itself; how many rows it touched.
    pub async fn run(&self, sql: &str, values: Vec<Val>) -> Result<u64, Trouble> {
        Ok(bound(sql.to_owned(), values).execute(&self.0).await?.rows_affected())
    }

    /// Begins a transaction that writes.
    pub async fn begin(&self) -> Result<Work, Trouble> {
        Ok(Work(self.0.begin_with("BEGIN IMMEDIATE").await?))
    }
}

/// A transaction; dropping it rolls it back.
pub struct Work(Transaction<'static, Sqlite>);

impl Work {
    /// Runs a statement; how many rows it touched.
    pub async fn run(&mut self, sql: impl Into<String>, values: Vec<Val>) -> Result<u64, Trouble> {
        Ok(bound(sql.into(), values).execute(&mut *self.0).await?.rows_affected())
    }

    /// All rows.
    pub async fn all(
        &mut self,
        sql: impl Into<String>,
        values: Vec<Val>,
    ) -> Result<Vec<Row>, Trouble> {
        let rows = bound(sql.into(), values).fetch_all(&mut *self.0).await?;
        Ok(rows.into_iter().map(Row).collect())
    }

    /// The first row.
    pub async fn first(&mut self, sql: &str, values: Vec<Val>) -> Result<Option<Row>, Trouble> {
        Ok(bound(sql.to_owned(), values).fetch_optional(&mut *self.0).await?.map(Row))
    }

    /// Inserts rows of `width` values each, many in a statement. `sql` is what stands before and after the
    /// list of rows.
    pub async fn insert(
        &mut self,
        sql: (&str, &str),
        width: usize,
        values: Vec<Val>,
    ) -> Result<(), Trouble> {
        let mut left = values.len() / width;
        let mut values = values.into_iter();
        while left > 0 {
            // Powers of two, so that few different statements are prepared.
            let rows = 1 << left.ilog2().min(MOST_ROWS_LOG2);
            let text = format!("{}{}{}", sql.0, placeholders(rows, width), sql.1);
            self.run(text, values.by_ref().take(rows * width).collect()).await?;
            left -= rows;
        }
        Ok(())
    }

    /// Makes it so.
    pub async fn commit(self) -> Result<(), Trouble> {
        Ok(self.0.commit().await?)
    }
}

const MOST_ROWS_LOG2: u32 = 7;

/// `($1, $2), ($3, $4)` and so on.
pub fn placeholders(rows: usize, width: usize) -> String {
    let row = |row: usize| {
        let cells: Vec<String> =
            (1..=width).map(|cell| format!("${}", row * width + cell)).collect();
        format!("({})", cells.join(", "))
    };
    (0..rows).map(row).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_are_counted_through() {
        assert_eq!(placeholders(2, 3), "($1, $2, $3), ($4, $5, $6)");
    }
}
