//! Owns the outbox on disk: a file of lines that is only appended to, one of them for each command before it is sent,
//! one for what became of it. What has no end yet is what is kept.
//!
//! A file belongs to one process at a time; another of the same person has its own. What a process left behind when it
//! was killed goes to the next one that starts.

use std::{
    fs::{self, File},
    io::{self, Write as _},
    path::{Path, PathBuf},
};

use serde::{Deserialize, Serialize};

use super::super::{
    disk::{self, Lock, Owner},
    drafts::Drawer,
};
use crate::desk::{Command, CommandId, Refusal, Timestamp};

/// A command that is kept until it is known what became of it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Kept {
    /// Its id.
    pub id: CommandId,
    /// When it was asked for.
    pub at: Timestamp,
    /// What is wanted.
    pub command: Command,
    /// Why it was not done; nothing while it waits to be sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refused: Option<Refused>,
}

/// Why a command was not done.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Refused {
    /// The desk's refusal, where it was the desk that refused.
    pub refusal: Option<Refusal>,
    /// What the server said.
    pub detail: String,
}

/// One line.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Line {
    Outbox { version: u32, owner: Owner },
    Keep(Box<Kept>),
    Refuse { id: CommandId, why: Refused },
    Done(CommandId),
}

const VERSION: u32 = 1;
const EXTENSION: &str = "outbox";
/// How many terminals of one person on one desk there may be.
const MOST: usize = 99;
/// A file with nothing but old lines is emptied when it is longer than this.
const LONG: u64 = 1 << 20;

/// An outbox that this process owns.
#[derive(Debug)]
pub struct OutboxFile {
    path: PathBuf,
    file: File,
    owner: Owner,
    kept: Vec<Kept>,
    length: u64,
    fresh: Vec<u8>,
    durable: bool,
    /// The drafts of terminals that ended, and had no other place for them.
    left: Vec<PathBuf>,
    _lock: Lock,
}

/// What a file holds.
#[derive(Debug)]
pub struct Stored {
    /// Whose it is.
    pub owner: Owner,
    /// What is in it, oldest first.
    pub kept: Vec<Kept>,
    /// A running terminal owns it.
    pub in_use: bool,
    path: PathBuf,
}

impl OutboxFile {
    /// Opens an outbox of `owner` under `directory`, with everything that was left there.
    ///
    /// # Errors
    /// What the system says.
    pub fn open(directory: &Path, owner: Owner) -> io::Result<Self> {
        disk::make(directory)?;
        let path_of = |nth: usize| directory.join(format!("{}-{nth}.{EXTENSION}", owner.name()));
        let mut mine = None;
        for path in (1..=MOST).map(path_of) {
            if let Some(lock) = Lock::take(&path)? {
                mine = Some((path, lock));
                break;
            }
        }
        let (path, lock) = mine.ok_or(io::ErrorKind::ResourceBusy)?;
        let mut kept = read(&path)?.kept;
        let mut left = Vec::new();
        let other =
            |other: &PathBuf| *other != path && (other.exists() || drafts_of(other).exists());
        for path in (1..=MOST).map(path_of).filter(other) {
            if let Some(lock) = Lock::take(&path)? {
                kept.extend(read(&path)?.kept);
                left.push((path, lock));
            }
        }
        kept.sort_by_key(|kept| (kept.at, kept.id));
        kept.dedup_by_key(|kept| kept.id);
        let file = Self::write_anew(&path, &owner, &kept)?;
        // Only now is what they held somewhere else.
        let mut drafts = Vec::new();
        for (path, _lock) in left {
            drafts.push(drafts_of(&path));
            match fs::remove_file(path) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
                _ => {}
            }
        }
        let length = file.metadata()?.len();
        Ok(Self {
            path,
            file,
            owner,
            kept,
            length,
            fresh: Vec::new(),
            durable: false,
            left: drafts,
            _lock: lock,
        })
    }

    /// What is kept, oldest first.
    pub fn kept(&self) -> &[Kept] {
        &self.kept
    }

    /// What is half written beside it.
    ///
    /// # Errors
    /// What the system says.
    pub fn drawer(&mut self) -> io::Result<Drawer> {
        Drawer::open(drafts_of(&self.path), &std::mem::take(&mut self.left))
    }

    /// Whose it is.
    pub const fn owner(&self) -> &Owner {
        &self.owner
    }

    /// Keeps a command, once [`Self::flush`] returned.
    pub(super) fn keep(&mut self, kept: Kept) {
        self.line(&Line::Keep(Box::new(kept.clone())));
        self.durable = true;
        self.kept.push(kept);
    }

    /// Remembers that a command was refused.
    pub(super) fn refuse(&mut self, id: CommandId, why: Refused) {
        let Some(kept) = self.kept.iter_mut().find(|kept| kept.id == id) else { return };
        kept.refused = Some(why.clone());
        self.line(&Line::Refuse { id, why });
        self.durable = true;
    }

    /// Forgets a command: it was done, or nobody wants it any more.
    pub(super) fn forget(&mut self, id: CommandId) {
        let before = self.kept.len();
        self.kept.retain(|kept| kept.id != id);
        if before != self.kept.len() {
            self.line(&Line::Done(id));
        }
    }

    /// Writes what is new. What has to survive is on the disk then; that a command is done need not be: it would be sent
    /// again, and the server would answer what it did the first time.
    pub(super) fn flush(&mut self) -> io::Result<()> {
        if self.kept.is_empty() && self.length > LONG {
            self.fresh.clear();
            self.file = Self::write_anew(&self.path, &self.owner, &[])?;
            self.length = self.file.metadata()?.len();
        }
        let fresh = std::mem::take(&mut self.fresh);
        if fresh.is_empty() {
            return Ok(());
        }
        self.file.write_all(&fresh)?;
        self.length += fresh.len() as u64;
        if std::mem::take(&mut self.durable) {
            self.file.sync_data()?;
        }
        Ok(())
    }

    fn line(&mut self, line: &Line) {
        put(&mut self.fresh, line);
    }

    fn write_anew(path: &Path, owner: &Owner, kept: &[Kept]) -> io::Result<File> {
        let mut bytes = Vec::new();
        put(&mut bytes, &Line::Outbox { version: VERSION, owner: owner.clone() });
        for kept in kept {
            put(&mut bytes, &Line::Keep(Box::new(kept.clone())));
        }
        // Two writes that wait for the disk, before the first row of a start, for a file that is as it should be.
        if !kept.is_empty() || fs::read(path).ok().is_none_or(|there| there != bytes) {
            disk::write_whole(path, &bytes)?;
        }
        disk::private().append(true).open(path)
    }
}

