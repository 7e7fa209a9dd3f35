//! Owns the audit log: one link for each entry and for each act that changes no record, each with a hash over what it
//! says and over the hash before it, so that nothing is changed, removed or put in between unseen (F15).
//!
//! Knows nothing of HTTP. What a new act says is in the desk's `AuditNote`; how lines are read is in `audit.rs`,
//! how they are checked in `verify.rs`.

use sha2::{Digest as _, Sha256};

use super::{
    Trouble,
    db::{Row, Work},
};
use crate::desk::{Actor, AuditNote, Timestamp};

/// The hash before the first link.
pub(super) const FIRST: &str = "0000000000000000000000000000000000000000000000000000000000000000";

/// What a link says.
#[derive(Clone, Copy, Debug)]
pub(super) struct Link<'a> {
    /// The revision of its entry; 0 for a note.
    pub rev: i64,
    /// When, in milliseconds.
    pub at: i64,
    /// Who, as JSON.
    pub actor: &'a str,
    /// The name of the command or the note.
    pub name: &'a str,
    /// The note as JSON; empty for an entry.
    pub note: &'a str,
    /// What else the entry keeps: the command's id, the command, the changes, the notices. Empty for a note.
    pub entry: [&'a str; 4],
}

/// The hash of a link at place `seq` after the one with the hash `before`.
pub(super) fn hash(before: &str, seq: i64, link: &Link<'_>) -> String {
    let mut hasher = Sha256::new();
    let mut part = |bytes: &[u8]| {
        // With its length before it, so that nothing moves from one part to the next.
        hasher.update(u64::try_from(bytes.len()).unwrap_or(u64::MAX).to_be_bytes());
        hasher.update(bytes);
    };
    part(before.as_bytes());
    for number in [seq, link.rev, link.at] {
        part(&number.to_be_bytes());
    }
    for text in [link.actor, link.name, link.note].iter().chain(&link.entry) {
        part(text.as_bytes());
    }
    hex(&hasher.finalize())
}

/// Bytes in hexadecimal.
pub fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// The end of the log, while a transaction adds to it.
#[derive(Debug)]
pub(super) struct Chain {
    seq: i64,
    hash: String,
    rows: Vec<super::db::Val>,
}

impl Chain {
    /// The log as this transaction finds it.
    pub(super) async fn of(work: &mut Work) -> Result<Self, Trouble> {
        // Touched, and not only read: so that no other server adds to the log before this transaction ends.
        let sql = "UPDATE audit_head SET seq = seq WHERE id = 1 RETURNING seq, hash";
        let found = work.first(sql, vec![]).await?;
        let row = found.ok_or_else(|| Trouble::Damaged("the audit log has no end".into()))?;
        Ok(Self { seq: row.int(0)?, hash: row.text(1)?, rows: Vec::new() })
    }

    /// Adds a link.
    pub(super) fn add(&mut self, link: &Link<'_>) {
        self.seq += 1;
        self.hash = hash(&self.hash, self.seq, link);
        self.rows.extend([
            self.seq.into(),
            link.rev.into(),
            link.at.into(),
            link.actor.into(),
            link.name.into(),
            link.note.into(),
            self.hash.as_str().into(),
        ]);
    }

    /// Writes what was added.
    pub(super) async fn write(self, work: &mut Work) -> Result<(), Trouble> {
        let sql = "INSERT INTO audit (seq, rev, at, actor, name, note, hash) VALUES ";
        work.insert((sql, ""), 7, self.rows).await?;
        let sql = "UPDATE audit_head SET seq = $1, hash = $2 WHERE id = 1";
        work.run(sql, vec![self.seq.into(), self.hash.into()]).await?;
        Ok(())
    }
}

/// Adds a note within a transaction that does what it says.
pub(super) async fn note(
    work: &mut Work,
    at: Timestamp,
    actor: Actor,
    note: &AuditNote,
) -> Result<(), Trouble> {
    let mut chain = Chain::of(work).await?;
    let (by, text) = (serde_json::to_string(&actor)?, serde_json::to_string(note)?);
    chain.add(&Link {
        rev: 0,
        at: at.timestamp_millis(),
        actor: &by,
        name: note.action(),
        note: &text,
        entry: [""; 4],
    });
    chain.write(work).await
}

/// The columns of an entry that a link covers, in the order in which [`entry_link`] reads them.
pub(super) const ENTRY: &str = "rev, at, actor, name, command_id, command, changes, notices";

/// Links the entries of a journal from before there was a log.
pub(super) async fn fill(work: &mut Work) -> Result<(), Trouble> {
    const AT_ONCE: i64 = 500;
    let sql = format!("SELECT {ENTRY} FROM entry WHERE rev > $1 ORDER BY rev LIMIT $2");
    let mut last = 0;
    loop {
        let rows = work.all(sql.as_str(), vec![last.into(), AT_ONCE.into()]).await?;
        let Some(row) = rows.last() else { return Ok(()) };
        last = row.int(0)?;
        let mut chain = Chain::of(work).await?;
        for row in &rows {
            let texts = texts(row)?;
            chain.add(&entry_link(row.int(0)?, row.int(1)?, &texts));
        }
        chain.write(work).await?;
    }
}

/// The texts of a row of [`ENTRY`].
fn texts(row: &Row) -> Result<[String; 6], Trouble> {
    let mut texts: [String; 6] = Default::default();
    for (column, text) in texts.iter_mut().enumerate() {
        *text = row.text(column + 2)?;
    }
    Ok(texts)
}

fn entry_link(rev: i64, at: i64, texts: &[String; 6]) -> Link<'_> {
    let [actor, name, id, command, changes, notices] = texts;
    Link { rev, at, actor, name, note: "", entry: [id, command, changes, notices] }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LINK: Link<'_> =
        Link { rev: 1, at: 2, actor: "a", name: "b", note: "", entry: ["c", "d", "e", "f"] };

    #[test]
    fn f15_every_part_of_a_link_is_in_its_hash() {
        let plain = hash(FIRST, 1, &LINK);
        assert_eq!(plain.len(), 64);
        for other in [
            hash(&plain, 1, &LINK),
            hash(FIRST, 2, &LINK),
            hash(FIRST, 1, &Link { rev: 2, ..LINK }),
            hash(FIRST, 1, &Link { at: 1, ..LINK }),
            hash(FIRST, 1, &Link { actor: "", name: "ab", ..LINK }),
            hash(FIRST, 1, &Link { note: "b", name: "", ..LINK }),
            hash(FIRST, 1, &Link { entry: ["c", "d", "ef", ""], ..LINK }),
        ] {
            assert_ne!(other, plain);
        }
        assert_eq!(hash(FIRST, 1, &LINK), plain);
    }
}
