//! What is said about a file that was imported, or would be: counts, and a line for each line of the file.

use crate::{
    desk::{Desk, Fate, RowOutcome, Rows, Timestamp},
    import::{Flaw, ImportLine, ImportOutcome, ImportReport, Noun, Problem, Unreadable},
    phrase,
    server::words::lang,
};

/// A report in the making.
pub(super) struct Report(ImportReport);

impl Report {
    /// The report on a file of which so much is known without a desk.
    pub(super) fn new(noun: Noun, problems: Vec<Problem>) -> Self {
        let error = |problem: Problem| {
            let (column, message) = match problem.flaw {
                Flaw::Cells { expected, found } => (None, lang().import_cells(expected, found)),
                Flaw::SameAs { column, line } => {
                    (Some(column.to_owned()), lang().import_same_as(line))
                }
            };
            ImportLine {
                line: problem.line,
                outcome: ImportOutcome::Error,
                column,
                message: Some(message.into_owned()),
            }
        };
        Self(ImportReport {
            kind: noun.name().to_owned(),
            applied: false,
            earlier: None,
            stopped: None,
            created: 0,
            updated: 0,
            moved: 0,
            unchanged: 0,
            refused: 0,
            lines: problems.into_iter().map(error).collect(),
        })
    }

    /// True while no line does not fit.
    pub(super) fn is_clean(&self) -> bool {
        self.0.lines.is_empty()
    }

    /// The file was imported before.
    pub(super) fn earlier(mut self, at: Timestamp) -> ImportReport {
        self.0.earlier = Some(at);
        self.0
    }

    /// It ended before its end.
    pub(super) fn stopped(mut self, why: String) -> Self {
        self.0.stopped = Some(why);
        self
    }

    /// What became of rows.
    pub(super) fn rows(mut self, desk: &Desk, outcomes: &[RowOutcome]) -> Self {
        self.0.lines.extend(outcomes.iter().map(|outcome| line(desk, outcome)));
        self
    }

    /// Names the rows that were not reached.
    pub(super) fn missing(mut self, pieces: &[Rows]) -> Self {
        if self.0.stopped.is_none() {
            return self;
        }
        let reached = self.0.lines.iter().map(|line| line.line).max().unwrap_or(0);
        let all = pieces.iter().flat_map(lines_of);
        let missing = all.filter(|line| *line > reached).map(|line| ImportLine {
            line,
            outcome: ImportOutcome::Error,
            column: None,
            message: Some(lang().import_not_reached().to_owned()),
        });
        self.0.lines.extend(missing.collect::<Vec<_>>());
        self
    }

    /// The report.
    pub(super) fn done(self, applied: bool) -> ImportReport {
        let Self(mut report) = self;
        report.lines.sort_by_key(|line| line.line);
        let count = |wanted: &[ImportOutcome]| {
            report.lines.iter().filter(|line| wanted.contains(&line.outcome)).count()
        };
        report.created = count(&[ImportOutcome::Created]);
        report.updated = count(&[ImportOutcome::Updated, ImportOutcome::Moved]);
        report.moved = count(&[ImportOutcome::Moved]);
        report.unchanged = count(&[ImportOutcome::Unchanged]);
        report.refused = count(&[ImportOutcome::Error]);
        report.applied = applied;
        report
    }
}

/// Why no line of a file can be used, and what to do.
pub(super) fn unreadable(why: &Unreadable) -> String {
    match why {
        Unreadable::NotText { line } => lang().import_not_text(*line).into_owned(),
        Unreadable::Empty => lang().import_empty().to_owned(),
        Unreadable::UnknownHeader { header, noun, known } => {
            let header = crate::desk::clean(header).into_owned();
            lang().import_unknown_header(header, noun.name(), known.join(", ")).into_owned()
        }
        Unreadable::HeaderTwice { column } => lang().import_header_twice(*column).into_owned(),
        Unreadable::Missing { noun, columns } => {
            lang().import_missing(columns.join(", "), noun.name()).into_owned()
        }
    }
}

fn line(desk: &Desk, RowOutcome { line, fate }: &RowOutcome) -> ImportLine {
    let (outcome, column, message) = match fate {
        Fate::Created => (ImportOutcome::Created, None, None),
        Fate::Updated => (ImportOutcome::Updated, None, None),
        Fate::Moved { lost } => {
            (ImportOutcome::Moved, None, Some(lang().import_moved(*lost).into_owned()))
        }
        Fate::Unchanged => (ImportOutcome::Unchanged, None, None),
        Fate::Refused { column, refusal } => {
            let words = phrase::refusal(lang(), desk, refusal);
            (ImportOutcome::Error, Some(column.clone()), Some(words))
        }
    };
    ImportLine { line: *line, outcome, column, message }
}

fn lines_of(rows: &Rows) -> Vec<u32> {
    match rows {
        Rows::Sites(rows) => rows.iter().map(|row| row.line).collect(),
        Rows::Users(rows) => rows.iter().map(|row| row.line).collect(),
        Rows::Devices(rows) => rows.iter().map(|row| row.line).collect(),
    }
}
