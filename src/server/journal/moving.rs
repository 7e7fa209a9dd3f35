//! Owns moving a desk from one database to another, and backing it up to a file, whole: every table row by row, then a
//! check that what arrived is what was there.
//!
//! A new table is a line of [`TABLES`]; a test compares them with the schema.

use std::path::{Path, PathBuf};

use super::{
    Database, Hold, Journal, OpenError, Trouble,
    append::touch_head,
    db::{Row, Val, Work},
    file,
};
use crate::desk::Revision;

/// A table: its name, its columns, which of them are numbers, and the number its rows are read along, where there may
/// be many.
struct Table {
    name: &'static str,
    columns: &'static [(&'static str, Sort)],
    along: Option<&'static str>,
}

#[derive(Clone, Copy)]
enum Sort {
    Int,
    Text,
}

use Sort::{Int, Text};

const TABLES: [Table; 18] = [
    table(
        "entry",
        Some("rev"),
        &[
            ("rev", Int),
            ("at", Int),
            ("actor", Text),
            ("command_id", Text),
            ("name", Text),
            ("command", Text),
            ("changes", Text),
            ("notices", Text),
        ],
    ),
    table("entry_record", Some("rev"), &[("kind", Text), ("id", Text), ("rev", Int)]),
    table("record", Some("rev"), &[("kind", Text), ("id", Text), ("rev", Int), ("doc", Text)]),
    table(
        "message",
        Some("rev"),
        &[("id", Text), ("ticket", Text), ("at", Int), ("rev", Int), ("doc", Text)],
    ),
    table("decision", Some("rev"), &[("ticket", Text), ("rev", Int), ("doc", Text)]),
    table(
        "audit",
        Some("seq"),
        &[
            ("seq", Int),
            ("rev", Int),
            ("at", Int),
            ("actor", Text),
            ("name", Text),
            ("note", Text),
            ("hash", Text),
        ],
    ),
    table("credential", None, &[("technician", Text), ("hash", Text), ("changed", Int)]),
    table(
        "session",
        None,
        &[
            ("token_hash", Text),
            ("technician", Text),
            ("created", Int),
            ("expires", Int),
            ("last_used", Int),
        ],
    ),
    table(
        "pass",
        None,
        &[
            ("hash", Text),
            ("purpose", Text),
            ("technician", Text),
            ("email", Text),
            ("letter", Text),
            ("expires", Int),
            ("used", Int),
        ],
    ),
    table("secret", None, &[("name", Text), ("value", Text)]),
    table("picture", None, &[("hash", Text), ("png", Text)]),
    table("import", None, &[("hash", Text), ("at", Int)]),
    table("directory", None, &[("name", Text), ("value", Text)]),
    table("draft", None, &[("technician", Text), ("name", Text), ("at", Int), ("text", Text)]),
    table(
        "api_token",
        None,
        &[("token", Text), ("hash", Text), ("drawn", Int), ("last_used", Int)],
    ),
    table("webhook_place", None, &[("webhook", Text), ("rev", Int)]),
    table(
        "delivery",
        None,
        &[
            ("id", Text),
            ("webhook", Text),
            ("event", Text),
            ("at", Int),
            ("rev", Int),
            ("nth", Int),
            ("state", Int),
            ("next", Int),
            ("attempts", Int),
            ("tried", Int),
            ("status", Int),
            ("millis", Int),
            ("answer", Text),
        ],
    ),
    table("lease", None, &[("name", Text), ("holder", Text), ("until", Int)]),
];

const fn table(
    name: &'static str,
    along: Option<&'static str>,
    columns: &'static [(&'static str, Sort)],
) -> Table {
    Table { name, columns, along }
}

/// How many numbers are read along at a time.
const AT_ONCE: i64 = 500;

