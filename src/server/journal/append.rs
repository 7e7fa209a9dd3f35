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
    webhooks::{begin_webhook, forget_webhook},
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
    /// Appends entries after the revision `head`, and keeps what belongs beside them, all or none of it. With a `claim`,
    /// within its transaction.
    ///
    /// # Errors
    /// `Moved` when the journal is not at `head` any more, `Spent` when a pass beside them is.
    pub async fn append(
        &self,
        head: Revision,
        written: &[Written],
        beside: Option<(&Beside, Timestamp)>,
        claim: Option<Claim>,
    ) -> Result<(), Trouble> {
        if written.is_empty() && beside.is_none() {
            return Ok(());
        }
        let mut work = match claim {
            Some(Claim(work)) => work,
            None => self.writer.begin().await?,
        };
        // The head first in every transaction that touches it, so that two of them never wait for each other.
        if let Some(last) = written.last() {
            let sql = "UPDATE head SET rev = $2 WHERE id = 1 AND rev = $1";
            let revisions = vec![head_int(head).into(), head_int(last.entry.revision).into()];
            if work.run(sql, revisions).await? != 1 {
                return Err(Trouble::Moved);
            }
        }
        if let Some((beside, at)) = beside {
            beside.write(&mut work, at).await?;
        }
        let Some(last) = written.last() else { return work.commit().await };
        sign_out(written, &mut work).await?;
        follow_webhooks(written, &mut work).await?;
        let mut chain = Chain::of(&mut work).await?;
        let mut rows = Rows::default();
        for written in written {
            rows.take(written, &mut chain)?;
        }
        rows.write(&mut work).await?;
        chain.write(&mut work).await?;
        if self.notifies {
            work.tell(&last.entry.revision.to_string()).await?;
        }
        work.commit().await
    }

    /// Holds the end of the journal until it is appended to or the claim is dropped: other servers wait. For whoever
    /// needs long to decide, and would lose to them each time.
    ///
    /// # Errors
    /// Only that the database failed.
    pub async fn claim(&self) -> Result<Claim, Trouble> {
        let mut work = self.writer.begin().await?;
        touch_head(&mut work).await?;
        Ok(Claim(work))
    }
}

/// The end of the journal, held.
pub struct Claim(Work);

/// Holds the end of the journal for the rest of a transaction.
pub(super) async fn touch_head(work: &mut Work) -> Result<(), Trouble> {
    work.run("UPDATE head SET rev = rev WHERE id = 1", vec![]).await.map(drop)
}

/// Ends the sessions of whom the entries deactivate.
async fn sign_out(written: &[Written], work: &mut Work) -> Result<(), Trouble> {
    for change in written.iter().flat_map(|written| &written.entry.changes) {
        if let Change::Put(Record::Technician(technician)) = change
            && technician.state == TechnicianState::Inactive
        {
            let id = technician.id.to_string();
            work.run("DELETE FROM session WHERE technician = $1", vec![id.into()]).await?;
        }
    }
    Ok(())
}

/// Begins to take in events for webhooks that are new, and forgets everything about those that are gone.
async fn follow_webhooks(written: &[Written], work: &mut Work) -> Result<(), Trouble> {
    for Written { entry, .. } in written {
        for change in &entry.changes {
            match change {
                Change::Put(Record::Webhook(webhook)) => {
                    begin_webhook(work, webhook.id, entry.revision).await?;
                }
                Change::Gone(RecordKey::Webhook(webhook)) => forget_webhook(work, *webhook).await?,
                _ => {}
            }
        }
    }
    Ok(())
}

#[derive(Default)]
struct Rows {
    entries: Vec<Val>,
    touched: Vec<Val>,
    records: BTreeMap<RecordKey, Option<Record>>,
    messages: Vec<Val>,
    decisions: Vec<Val>,
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
        RecordKey::View(id) => id.to_string(),
        RecordKey::ApiToken(id) => id.to_string(),
        RecordKey::Webhook(id) => id.to_string(),
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
        Kind::View => "view",
        Kind::ApiToken => "api-token",
        Kind::Webhook => "webhook",
    }
}
