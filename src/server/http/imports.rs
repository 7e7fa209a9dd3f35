//! Owns `POST /imports`: a file in, progress and a report out, one JSON document a line.

use std::convert::Infallible;

use axum::{
    body::{Body, Bytes},
    extract::State,
    http::header,
    response::{IntoResponse as _, Response},
};
use futures_util::{StreamExt as _, stream};
use tokio::sync::mpsc;

use super::{
    super::{
        imports,
        words::{answering, lang},
    },
    App,
    extract::{Caller, Query},
};
use crate::wire::{ImportOptions, NDJSON};

/// Steps that may wait to be read.
const WAITING: usize = 16;

/// `POST /imports`
pub async fn run(
    State(app): State<App>,
    Caller(me): Caller,
    Query(options): Query<ImportOptions>,
    bytes: Bytes,
) -> Response {
    let (told, events) = mpsc::channel(WAITING);
    // On its own, so that a line that breaks does not stop it halfway.
    let work = imports::run(app.core, me.technician, options, bytes.into(), told);
    tokio::spawn(answering(lang(), work));
    let lines = stream::unfold(events, async |mut events| {
        let event = events.recv().await?;
        let mut line = serde_json::to_vec(&event).expect("reports are plain data");
        line.push(b'\n');
        Some((Ok::<_, Infallible>(Bytes::from(line)), events))
    });
    ([(header::CONTENT_TYPE, NDJSON)], Body::from_stream(lines.fuse())).into_response()
}
