//! Owns how a file travels to the desk and what comes back while it is imported: progress, then a report (E9).

use serde::{Deserialize, Serialize};

use super::Problem;
use crate::desk::Timestamp;

/// The largest file that is taken, in bytes.
pub const IMPORT_LIMIT: usize = 32 * 1024 * 1024;

/// The parameters of `POST /imports`; the body is the file as it is.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ImportOptions {
    /// `sites`, `users` or `devices`; nothing leaves it to the headers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// Change nothing, only say what would happen.
    #[serde(default)]
    pub dry_run: bool,
    /// Leave out lines that do not fit; without it nothing is imported where one does not.
    #[serde(default)]
    pub skip_errors: bool,
    /// Also where the same file was imported before.
    #[serde(default)]
    pub again: bool,
}

/// One line of the answer.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(tag = "event", content = "data", rename_all = "kebab-case")]
pub enum ImportEvent {
    /// How far it is.
    Progress(ImportProgress),
    /// What became of it: the last line.
    Report(Box<ImportReport>),
    /// That it failed, and why: the last line.
    Failed(Box<Problem>),
}

/// How far an import is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct ImportProgress {
    /// Lines are written; before that they are only checked.
    pub writing: bool,
    /// So many of them.
    pub done: usize,
    /// Of so many.
    pub lines: usize,
}

/// What became of a file.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct ImportReport {
    /// What it is about.
    pub kind: String,
    /// The desk changed, or would have where it had to; false for a dry run, and where nothing was imported.
    pub applied: bool,
    /// The file was imported before, and not again: when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub earlier: Option<Timestamp>,
    /// Why it ended before its end; lines that were not reached are among `lines` as refused.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stopped: Option<String>,
    /// New records.
    pub created: usize,
    /// Records that look different, those that moved among them.
    pub updated: usize,
    /// Records that are at another site now (B3 row 32).
    pub moved: usize,
    /// Records that looked like this already.
    pub unchanged: usize,
    /// Lines that do not fit.
    pub refused: usize,
    /// Every line that has something in it, in order.
    pub lines: Vec<ImportLine>,
}

/// What became of one line.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct ImportLine {
    /// Which.
    pub line: u32,
    /// `created`, `updated`, `moved`, `unchanged`, `error`.
    pub outcome: ImportOutcome,
    /// The column that does not fit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub column: Option<String>,
    /// What to know about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
}

/// What can become of a line.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ImportOutcome {
    /// A new record.
    Created,
    /// A record that looks different.
    Updated,
    /// A record that is at another site.
    Moved,
    /// A record that looked like this already.
    Unchanged,
    /// Nothing.
    Error,
}
