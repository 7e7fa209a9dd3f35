//! Owns the paths for those who come with a mail in their hand: accepting an invitation (T9), confirming a login
//! (PA5). Nobody is signed in there.

use std::net::SocketAddr;

use axum::{
    extract::{ConnectInfo, State},
    http::StatusCode,
};

use super::{App, Failed, extract::Json};
use crate::wire::{Acceptance, Confirmation, Confirmed, SignedIn};

/// `POST /invitations/accept`
pub async fn accept(
    State(app): State<App>,
    ConnectInfo(from): ConnectInfo<SocketAddr>,
    Json(given): Json<Acceptance>,
) -> Result<(StatusCode, axum::Json<SignedIn>), Failed> {
    let signed_in = app.core.accept(from.ip(), given).await?;
    Ok((StatusCode::CREATED, axum::Json(signed_in)))
}

/// `POST /logins/confirm`
pub async fn confirm(
    State(app): State<App>,
    ConnectInfo(from): ConnectInfo<SocketAddr>,
    Json(given): Json<Confirmation>,
) -> Result<axum::Json<Confirmed>, Failed> {
    let email = app.core.confirm_email(from.ip(), given.token.reveal()).await?;
    Ok(axum::Json(Confirmed { email }))
}
