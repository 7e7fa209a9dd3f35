//! Files of sites, users and devices: from bytes to the rows that the desk decides on (E9).
//!
//! Owns encodings, separators, headers in five languages, and what can be said about a file without a desk: which
//! lines are broken, which are there twice. Knows no record, no rule and no place where files are. A column is added
//! in `columns.rs` and in [`ImportRows`](crate::desk::ImportRows).

mod columns;
mod decode;
mod read;
mod report;

use std::str::FromStr;

pub use columns::{Column, columns};
pub use read::{File, Flaw, Problem, read};
pub use report::{ImportLine, ImportOutcome, ImportProgress, ImportReport};

use crate::desk::Rows;

/// What a file can be about.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Noun {
    /// Sites.
    Sites,
    /// Users.
    Users,
    /// Devices.
    Devices,
}

impl Noun {
    /// Every noun.
    pub const ALL: [Self; 3] = [Self::Sites, Self::Users, Self::Devices];

    /// The name on the command line and in paths.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Sites => "sites",
            Self::Users => "users",
            Self::Devices => "devices",
        }
    }
}

impl FromStr for Noun {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|noun| noun.name() == text).ok_or(())
    }
}

/// Why a file cannot be read at all.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Unreadable {
    /// A line is neither UTF-8 nor UTF-16.
    NotText {
        /// Which.
        line: u32,
    },
    /// There is nothing in it, or nothing but a header.
    Empty,
    /// A header that is no column.
    UnknownHeader {
        /// What it says.
        header: String,
        /// What the file seems to be about.
        noun: Noun,
        /// The columns there are.
        known: Vec<&'static str>,
    },
    /// Two headers for one column.
    HeaderTwice {
        /// The column.
        column: &'static str,
    },
    /// Columns that are needed and missing.
    Missing {
        /// What the file seems to be about.
        noun: Noun,
        /// The columns.
        columns: Vec<&'static str>,
    },
}

/// The header of a file to fill in.
pub fn template(noun: Noun) -> String {
    let names: Vec<&str> = columns(noun).iter().map(|column| column.name).collect();
    names.join(",") + "\r\n"
}

/// Rows in pieces of at most `most`, in order.
pub fn pieces(rows: Rows, most: usize) -> Vec<Rows> {
    fn cut<R>(mut rows: Vec<R>, most: usize, make: fn(Vec<R>) -> Rows) -> Vec<Rows> {
        let mut pieces = Vec::new();
        while rows.len() > most {
            let rest = rows.split_off(most);
            pieces.push(make(std::mem::replace(&mut rows, rest)));
        }
        if !rows.is_empty() {
            pieces.push(make(rows));
        }
        pieces
    }
    match rows {
        Rows::Sites(rows) => cut(rows, most, Rows::Sites),
        Rows::Users(rows) => cut(rows, most, Rows::Users),
        Rows::Devices(rows) => cut(rows, most, Rows::Devices),
    }
}

#[cfg(test)]
mod tests;
