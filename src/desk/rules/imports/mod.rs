//! Owns what becomes of the rows of a file: which record each one means, and what it changes (U20, E9, B3 row 32).
//!
//! A row is decided by itself: it writes everything or, where it does not fit, nothing. Knows no file and no header.
//! The rules of a noun are in its file here; what a single record may hold is ruled where its noun is.

mod devices;
mod known;
mod sites;
mod users;

use crate::desk::{
    Fate, Field, Flaw, ImportRows, Name, Notice, Permission, Refusal, RowOutcome, Rows,
    draft::Draft,
};

/// Why a row does not fit: the column, and the reason.
type Misfit = (&'static str, Refusal);

/// Imports rows; says what became of each.
pub(in crate::desk) fn rows(draft: &mut Draft<'_>, import: &ImportRows) -> Result<(), Refusal> {
    draft.needs(Permission::ImportUsers)?;
    let mut known = known::Known::default();
    let outcomes = match &import.rows {
        Rows::Sites(rows) => {
            each(rows, import.skip_errors, |row| (row.line, sites::row(draft, &mut known, row)))
        }
        Rows::Users(rows) => {
            each(rows, import.skip_errors, |row| (row.line, users::row(draft, &mut known, row)))
        }
        Rows::Devices(rows) => {
            each(rows, import.skip_errors, |row| (row.line, devices::row(draft, &mut known, row)))
        }
    }?;
    draft.notice(Notice::Imported { outcomes });
    Ok(())
}

fn each<R>(
    rows: &[R],
    skip_errors: bool,
    mut decide: impl FnMut(&R) -> (u32, Result<Fate, Misfit>),
) -> Result<Vec<RowOutcome>, Refusal> {
    let mut outcomes = Vec::with_capacity(rows.len());
    for row in rows {
        let (line, fate) = decide(row);
        let fate = match fate {
            Ok(fate) => fate,
            Err((column, refusal)) if skip_errors => {
                Fate::Refused { column: column.to_owned(), refusal: Box::new(refusal) }
            }
            Err((column, why)) => {
                let column = column.to_owned();
                return Err(Refusal::ImportRow { line, column, why: Box::new(why) });
            }
        };
        outcomes.push(RowOutcome { line, fate });
    }
    Ok(outcomes)
}

/// A cell that has something in it.
fn said(cell: Option<&String>) -> Option<&str> {
    cell.map(|cell| cell.trim()).filter(|cell| !cell.is_empty())
}

/// A cell that must have something in it.
fn needed<'r>(
    column: &'static str,
    field: Field,
    cell: Option<&'r String>,
) -> Result<&'r str, Misfit> {
    said(cell).ok_or((column, Refusal::Invalid { field, flaw: Flaw::Empty }))
}

/// A cell as a line of text; nothing where it is blank.
fn line(column: &'static str, field: Field, cell: Option<&String>) -> Result<Option<Name>, Misfit> {
    said(cell).map(|text| Name::parse(field, text).map_err(|refusal| (column, refusal))).transpose()
}

/// The parts of a cell that holds several, with `;` between them.
fn parts(cell: Option<&String>) -> impl Iterator<Item = &str> {
    said(cell).into_iter().flat_map(|cell| cell.split(';')).map(str::trim).filter(|s| !s.is_empty())
}

/// What a cell says to a question, in five languages.
fn yes(column: &'static str, field: Field, text: &str) -> Result<bool, Misfit> {
    match folded(text).as_str() {
        "yes" | "y" | "true" | "1" | "x" | "oui" | "vrai" | "ja" | "wahr" | "si" | "sì"
        | "vero" | "sí" | "verdadero" => Ok(true),
        "no" | "n" | "false" | "0" | "-" | "non" | "faux" | "nein" | "falsch" | "falso" => {
            Ok(false)
        }
        _ => Err((column, invalid(field, Flaw::Unknown))),
    }
}

/// Writes a line over a field, where there is one.
fn set(field: &mut Option<Name>, line: Option<Name>) {
    if line.is_some() {
        *field = line;
    }
}

const fn invalid(field: Field, flaw: Flaw) -> Refusal {
    Refusal::Invalid { field, flaw }
}

/// A name as names are compared: without regard to case.
fn folded(name: &str) -> String {
    name.trim().to_lowercase()
}

#[cfg(test)]
mod tests;
