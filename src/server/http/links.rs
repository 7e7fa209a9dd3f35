//! What somebody finds who follows a link to a ticket with a browser: how to open it. Says nothing about the ticket, so
//! nobody has to be signed in.

use axum::extract::Path;

use crate::server::words::LANG;

pub(super) async fn ticket(Path(number): Path<u32>) -> String {
    LANG.ticket_link(number).into_owned()
}
