//! Owns `GET /snapshot`: every record that somebody sees at one revision, one a line, or those that a reader whose line
//! broke has not got yet.

use std::vec;

use axum::{
    body::{Body, Bytes},
    extract::State,
    http::header,
    response::{IntoResponse, Response},
};
use futures_util::{StreamExt as _, stream};
use serde::{Deserialize, Serialize};

use super::{
    App, Failed,
    extract::{Bearer, Query, bad_parameter},
};
use crate::{
    desk::{Record, RecordKey},
    wire::{NDJSON, SnapshotEnd, SnapshotHeader},
};

/// How much is written at a time, in bytes.
const CHUNK: usize = 64 * 1024;

/// The parameters of `GET /snapshot`.
#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct Rest {
    /// The last record that arrived, as JSON.
    after: Option<String>,
}

/// `GET /snapshot?after=`
pub async fn whole(
    State(app): State<App>,
    Bearer(signed): Bearer,
    Query(Rest { after }): Query<Rest>,
) -> Result<Response, Failed> {
    let after = after.map(|after| serde_json::from_str::<RecordKey>(&after)).transpose();
    let after = after.map_err(|error| bad_parameter(error.to_string()))?;
    // Only pointers are copied while the desk is held; the writing comes after.
    let (revision, (mut records, numbered)) =
        app.core.read(|desk| (desk.revision(), desk.seen_by(&desk.insight_of(signed.technician))));
    if let Some(token) = &signed.token {
        records.retain(|record| token.reads(record.key().kind()));
    }
    if let Some(after) = after {
        // They come in the order of their keys.
        records.drain(..records.partition_point(|record| record.key() <= after));
    }
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
    Ok(([(header::CONTENT_TYPE, NDJSON)], Body::from_stream(chunks.fuse())).into_response())
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
