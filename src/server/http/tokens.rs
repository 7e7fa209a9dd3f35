//! Owns the paths about API tokens that are no commands: how they are used, and the secret of one, which must never
//! reach the journal (E3).

use axum::{
    extract::{Path, State},
    http::StatusCode,
};

use super::{
    App, Failed,
    extract::{Bearer, Caller},
    failed::no_such_record,
};
use crate::{
    desk::ApiToken,
    wire::{DrawnSecret, TokenUse},
};

/// `GET /tokens`
pub async fn list(
    State(app): State<App>,
    Caller(me): Caller,
) -> Result<axum::Json<Vec<TokenUse>>, Failed> {
    Ok(axum::Json(app.core.tokens(me.technician).await?))
}

/// `GET /tokens/current`: the token that is sent, for a program that wants to know what it may do.
pub async fn current(Bearer(signed): Bearer) -> Result<axum::Json<ApiToken>, Failed> {
    let token = signed.token.ok_or_else(no_such_record)?;
    Ok(axum::Json(token.as_ref().clone()))
}

/// `POST /tokens/{id}/secret`
pub async fn draw_secret(
    State(app): State<App>,
    Path(token): Path<String>,
    Caller(signed): Caller,
) -> Result<(StatusCode, axum::Json<DrawnSecret>), Failed> {
    let token = token.parse().map_err(|_| Failed(no_such_record()))?;
    let drawn = app.core.draw_token_secret(&signed, token).await?;
    Ok((StatusCode::CREATED, axum::Json(drawn)))
}
