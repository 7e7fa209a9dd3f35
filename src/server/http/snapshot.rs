//! Owns `GET /snapshot`: every record that somebody sees at one revision, one a line.

use std::vec;

use axum::{
    body::{Body, Bytes},
    extract::State,
    http::header,
    response::{IntoResponse, Response},
};
use futures_util::{StreamExt as _, stream};
use serde::Serialize;

use super::{App, extract::Caller};
use crate::{
    desk::Record,
    wire::{NDJSON, SnapshotEnd, SnapshotHeader},
};

/// How much is written at a time, in bytes.
const CHUNK: usize = 64 * 1024;

/// `GET /snapshot`
pub async fn whole(State(app): State<App>, Caller(signed): Caller) -> Response {
    // Only pointers are copied while the desk is held; the writing comes after.
    let (revision, (records, numbered)) =
        app.core.read(|desk| (desk.revision(), desk.seen_by(desk.scope_of(signed.technician))));
    let journal = app.core.journal.name().to_owned();
    let header = SnapshotHeader {
        journal,
        technician: signed.technician,
        revision,
        records: records.len(),
        numbered,
    };
    let mut start = Vec::with_capacity(CHUNK + CHUNK / 8);
    line(&mut start, &header);
    let end = SnapshotEnd { end: records.len() };
    let writing = Writing { start, records: records.into_iter(), end: Some(end) };
    let chunks = stream::unfold(writing, async |mut writing| {
        let chunk = writing.chunk()?;
        // Others get their turn between two chunks.
        tokio::task::yield_now().await;
        Some((Ok::<_, std::convert::Infallible>(chunk), writing))
    });
    ([(header::CONTENT_TYPE, NDJSON)], Body::from_stream(chunks.fuse())).into_response()
}

struct Writing {
    start: Vec<u8>,
    records: vec::IntoIter<Record>,
    end: Option<SnapshotEnd>,
}

impl Writing {
    fn chunk(&mut self) -> Option<Bytes> {
        let mut chunk = std::mem::take(&mut self.start);
        while chunk.len() < CHUNK {
            let Some(record) = self.records.next() else {
                if let Some(end) = self.end.take() {
                    line(&mut chunk, &end);
                }
                break;
            };
            line(&mut chunk, &record);
        }
        (!chunk.is_empty()).then(|| chunk.into())
    }
}

fn line(to: &mut Vec<u8>, value: &impl Serialize) {
    serde_json::to_writer(&mut *to, value).expect("records are plain data");
    to.push(b'\n');
}
