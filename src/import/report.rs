//! Owns what is told about a file while it is imported and afterwards: how far it is, then what became of each line.
//! Who imports makes it, who asked shows it; it travels as it is.

use serde::{Deserialize, Serialize};

use crate::{
    desk::Timestamp,
    export::{Table, Value},
};

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

impl ImportReport {
    /// The report as a file.
    pub fn table(&self) -> Table {
        let row = |line: &ImportLine| {
            vec![
                Value::Number(line.line.into()),
                Value::word(&line.outcome),
                Value::maybe(line.column.as_deref()),
                Value::maybe(line.message.as_deref()),
            ]
        };
        Table {
            columns: vec!["line", "outcome", "column", "message"],
            rows: self.lines.iter().map(row).collect(),
        }
    }
}
