//! The port: everything that reaches the terminal from the desk's side, as plain data.
//!
//! Owns the vocabulary between the program state and whoever talks to the server; knows only the desk. What
//! goes the other way is an [`Effect`](super::Effect).

use std::sync::Arc;

use super::{
    effect::{AskId, Secret},
    settings::Reread,
};
use crate::{
    desk::{
        Actor, AssignmentDecision, AuditLine, Command, CommandId, Desk, DirectoryRun, Entry, Field,
        FieldChange, Message, Record, RecordKey, Refusal, Revision, RuleRun, SyncOutcome,
        TechnicianId, TicketId, TicketNumber, Timestamp, WebhookDelivery,
    },
    import::{ImportProgress, ImportReport},
};

/// What happened on the desk's side.
#[derive(Debug)]
pub enum Event {
    /// A whole copy of the desk, and who looks at it.
    Snapshot {
        /// The desk.
        desk: Box<Desk>,
        /// Who is signed in.
        me: TechnicianId,
    },
    /// The desk of the last time, before the server was asked.
    Copy {
        /// The desk, or what the first screen needs of it.
        desk: Box<Desk>,
        /// Who was signed in.
        me: TechnicianId,
        /// When it was so.
        at: Timestamp,
        /// Whether it is the whole desk.
        whole: bool,
    },
    /// Something the person should know, in words.
    Notice(String),
    /// So many records of a large desk are there, of so many.
    Arriving {
        /// How many are there.
        records: usize,
        /// Of how many.
        of: usize,
    },
    /// The next entry of the journal.
    Entry(Box<Entry>),
    /// The answer to a command.
    Answer {
        /// Which command.
        command: CommandId,
        /// What became of it.
        outcome: Outcome,
    },
    /// A ticket's thread, or why there is none.
    Thread {
        /// Of which ticket.
        ticket: TicketId,
        /// The thread, or the reason in words.
        thread: Result<Thread, String>,
    },
    /// Somebody else is somewhere else now.
    Presence {
        /// Who.
        technician: TechnicianId,
        /// The ticket they have open; nothing where there is none.
        ticket: Option<TicketId>,
        /// They write on it.
        writes: bool,
        /// Until when that holds, unless it is said again.
        until: Timestamp,
    },
    /// How far something that was asked is.
    Progress {
        /// What.
        ask: AskId,
        /// How far.
        step: ImportProgress,
    },
    /// The answer to an [`Ask`](super::effect::Ask).
    Told {
        /// To which.
        ask: AskId,
        /// What came of it.
        outcome: Result<Told, Trouble>,
    },
    /// Nobody is signed in: this is all there is. It comes first, and no other event but answers comes after it.
    Door(Box<Door>),
    /// Somebody saved settings or themes.
    Reread(Box<Reread>),
    /// The line is there.
    Online,
    /// The line is gone.
    Offline {
        /// Why, in words.
        reason: String,
        /// When it is tried again.
        retry_at: Option<Timestamp>,
    },
    /// The session was ended by the server; nothing more will come.
    SignedOut,
    /// What the last program of this person left in the outbox, oldest first.
    Left(Vec<Left>),
    /// What is half written, from the last time or from elsewhere.
    Drafts(Vec<Draft>),
    /// What is sent from now on cannot be kept on this computer: why.
    NotKept(String),
}

/// Something half written.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Draft {
    /// What it is for.
    pub name: String,
    /// When it was typed.
    pub at: Timestamp,
    /// What it says; nothing once it was sent or thrown away.
    pub text: Option<String>,
}

/// What the next first screen needs of the desk.
#[derive(Clone, PartialEq, Debug)]
pub struct Glimpse {
    /// When it was so.
    pub at: Timestamp,
    /// Who is signed in.
    pub me: TechnicianId,
    /// The revision of the desk.
    pub revision: Revision,
    /// Up to which number there are tickets out of sight.
    pub numbered: Option<TicketNumber>,
    /// The records.
    pub records: Vec<Record>,
}

