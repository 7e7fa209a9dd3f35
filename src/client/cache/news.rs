//! Owns what happened since the copy was written: entries behind one another, and the thread that keeps them. When they
//! are many, they become part of the copy.

use std::{
    fs::{self, File},
    io::{self, BufReader, Write as _},
    path::Path,
};

use tokio::sync::mpsc;

use super::{Cache, Glimpse, copied, copy, frame};
use crate::{
    client::disk::{self, Lock},
    desk::{Desk, Entry, TechnicianId},
};

/// What is to be remembered.
#[derive(Debug)]
pub enum Note {
    /// A whole desk.
    Whole {
        /// The desk.
        desk: Box<Desk>,
        /// Which journal it comes from.
        journal: String,
        /// Who is signed in.
        me: TechnicianId,
    },
    /// The next entry.
    Entry(Box<Entry>),
    /// What the next first screen needs.
    Glimpse(Box<Glimpse>),
    /// The session ended: nothing may stay.
    Forget,
}

/// The news become part of the copy when they are longer than this.
const LONG: u64 = 8 << 20;

/// Applies the news to a copy, as far as they follow one another. A torn end is no news.
pub fn apply(path: &Path, copied: &mut copy::Copied) {
    let Ok(file) = File::open(path) else { return };
    let Ok(pieces) = frame::Pieces::of(BufReader::new(file)) else { return };
    for piece in pieces {
        let Ok(entry) = piece.and_then(|piece| frame::decode::<Entry>(&piece)) else { return };
        if entry.revision <= copied.desk.revision() {
            continue;
        }
        if entry.revision != copied.desk.revision().next() {
            return;
        }
        for change in &entry.changes {
            copied.desk.apply(entry.revision, change);
        }
        // Of some entries the reader sees nothing.
        copied.desk.take_back(entry.revision, []);
        copied.at = copied.at.max(entry.at);
    }
}

/// Remembers what it is told, on a thread of its own.
#[derive(Debug)]
pub struct Remember {
    /// Where.
    pub cache: Cache,
    /// What.
    pub notes: mpsc::UnboundedReceiver<Note>,
}

impl Remember {
    /// Works until nobody has anything to remember any more. Blocks its thread. Where another process of this person
    /// remembers the same desk, only the end of the session matters.
    pub fn run(self) {
        let Self { cache, mut notes } = self;
        let lock = cache.lock().ok().flatten();
        if lock.is_some()
            && let Err(error) = mend(&cache.news())
        {
            tracing::warn!(%error, "news of the desk cannot be mended");
        }
        let mut news = None;
        while let Some(first) = notes.blocking_recv() {
            let mut next = Some(first);
            let mut fresh = Vec::new();
            while let Some(note) = next {
                if let Err(error) = take(&cache, lock.as_ref(), note, &mut fresh, &mut news) {
                    tracing::warn!(%error, "the copy of the desk cannot be written");
                }
                next = notes.try_recv().ok();
            }
            if let Err(error) = write(&cache, &fresh, &mut news) {
                tracing::warn!(%error, "news of the desk cannot be written");
                news = None;
            }
        }
        if let Some(news) = news {
            let _ = news.sync_data();
        }
    }
}

fn take(
    cache: &Cache,
    lock: Option<&Lock>,
    note: Note,
    fresh: &mut Vec<u8>,
    news: &mut Option<File>,
) -> io::Result<()> {
    match note {
        Note::Forget => {
            fresh.clear();
            *news = None;
            cache.remove()
        }
        _ if lock.is_none() => Ok(()),
        Note::Whole { desk, journal, me } => {
            fresh.clear();
            copy::write(&cache.copy(), &copied(*desk, journal, me))?;
            *news = Some(begin(cache)?);
            Ok(())
        }
        Note::Entry(entry) => {
            frame::put(fresh, &frame::encode(&entry)?)?;
            Ok(())
        }
        Note::Glimpse(glimpse) => cache.write_glimpse(&glimpse),
    }
}

fn write(cache: &Cache, fresh: &[u8], news: &mut Option<File>) -> io::Result<()> {
    if fresh.is_empty() {
        return Ok(());
    }
    if news.is_none() {
        *news = Some(match fs::metadata(cache.news()) {
            Ok(there) if there.len() > 0 => disk::private().append(true).open(cache.news())?,
            _ => begin(cache)?,
        });
    }
    let Some(file) = news else { return Ok(()) };
    file.write_all(fresh)?;
    if file.metadata()?.len() > LONG
        && let Ok(Some(copied)) = cache.load()
    {
        copy::write(&cache.copy(), &copied)?;
        *news = Some(begin(cache)?);
    }
    Ok(())
}

/// Cuts off a torn end, so that what comes after it can be read.
fn mend(path: &Path) -> io::Result<()> {
    let file = match File::open(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        file => file?,
    };
    let length = file.metadata()?.len();
    let whole = frame::whole(BufReader::new(file));
    if whole < length {
        disk::private().write(true).truncate(false).open(path)?.set_len(whole)?;
    }
    Ok(())
}

/// A file without news.
fn begin(cache: &Cache) -> io::Result<File> {
    disk::write_whole(&cache.news(), &frame::start())?;
    disk::private().append(true).open(cache.news())
}
