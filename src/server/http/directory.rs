//! Owns the paths about the directory that are no commands: its secret, and runs that are asked for.

use axum::{extract::State, http::StatusCode};

use super::{
    super::{
        directory,
        words::{answering, lang},
    },
    App, Failed,
    extract::{Caller, Json},
    failed::broken,
};
use crate::wire::{DirectorySecret, DirectoryState, SyncReport};

/// `PUT /directory/secret`
pub async fn secret(
    State(app): State<App>,
    Caller(me): Caller,
    Json(given): Json<DirectorySecret>,
) -> Result<StatusCode, Failed> {
    app.core.keep_directory_secret(me.technician, given.secret.trim()).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// `GET /directory`: whether there is a secret. The secret itself is never told.
pub async fn state(
    State(app): State<App>,
    Caller(me): Caller,
) -> Result<axum::Json<DirectoryState>, Failed> {
    app.core.may_run_directory(me.technician).await?;
    Ok(axum::Json(DirectoryState { secret: app.core.has_directory_secret().await? }))
}

/// `POST /directory/runs`: now rather than when it is due.
pub async fn sync(
    State(app): State<App>,
    Caller(me): Caller,
) -> Result<axum::Json<SyncReport>, Failed> {
    app.core.may_run_directory(me.technician).await?;
    run(app, false).await
}

/// `GET /directory/preview`: what a run would change.
pub async fn preview(
    State(app): State<App>,
    Caller(me): Caller,
) -> Result<axum::Json<SyncReport>, Failed> {
    app.core.may_run_directory(me.technician).await?;
    run(app, true).await
}

/// On its own, so that a caller who gives up does not stop it halfway.
async fn run(app: App, preview: bool) -> Result<axum::Json<SyncReport>, Failed> {
    let running =
        tokio::spawn(answering(lang(), async move { directory::run(&app.core, preview).await }));
    let report = running.await.map_err(|error| {
        tracing::error!(%error, "reading the directory panicked");
        broken()
    })?;
    Ok(axum::Json(report?))
}
