//! Owns how a file travels to the desk and what comes back while it is imported: progress, then a report (E9).

use serde::{Deserialize, Serialize};

use super::Problem;
use crate::import::{ImportProgress, ImportReport};

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