fn drafts_of(outbox: &Path) -> PathBuf {
    outbox.with_extension("drafts")
}

/// Every outbox under `directory` that holds something, whoever's it is.
///
/// # Errors
/// What the system says.
pub fn outboxes(directory: &Path) -> io::Result<Vec<Stored>> {
    let mut found = every(directory)?;
    found.retain(|stored| !stored.kept.is_empty());
    Ok(found)
}

fn every(directory: &Path) -> io::Result<Vec<Stored>> {
    let entries = match fs::read_dir(directory) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries?,
    };
    let mut found = Vec::new();
    for entry in entries {
        let path = entry?.path();
        if path.extension().is_none_or(|extension| extension != EXTENSION) {
            continue;
        }
        let in_use = Lock::take(&path)?.is_none();
        let Reading { owner: Some(owner), kept, .. } = read(&path)? else { continue };
        found.push(Stored { owner, kept, in_use, path });
    }
    found.sort_by(|one, other| one.path.cmp(&other.path));
    Ok(found)
}

impl Stored {
    /// Forgets a command for good. False where a running terminal owns the outbox.
    ///
    /// # Errors
    /// What the system says.
    pub fn forget(&self, id: CommandId) -> io::Result<bool> {
        let Some(_lock) = Lock::take(&self.path)? else { return Ok(false) };
        let mut bytes = Vec::new();
        put(&mut bytes, &Line::Done(id));
        let mut file = disk::private().append(true).open(&self.path)?;
        file.write_all(&bytes)?;
        file.sync_data()?;
        Ok(true)
    }
}

/// Removes the outboxes of a desk that is no more, and what was half written on it.
///
/// # Errors
/// What the system says.
pub fn remove_outboxes(directory: &Path, place: &str) -> io::Result<()> {
    for stored in every(directory)?.iter().filter(|stored| stored.owner.place == place) {
        fs::remove_file(&stored.path)?;
        match fs::remove_file(drafts_of(&stored.path)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
    }
    Ok(())
}

#[derive(Default)]
struct Reading {
    owner: Option<Owner>,
    kept: Vec<Kept>,
}

/// Reads a file. Its last line may be torn: that command was not sent. A file with another line that is not ours is
/// copied, so that nothing that was typed is lost.
fn read(path: &Path) -> io::Result<Reading> {
    let bytes = match fs::read(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Reading::default()),
        bytes => bytes?,
    };
    let whole = bytes.iter().rposition(|byte| *byte == b'\n').map_or(0, |end| end + 1);
    let mut reading = Reading::default();
    let mut strange = false;
    for line in bytes[..whole].split(|byte| *byte == b'\n').filter(|line| !line.is_empty()) {
        match serde_json::from_slice(line) {
            Ok(Line::Outbox { owner, .. }) => reading.owner = Some(owner),
            Ok(Line::Keep(kept)) => reading.kept.push(*kept),
            Ok(Line::Refuse { id, why }) => {
                let kept = reading.kept.iter_mut().find(|kept| kept.id == id);
                if let Some(kept) = kept {
                    kept.refused = Some(why);
                }
            }
            Ok(Line::Done(id)) => reading.kept.retain(|kept| kept.id != id),
            Err(_) => strange = true,
        }
    }
    if strange {
        let aside = disk::beside(path, "damaged");
        tracing::warn!(aside = %aside.display(), "an outbox has lines that cannot be read");
        disk::write_whole(&aside, &bytes)?;
    }
    Ok(reading)
}

