//! Owns reading a snapshot: lines into a desk, record by record as they arrive. Where the line breaks, the next answer
//! goes on behind the last record; what changed meanwhile comes with the feed, which begins where the first answer did.

use reqwest::Response;
use serde::de::DeserializeOwned;

use super::{ClientError, link::timely};
use crate::{
    desk::{Change, Desk, Record, RecordKey, TechnicianId},
    wire::{SnapshotEnd, SnapshotHeader},
};

/// A desk as the server had it.
pub struct Snapshot {
    /// The desk.
    pub desk: Desk,
    /// Which journal it comes from.
    pub journal: String,
    /// Who asked for it.
    pub me: TechnicianId,
}

/// What has arrived of a snapshot.
#[derive(Default)]
pub struct Reading {
    /// What the first answer said.
    first: Option<SnapshotHeader>,
    /// What this answer said.
    header: Option<SnapshotHeader>,
    desk: Desk,
    last: Option<RecordKey>,
    /// How many records there are, of this answer and of all of them.
    seen: usize,
    all: usize,
    /// How many there were when that was told last.
    told: usize,
    complete: bool,
}

/// Fewer records than this are there before anybody could read how many are missing.
const WORTH_TELLING: usize = 2_000;
/// Into how many steps the way to all of them is divided.
const STEPS: usize = 50;

impl Reading {
    /// The last record that arrived: behind it the next answer goes on.
    pub const fn last(&self) -> Option<RecordKey> {
        self.last
    }

    /// Reads an answer to its end, and tells now and then how many records of how many there are.
    ///
    /// # Errors
    /// `Interrupted` when the end is missing; what arrived is kept.
    pub async fn take(
        &mut self,
        response: Response,
        silence: std::time::Duration,
        arriving: impl Fn(usize, usize),
    ) -> Result<(), ClientError> {
        let mut response = response;
        (self.header, self.seen, self.complete) = (None, 0, false);
        let mut rest = Vec::new();
        while let Some(chunk) = timely(silence, response.chunk()).await?? {
            let mut bytes = &chunk[..];
            while let Some(end) = bytes.iter().position(|byte| *byte == b'\n') {
                let (line, after) = bytes.split_at(end);
                if rest.is_empty() {
                    self.line(line)?;
                } else {
                    rest.extend_from_slice(line);
                    self.line(&std::mem::take(&mut rest))?;
                }
                bytes = &after[1..];
            }
            rest.extend_from_slice(bytes);
            if let Some((done, of)) = self.news() {
                arriving(done, of);
            }
        }
        if self.complete { Ok(()) } else { Err(interrupted()) }
    }

    /// The whole, once its end was read.
    ///
    /// # Errors
    /// `Interrupted` when it was not.
    pub fn whole(self) -> Result<Snapshot, ClientError> {
        match self {
            Self { first: Some(first), mut desk, complete: true, .. } => {
                desk.take_back(first.revision, []);
                Ok(Snapshot { desk, journal: first.journal, me: first.technician })
            }
            _ => Err(interrupted()),
        }
    }
}

fn interrupted() -> ClientError {
    ClientError::Interrupted("the desk did not arrive whole".into())
}

impl Reading {
    /// How many records of how many there are, where that is worth telling.
    fn news(&mut self) -> Option<(usize, usize)> {
        let of = self.all - self.seen + self.header.as_ref()?.records;
        let due = of >= WORTH_TELLING && self.all >= self.told + of / STEPS;
        due.then(|| {
            self.told = self.all;
            (self.all, of)
        })
    }

    fn line(&mut self, line: &[u8]) -> Result<(), ClientError> {
        match &self.header {
            None => {
                let header: SnapshotHeader = parse(line)?;
                let first = self.first.get_or_insert_with(|| header.clone());
                if (&first.journal, first.technician) != (&header.journal, header.technician) {
                    // Another desk: nothing of the one before is of use.
                    *self = Self::default();
                    return Err(interrupted());
                }
                if let Some(number) = header.numbered {
                    self.desk.apply(header.revision, &Change::Numbered(number));
                }
                self.header = Some(header);
            }
            Some(header) if self.seen < header.records => {
                let record: Record = parse(line)?;
                self.last = Some(record.key());
                self.desk.apply(record.revision(), &Change::Put(record));
                self.seen += 1;
                self.all += 1;
            }
            Some(header) => {
                let end: SnapshotEnd = parse(line)?;
                self.complete = end.end == header.records;
            }
        }
        Ok(())
    }
}

fn parse<T: DeserializeOwned>(line: &[u8]) -> Result<T, ClientError> {
    Ok(serde_json::from_slice(line)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::{Department, DepartmentId, Field, Name, Revision};

    fn reading(records: usize) -> Reading {
        let mut reading = Reading::default();
        let header = SnapshotHeader {
            journal: "one".into(),
            technician: TechnicianId::from_u128(1),
            revision: Revision(9),
            records,
            numbered: None,
        };
        reading.line(&serde_json::to_vec(&header).expect("plain data")).expect("a header");
        reading
    }

    fn department(nth: usize) -> Vec<u8> {
        let name = Name::parse(Field::Name, &format!("Department {nth}")).expect("a name");
        let id = DepartmentId::from_u128(nth as u128 + 1);
        let department = Department { id, name, rev: Revision(1) };
        serde_json::to_vec(&Record::Department(department.into())).expect("plain data")
    }

    #[test]
    fn a_large_desk_tells_how_much_of_it_is_there_and_not_too_often() {
        let mut reading = reading(10_000);
        let mut told = Vec::new();
        for nth in 0..10_000 {
            reading.line(&department(nth)).expect("a record");
            told.extend(reading.news());
        }
        assert_eq!(told.len(), STEPS);
        assert_eq!((told[0], told[STEPS - 1]), ((200, 10_000), (10_000, 10_000)));
    }

    #[test]
    fn a_small_desk_is_there_at_once() {
        let mut reading = reading(3);
        assert!(
            (0..3).all(|nth| reading.line(&department(nth)).is_ok() && reading.news().is_none())
        );
        assert!(!reading.complete, "the end is missing");
    }
}
