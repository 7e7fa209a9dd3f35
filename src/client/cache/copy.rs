//! Owns the copy of a whole desk as one file. It is read on every core there is, and written without holding the desk.

use std::{io, path::Path, thread};

use serde::{Deserialize, Serialize};

use super::{Unusable, desk_of, frame};
use crate::{
    client::disk,
    desk::{Desk, Record, Revision, TechnicianId, TicketNumber, Timestamp},
};

/// A desk as it was.
#[derive(Debug)]
pub struct Copied {
    /// The desk.
    pub desk: Desk,
    /// Which journal it comes from.
    pub journal: String,
    /// Who was signed in.
    pub me: TechnicianId,
    /// When it was so.
    pub at: Timestamp,
}

#[derive(Serialize, Deserialize)]
struct Header {
    journal: String,
    me: TechnicianId,
    at: Timestamp,
    revision: Revision,
    numbered: Option<TicketNumber>,
    pieces: usize,
}

/// How many records a piece has.
const PIECE: usize = 4_096;

/// Writes a copy, whole or not at all.
pub fn write(path: &Path, copied: &Copied) -> io::Result<()> {
    let desk = &copied.desk;
    let mut body = Vec::new();
    let (mut pieces, mut piece, mut count) = (0, Vec::new(), 0);
    for record in desk.records() {
        frame::append(&mut piece, &record)?;
        count += 1;
        if count == PIECE {
            frame::put(&mut body, &piece);
            piece.clear();
            (pieces, count) = (pieces + 1, 0);
        }
    }
    if count > 0 {
        frame::put(&mut body, &piece);
        pieces += 1;
    }
    let header = Header {
        journal: copied.journal.clone(),
        me: copied.me,
        at: copied.at,
        revision: desk.revision(),
        numbered: desk.numbered_elsewhere(),
        pieces,
    };
    let mut start = frame::start();
    frame::put(&mut start, &frame::encode(&header)?);
    disk::write_whole(path, &[&start, &body])
}

/// Reads a copy.
pub fn read(bytes: &[u8]) -> Result<Copied, Unusable> {
    let mut frames = frame::Frames::of(bytes)?;
    let header: Header = frame::decode(frames.next().ok_or(Unusable::Damaged)??)?;
    let pieces = frames.collect::<Result<Vec<_>, _>>()?;
    if pieces.len() != header.pieces {
        return Err(Unusable::Damaged);
    }
    let threads = thread::available_parallelism().map_or(1, usize::from).min(8);
    let share = pieces.len().div_ceil(threads).max(1);
    let records = thread::scope(|scope| {
        let work = |pieces: &[&[u8]]| {
            pieces.iter().map(|piece| records(piece)).collect::<Result<Vec<_>, _>>()
        };
        let threads: Vec<_> =
            pieces.chunks(share).map(|pieces| scope.spawn(move || work(pieces))).collect();
        let joined = threads.into_iter().map(|thread| thread.join().map_err(|_| Unusable::Damaged));
        joined.map(|read| read?).collect::<Result<Vec<_>, _>>()
    })?;
    let records = records.into_iter().flatten().flatten();
    let desk = desk_of(header.revision, header.numbered, records);
    let Header { journal, me, at, .. } = header;
    Ok(Copied { desk, journal, me, at })
}

fn records(mut piece: &[u8]) -> Result<Vec<Record>, Unusable> {
    let mut records = Vec::with_capacity(PIECE);
    while !piece.is_empty() {
        records.push(frame::take(&mut piece)?);
    }
    Ok(records)
}