/// A command that was left in the outbox.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Left {
    /// Its id.
    pub id: CommandId,
    /// When it was asked for.
    pub at: Timestamp,
    /// What is wanted.
    pub command: Command,
    /// Why it was not done; nothing while it waits to be sent.
    pub why: Option<Why>,
}

/// Why a command was not done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Why {
    /// The desk said no.
    Desk(Refusal),
    /// Another reason, in words.
    Other(String),
}

/// What is known of somebody who is not signed in.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Door {
    /// The address of the desk; blank where it is not known.
    pub url: String,
    /// Their login; blank where it is not known.
    pub email: String,
    /// The invitation they come with, or are to come with.
    pub invitation: Option<String>,
    /// Why they are not signed in any more.
    pub why: Option<String>,
}

/// What came of something that was asked.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Told {
    /// It was done.
    Done,
    /// Somebody is signed in: the terminal opens anew, on their desk.
    SignedIn,
    /// Somebody may sign in once they have another password (TA10).
    ChoosePassword,
    /// Lines of the audit log, newest first.
    Audit {
        /// The lines.
        lines: Vec<AuditLine>,
        /// What to ask for older ones with.
        next: Option<String>,
    },
    /// A file can be written there.
    File {
        /// The whole path.
        path: String,
        /// There is one already.
        exists: bool,
    },
    /// What became of the lines of a file, or would.
    Imported(Arc<ImportReport>),
    /// What became of each line was written.
    Reported {
        /// The whole path.
        path: String,
    },
    /// Whether the directory's secret is kept.
    Directory {
        /// It is.
        secret: bool,
    },
    /// What the directory changed, or would.
    Synced {
        /// The counts.
        run: DirectoryRun,
        /// What became of each person.
        outcomes: Arc<Vec<SyncOutcome>>,
    },
    /// The secret of a webhook or of an API token: told this once.
    Secret {
        /// Of which.
        of: RecordKey,
        /// The secret.
        secret: Secret,
    },
    /// What came of a ping to a webhook.
    Pinged(Box<WebhookDelivery>),
    /// What is delivered to a webhook again.
    Replayed(Box<WebhookDelivery>),
    /// What was delivered to a webhook, newest first.
    Deliveries(Arc<Vec<WebhookDelivery>>),
    /// A file was written.
    Written {
        /// The whole path.
        path: String,
        /// How many lines of a list are in it.
        rows: usize,
    },
    /// Somebody's picture.
    Picture(Picture),
}

/// A small picture: rows of points from the top left, each a colour or nothing.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Picture {
    /// How many points a row has.
    pub width: usize,
    /// Red, green and blue.
    pub points: Vec<Option<[u8; 3]>>,
}

/// Why something that was asked was not done.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Trouble {
    /// Why, in words.
    pub text: String,
    /// What is wrong with which field, in words.
    pub fields: Vec<(Field, String)>,
}

impl Trouble {
    /// What is wrong with one field.
    pub fn about(field: Field, text: impl Into<String>) -> Self {
        let text = text.into();
        Self { fields: vec![(field, text.clone())], text }
    }
}

/// What became of a command.
#[derive(Debug)]
pub enum Outcome {
    /// Done, with the entry of this revision; the entry itself comes by the feed.
    Done(Revision),
    /// Nothing had to change.
    Nothing,
    /// The desk said no.
    Refused(Refusal),
    /// It could not be carried out for another reason, in words.
    Failed(String),
}

/// What is known about a ticket beside its record.
#[derive(Clone, Debug, Default)]
pub struct Thread {
    /// What was said, oldest first.
    pub messages: Vec<Message>,
    /// What was changed, oldest first.
    pub history: Vec<Happening>,
    /// How it was assigned, oldest first.
    pub decisions: Vec<AssignmentDecision>,
}

/// One entry's effect on the ticket.
#[derive(Clone, Debug)]
pub struct Happening {
    /// When.
    pub at: Timestamp,
    /// Who.
    pub actor: Actor,
    /// The ticket was created by it.
    pub created: bool,
    /// Which fields changed.
    pub changes: Vec<FieldChange>,
    /// What of that automation rules did.
    pub runs: Vec<RuleRun>,
}
