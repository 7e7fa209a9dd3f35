//! The HTTP contract that client and server share: paths, headers, JSON bodies, problems, feed framing.
//!
//! Knows the desk's own types, which travel as they are, and nothing of who serves or asks. A new resource
//! gets its path here and its body in `body.rs`; a new way to fail gets a [`Fault`].

mod body;
mod command;
mod directory;
mod draft;
mod feed;
mod import;
mod presence;
mod problem;
mod token;
mod webhook;

pub use body::{
    Acceptance, Answer, ChangesPage, Confirmation, Confirmed, Credentials, Decision, Exported,
    HistoryLine, MailPassword, MailSettings, Me, NewPassword, Page, SignedIn, SnapshotEnd,
    SnapshotHeader, Thread, Token, Version,
};
pub use command::{COMMANDS, Misfit, is_command, read_command};
pub use directory::{DirectorySecret, DirectoryState, SyncReport};
pub use draft::{DRAFT_LIMIT, DRAFTS_MOST, Draft, KeepDraft};
pub use feed::FeedEvent;
pub use import::{IMPORT_LIMIT, ImportEvent, ImportOptions};
pub use presence::{PRESENCE_RENEWED_SECONDS, PRESENCE_SECONDS, Presence, Whereabouts};
#[cfg(test)]
pub(crate) use problem::tests::every_refusal;
pub use problem::{Fault, FieldProblem, MEDIA_TYPE as PROBLEM_MEDIA_TYPE, Problem, status};
pub use token::{DrawnSecret, TokenUse};
pub use webhook::WebhookSecret;

/// The version of this contract; the number in [`ROOT`].
pub const API_VERSION: u32 = 1;

/// What the server calls itself.
pub const PRODUCT: &str = "helpdeck";

/// Where version 1 of the API begins.
pub const ROOT: &str = "/api/v1";

/// The header on every answer that says which version of the API speaks.
pub const API_HEADER: &str = "helpdeck-api";

/// The header of a write that names the command: the same key is the same command.
pub const KEY_HEADER: &str = "idempotency-key";

/// The header that names a request, in what is asked and in the answer.
pub const REQUEST_ID_HEADER: &str = "x-request-id";

/// The media type of the snapshot: one JSON document a line.
pub const NDJSON: &str = "application/x-ndjson";

/// How often a silent feed says that it is alive, in seconds.
pub const HEARTBEAT_SECONDS: u64 = 10;

/// The largest file that is taken as a picture, in bytes.
pub const PICTURE_LIMIT: usize = 5 * 1024 * 1024;

/// The largest body of a request, in bytes.
pub const BODY_LIMIT: usize = 256 * 1024;
