//! Owns questions that are asked once, without a feed: the audit log, pictures.
//!
//! Keeps nothing. A question that a subcommand asks is a function here and, where it is new, a path in `transport.rs`.

use std::time::Duration;

use super::{ClientError, Session, link::timely, transport::Transport};
use crate::{
    desk::{
        AuditCheck, AuditLine, DeliveryId, TechnicianId, TicketId, TokenId, WebhookDelivery,
        WebhookId,
    },
    import::{ImportProgress, ImportReport},
    wire::{
        DirectorySecret, DirectoryState, Exported, ImportEvent, ImportOptions, Page, SyncReport,
        Thread, Token, WebhookSecret,
    },
};

fn way(session: &Session) -> Result<Transport, ClientError> {
    Transport::new(&session.url, Some(session.token.clone()))
}

/// What was said on a ticket, and what became of it.
///
/// # Errors
/// That there is no such ticket for whoever asks, or that the server cannot be reached.
pub async fn thread(session: &Session, ticket: TicketId) -> Result<Thread, ClientError> {
    way(session)?.thread(ticket).await
}

/// A page of the audit log, newest first (F15). `after` is the `next` of the page before.
///
/// # Errors
/// The server's word on the filter or the role, or that it cannot be reached.
pub async fn audit(
    session: &Session,
    filter: &str,
    after: Option<&str>,
) -> Result<Page<AuditLine>, ClientError> {
    let mut asked = vec![("filter", filter), ("limit", "500")];
    asked.extend(after.map(|after| ("after", after)));
    way(session)?.ask("/audit", &asked).await
}

/// Whether the audit log is whole, and whether a line has the hash `known`.
///
/// # Errors
/// As [`audit`].
pub async fn check_audit(
    session: &Session,
    known: Option<&str>,
) -> Result<AuditCheck, ClientError> {
    let asked: Vec<_> = known.map(|known| ("hash", known)).into_iter().collect();
    way(session)?.ask("/audit/check", &asked).await
}

/// Imports a file; `progress` hears how far it is (E9).
///
/// # Errors
/// The server's word on the file or the role, or that it cannot be reached. What was written until then stays.
pub async fn import(
    session: &Session,
    options: &ImportOptions,
    file: Vec<u8>,
    progress: impl FnMut(ImportProgress) + Send,
) -> Result<ImportReport, ClientError> {
    imported(way(session)?, options, file, progress).await
}

/// As [`import`], on a way there already.
pub(super) async fn imported(
    way: Transport,
    options: &ImportOptions,
    file: Vec<u8>,
    mut progress: impl FnMut(ImportProgress) + Send,
) -> Result<ImportReport, ClientError> {
    let mut response = way.import(options, file).await?;
    let mut rest = Vec::new();
    while let Some(chunk) = timely(IMPORT_SILENCE, response.chunk()).await?? {
        for byte in chunk {
            if byte != b'\n' {
                rest.push(byte);
                continue;
            }
            let event = serde_json::from_slice(&std::mem::take(&mut rest));
            match event.map_err(ClientError::from)? {
                ImportEvent::Progress(step) => progress(step),
                ImportEvent::Report(report) => return Ok(*report),
                ImportEvent::Failed(problem) => return Err((*problem).into()),
            }
        }
    }
    Err(ClientError::Interrupted("the import has no report".into()))
}

/// How long an import may say nothing: a large file that is written as a whole takes a while.
const IMPORT_SILENCE: Duration = Duration::from_mins(5);

/// Draws the secret of an API token of one's own (E3). It is told this once; one drawn before opens nothing any more.
///
/// # Errors
/// The server's word on the token, or that it cannot be reached.
pub async fn draw_token_secret(session: &Session, token: TokenId) -> Result<Token, ClientError> {
    Ok(way(session)?.draw_token_secret(token).await?.secret)
}

/// Tells the desk that something leaves it as a file.
///
/// # Errors
/// The server's word on the role, or that it cannot be reached.
pub async fn exported(session: &Session, exported: &Exported) -> Result<(), ClientError> {
    way(session)?.tell("/exports", exported).await
}

/// Sets a technician's picture from the bytes of a file (P4).
///
/// # Errors
/// The server's word on the file or the role, or that it cannot be reached.
pub async fn set_picture(
    session: &Session,
    technician: TechnicianId,
    file: Vec<u8>,
) -> Result<(), ClientError> {
    way(session)?.set_picture(technician, file).await
}

/// A technician's picture as a PNG.
///
/// # Errors
/// That there is none, or that the server cannot be reached.
pub async fn picture(session: &Session, technician: TechnicianId) -> Result<Vec<u8>, ClientError> {
    way(session)?.picture(technician).await
}

/// Takes a technician's picture away.
///
/// # Errors
/// As [`set_picture`].
pub async fn remove_picture(
    session: &Session,
    technician: TechnicianId,
) -> Result<(), ClientError> {
    way(session)?.remove_picture(technician).await
}

/// What is known of the directory beside its settings.
///
/// # Errors
/// The server's word on the role, or that it cannot be reached.
pub async fn directory_state(session: &Session) -> Result<DirectoryState, ClientError> {
    way(session)?.ask("/directory", &[]).await
}

/// Sets the secret of the directory's application.
///
/// # Errors
/// The server's word on the role, or that it cannot be reached.
pub async fn directory_secret(session: &Session, secret: String) -> Result<(), ClientError> {
    way(session)?.set_directory_secret(&DirectorySecret { secret }).await
}

/// Reads the directory now (U21).
///
/// # Errors
/// Why it cannot be read, or that the server cannot be reached.
pub async fn sync_directory(session: &Session) -> Result<SyncReport, ClientError> {
    way(session)?.run_directory(false).await
}

/// Says what reading the directory would change.
///
/// # Errors
/// As [`sync_directory`].
pub async fn preview_directory(session: &Session) -> Result<SyncReport, ClientError> {
    way(session)?.run_directory(true).await
}

/// Makes a fresh secret for a webhook (E3): told this once.
///
/// # Errors
/// The server's word on the role, or that it cannot be reached.
pub async fn webhook_secret(session: &Session, webhook: WebhookId) -> Result<String, ClientError> {
    let path = format!("/webhooks/{webhook}/secret");
    let made: WebhookSecret = way(session)?.post(&path).await?;
    Ok(made.secret)
}

/// Delivers a ping to a webhook, and says what came of it.
///
/// # Errors
/// As [`webhook_secret`].
pub async fn ping_webhook(
    session: &Session,
    webhook: WebhookId,
) -> Result<WebhookDelivery, ClientError> {
    way(session)?.post(&format!("/webhooks/{webhook}/ping")).await
}

/// What was delivered to a webhook, newest first.
///
/// # Errors
/// As [`webhook_secret`].
pub async fn webhook_deliveries(
    session: &Session,
    webhook: WebhookId,
) -> Result<Vec<WebhookDelivery>, ClientError> {
    let page: Page<WebhookDelivery> =
        way(session)?.ask(&format!("/webhooks/{webhook}/deliveries"), &[]).await?;
    Ok(page.items)
}

/// Delivers something to a webhook again.
///
/// # Errors
/// As [`webhook_secret`], or that there is no such delivery.
pub async fn replay_delivery(
    session: &Session,
    webhook: WebhookId,
    delivery: DeliveryId,
) -> Result<WebhookDelivery, ClientError> {
    way(session)?.post(&format!("/webhooks/{webhook}/deliveries/{delivery}/replay")).await
}
