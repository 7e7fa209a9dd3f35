//! Owns the paths that are about the caller: version, sign in, sign out, who am I.

use std::net::SocketAddr;

use axum::{
    extract::{ConnectInfo, State},
    http::StatusCode,
};

use super::{
    App, Failed,
    extract::{Caller, Json},
};
use crate::wire::{API_VERSION, Credentials, Me, PRODUCT, SignedIn, Version};

/// `GET /api/v1/`, without a login.
pub async fn version() -> axum::Json<Version> {
    axum::Json(Version {
        product: PRODUCT.to_owned(),
        api: API_VERSION,
        version: env!("CARGO_PKG_VERSION").to_owned(),
    })
}

/// `POST /sessions`
pub async fn create(
    State(app): State<App>,
    ConnectInfo(from): ConnectInfo<SocketAddr>,
    Json(credentials): Json<Credentials>,
) -> Result<(StatusCode, axum::Json<SignedIn>), Failed> {
    let signed_in = app.core.sign_in(from.ip(), credentials).await?;
    Ok((StatusCode::CREATED, axum::Json(signed_in)))
}

/// `DELETE /sessions/current`
pub async fn end(State(app): State<App>, Caller(signed): Caller) -> Result<StatusCode, Failed> {
    app.core.sign_out(&signed).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// `GET /me`
pub async fn me(State(app): State<App>, Caller(signed): Caller) -> Result<axum::Json<Me>, Failed> {
    Ok(axum::Json(app.core.me(signed.technician)?))
}
