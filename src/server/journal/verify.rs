//! Owns checking the audit log: that every link is what was written, that none is missing, and that the records and
//! messages are what the entries say (F15).
//!
//! Only reads. Another way to damage the log that should be told apart is a variant of the desk's `Breach`.

use std::collections::HashMap;

use super::{
    Journal, Trouble,
    append::names,
    chain::{self, Link},
    db::Row,
    load::revision,
};
use crate::desk::{AuditCheck, AuditFault, Breach, Change, Message, Record, RecordKey, Timestamp};

/// A link with the entry it is about, as they are kept now.
#[derive(Clone, Debug)]
struct Kept {
    seq: i64,
    rev: i64,
    at: i64,
    actor: String,
    name: String,
    note: String,
    hash: String,
    entry: Option<Entry>,
}

#[derive(Clone, Debug)]
struct Entry {
    at: i64,
    actor: String,
    name: String,
    rest: [String; 4],
}

const COLUMNS: &str = "SELECT a.seq, a.rev, a.at, a.actor, a.name, a.note, a.hash,
    COALESCE(e.rev, 0), COALESCE(e.at, 0), COALESCE(e.actor, ''), COALESCE(e.name, ''),
    COALESCE(e.command_id, ''), COALESCE(e.command, ''), COALESCE(e.changes, ''),
    COALESCE(e.notices, '') FROM audit a LEFT JOIN entry e ON e.rev = a.rev";

impl Kept {
    fn of(row: &Row) -> Result<Self, Trouble> {
        let entry = Entry {
            at: row.int(8)?,
            actor: row.text(9)?,
            name: row.text(10)?,
            rest: [row.text(11)?, row.text(12)?, row.text(13)?, row.text(14)?],
        };
        Ok(Self {
            seq: row.int(0)?,
            rev: row.int(1)?,
            at: row.int(2)?,
            actor: row.text(3)?,
            name: row.text(4)?,
            note: row.text(5)?,
            hash: row.text(6)?,
            entry: (row.int(7)? > 0).then_some(entry),
        })
    }

    /// Its hash at a place after another hash.
    fn hash_at(&self, before: &str, seq: i64) -> String {
        let rest = self.entry.as_ref().map_or([""; 4], |entry| entry.rest.each_ref().map(|t| &**t));
        let link = Link {
            rev: self.rev,
            at: self.at,
            actor: &self.actor,
            name: &self.name,
            note: &self.note,
            entry: rest,
        };
        chain::hash(before, seq, &link)
    }

    /// True when the entry says the same as the link about when, who and what.
    fn agrees(&self) -> bool {
        self.entry.as_ref().is_none_or(|entry| {
            entry.at == self.at && entry.actor == self.actor && entry.name == self.name
        })
    }

    fn fault(&self, breach: Breach) -> AuditFault {
        AuditFault {
            seq: place(self.seq),
            revision: (self.rev > 0).then(|| revision(self.rev)),
            at: Timestamp::from_timestamp_millis(self.at),
            action: Some(self.name.clone()),
            breach,
        }
    }
}

fn place(seq: i64) -> u64 {
    u64::try_from(seq).unwrap_or_default()
}

fn missing(seq: i64, breach: Breach) -> AuditFault {
    AuditFault { seq: place(seq), revision: None, at: None, action: None, breach }
}

/// How far the check has come.
struct Walk {
    seq: i64,
    rev: i64,
    hash: String,
}

const AT_ONCE: i64 = 500;

