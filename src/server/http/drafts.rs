//! Owns the paths of drafts: what somebody has half written is theirs alone, and no command. Nobody else can ask for it.

use axum::{
    extract::{Path, State},
    http::StatusCode,
};
use serde::Deserialize;

use super::{
    super::words::{lang, problem},
    App, Failed,
    extract::{Caller, Json, Query, bad_parameter},
};
use crate::{
    desk::Timestamp,
    wire::{DRAFT_LIMIT, DRAFTS_MOST, Draft, Fault, KeepDraft},
};

/// The longest name, of letters, digits, `-` and `.`.
const NAME_MOST: usize = 80;

/// `GET /drafts`
pub async fn list(
    State(app): State<App>,
    Caller(me): Caller,
) -> Result<axum::Json<Vec<Draft>>, Failed> {
    Ok(axum::Json(app.core.journal.drafts(me.technician).await?))
}

/// `PUT /drafts/{name}`
pub async fn keep(
    State(app): State<App>,
    Path(name): Path<String>,
    Caller(me): Caller,
    Json(draft): Json<KeepDraft>,
) -> Result<StatusCode, Failed> {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.');
    if name.is_empty() || name.len() > NAME_MOST || !name.chars().all(plain) {
        return Err(bad_parameter(lang().detail_draft_name(NAME_MOST)).into());
    }
    if draft.text.len() > DRAFT_LIMIT {
        let detail = lang().detail_draft_long(DRAFT_LIMIT / 1024);
        return Err(problem(Fault::TooLarge, detail).into());
    }
    if app.core.journal.keep_draft(me.technician, &name, draft).await? {
        Ok(StatusCode::NO_CONTENT)
    } else {
        Err(problem(Fault::TooLarge, lang().detail_drafts_many(DRAFTS_MOST)).into())
    }
}

/// The parameters of `DELETE /drafts/{name}`.
#[derive(Deserialize, Debug)]
#[serde(deny_unknown_fields)]
pub struct Until {
    at: Timestamp,
}

/// `DELETE /drafts/{name}?at=`: what was typed later stays.
pub async fn remove(
    State(app): State<App>,
    Path(name): Path<String>,
    Caller(me): Caller,
    Query(Until { at }): Query<Until>,
) -> Result<StatusCode, Failed> {
    app.core.journal.drop_draft(me.technician, &name, at).await?;
    Ok(StatusCode::NO_CONTENT)
}
