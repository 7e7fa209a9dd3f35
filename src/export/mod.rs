//! Lists as files: which columns each noun has for a spreadsheet or a script, and how they are written.
//!
//! Owns the names of the columns, which are the same in every language and which an import reads back, and the
//! writing of CSV that no spreadsheet takes for a formula (E9), of JSON, and of a table to look at. Knows the desk,
//! no surface and no file. A column is added in the file of its noun in `sheets/`; a noun is a file there and a line
//! in [`sheet`].

mod sheets;
mod value;
mod write;

pub use value::Value;
pub use write::{Format, is_formula, lines, safe, write};

use crate::desk::{Desk, Kind, RecordKey};

/// One column of a noun.
pub struct Column {
    /// Its name: the header in CSV, the key in JSON.
    pub name: &'static str,
    /// What is in it.
    value: fn(&Desk, RecordKey) -> Value,
}

/// The columns of a noun.
pub struct Sheet {
    /// All of them.
    pub columns: &'static [Column],
    /// Those that are worth a look on a terminal.
    pub brief: &'static [&'static str],
}

/// The columns of a noun; nothing where its records have no list to write.
pub const fn sheet(kind: Kind) -> Option<&'static Sheet> {
    match kind {
        Kind::Ticket => Some(&sheets::TICKETS),
        Kind::User => Some(&sheets::USERS),
        Kind::Device => Some(&sheets::DEVICES),
        Kind::Technician => Some(&sheets::TECHNICIANS),
        Kind::Site => Some(&sheets::SITES),
        Kind::Role => Some(&sheets::ROLES),
        Kind::Alert => Some(&sheets::ALERTS),
        Kind::AutomationRule => Some(&sheets::RULES),
        Kind::Department => Some(&sheets::DEPARTMENTS),
        Kind::Folder => Some(&sheets::FOLDERS),
        Kind::Status => Some(&sheets::STATUSES),
        Kind::Intake => Some(&sheets::INTAKES),
        Kind::Letter => Some(&sheets::LETTERS),
        Kind::ApiToken => Some(&sheets::TOKENS),
        Kind::Webhook => Some(&sheets::WEBHOOKS),
        Kind::Account | Kind::View => None,
    }
}

/// What the lists of a noun are called in the audit log.
pub const fn plural(kind: Kind) -> &'static str {
    match kind {
        Kind::Ticket => "tickets",
        Kind::User => "users",
        Kind::Device => "devices",
        Kind::Technician => "technicians",
        Kind::Site => "sites",
        Kind::Alert => "alerts",
        Kind::Department => "departments",
        Kind::Folder => "folders",
        Kind::Role => "roles",
        Kind::Status => "statuses",
        Kind::Intake => "held",
        Kind::AutomationRule => "rules",
        Kind::Letter => "mails",
        Kind::ApiToken => "tokens",
        Kind::Webhook => "webhooks",
        Kind::View => "views",
        Kind::Account => "account",
    }
}

/// Records in columns, ready to be written.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Table {
    /// The names of the columns.
    pub columns: Vec<&'static str>,
    /// What is in them, record by record.
    pub rows: Vec<Vec<Value>>,
}

/// A column that a noun does not have.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct UnknownColumn {
    /// What was asked for.
    pub column: String,
    /// What there is.
    pub allowed: Vec<&'static str>,
}

/// Puts records of one noun in columns, in the order in which they come. Without a choice of columns it is all of
/// them.
///
/// # Errors
/// A chosen column that the noun does not have.
pub fn table(
    desk: &Desk,
    kind: Kind,
    keys: impl IntoIterator<Item = RecordKey>,
    chosen: Option<&[String]>,
) -> Result<Table, UnknownColumn> {
    let all = sheet(kind).map_or(&[][..], |sheet| sheet.columns);
    let mut columns: Vec<&Column> = all.iter().collect();
    if let Some(chosen) = chosen {
        let find = |name: &String| {
            let wanted = name.trim();
            all.iter().find(|column| column.name.eq_ignore_ascii_case(wanted)).ok_or_else(|| {
                let allowed = all.iter().map(|column| column.name).collect();
                UnknownColumn { column: wanted.to_owned(), allowed }
            })
        };
        columns = chosen.iter().map(find).collect::<Result<_, _>>()?;
    }
    let row = |key| columns.iter().map(|column| (column.value)(desk, key)).collect();
    Ok(Table {
        columns: columns.iter().map(|column| column.name).collect(),
        rows: keys.into_iter().map(row).collect(),
    })
}

#[cfg(test)]
mod tests;
