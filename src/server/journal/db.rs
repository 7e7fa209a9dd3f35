//! Owns the engines: connections, values, rows, and what a failure of one means.
//!
//! The rest of the journal speaks SQL with `$1` placeholders, `TEXT` and `BIGINT`, through these types only: the same
//! text for SQLite and for PostgreSQL. A third engine is a variant of [`Pool`], [`Work`] and [`Row`].

use std::pin::pin;

use futures_util::{Stream, TryStreamExt as _};
use sqlx::{
    AssertSqlSafe, PgPool, Postgres, Row as _, Sqlite, SqlitePool, Transaction, postgres::PgRow,
    sqlite::SqliteRow,
};
use tokio::sync::mpsc;

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
    /// The database server does not answer, or the line to it broke: what was asked last may have been done.
    #[error("the database cannot be reached: {0}")]
    Unreachable(String),
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
        let text = error.to_string();
        let code = match &error {
            sqlx::Error::Database(said) => said.code(),
            sqlx::Error::PoolTimedOut => return Self::Busy,
            sqlx::Error::Io(_) | sqlx::Error::Tls(_) | sqlx::Error::PoolClosed => {
                return Self::Unreachable(text);
            }
            _ => None,
        };
        let Some(code) = code else { return Self::Engine(text) };
        // PostgreSQL's codes have five letters or digits, SQLite's are numbers.
        if code.len() == 5 {
            return postgres(&code, text);
        }
        // The low byte of SQLite's code is the primary one.
        match code.parse::<u32>().map(|code| code & 0xff) {
            Ok(5 | 6) => Self::Busy,
            Ok(8) => Self::ReadOnly,
            Ok(11 | 26) => Self::Damaged(text),
            Ok(13) => Self::Full,
            _ => Self::Engine(text),
        }
    }
}

