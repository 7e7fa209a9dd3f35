//! Owns what people have half written: private to each of them, in no entry, record or feed.

use super::{Journal, Trouble};
use crate::{
    desk::{TechnicianId, Timestamp},
    wire::{DRAFTS_MOST, Draft, KeepDraft},
};

impl Journal {
    /// What somebody has half written, by name.
    pub async fn drafts(&self, of: TechnicianId) -> Result<Vec<Draft>, Trouble> {
        let sql = "SELECT name, at, text FROM draft WHERE technician = $1 ORDER BY name";
        let rows = self.readers.all(sql, vec![of.to_string().into()]).await?;
        let read = |row: &super::db::Row| {
            let at = Timestamp::from_timestamp_millis(row.int(1)?);
            let at = at.ok_or_else(|| Trouble::Damaged("a draft cannot be read".into()))?;
            Ok(Draft { name: row.text(0)?, at, text: row.text(2)? })
        };
        rows.iter().map(read).collect()
    }

    /// Keeps what somebody typed. Where something else was kept since, the later one has the name and the other one a
    /// longer name. False where they have too many already.
    pub async fn keep_draft(
        &self,
        of: TechnicianId,
        name: &str,
        draft: KeepDraft,
    ) -> Result<bool, Trouble> {
        let KeepDraft { at, text, was } = draft;
        let at = at.timestamp_millis();
        let of = of.to_string();
        let mut work = self.writer.begin().await?;
        let sql = "SELECT at, text FROM draft WHERE technician = $1 AND name = $2";
        let there = work.first(sql, vec![of.as_str().into(), name.into()]).await?;
        let there = there.map(|row| Ok::<_, Trouble>((row.int(0)?, row.text(1)?))).transpose()?;
        let sql = "SELECT COUNT(*) FROM draft WHERE technician = $1";
        let count = work.first(sql, vec![of.as_str().into()]).await?;
        let full = count.map_or(Ok(0), |row| row.int(0))? >= DRAFTS_MOST;
        let seen = was.map(|was| was.timestamp_millis());
        let mut kept = vec![(name.to_owned(), at, text)];
        match there {
            None if full => return Ok(false),
            Some((then, other)) if seen != Some(then) && other != kept[0].2 => {
                if full {
                    return Ok(false);
                }
                let (name, older) = if then > at {
                    let mine = std::mem::replace(&mut kept[0], (name.to_owned(), then, other));
                    (format!("{name}.{at}"), (at, mine.2))
                } else {
                    (format!("{name}.{then}"), (then, other))
                };
                kept.push((name, older.0, older.1));
            }
            _ => {}
        }
        for (name, at, text) in kept {
            let sql = "INSERT INTO draft (technician, name, at, text) VALUES ($1, $2, $3, $4)
                ON CONFLICT (technician, name) DO UPDATE SET at = excluded.at, text = excluded.text";
            let values = vec![of.as_str().into(), name.into(), at.into(), text.into()];
            work.run(sql, values).await?;
        }
        work.commit().await?;
        Ok(true)
    }

    /// Forgets what was typed until `at`; what was typed later stays.
    pub async fn drop_draft(
        &self,
        of: TechnicianId,
        name: &str,
        at: Timestamp,
    ) -> Result<(), Trouble> {
        let sql = "DELETE FROM draft WHERE technician = $1 AND name = $2 AND at <= $3";
        let values = vec![of.to_string().into(), name.into(), at.timestamp_millis().into()];
        self.writer.run(sql, values).await?;
        Ok(())
    }
}
