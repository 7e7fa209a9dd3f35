//! Owns reading what the desk itself does not keep: messages, decisions, and who changed a record.

use std::{collections::BTreeMap, sync::Arc};

use crate::desk::{
    AssignmentDecision, Change, CommandId, Message, Record, RecordKey, Revision, RuleRun, TicketId,
    Timestamp,
};

use super::{
    Journal, Trouble,
    append::names,
    load::{head_int, revision},
};

/// One entry's state of one record.
#[derive(Clone, Debug)]
pub struct Kept {
    /// The revision of the entry.
    pub revision: Revision,
    /// When.
    pub at: Timestamp,
    /// Who asked.
    pub actor: crate::desk::Actor,
    /// Which command it was.
    pub command_id: CommandId,
    /// Its name.
    pub command: String,
    /// The record after it; nothing once it was gone.
    pub record: Option<Record>,
    /// What rules did to it then.
    pub runs: Vec<RuleRun>,
}

impl Journal {
    /// What was said on a ticket, oldest first.
    pub async fn messages(&self, ticket: TicketId) -> Result<Vec<Message>, Trouble> {
        let sql = "SELECT doc FROM message WHERE ticket = $1 ORDER BY rev, id";
        let rows = self.readers.all(sql, vec![ticket.to_string().into()]).await?;
        rows.iter().map(|row| Ok(serde_json::from_str(&row.text(0)?)?)).collect()
    }

    /// How a ticket was assigned, oldest first.
    pub async fn decisions(
        &self,
        ticket: TicketId,
    ) -> Result<Vec<(Revision, AssignmentDecision)>, Trouble> {
        let sql = "SELECT rev, doc FROM decision WHERE ticket = $1 ORDER BY rev";
        let rows = self.readers.all(sql, vec![ticket.to_string().into()]).await?;
        rows.iter()
            .map(|row| Ok((revision(row.int(0)?), serde_json::from_str(&row.text(1)?)?)))
            .collect()
    }

    /// A record after each entry that touched it, oldest first.
    pub async fn history(&self, key: RecordKey) -> Result<Vec<Kept>, Trouble> {
        let (kind, id) = names(key);
        let sql = "SELECT e.rev, e.at, e.actor, e.command_id, e.name, e.changes FROM entry_record r
            JOIN entry e ON e.rev = r.rev WHERE r.kind = $1 AND r.id = $2 ORDER BY r.rev";
        let rows = self.readers.all(sql, vec![kind.into(), id.into()]).await?;
        rows.iter()
            .map(|row| {
                let changes: Vec<Change> = serde_json::from_str(&row.text(5)?)?;
                let (mut record, mut runs) = (None, Vec::new());
                for change in changes {
                    match change {
                        Change::Put(put) if put.key() == key => record = Some(put),
                        Change::Ruled(run) if RecordKey::Ticket(run.ticket) == key => {
                            runs.push(Arc::unwrap_or_clone(run));
                        }
                        _ => {}
                    }
                }
                let damaged = || Trouble::Damaged("an entry cannot be read".into());
                Ok(Kept {
                    revision: revision(row.int(0)?),
                    at: Timestamp::from_timestamp_millis(row.int(1)?).ok_or_else(damaged)?,
                    actor: serde_json::from_str(&row.text(2)?)?,
                    command_id: row.text(3)?.parse().map_err(|_| damaged())?,
                    command: row.text(4)?,
                    record,
                    runs,
                })
            })
            .collect()
    }
    /// What records were before an entry, those that there were.
    pub async fn before(
        &self,
        entry: Revision,
        keys: &[RecordKey],
    ) -> Result<BTreeMap<RecordKey, Record>, Trouble> {
        let mut written: BTreeMap<Revision, Vec<RecordKey>> = BTreeMap::new();
        for key in keys {
            let (kind, id) = names(*key);
            let sql = "SELECT rev FROM entry_record WHERE kind = $1 AND id = $2 AND rev < $3
                ORDER BY rev DESC LIMIT 1";
            let asked = vec![kind.into(), id.into(), head_int(entry).into()];
            if let Some(row) = self.readers.first(sql, asked).await? {
                written.entry(revision(row.int(0)?)).or_default().push(*key);
            }
        }
        let mut before = BTreeMap::new();
        // An entry that wrote many of them is read once.
        for (rev, keys) in written {
            let sql = "SELECT changes FROM entry WHERE rev = $1";
            let Some(row) = self.readers.first(sql, vec![head_int(rev).into()]).await? else {
                continue;
            };
            for change in serde_json::from_str::<Vec<Change>>(&row.text(0)?)? {
                if let Change::Put(record) = change
                    && keys.contains(&record.key())
                {
                    before.insert(record.key(), record);
                }
            }
        }
        Ok(before)
    }
}
