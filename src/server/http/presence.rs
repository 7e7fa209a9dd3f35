//! Owns `PUT /presence`: where somebody is, for the screens of the others.

use axum::{extract::State, http::StatusCode};

use super::{
    super::core::Signal,
    App, Failed,
    extract::{Caller, Json},
    records::ticket_id,
};
use crate::wire::Whereabouts;

/// `PUT /presence`: holds for a while, so that it has to be said again.
pub async fn set(
    State(app): State<App>,
    Caller(me): Caller,
    Json(at): Json<Whereabouts>,
) -> Result<StatusCode, Failed> {
    if let Some(ticket) = at.ticket {
        ticket_id(&app, &me, &ticket.to_string())?;
    }
    let now = app.core.clock.0.now();
    if let Some(told) = app.core.presence.set(now, me.technician, at) {
        // An error means that nobody listens.
        app.core.tell(Signal::Presence(told)).await;
    }
    Ok(StatusCode::NO_CONTENT)
}
