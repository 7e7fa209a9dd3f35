//! Owns the copy of a whole desk as one file. It is read on every core there is, and neither read nor written as a whole.

use std::{
    io::{self, Read, Write as _},
    path::Path,
    sync::mpsc,
    thread,
};

use serde::{Deserialize, Serialize};

use super::{Unusable, desk_of, frame};
use crate::{
    client::disk,
    desk::{Change, Desk, Record, Revision, TechnicianId, TicketNumber, Timestamp},
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
const PIECE: usize = 1_024;

/// Writes a copy, whole or not at all.
pub fn write(path: &Path, copied: &Copied) -> io::Result<()> {
    let Copied { desk, journal, me, at } = copied;
    let records: Vec<Record> = desk.records().collect();
    let header = Header {
        journal: journal.clone(),
        me: *me,
        at: *at,
        revision: desk.revision(),
        numbered: desk.numbered_elsewhere(),
        pieces: records.len().div_ceil(PIECE),
    };
    disk::write_with(path, |file| {
        file.write_all(&frame::start())?;
        frame::put(file, &frame::encode(&header)?)?;
        let mut piece = Vec::new();
        for records in records.chunks(PIECE) {
            piece.clear();
            records.iter().try_for_each(|record| frame::append(&mut piece, record))?;
            frame::put(file, &piece)?;
        }
        Ok(())
    })
}

/// Reads a copy. One thread reads, some parse, this one puts the records in their places; a few pieces are under way
/// at a time, so that it takes no more memory than the desk does.
pub fn read(file: impl Read + Send) -> Result<Copied, Unusable> {
    let mut pieces = frame::Pieces::of(file)?;
    let header: Header = frame::decode(&pieces.next().ok_or(Unusable::Damaged)??)?;
    let mut desk = desk_of(header.revision, header.numbered, []);
    let threads = thread::available_parallelism().map_or(1, usize::from).min(8);
    let arrived = thread::scope(|scope| {
        // Dealt out in turn and taken back in turn: the order stays.
        let (to, from): (Vec<_>, Vec<_>) = (0..threads)
            .map(|_| {
                let (to_parse, pieces) = mpsc::sync_channel::<Result<Vec<u8>, Unusable>>(1);
                let (parsed, to_place) = mpsc::sync_channel(1);
                scope.spawn(move || {
                    for piece in pieces {
                        // Nobody waits for the rest of what cannot be read.
                        if parsed.send(piece.and_then(|piece| records(&piece))).is_err() {
                            break;
                        }
                    }
                });
                (to_parse, to_place)
            })
            .unzip();
        scope.spawn(move || {
            for (piece, to) in pieces.zip(to.iter().cycle()) {
                if to.send(piece).is_err() {
                    break;
                }
            }
        });
        let mut arrived = 0;
        for records in from.iter().cycle().map_while(|from| from.recv().ok()) {
            for record in records? {
                desk.apply(record.revision(), &Change::Put(record));
            }
            arrived += 1;
        }
        Ok(arrived)
    })?;
    if arrived != header.pieces {
        return Err(Unusable::Damaged);
    }
    let Header { journal, me, at, revision, .. } = header;
    desk.take_back(revision, []);
    Ok(Copied { desk, journal, me, at })
}

fn records(mut piece: &[u8]) -> Result<Vec<Record>, Unusable> {
    let mut records = Vec::with_capacity(PIECE);
    while !piece.is_empty() {
        records.push(frame::take(&mut piece)?);
    }
    Ok(records)
}
