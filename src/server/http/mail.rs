//! Owns the one thing about mail that is no command: the password that opens the mail server. It comes in and is
//! never given out.

use axum::{extract::State, http::StatusCode};

use super::{
    App, Failed,
    extract::{Caller, Json},
};
use crate::wire::{MailPassword, MailSettings};

/// `PUT /mail/password`
pub async fn set_password(
    State(app): State<App>,
    Caller(signed): Caller,
    Json(given): Json<MailPassword>,
) -> Result<StatusCode, Failed> {
    app.core.set_mail_password(signed.technician, given.password).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// `PUT /mail/settings`
pub async fn set(
    State(app): State<App>,
    Caller(signed): Caller,
    Json(given): Json<MailSettings>,
) -> Result<StatusCode, Failed> {
    app.core.set_mail(signed.technician, given.settings, given.password).await?;
    Ok(StatusCode::NO_CONTENT)
}
