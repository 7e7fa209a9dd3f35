//! What somebody finds who follows a link to a ticket with a browser: how to open it. Says nothing about the ticket, so
//! nobody has to be signed in.

use axum::extract::Path;

use super::failed::{Failed, no_such_path};
use crate::server::words::lang;

pub(super) async fn ticket(Path(number): Path<String>) -> Result<String, Failed> {
    let number: u32 = number.parse().map_err(|_| no_such_path())?;
    Ok(lang().ticket_link(number).into_owned())
}
