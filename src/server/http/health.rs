//! Owns what a proxy or a service manager asks: whether the server lives, and whether it may be sent requests. Asked
//! without a session, and says nothing about the desk.

use std::time::Duration;

use axum::{extract::State, http::header, response::IntoResponse};

use super::{
    super::words::{lang, not_saved},
    App, Failed,
    failed::stopping,
};
use crate::server::journal::Trouble;

/// How long the database may take.
const PATIENCE: Duration = Duration::from_secs(2);

/// `GET /healthz`: it lives, whatever became of the database.
pub async fn alive() -> impl IntoResponse {
    ([(header::CACHE_CONTROL, "no-store")], "alive\n")
}

/// `GET /readyz`: commands can be kept. Refused from the moment on in which the server begins to stop.
pub async fn ready(State(app): State<App>) -> Result<impl IntoResponse, Failed> {
    if app.core.is_stopping() {
        return Err(Failed(stopping()));
    }
    let answer = tokio::time::timeout(PATIENCE, app.core.journal.answers()).await;
    let answer =
        answer.unwrap_or_else(|_| Err(Trouble::Unreachable(lang().detail_no_answer().to_owned())));
    answer.map_err(|trouble| Failed(not_saved(&trouble)))?;
    Ok(([(header::CACHE_CONTROL, "no-store")], "ready\n"))
}