fn put(to: &mut Vec<u8>, line: &Line) {
    serde_json::to_writer(&mut *to, line).expect("commands are plain data");
    to.push(b'\n');
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::{Expect, Priority, TechnicianId, TicketId};

    fn owner() -> Owner {
        Owner { place: "http://desk".into(), technician: TechnicianId::from_u128(1) }
    }

    fn kept(id: u128) -> Kept {
        let ticket = TicketId::from_u128(7);
        let was = Expect::Value(Priority::Low);
        Kept {
            id: CommandId::from_u128(id),
            at: Timestamp::from_timestamp_millis(i64::try_from(id).expect("small"))
                .expect("a time"),
            command: Command::SetTicketPriority { ticket, priority: Priority::High, was },
            refused: None,
        }
    }

    fn open(directory: &Path) -> OutboxFile {
        OutboxFile::open(directory, owner()).expect("opened")
    }

    fn refused() -> Refused {
        Refused { refusal: Some(Refusal::NoAccess), detail: "no".into() }
    }

    #[test]
    fn what_has_no_end_is_there_again_and_only_its_owner_reads_it() {
        use std::os::unix::fs::PermissionsExt as _;
        let dir = tempfile::tempdir().expect("a directory");
        let mut file = open(dir.path());
        for id in 1..=3 {
            file.keep(kept(id));
        }
        file.refuse(CommandId::from_u128(2), refused());
        file.forget(CommandId::from_u128(1));
        file.flush().expect("written");
        let mode = fs::metadata(&file.path).expect("there").permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
        drop(file);
        let again = open(dir.path());
        let second = Kept { refused: Some(refused()), ..kept(2) };
        assert_eq!(again.kept(), [second, kept(3)]);
    }

    #[test]
    fn an_empty_one_is_written_anew_only_where_it_says_more_than_it_has_to() {
        use std::os::unix::fs::MetadataExt as _;
        let dir = tempfile::tempdir().expect("a directory");
        let path = open(dir.path()).path.clone();
        let file = || fs::metadata(&path).expect("there").ino();
        let (first, lines) = (file(), fs::read(&path).expect("there"));
        let mut again = open(dir.path());
        assert_eq!(file(), first);
        again.keep(kept(1));
        again.forget(CommandId::from_u128(1));
        again.flush().expect("written");
        drop(again);
        assert!(open(dir.path()).kept().is_empty());
        assert_ne!(file(), first);
        assert_eq!(fs::read(&path).expect("there"), lines);
    }

    #[test]
    fn a_torn_last_line_is_no_command_and_a_strange_one_is_set_aside() {
        let dir = tempfile::tempdir().expect("a directory");
        let mut file = open(dir.path());
        file.keep(kept(1));
        file.flush().expect("written");
        let path = file.path.clone();
        drop(file);
        let mut more = disk::private().append(true).open(&path).expect("opened");
        more.write_all(b"{\"from-the-future\":1}\n{\"keep\":{\"id\"").expect("written");
        let again = open(dir.path());
        assert_eq!(again.kept(), [kept(1)]);
        let aside = fs::read_to_string(disk::beside(&path, "damaged")).expect("set aside");
        assert!(aside.contains("from-the-future"));
        assert!(!fs::read_to_string(&path).expect("there").contains("future"));
    }

    #[test]
    fn a_second_terminal_has_its_own_and_the_next_one_takes_what_it_left() {
        let dir = tempfile::tempdir().expect("a directory");
        let mut first = open(dir.path());
        let mut second = open(dir.path());
        assert_ne!(first.path, second.path);
        first.keep(kept(2));
        second.keep(kept(1));
        first.flush().expect("written");
        second.flush().expect("written");
        let listed = outboxes(dir.path()).expect("listed");
        assert_eq!(listed.len(), 2);
        assert!(listed.iter().all(|stored| stored.in_use));
        assert!(!listed[0].forget(CommandId::from_u128(2)).expect("asked"));
        drop(second);
        drop(first);
        let third = open(dir.path());
        assert_eq!(third.kept(), [kept(1), kept(2)]);
        drop(third);
        let listed = outboxes(dir.path()).expect("listed");
        assert_eq!(listed.len(), 1);
        assert!(listed[0].forget(CommandId::from_u128(1)).expect("asked"));
        assert_eq!(open(dir.path()).kept(), [kept(2)]);
    }

    #[test]
    fn another_person_or_desk_has_another_outbox() {
        let dir = tempfile::tempdir().expect("a directory");
        let mut mine = open(dir.path());
        mine.keep(kept(1));
        mine.flush().expect("written");
        drop(mine);
        let other = Owner { technician: TechnicianId::from_u128(2), ..owner() };
        let elsewhere = Owner { place: "http://other".into(), ..owner() };
        for owner in [other, elsewhere] {
            assert_eq!(OutboxFile::open(dir.path(), owner).expect("opened").kept(), []);
        }
        remove_outboxes(dir.path(), "http://desk").expect("removed");
        assert_eq!(open(dir.path()).kept(), []);
    }
}