impl Journal {
    /// Checks the log from its beginning. With `whole`, also the records and messages, which takes memory for all of
    /// them. With `known`, says whether a line has that hash.
    pub async fn verify(&self, whole: bool, known: Option<&str>) -> Result<AuditCheck, Trouble> {
        let end = self.readers.first("SELECT seq, hash FROM audit_head WHERE id = 1", vec![]);
        let end = end.await?.ok_or_else(|| Trouble::Damaged("the audit log has no end".into()))?;
        let (last, last_hash) = (end.int(0)?, end.text(1)?);
        let mut walk = Walk { seq: 0, rev: 0, hash: chain::FIRST.to_owned() };
        let mut seen = known.is_some_and(|known| known == chain::FIRST);
        let mut state = whole.then(State::default);
        let mut fault = None;
        let sql = format!("{COLUMNS} WHERE a.seq > $1 AND a.seq <= $2 ORDER BY a.seq LIMIT $3");
        'pages: while walk.seq < last {
            let values = vec![walk.seq.into(), last.into(), AT_ONCE.into()];
            let rows = self.readers.all(sql.as_str(), values).await?;
            if rows.is_empty() {
                break;
            }
            for row in &rows {
                let kept = Kept::of(row)?;
                fault = self.step(&mut walk, &kept).await?;
                if fault.is_some() {
                    break 'pages;
                }
                seen |= known.is_some_and(|known| known == kept.hash);
                if let (Some(state), Some(entry)) = (&mut state, &kept.entry) {
                    state.take(kept.rev, &entry.rest[2])?;
                }
            }
        }
        if fault.is_none() && (walk.seq, &walk.hash) != (last, &last_hash) {
            fault = Some(missing(walk.seq + 1, Breach::CutOff));
        }
        if fault.is_none() {
            fault = self.strangers().await?;
        }
        if let (None, Some(state)) = (&fault, state) {
            fault = self.compare(&state, &walk).await?;
        }
        Ok(AuditCheck {
            lines: place(walk.seq),
            hash: walk.hash,
            known: known.map(|_| seen),
            fault,
        })
    }

    /// Checks one link, and goes on behind it where it is what was written.
    async fn step(&self, walk: &mut Walk, kept: &Kept) -> Result<Option<AuditFault>, Trouble> {
        let seq = walk.seq + 1;
        if kept.seq != seq || (kept.rev > 0 && kept.entry.is_none()) {
            return Ok(Some(missing(seq, Breach::Removed)));
        }
        let fits = kept.agrees() && kept.hash_at(&walk.hash, seq) == kept.hash;
        if fits && (kept.rev == 0 || kept.rev == walk.rev + 1) {
            walk.seq = seq;
            walk.rev = walk.rev.max(kept.rev);
            walk.hash.clone_from(&kept.hash);
            return Ok(None);
        }
        let sql = format!("{COLUMNS} WHERE a.seq > $1 ORDER BY a.seq LIMIT 1");
        let next = self.readers.first(&sql, vec![seq.into()]).await?;
        let next = next.as_ref().map(Kept::of).transpose()?;
        let breach = next.map_or(Breach::Changed, |next| diagnosis(&walk.hash, seq, kept, &next));
        Ok(Some(kept.fault(breach)))
    }

    /// Lines and entries that nobody who keeps the log wrote.
    async fn strangers(&self) -> Result<Option<AuditFault>, Trouble> {
        let sql = "SELECT a.seq FROM audit a JOIN audit_head h ON h.id = 1
            WHERE a.seq > h.seq ORDER BY a.seq LIMIT 1";
        if let Some(row) = self.readers.first(sql, vec![]).await? {
            return Ok(Some(missing(row.int(0)?, Breach::Inserted)));
        }
        let sql = "SELECT e.rev, e.at, e.name FROM entry e
            WHERE NOT EXISTS (SELECT 1 FROM audit a WHERE a.rev = e.rev) ORDER BY e.rev LIMIT 1";
        let Some(row) = self.readers.first(sql, vec![]).await? else { return Ok(None) };
        Ok(Some(AuditFault {
            seq: 0,
            revision: Some(revision(row.int(0)?)),
            at: Timestamp::from_timestamp_millis(row.int(1)?),
            action: Some(row.text(2)?),
            breach: Breach::Inserted,
        }))
    }

    /// Compares the records and messages with what the entries say. What changed since the walk is passed over.
    async fn compare(&self, state: &State, walk: &Walk) -> Result<Option<AuditFault>, Trouble> {
        let fault = |breach| Ok(Some(missing(walk.seq, breach)));
        let (mut found, mut other) = (0, None);
        let mut work = self.readers.snapshot().await?;
        work.each("SELECT rev, doc FROM record", |row| {
            let (rev, record) = (row.int(0)?, serde_json::from_str::<Record>(&row.text(1)?)?);
            if rev <= walk.rev {
                found += 1;
                let key = record.key();
                if state.records.get(&key) != Some(&(rev, Some(record))) {
                    other.get_or_insert(key);
                }
            }
            Ok(())
        })
        .await?;
        work.commit().await?;
        if let Some(key) = other {
            return fault(Breach::Record(key));
        }
        let live = state.records.iter().filter(|(_, (_, record))| record.is_some());
        if found < live.clone().count() {
            for (key, _) in live {
                let (kind, id) = names(*key);
                let sql = "SELECT 1 FROM record WHERE kind = $1 AND id = $2
                    UNION SELECT 1 FROM entry_record WHERE kind = $1 AND id = $2 AND rev > $3";
                let values = vec![kind.into(), id.into(), walk.rev.into()];
                if self.readers.first(sql, values).await?.is_none() {
                    return fault(Breach::Record(*key));
                }
            }
        }
        let sql = "SELECT doc FROM message WHERE rev <= $1";
        let rows = self.readers.all(sql, vec![walk.rev.into()]).await?;
        let mut left: HashMap<_, &String> = state.messages.iter().map(|(id, h)| (*id, h)).collect();
        for row in rows {
            let message: Message = serde_json::from_str(&row.text(0)?)?;
            if left.remove(&message.id) != Some(&digest(&message)?) {
                return fault(Breach::Message(message.id));
            }
        }
        left.into_keys().next().map_or(Ok(None), |id| fault(Breach::Message(id)))
    }
}

