//! Owns the bodies of requests and answers that are not records or entries themselves.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::desk::{
    Actor, AssignmentDecision, Change, CommandId, FieldChange, Message, Notice, Revision, Role,
    RuleRun, SetMail, Technician, TechnicianId, TicketNumber, Timestamp,
};

/// What `GET /api/v1/` says without a login.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Version {
    /// Always [`PRODUCT`](super::PRODUCT).
    pub product: String,
    /// The version of the API.
    pub api: u32,
    /// The version of the program.
    pub version: String,
}

/// A bearer token. Its text never appears in `Debug`.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Token(String);

impl Token {
    /// The token with this text.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The text, for the `Authorization` header and the session file.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(…)")
    }
}

/// The body of `POST /sessions`.
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Credentials {
    /// The technician's login.
    pub email: String,
    /// Their password.
    pub password: String,
}

impl fmt::Debug for Credentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Credentials").field("email", &self.email).finish_non_exhaustive()
    }
}

/// The body of `PUT /technicians/{id}/password`.
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct NewPassword {
    /// The password to set.
    pub password: String,
    /// The password of whoever asks, where they did not sign in a moment ago (PA4).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub current: Option<String>,
}

impl fmt::Debug for NewPassword {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("NewPassword(…)")
    }
}

/// The body of `POST /invitations/accept`.
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Acceptance {
    /// What the invitation brought.
    pub token: Token,
    /// The password to set.
    pub password: String,
}

impl fmt::Debug for Acceptance {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Acceptance(…)")
    }
}

/// The body of `POST /logins/confirm`.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Confirmation {
    /// What the mail to the new address brought.
    pub token: Token,
}

/// What `POST /logins/confirm` answers.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Confirmed {
    /// The login from now on.
    pub email: String,
}

/// The body of `PUT /mail/settings`: where mail goes and what opens the server there, in one step.
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MailSettings {
    /// Where mail goes.
    pub settings: SetMail,
    /// What opens the mail server.
    pub password: String,
}

impl fmt::Debug for MailSettings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("MailSettings").field("settings", &self.settings).finish_non_exhaustive()
    }
}

/// The body of `PUT /mail/password`.
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MailPassword {
    /// What opens the mail server; nothing forgets it.
    #[serde(default)]
    pub password: Option<String>,
}

impl fmt::Debug for MailPassword {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("MailPassword(…)")
    }
}

/// What `POST /sessions` answers.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct SignedIn {
    /// The token to send from now on.
    pub token: Token,
    /// When it ends unless it is used.
    pub expires_at: Timestamp,
    /// Who is signed in.
    pub me: Me,
}

/// Who the token stands for.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Me {
    /// The technician.
    pub technician: Technician,
    /// What they may do.
    pub role: Role,
}

/// The first line of a snapshot.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct SnapshotHeader {
    /// Which journal this is: revisions of another one mean nothing here.
    pub journal: String,
    /// Who asked.
    pub technician: TechnicianId,
    /// The revision of every record that follows.
    pub revision: Revision,
    /// How many records follow.
    pub records: usize,
    /// Up to which number there are tickets, for somebody who does not see all of them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub numbered: Option<TicketNumber>,
}

/// The last line of a snapshot: without it the rest is missing.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SnapshotEnd {
    /// How many records were sent.
    pub end: usize,
}

/// A page of the journal.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ChangesPage {
    /// The entries, oldest first.
    pub entries: Vec<crate::desk::Entry>,
    /// The revision of the desk; there are more entries while the last one's is smaller.
    pub head: Revision,
}

/// A page of records.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Page<T> {
    /// The records of the page.
    pub items: Vec<T>,
    /// What to pass as `after` for the next page; nothing on the last one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
}

/// The body of `POST /exports`: what left the desk as a file.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Exported {
    /// What sort of thing: a noun in the plural, or `audit`.
    pub what: String,
    /// The filter that chose them.
    #[serde(default)]
    pub filter: String,
    /// How many.
    pub count: u64,
}

/// What a command did. A repeated command gets the first answer again.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Answer {
    /// The revision of the entry it made; the current one where nothing changed.
    pub revision: Revision,
    /// What changed; empty where the wish was already true.
    pub changes: Vec<Change>,
    /// What to tell the person.
    #[serde(default)]
    pub notices: Vec<Notice>,
}

/// Everything about a ticket that is not in its record.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Thread {
    /// What was said, oldest first.
    pub messages: Vec<Message>,
    /// What was changed, oldest first.
    pub history: Vec<HistoryLine>,
    /// How it was assigned, oldest first.
    pub decisions: Vec<Decision>,
}

/// One entry's effect on one record.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct HistoryLine {
    /// The revision of the entry.
    pub revision: Revision,
    /// When.
    pub at: Timestamp,
    /// Who asked.
    pub actor: Actor,
    /// Which command it was.
    pub command_id: CommandId,
    /// The command's name.
    pub command: String,
    /// True for the entry that created the record.
    pub created: bool,
    /// Which fields changed; empty where only something else about it did.
    pub changes: Vec<FieldChange>,
    /// What of that automation rules did (I23).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub runs: Vec<RuleRun>,
}

/// An assignment decision with the entry it belongs to.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Decision {
    /// The revision of the entry.
    pub revision: Revision,
    /// What was seen and chosen.
    #[serde(flatten)]
    pub decision: AssignmentDecision,
}