fn postgres(code: &str, text: String) -> Trouble {
    match (&code[..2], code) {
        // It goes away, or has not come up yet.
        ("08", _) | (_, "57P01" | "57P02" | "57P03") => Trouble::Unreachable(text),
        // Two transactions met; both did nothing or one was given up.
        (_, "40001" | "40P01") => Trouble::Moved,
        (_, "53100") => Trouble::Full,
        ("53", _) | (_, "55P03") => Trouble::Busy,
        (_, "25006" | "42501") => Trouble::ReadOnly,
        _ => Trouble::Engine(text),
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

/// Rows that are handed on together.
const BATCH: usize = 500;

async fn hand_on(
    rows: impl Stream<Item = Result<Row, sqlx::Error>> + Send,
    to: mpsc::Sender<Vec<Row>>,
) -> Result<(), Trouble> {
    let mut batches = pin!(rows.try_chunks(BATCH));
    while let Some(batch) = batches.try_next().await.map_err(|error| error.1)? {
        if to.send(batch).await.is_err() {
            break;
        }
    }
    Ok(())
}

/// A row of a result.
pub enum Row {
    Lite(SqliteRow),
    Pg(PgRow),
}

impl Row {
    /// The text in a column.
    pub fn text(&self, column: usize) -> Result<String, Trouble> {
        Ok(match self {
            Self::Lite(row) => row.try_get(column)?,
            Self::Pg(row) => row.try_get(column)?,
        })
    }

    /// The number in a column.
    pub fn int(&self, column: usize) -> Result<i64, Trouble> {
        Ok(match self {
            Self::Lite(row) => row.try_get(column)?,
            Self::Pg(row) => row.try_get(column)?,
        })
    }
}

/// A query with its values bound, for whichever engine runs it.
macro_rules! bound {
    ($engine:ty, $sql:expr, []) => {
        sqlx::query::<$engine>(AssertSqlSafe($sql))
    };
    ($engine:ty, $sql:expr, $values:expr) => {{
        let sql: String = $sql;
        let mut query = sqlx::query::<$engine>(AssertSqlSafe(sql));
        for value in $values {
            query = match value {
                Val::Int(value) => query.bind(value),
                Val::Text(value) => query.bind(value),
            };
        }
        query
    }};
}

/// Connections to the engine.
#[derive(Clone, Debug)]
pub enum Pool {
    Lite(SqlitePool),
    Pg(PgPool),
}

impl Pool {
    /// All rows.
    pub async fn all(&self, sql: impl Into<String>, values: Vec<Val>) -> Result<Vec<Row>, Trouble> {
        Ok(match self {
            Self::Lite(pool) => {
                let rows = bound!(Sqlite, sql.into(), values).fetch_all(pool).await?;
                rows.into_iter().map(Row::Lite).collect()
            }
            Self::Pg(pool) => {
                let rows = bound!(Postgres, sql.into(), values).fetch_all(pool).await?;
                rows.into_iter().map(Row::Pg).collect()
            }
        })
    }

    /// The first row.
    pub async fn first(&self, sql: &str, values: Vec<Val>) -> Result<Option<Row>, Trouble> {
        Ok(match self {
            Self::Lite(pool) => {
                bound!(Sqlite, sql.into(), values).fetch_optional(pool).await?.map(Row::Lite)
            }
            Self::Pg(pool) => {
                bound!(Postgres, sql.into(), values).fetch_optional(pool).await?.map(Row::Pg)
            }
        })
    }

    /// Runs a statement by itself; how many rows it touched.
    pub async fn run(&self, sql: &str, values: Vec<Val>) -> Result<u64, Trouble> {
        Ok(match self {
            Self::Lite(pool) => {
                bound!(Sqlite, sql.into(), values).execute(pool).await?.rows_affected()
            }
            Self::Pg(pool) => {
                bound!(Postgres, sql.into(), values).execute(pool).await?.rows_affected()
            }
        })
    }

    /// Begins a transaction that writes.
    pub async fn begin(&self) -> Result<Work, Trouble> {
        Ok(match self {
            Self::Lite(pool) => Work::Lite(pool.begin_with("BEGIN IMMEDIATE").await?),
            Self::Pg(pool) => Work::Pg(pool.begin().await?),
        })
    }

    /// Begins a transaction that only reads, and sees the database as it is at its first query.
    pub async fn snapshot(&self) -> Result<Work, Trouble> {
        Ok(match self {
            Self::Lite(pool) => Work::Lite(pool.begin().await?),
            Self::Pg(pool) => {
                Work::Pg(pool.begin_with("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY").await?)
            }
        })
    }

    /// Lets the connections go.
    pub async fn close(&self) {
        match self {
            Self::Lite(pool) => pool.close().await,
            Self::Pg(pool) => pool.close().await,
        }
    }
}

/// A transaction; dropping it rolls it back.
pub enum Work {
    Lite(Transaction<'static, Sqlite>),
    Pg(Transaction<'static, Postgres>),
}

impl Work {
    /// Runs a statement; how many rows it touched.
    pub async fn run(&mut self, sql: impl Into<String>, values: Vec<Val>) -> Result<u64, Trouble> {
        Ok(match self {
            Self::Lite(work) => {
                bound!(Sqlite, sql.into(), values).execute(&mut **work).await?.rows_affected()
            }
            Self::Pg(work) => {
                bound!(Postgres, sql.into(), values).execute(&mut **work).await?.rows_affected()
            }
        })
    }

    /// All rows.
    pub async fn all(
        &mut self,
        sql: impl Into<String>,
        values: Vec<Val>,
    ) -> Result<Vec<Row>, Trouble> {
        Ok(match self {
            Self::Lite(work) => {
                let rows = bound!(Sqlite, sql.into(), values).fetch_all(&mut **work).await?;
                rows.into_iter().map(Row::Lite).collect()
            }
            Self::Pg(work) => {
                let rows = bound!(Postgres, sql.into(), values).fetch_all(&mut **work).await?;
                rows.into_iter().map(Row::Pg).collect()
            }
        })
    }

    /// Hands on what a query finds, for other threads to read. Ends early where nobody takes any more.
    pub async fn hand_on(&mut self, sql: &str, to: mpsc::Sender<Vec<Row>>) -> Result<(), Trouble> {
        match self {
            Self::Lite(work) => {
                let rows = bound!(Sqlite, sql.to_owned(), []).fetch(&mut **work);
                hand_on(rows.map_ok(Row::Lite), to).await
            }
            Self::Pg(work) => {
                let rows = bound!(Postgres, sql.to_owned(), []).fetch(&mut **work);
                hand_on(rows.map_ok(Row::Pg), to).await
            }
        }
    }

    /// Hands every row over as it comes, so that they are never all in memory.
    ///
    /// # Errors
    /// Those of `take`, too; the rest is not read then.
    pub async fn each(
        &mut self,
        sql: &str,
        mut take: impl FnMut(Row) -> Result<(), Trouble>,
    ) -> Result<(), Trouble> {
        match self {
            Self::Lite(work) => {
                let mut rows = bound!(Sqlite, sql.to_owned(), []).fetch(&mut **work);
                while let Some(row) = rows.try_next().await? {
                    take(Row::Lite(row))?;
                }
            }
            Self::Pg(work) => {
                let mut rows = bound!(Postgres, sql.to_owned(), []).fetch(&mut **work);
                while let Some(row) = rows.try_next().await? {
                    take(Row::Pg(row))?;
                }
            }
        }
        Ok(())
    }

    /// The first row.
    pub async fn first(&mut self, sql: &str, values: Vec<Val>) -> Result<Option<Row>, Trouble> {
        Ok(self.all(sql, values).await?.into_iter().next())
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
        match self {
            Self::Lite(work) => work.commit().await?,
            Self::Pg(work) => work.commit().await?,
        }
        Ok(())
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
