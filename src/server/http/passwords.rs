//! Owns the paths about passwords: they are no commands, since what they carry must never reach the journal.

use axum::{
    extract::{Path, State},
    http::StatusCode,
};

use super::{
    App, Failed,
    extract::{Caller, Json},
    failed::no_such_record,
};
use crate::wire::NewPassword;

/// `PUT /technicians/{id}/password`
pub async fn set(
    State(app): State<App>,
    Path(technician): Path<String>,
    Caller(signed): Caller,
    Json(given): Json<NewPassword>,
) -> Result<StatusCode, Failed> {
    let technician = technician.parse().map_err(|_| Failed(no_such_record()))?;
    app.core.change_password(&signed, technician, given).await?;
    Ok(StatusCode::NO_CONTENT)
}
