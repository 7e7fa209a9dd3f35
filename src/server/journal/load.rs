//! Owns reading the desk back: the current records at a start, and the entries since a revision.

use tokio::{sync::mpsc, task};

use crate::desk::{Change, CommandId, Desk, Entry, MessageId, Record, Revision, Timestamp};

use super::{
    Journal, Trouble,
    db::{Row, Val, Work, placeholders},
};

/// What an earlier entry says about its command.
#[derive(Clone, Debug)]
pub struct Past {
    /// The command and the actor, as they were written.
    pub command: String,
    /// The entry it made.
    pub entry: Entry,
}

/// How many batches of records wait at most for whoever takes them next.
const AHEAD: usize = 4;

const ENTRY: &str = "SELECT rev, at, actor, command_id, changes, notices, command FROM entry";

impl Journal {
    /// The desk as it is now, and the time of its last entry.
    ///
    /// # Errors
    /// `Damaged` when the parts of the journal contradict each other.
    pub async fn load(&self) -> Result<(Desk, Option<Timestamp>), Trouble> {
        // Seen at one moment: another server may append meanwhile.
        let mut work = self.readers.snapshot().await?;
        let head = head(&mut work).await?;
        // Counted apart from the last entry: an index answers that without reading the entries.
        let count = match work.first("SELECT count(*) FROM entry", vec![]).await? {
            Some(row) => row.int(0)?,
            None => 0,
        };
        let sql = "SELECT rev, at FROM entry ORDER BY rev DESC LIMIT 1";
        let (last, at) = match work.first(sql, vec![]).await? {
            Some(row) => (row.int(0)?, row.int(1)?),
            None => (0, 0),
        };
        if count != head_int(head) || last != head_int(head) {
            let why = format!("{count} entries up to {last}, but the desk is at {head}");
            return Err(Trouble::Damaged(why));
        }
        // A start waits for this: each step has a thread of its own.
        let (rows, read) = mpsc::channel(AHEAD);
        let (records, parsed) = mpsc::channel(AHEAD);
        let parsing = task::spawn_blocking(move || parse(read, head, &records));
        let placing = task::spawn_blocking(move || place(parsed));
        work.hand_on("SELECT rev, doc FROM record", rows).await?;
        parsing.await.map_err(broke)??;
        let mut desk = placing.await.map_err(broke)?;
        work.commit().await?;
        desk.take_back(head, []);
        let at = if count == 0 { None } else { Timestamp::from_timestamp_millis(at) };
        Ok((desk, at))
    }

    /// Fails where the database does not answer.
    pub async fn answers(&self) -> Result<(), Trouble> {
        self.readers.first("SELECT rev FROM head WHERE id = 1", vec![]).await.map(drop)
    }

    /// The first `limit` entries after `since`.
    pub async fn entries(&self, since: Revision, limit: u32) -> Result<Vec<Entry>, Trouble> {
        let sql = format!("{ENTRY} WHERE rev > $1 ORDER BY rev LIMIT $2");
        let values = vec![Val::Int(head_int(since)), Val::Int(limit.into())];
        self.readers.all(sql, values).await?.iter().map(entry).collect()
    }

    /// The entries that these commands made, where they made one.
    pub async fn past(&self, commands: &[CommandId]) -> Result<Vec<Past>, Trouble> {
        let ids = commands.iter().map(ToString::to_string).collect();
        let sql = format!("{ENTRY} WHERE command_id IN ");
        let rows = self.among(&sql, ids).await?;
        rows.iter().map(|row| Ok(Past { command: row.text(6)?, entry: entry(row)? })).collect()
    }

    /// Those of the ids that name a message already.
    pub async fn messages_named(&self, ids: &[MessageId]) -> Result<Vec<MessageId>, Trouble> {
        let ids = ids.iter().map(ToString::to_string).collect();
        let rows = self.among("SELECT id FROM message WHERE id IN ", ids).await?;
        let read = |row: &Row| row.text(0)?.parse().map_err(|_| damaged("message"));
        rows.iter().map(read).collect()
    }

    /// Runs a query that ends in a list of any length.
    async fn among(&self, sql: &str, ids: Vec<String>) -> Result<Vec<Row>, Trouble> {
        let mut rows = Vec::new();
        for ids in ids.chunks(128) {
            // Filled up to a power of two, so that few different statements are prepared.
            let len = ids.len().next_power_of_two();
            let mut values: Vec<Val> = ids.iter().map(|id| id.as_str().into()).collect();
            values.resize(len, values[0].clone());
            rows.extend(self.writer.all(format!("{sql}{}", placeholders(1, len)), values).await?);
        }
        Ok(rows)
    }
}

/// Makes records of rows.
fn parse(
    mut rows: mpsc::Receiver<Vec<Row>>,
    head: Revision,
    to: &mpsc::Sender<Vec<(Revision, Record)>>,
) -> Result<(), Trouble> {
    let record = |row: &Row| {
        let revision = revision(row.int(0)?);
        if revision > head {
            return Err(Trouble::Damaged(format!("a record of {revision}, after {head}")));
        }
        Ok((revision, serde_json::from_str(&row.text(1)?)?))
    };
    while let Some(rows) = rows.blocking_recv() {
        let records = rows.iter().map(record).collect::<Result<_, Trouble>>()?;
        if to.blocking_send(records).is_err() {
            break;
        }
    }
    Ok(())
}

/// Makes a desk of records.
fn place(mut records: mpsc::Receiver<Vec<(Revision, Record)>>) -> Desk {
    let mut desk = Desk::default();
    while let Some(records) = records.blocking_recv() {
        for (revision, record) in records {
            desk.apply(revision, &Change::Put(record));
        }
    }
    desk
}

#[expect(clippy::needless_pass_by_value, reason = "map_err hands it over")]
fn broke(error: task::JoinError) -> Trouble {
    Trouble::Engine(error.to_string())
}

/// The revision of the last entry.
async fn head(work: &mut Work) -> Result<Revision, Trouble> {
    match work.first("SELECT rev FROM head WHERE id = 1", vec![]).await? {
        Some(row) => Ok(revision(row.int(0)?)),
        None => Err(Trouble::Damaged("it has no head".into())),
    }
}

fn damaged(what: &str) -> Trouble {
    Trouble::Damaged(format!("an entry's {what} cannot be read"))
}

fn entry(row: &Row) -> Result<Entry, Trouble> {
    Ok(Entry {
        revision: revision(row.int(0)?),
        at: Timestamp::from_timestamp_millis(row.int(1)?).ok_or_else(|| damaged("time"))?,
        actor: serde_json::from_str(&row.text(2)?)?,
        command_id: row.text(3)?.parse().map_err(|_| damaged("command"))?,
        changes: serde_json::from_str(&row.text(4)?)?,
        notices: serde_json::from_str(&row.text(5)?)?,
    })
}

pub(super) fn revision(number: i64) -> Revision {
    Revision(u64::try_from(number).unwrap_or(0))
}

pub(super) fn head_int(revision: Revision) -> i64 {
    i64::try_from(revision.0).unwrap_or(i64::MAX)
}
