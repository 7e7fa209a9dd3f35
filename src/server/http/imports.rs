//! Owns `POST /imports`: a file in, progress and a report out, one JSON document a line.

use std::convert::Infallible;

use axum::{
    body::{Body, Bytes, to_bytes},
    extract::{Request, State},
    http::header,
    response::{IntoResponse as _, Response},
};
use futures_util::{StreamExt as _, stream};
use tokio::sync::mpsc;

use super::{
    super::{
        imports,
        words::{answering, lang, problem},
    },
    App, Failed,
    extract::{Caller, Query},
};
use crate::wire::{Fault, IMPORT_LIMIT, ImportOptions, NDJSON};

/// Steps that may wait to be read.
const WAITING: usize = 16;

/// `POST /imports`
pub async fn run(
    State(app): State<App>,
    Caller(me): Caller,
    Query(options): Query<ImportOptions>,
    request: Request,
) -> Result<Response, Failed> {
    // A file may be larger than any other body.
    let bytes = to_bytes(request.into_body(), IMPORT_LIMIT).await;
    let bytes = bytes
        .map_err(|_| problem(Fault::TooLarge, lang().detail_too_large(IMPORT_LIMIT / 1024)))?;
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
    Ok(([(header::CONTENT_TYPE, NDJSON)], Body::from_stream(lines.fuse())).into_response())
}
