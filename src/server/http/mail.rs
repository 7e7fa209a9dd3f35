//! Owns the one thing about mail that is no command: the password that opens the mail server. It comes in and is
//! never given out.

use axum::{extract::State, http::StatusCode};

use super::{
    App, Failed,
    extract::{Caller, Json},
};
use crate::{
    desk::{Permission, Refusal},
    wire::MailPassword,
};

/// `PUT /mail/password`
pub async fn set_password(
    State(app): State<App>,
    Caller(signed): Caller,
    Json(given): Json<MailPassword>,
) -> Result<StatusCode, Failed> {
    let needs = Permission::ManageEmail;
    if !app.core.read(|desk| desk.may(signed.technician, needs)) {
        return Err(app.core.refused(Refusal::NotAllowed { needs }).into());
    }
    app.core.set_mail_password(given.password).await?;
    Ok(StatusCode::NO_CONTENT)
}
