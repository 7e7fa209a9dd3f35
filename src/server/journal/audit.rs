//! Owns reading the audit log: the lines a query chooses and what their entries did (F15).
//!
//! Knows nothing of HTTP. How links are made is in `chain.rs`, how they are checked in `verify.rs`.

use super::{
    Journal, Trouble, chain,
    db::{Row, Val},
    load::revision,
};
use crate::desk::{Actor, AuditNote, Change, Record, RecordKey, Revision, Timestamp};

/// One line of the log as it is kept.
#[derive(Clone, Debug)]
pub struct AuditRow {
    /// Its place.
    pub seq: u64,
    /// The revision, where it is an entry.
    pub revision: Option<Revision>,
    /// When.
    pub at: Timestamp,
    /// Who.
    pub actor: Actor,
    /// The command's name, or the note's.
    pub name: String,
    /// What happened, where it is a note.
    pub note: Option<AuditNote>,
    /// Its hash.
    pub hash: String,
}

/// Which lines to read, newest first.
#[derive(Clone, Debug, Default)]
pub struct AuditQuery {
    /// Only lines before this place.
    pub before: Option<u64>,
    /// Only what one of these did.
    pub actors: Option<Vec<Actor>>,
    /// Only names that contain this.
    pub name: Option<String>,
    /// Only what touched a record of this kind.
    pub kind: Option<crate::desk::Kind>,
    /// Only what touched one of the records with these ids.
    pub ids: Option<Vec<String>>,
    /// Not before this.
    pub from: Option<Timestamp>,
    /// Before this.
    pub until: Option<Timestamp>,
    /// How many.
    pub limit: u32,
}

impl AuditQuery {
    fn sql(&self) -> (String, Vec<Val>) {
        let mut values: Vec<Val> = Vec::new();
        let mut terms = vec![String::from("1 = 1")];
        let mut with = |value: Val| {
            values.push(value);
            format!("${}", values.len())
        };
        if let Some(before) = self.before {
            let place = with(i64::try_from(before).unwrap_or(i64::MAX).into());
            terms.push(format!("seq < {place}"));
        }
        if let Some(actors) = &self.actors {
            let actors =
                actors.iter().map(|actor| serde_json::to_string(actor).unwrap_or_default());
            let actors: Vec<String> = actors.map(|actor| with(actor.into())).collect();
            // Nobody has this name: nothing matches.
            let list = if actors.is_empty() { "''".to_owned() } else { actors.join(", ") };
            terms.push(format!("actor IN ({list})"));
        }
        if let Some(name) = &self.name {
            let place = with(pattern(&name.to_lowercase()).into());
            terms.push(format!("LOWER(name) LIKE {place} ESCAPE '!'"));
        }
        for (bound, sign) in [(self.from, ">="), (self.until, "<")] {
            if let Some(bound) = bound {
                let place = with(bound.timestamp_millis().into());
                terms.push(format!("at {sign} {place}"));
            }
        }
        if let Some(kind) = self.kind {
            let place = with(super::append::kind_name(kind).into());
            let touched = format!(
                "EXISTS (SELECT 1 FROM entry_record r WHERE r.rev = audit.rev AND r.kind = {place})"
            );
            terms.push(touched);
        }
        if let Some(ids) = &self.ids {
            let mut any = vec![String::from("1 = 0")];
            for id in ids {
                let (mention, id) = (with(pattern(id).into()), with(id.as_str().into()));
                any.push(format!(
                    "EXISTS (SELECT 1 FROM entry_record r WHERE r.rev = audit.rev AND r.id = {id})
                    OR (rev = 0 AND note LIKE {mention} ESCAPE '!')"
                ));
            }
            terms.push(format!("({})", any.join(" OR ")));
        }
        let limit = with(i64::from(self.limit).into());
        let sql = format!(
            "SELECT seq, rev, at, actor, name, note, hash FROM audit
                WHERE {} ORDER BY seq DESC LIMIT {limit}",
            terms.join(" AND ")
        );
        (sql, values)
    }
}

/// What contains the text, for `LIKE … ESCAPE '!'`.
fn pattern(text: &str) -> String {
    let text = text.replace('!', "!!").replace('%', "!%").replace('_', "!_");
    format!("%{text}%")
}

/// A record before and after an entry.
#[derive(Clone, Debug)]
pub struct Touched {
    /// Which record.
    pub key: RecordKey,
    /// Before; nothing where the entry made it.
    pub before: Option<Record>,
    /// After; nothing where the entry took it away.
    pub after: Option<Record>,
}

impl Journal {
    /// Adds an act that changes no record to the log.
    pub async fn note(&self, at: Timestamp, actor: Actor, note: &AuditNote) -> Result<(), Trouble> {
        let mut work = self.writer.begin().await?;
        chain::note(&mut work, at, actor, note).await?;
        work.commit().await
    }

    /// The lines a query chooses, newest first.
    pub async fn audit(&self, query: &AuditQuery) -> Result<Vec<AuditRow>, Trouble> {
        let (sql, values) = query.sql();
        self.readers.all(sql, values).await?.iter().map(audit_row).collect()
    }

    /// What an entry did to the first `most` of its records, and how many more there are.
    pub async fn touched(
        &self,
        revision: Revision,
        most: usize,
    ) -> Result<(Vec<Touched>, usize), Trouble> {
        let rev = super::load::head_int(revision);
        let sql = "SELECT changes FROM entry WHERE rev = $1";
        let Some(row) = self.readers.first(sql, vec![rev.into()]).await? else {
            return Ok((Vec::new(), 0));
        };
        let changes: Vec<Change> = serde_json::from_str(&row.text(0)?)?;
        let written: Vec<(RecordKey, Option<Record>)> = changes
            .into_iter()
            .filter_map(|change| match change {
                Change::Put(record) => Some((record.key(), Some(record))),
                Change::Gone(key) => Some((key, None)),
                _ => None,
            })
            .collect();
        let more = written.len().saturating_sub(most);
        let shown: Vec<(RecordKey, Option<Record>)> = written.into_iter().take(most).collect();
        let keys: Vec<RecordKey> = shown.iter().map(|(key, _)| *key).collect();
        let mut before = self.before(revision, &keys).await?;
        let touched = shown.into_iter().map(|(key, after)| {
            let before = before.remove(&key);
            Touched { key, before, after }
        });
        Ok((touched.collect(), more))
    }
}

fn audit_row(row: &Row) -> Result<AuditRow, Trouble> {
    let damaged = || Trouble::Damaged("a line of the audit log cannot be read".into());
    let (rev, note) = (row.int(1)?, row.text(5)?);
    Ok(AuditRow {
        seq: u64::try_from(row.int(0)?).map_err(|_| damaged())?,
        revision: (rev > 0).then(|| revision(rev)),
        at: Timestamp::from_timestamp_millis(row.int(2)?).ok_or_else(damaged)?,
        actor: serde_json::from_str(&row.text(3)?)?,
        name: row.text(4)?,
        note: if note.is_empty() { None } else { Some(serde_json::from_str(&note)?) },
        hash: row.text(6)?,
    })
}
