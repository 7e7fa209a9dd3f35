//! The desk as it was the last time, on this computer: so that a start shows rows before any network is asked.
//!
//! Owns three files for each desk and person, all of them private. The copy is one whole desk, written as a whole
//! ([`copy`]); the news are the entries since, only appended to ([`news`]); the glimpse is what the first screen needs,
//! so that a start takes as long on a large desk as on a small one. What is not as it was written is set aside and fetched
//! again. One process writes; others of the same person read. The desk of this computer has no such copy: its own file
//! is as near and newer.

mod copy;
mod frame;
mod news;

use std::{
    fs::{self, File},
    io::{self, BufReader},
    path::{Path, PathBuf},
};

use chrono::Utc;
pub use copy::Copied;
pub use news::{Note, Remember};
use serde::{Deserialize, Serialize};

use super::disk::{self, Lock, Owner};
use crate::desk::{Change, Desk, Record, Revision, TechnicianId, TicketNumber, Timestamp};

/// Where the copy of one desk is kept.
#[derive(Clone, Debug)]
pub struct Cache {
    /// The path without what tells the files apart.
    stem: PathBuf,
}

/// Why what is there is of no use.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Unusable {
    /// Another version of the program wrote it.
    OtherVersion,
    /// It is not as it was written.
    Damaged,
}

/// What the first screen needs.
#[derive(Debug, Serialize, Deserialize)]
pub struct Glimpse {
    /// When it was taken.
    pub at: Timestamp,
    /// Who was signed in.
    pub me: TechnicianId,
    /// The revision of the desk then.
    pub revision: Revision,
    /// Up to which number there are tickets out of sight.
    pub numbered: Option<TicketNumber>,
    /// The records.
    pub records: Vec<Record>,
}

impl Glimpse {
    /// What there is of the desk.
    pub fn desk(&self) -> Desk {
        desk_of(self.revision, self.numbered, self.records.iter().cloned())
    }
}

/// A desk of these records at a revision.
fn desk_of(
    revision: Revision,
    numbered: Option<TicketNumber>,
    records: impl IntoIterator<Item = Record>,
) -> Desk {
    let mut desk = Desk::default();
    if let Some(number) = numbered {
        desk.apply(revision, &Change::Numbered(number));
    }
    for record in records {
        desk.apply(record.revision(), &Change::Put(record));
    }
    desk.take_back(revision, []);
    desk
}

impl Cache {
    /// The copy that `owner` has under `directory`, which is made where it is missing.
    ///
    /// # Errors
    /// What the system says.
    pub fn of(directory: &Path, owner: &Owner) -> io::Result<Self> {
        disk::make(directory)?;
        Ok(Self { stem: directory.join(owner.name()) })
    }

    fn copy(&self) -> PathBuf {
        disk::beside(&self.stem, "copy")
    }

    fn news(&self) -> PathBuf {
        disk::beside(&self.stem, "news")
    }

    fn glimpse_path(&self) -> PathBuf {
        disk::beside(&self.stem, "first")
    }

    /// True when there is a copy, good or not.
    pub fn exists(&self) -> bool {
        self.copy().exists()
    }

    /// What the first screen needs; nothing where there is none, or none of use. Reads a few kilobytes.
    pub fn glimpse(&self) -> Option<Glimpse> {
        let file = File::open(self.glimpse_path()).ok()?;
        let mut pieces = frame::Pieces::of(BufReader::new(file)).ok()?;
        frame::decode(&pieces.next()?.ok()?).ok()
    }

    /// Keeps what the next first screen needs.
    ///
    /// # Errors
    /// What the system says.
    pub fn write_glimpse(&self, glimpse: &Glimpse) -> io::Result<()> {
        let mut bytes = frame::start();
        frame::put(&mut bytes, &frame::encode(glimpse)?)?;
        disk::write_whole(&self.glimpse_path(), &bytes)
    }

    /// The whole desk with the news since; nothing where there is none.
    ///
    /// # Errors
    /// Why it is of no use.
    pub fn load(&self) -> Result<Option<Copied>, Unusable> {
        let file = match File::open(self.copy()) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            file => file.map_err(|_| Unusable::Damaged)?,
        };
        let mut copied = copy::read(BufReader::new(file))?;
        news::apply(&self.news(), &mut copied);
        Ok(Some(copied))
    }

    /// Puts what is of no use out of the way, for whoever wants to know why.
    pub fn set_aside(&self) {
        let path = self.copy();
        let _ = fs::rename(&path, disk::beside(&path, "damaged"));
        let _ = fs::remove_file(self.news());
        let _ = fs::remove_file(self.glimpse_path());
    }

    /// Removes every trace of the desk.
    ///
    /// # Errors
    /// What the system says.
    pub fn remove(&self) -> io::Result<()> {
        let damaged = disk::beside(&self.copy(), "damaged");
        for path in [self.copy(), damaged, self.news(), self.glimpse_path()] {
            match fs::remove_file(path) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
                _ => {}
            }
        }
        Ok(())
    }

    fn lock(&self) -> io::Result<Option<Lock>> {
        Lock::take(&self.stem)
    }
}

/// A copy of `desk` as it was read now.
fn copied(desk: Desk, journal: String, me: TechnicianId) -> Copied {
    Copied { desk, journal, me, at: Utc::now() }
}

#[cfg(test)]
mod tests;