/// What was done to a line that does not fit, where `next` follows it.
fn diagnosis(before: &str, seq: i64, kept: &Kept, next: &Kept) -> Breach {
    let next_here = next.hash_at(before, seq);
    if next_here == next.hash {
        // Behind the line stands the one that was written here.
        let swapped = kept.hash_at(&next.hash, seq + 1) == kept.hash;
        return if swapped { Breach::Moved } else { Breach::Inserted };
    }
    let other = Kept { entry: next.entry.clone(), ..kept.clone() };
    // The entries changed places, the links did not.
    let swapped = other.agrees() && other.hash_at(before, seq) == kept.hash;
    if swapped { Breach::Moved } else { Breach::Changed }
}

/// The records and messages as the entries leave them.
#[derive(Default)]
struct State {
    records: HashMap<RecordKey, (i64, Option<Record>)>,
    messages: HashMap<crate::desk::MessageId, String>,
}

impl State {
    fn take(&mut self, rev: i64, changes: &str) -> Result<(), Trouble> {
        for change in serde_json::from_str::<Vec<Change>>(changes)? {
            match change {
                Change::Put(record) => {
                    self.records.insert(record.key(), (rev, Some(record)));
                }
                Change::Gone(key) => {
                    self.records.insert(key, (rev, None));
                }
                Change::Said(message) => {
                    self.messages.insert(message.id, digest(&message)?);
                }
                Change::Assigned(_)
                | Change::Ruled(_)
                | Change::Left { .. }
                | Change::Resighted(_)
                | Change::Numbered(_) => {}
            }
        }
        Ok(())
    }
}

/// A message as a few bytes, to compare.
fn digest(message: &Message) -> Result<String, Trouble> {
    use sha2::Digest as _;
    Ok(chain::hex(&sha2::Sha256::digest(serde_json::to_vec(message)?)))
}