/// Why a desk was not moved. What was there before is there still.
#[derive(Debug, thiserror::Error)]
pub enum MoveError {
    /// One of the two cannot be opened.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// There is a desk in the new place already.
    #[error("there is a desk in {0} already")]
    NotEmpty(String),
    /// Reading or writing failed.
    #[error(transparent)]
    Trouble(#[from] Trouble),
    /// What arrived is not what was there.
    #[error("what arrived is not what was there: {0}")]
    Differs(&'static str),
}

/// What was moved.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Moved {
    /// The revision of the desk.
    pub revision: Revision,
    /// Lines of the audit log.
    pub lines: u64,
    /// The hash of its last line, the same in both places.
    pub hash: String,
}

/// Moves the desk in `from` to the empty database `to`, and checks it there. What is in `from` stays, and nothing is
/// appended to it meanwhile.
///
/// # Errors
/// A [`MoveError`]. Then nothing is in `to`, unless it says that something differs.
pub async fn move_desk(from: &Database, to: &Database) -> Result<Moved, MoveError> {
    let source = Journal::open(from, Hold::Alone).await?;
    let target = Journal::open(to, Hold::Alone).await?;
    let moved = async {
        let mut read = source.writer.begin().await?;
        touch_head(&mut read).await?;
        between(&source, read, &target, to).await
    };
    let moved = moved.await;
    source.close().await;
    target.close().await;
    moved
}

/// Writes the desk in `from` as it is at one moment to a file that is not there yet, and checks it there. Others may
/// write meanwhile.
///
/// # Errors
/// A [`MoveError`]. Then there is no such file.
pub async fn back_up(from: &Database, file: &Path) -> Result<Moved, MoveError> {
    if file.exists() {
        return Err(MoveError::NotEmpty(file.display().to_string()));
    }
    let mut draft = file.as_os_str().to_owned();
    draft.push(".part");
    let draft = PathBuf::from(draft);
    // Of an earlier attempt that was broken off.
    file::remove(&draft).await?;
    let source = Journal::open(from, Hold::Shared).await?;
    let to = Database::sqlite(&draft);
    let written = async {
        let target = Journal::open(&to, Hold::Alone).await?;
        let read = source.readers.snapshot().await?;
        let moved = between(&source, read, &target, &to).await;
        target.close().await;
        moved
    };
    let written = written.await;
    source.close().await;
    if written.is_err() {
        let _ = file::remove(&draft).await;
        return written;
    }
    let io = |error| OpenError::Io { path: file.to_owned(), error };
    std::fs::rename(&draft, file).map_err(io)?;
    // Nobody holds it.
    let _ = std::fs::remove_file(file::lock_of(&draft));
    written
}

async fn between(
    source: &Journal,
    mut read: Work,
    target: &Journal,
    to: &Database,
) -> Result<Moved, MoveError> {
    let mut write = target.writer.begin().await?;
    let number = async |work: &mut Work, sql: &str| match work.first(sql, vec![]).await? {
        Some(row) => row.int(0),
        None => Ok(0),
    };
    touch_head(&mut write).await?;
    if number(&mut write, "SELECT COUNT(*) FROM audit").await? > 0 {
        return Err(MoveError::NotEmpty(to.to_string()));
    }
    for table in &TABLES {
        copy(table, &mut read, &mut write).await?;
        let count = format!("SELECT COUNT(*) FROM {}", table.name);
        if number(&mut read, &count).await? != number(&mut write, &count).await? {
            return Err(MoveError::Differs(table.name));
        }
    }
    let head = number(&mut read, "SELECT rev FROM head WHERE id = 1").await?;
    write.run("UPDATE head SET rev = $1 WHERE id = 1", vec![head.into()]).await?;
    let end = "SELECT seq, hash FROM audit_head WHERE id = 1";
    let end = read.first(end, vec![]).await?;
    let end = end.ok_or_else(|| Trouble::Damaged("the audit log has no end".into()))?;
    let (seq, hash) = (end.int(0)?, end.text(1)?);
    let sql = "UPDATE audit_head SET seq = $1, hash = $2 WHERE id = 1";
    write.run(sql, vec![seq.into(), hash.as_str().into()]).await?;
    let sql = "UPDATE meta SET value = $1 WHERE name = 'journal'";
    write.run(sql, vec![source.name().into()]).await?;
    write.commit().await?;
    let check = target.verify(true, None).await?;
    if check.fault.is_some() || check.hash != hash {
        return Err(MoveError::Differs("audit"));
    }
    let revision = super::load::revision(head);
    Ok(Moved { revision, lines: check.lines, hash })
}

async fn copy(table: &Table, read: &mut Work, write: &mut Work) -> Result<(), Trouble> {
    let names: Vec<&str> = table.columns.iter().map(|(name, _)| *name).collect();
    let columns = names.join(", ");
    let insert = format!("INSERT INTO {} ({columns}) VALUES ", table.name);
    let select = format!("SELECT {columns} FROM {}", table.name);
    let Some(along) = table.along else {
        let rows = read.all(select, vec![]).await?;
        return write.insert((&insert, ""), names.len(), values(table, &rows)?).await;
    };
    let sql = format!("SELECT COALESCE(MAX({along}), 0) FROM {}", table.name);
    let last = read.first(&sql, vec![]).await?.map_or(Ok(0), |row| row.int(0))?;
    let select = format!("{select} WHERE {along} >= $1 AND {along} < $2 ORDER BY {along}");
    let mut from = 0;
    while from <= last {
        let until = from + AT_ONCE;
        let rows = read.all(select.as_str(), vec![from.into(), until.into()]).await?;
        write.insert((&insert, ""), names.len(), values(table, &rows)?).await?;
        from = until;
    }
    Ok(())
}

fn values(table: &Table, rows: &[Row]) -> Result<Vec<Val>, Trouble> {
    let mut values = Vec::with_capacity(rows.len() * table.columns.len());
    for row in rows {
        for (column, (_, sort)) in table.columns.iter().enumerate() {
            values.push(match sort {
                Int => row.int(column)?.into(),
                Text => row.text(column)?.into(),
            });
        }
    }
    Ok(values)
}

#[cfg(test)]
mod tests {
    use super::{super::schema, *};

    #[test]
    fn every_table_with_all_its_columns_is_moved() {
        let moved = |name: &str| TABLES.iter().find(|table| table.name == name);
        // Of these one row each is written, by its meaning.
        let apart = ["meta", "head", "audit_head"];
        for sql in schema::statements().filter_map(|sql| sql.strip_prefix("CREATE TABLE ")) {
            let (name, columns) = sql.split_once('(').expect("columns");
            let name = name.trim();
            if apart.contains(&name) {
                continue;
            }
            let table = moved(name).unwrap_or_else(|| panic!("{name} is not moved"));
            let columns = columns.split(',').filter_map(|column| {
                let (name, sort) = column.trim().split_once(' ')?;
                let sort = sort.split(' ').next().unwrap_or_default();
                matches!(sort.trim_end_matches(')'), "TEXT" | "BIGINT")
                    .then(|| (name.to_owned(), sort == "BIGINT"))
            });
            let kept =
                table.columns.iter().map(|(name, sort)| ((*name).to_owned(), matches!(sort, Int)));
            assert_eq!(columns.collect::<Vec<_>>(), kept.collect::<Vec<_>>(), "{name}");
        }
    }
}
