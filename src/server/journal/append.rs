//! Owns appending: one transaction that compares the head, writes the entries and everything they change,
//! and moves the head.

use std::collections::BTreeMap;

use crate::desk::{
    Change, Command, Entry, Kind, Record, RecordKey, Request, Revision, TechnicianState, Timestamp,
};

use super::{
    Beside, Journal, Trouble,
    chain::{Chain, Link},
    db::{Val, Work},
    load::head_int,
};

/// An entry with the command that made it.
#[derive(Clone, Debug)]
pub struct Written {
    /// The command.
    pub request: Request,
    /// What it made.
    pub entry: Entry,
}

/// The command as the journal keeps it.
pub fn command_text(command: &Command) -> Result<String, Trouble> {
    Ok(serde_json::to_string(command)?)
}

impl Journal {
    /// Appends entries after the revision `head`, and keeps what belongs beside them, all or none of it.
    ///
    /// # Errors
    /// `Moved` when the journal is not at `head` any more, `Spent` when a pass beside them is.
    pub async fn append(
        &self,
        head: Revision,
        written: &[Written],
        beside: Option<(&Beside, Timestamp)>,
    ) -> Result<(), Trouble> {
        if written.is_empty() && beside.is_none() {
            return Ok(());
        }
        let mut work = self.writer.begin().await?;
        if let Some((beside, at)) = beside {
            beside.write(&mut work, at).await?;
        }
        let Some(last) = written.last() else { return work.commit().await };
        let sql = "UPDATE head SET rev = $2 WHERE id = 1 AND rev = $1";
        let revisions = vec![head_int(head).into(), head_int(last.entry.revision).into()];
        if work.run(sql, revisions).await? != 1 {
            return Err(Trouble::Moved);
        }
        let mut chain = Chain::of(&mut work).await?;
        let mut rows = Rows::default();
        for written in written {
            rows.take(written, &mut chain)?;
        }
        rows.write(&mut work).await?;
        chain.write(&mut work).await?;
        work.commit().await
    }
}

#[derive(Default)]
struct Rows {
    entries: Vec<Val>,
    touched: Vec<Val>,
    records: BTreeMap<RecordKey, Option<Record>>,
    messages: Vec<Val>,
    decisions: Vec<Val>,
    signed_out: Vec<Val>,
}

impl Rows {
    fn take(&mut self, written: &Written, chain: &mut Chain) -> Result<(), Trouble> {
        let Written { request, entry } = written;
        let rev = head_int(entry.revision);
        let (at, name) = (entry.at.timestamp_millis(), request.command.name());
        let (actor, id) = (serde_json::to_string(&entry.actor)?, entry.command_id.to_string());
        let command = command_text(&request.command)?;
        let changes = serde_json::to_string(&entry.changes)?;
        let notices = serde_json::to_string(&entry.notices)?;
        let texts = [id.as_str(), &command, &changes, &notices];
        chain.add(&Link { rev, at, actor: &actor, name, note: "", entry: texts });
        self.entries.extend([
            rev.into(),
            at.into(),
            actor.into(),
            id.into(),
            name.into(),
            command.into(),
            changes.into(),
            notices.into(),
        ]);
        for change in &entry.changes {
            match change {
                Change::Put(record) => {
                    let key = record.key();
                    self.touch(key, rev);
                    self.records.insert(key, Some(record.clone()));
                    if let Record::Technician(technician) = record
                        && technician.state == TechnicianState::Inactive
                    {
                        self.signed_out.push(technician.id.to_string().into());
                    }
                }
                Change::Gone(key) => {
                    self.touch(*key, rev);
                    self.records.insert(*key, None);
                }
                Change::Said(message) => self.messages.extend([
                    message.id.to_string().into(),
                    message.ticket.to_string().into(),
                    message.at.timestamp_millis().into(),
                    rev.into(),
                    serde_json::to_string(message)?.into(),
                ]),
                // Read from the entry itself, with the history of its ticket.
                Change::Ruled(_)
                | Change::Left { .. }
                | Change::Resighted(_)
                | Change::Numbered(_) => {}
                Change::Assigned(decision) => self.decisions.extend([
                    decision.ticket.to_string().into(),
                    rev.into(),
                    serde_json::to_string(decision)?.into(),
                ]),
            }
        }
        Ok(())
    }

    fn touch(&mut self, key: RecordKey, rev: i64) {
        let (kind, id) = names(key);
        self.touched.extend([kind.into(), id.into(), rev.into()]);
    }

    async fn write(self, work: &mut Work) -> Result<(), Trouble> {
        let columns = "rev, at, actor, command_id, name, command, changes, notices";
        let entry = format!("INSERT INTO entry ({columns}) VALUES ");
        work.insert((&entry, ""), 8, self.entries).await?;
        let touched = "INSERT INTO entry_record (kind, id, rev) VALUES ";
        work.insert((touched, ""), 3, self.touched).await?;
        let mut kept = Vec::new();
        for (key, record) in self.records {
            let (kind, id) = names(key);
            if let Some(record) = record {
                kept.extend([
                    kind.into(),
                    id.into(),
                    head_int(record.revision()).into(),
                    serde_json::to_string(&record)?.into(),
                ]);
            } else {
                let sql = "DELETE FROM record WHERE kind = $1 AND id = $2";
                work.run(sql, vec![kind.into(), id.into()]).await?;
            }
        }
        let upsert = (
            "INSERT INTO record (kind, id, rev, doc) VALUES ",
            " ON CONFLICT (kind, id) DO UPDATE SET rev = excluded.rev, doc = excluded.doc",
        );
        work.insert(upsert, 4, kept).await?;
        let message = "INSERT INTO message (id, ticket, at, rev, doc) VALUES ";
        work.insert((message, ""), 5, self.messages).await?;
        let decision = "INSERT INTO decision (ticket, rev, doc) VALUES ";
        work.insert((decision, ""), 3, self.decisions).await?;
        for technician in self.signed_out {
            work.run("DELETE FROM session WHERE technician = $1", vec![technician]).await?;
        }
        Ok(())
    }
}

/// A key as the columns `kind` and `id`.
pub(super) fn names(key: RecordKey) -> (&'static str, String) {
    let id = match key {
        RecordKey::Account(_) => String::new(),
        RecordKey::Role(id) => id.to_string(),
        RecordKey::Status(id) => id.to_string(),
        RecordKey::Technician(id) => id.to_string(),
        RecordKey::Site(id) => id.to_string(),
        RecordKey::Folder(id) => id.to_string(),
        RecordKey::Department(id) => id.to_string(),
        RecordKey::Device(id) => id.to_string(),
        RecordKey::User(id) => id.to_string(),
        RecordKey::Ticket(id) => id.to_string(),
        RecordKey::Alert(id) => id.to_string(),
        RecordKey::Intake(id) => id.to_string(),
        RecordKey::Letter(id) => id.to_string(),
        RecordKey::AutomationRule(id) => id.to_string(),
    };
    (kind_name(key.kind()), id)
}

pub(super) const fn kind_name(kind: Kind) -> &'static str {
    match kind {
        Kind::Account => "account",
        Kind::Role => "role",
        Kind::Status => "status",
        Kind::Technician => "technician",
        Kind::Site => "site",
        Kind::Folder => "folder",
        Kind::Department => "department",
        Kind::Device => "device",
        Kind::User => "user",
        Kind::Ticket => "ticket",
        Kind::Alert => "alert",
        Kind::Intake => "intake",
        Kind::Letter => "letter",
        Kind::AutomationRule => "automation-rule",
    }
}
