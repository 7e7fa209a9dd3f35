//! From text to rows: the separator, the header, the lines, and what is wrong with them by themselves.

use std::collections::HashMap;

use csv::StringRecord;
use uuid::Uuid;

use super::{
    Noun, Unreadable,
    columns::{Meaning, columns, meaning},
    decode::{decode, line_ends, number},
};
use crate::{
    desk::{DeviceRow, Rows, SiteRow, UserRow},
    export::is_formula,
};

/// A file that was read.
#[derive(Debug)]
pub struct File {
    /// What it is about.
    pub noun: Noun,
    /// How many lines have something in them, beside the header.
    pub lines: usize,
    /// The rows that the desk can decide on.
    pub rows: Rows,
    /// The others.
    pub problems: Vec<Problem>,
}

/// What is wrong with a line by itself.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Problem {
    /// Which line.
    pub line: u32,
    /// What is wrong.
    pub flaw: Flaw,
}

/// What can be wrong with a line by itself.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Flaw {
    /// It has more or fewer cells than the header.
    Cells {
        /// How many the header has.
        expected: usize,
        /// How many it has.
        found: usize,
    },
    /// It names the same record as an earlier line.
    SameAs {
        /// By which column.
        column: &'static str,
        /// Which line.
        line: u32,
    },
}

/// Reads a file. Without a noun its headers say what it is about. `ids` makes the ids of the records that may be
/// created.
///
/// # Errors
/// [`Unreadable`] where no line of it can be used.
pub fn read(
    noun: Option<Noun>,
    bytes: &[u8],
    mut ids: impl FnMut() -> Uuid,
) -> Result<File, Unreadable> {
    let text = decode(bytes)?;
    let (separator, skipped) = separator(&text);
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(separator)
        .has_headers(false)
        .flexible(true)
        .from_reader(&text.as_bytes()[skipped..]);
    let mut record = StringRecord::new();
    // The text is UTF-8 and in memory, so the only failure there is cannot happen.
    let mut next = |record: &mut StringRecord| reader.read_record(record).unwrap_or(false);
    if !next(&mut record) {
        return Err(Unreadable::Empty);
    }
    let header = Header::read(noun, &record)?;
    let mut sheet = Sheet::new(header.noun);
    let mut problems = Vec::new();
    let mut lines = 0;
    let mut place = Place { text: &text, byte: 0, line: 1 };
    while next(&mut record) {
        let start = record.position().map_or(0, csv::Position::byte);
        let line = place.line_at(skipped + usize::try_from(start).unwrap_or(usize::MAX));
        if record.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        lines += 1;
        let beyond = record.iter().skip(header.meanings.len()).any(|cell| !cell.trim().is_empty());
        if record.len() < header.meanings.len() || beyond {
            let flaw = Flaw::Cells { expected: header.meanings.len(), found: record.len() };
            problems.push(Problem { line, flaw });
            continue;
        }
        if let Err(flaw) = sheet.add(line, ids(), &header, &record) {
            problems.push(Problem { line, flaw });
        }
    }
    if lines == 0 {
        return Err(Unreadable::Empty);
    }
    Ok(File { noun: header.noun, lines, rows: sheet.rows, problems })
}

/// Where in the text a line begins. Lines are counted as an editor counts them.
struct Place<'t> {
    text: &'t str,
    byte: usize,
    line: usize,
}

impl Place<'_> {
    /// The number of the line of the record that begins at or after a byte; blank lines come before it.
    fn line_at(&mut self, byte: usize) -> u32 {
        let bytes = self.text.as_bytes();
        let blank =
            bytes.iter().skip(byte).take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
        let byte = (byte + blank).min(bytes.len());
        self.line += line_ends(&bytes[self.byte..byte]);
        self.byte = byte;
        number(self.line)
    }
}

/// The separator of a file, and how many bytes to skip: a first line may say it, as `sep=;`.
fn separator(text: &str) -> (u8, usize) {
    let first = text.lines().next().unwrap_or_default();
    if let Some(named) = first.trim_end().strip_prefix("sep=")
        && let [separator] = named.as_bytes()
    {
        let after = text[first.len()..].find('\n').map_or(text.len(), |at| first.len() + at + 1);
        return (*separator, after);
    }
    let mut quoted = false;
    let mut counts = [(b',', 0), (b';', 0), (b'\t', 0)];
    for byte in first.bytes() {
        quoted ^= byte == b'"';
        if let Some((_, count)) = counts.iter_mut().find(|(own, _)| *own == byte && !quoted) {
            *count += 1;
        }
    }
    let most = counts.iter().rev().max_by_key(|(_, count)| *count);
    (most.map_or(b',', |(separator, _)| *separator), 0)
}

/// What the cells of a line mean.
struct Header {
    noun: Noun,
    meanings: Vec<Meaning>,
}

impl Header {
    fn read(noun: Option<Noun>, record: &StringRecord) -> Result<Self, Unreadable> {
        let noun = noun.unwrap_or_else(|| guess(record));
        let all = columns(noun);
        let mut meanings = Vec::new();
        let said = |(_, header): &(usize, &str)| !header.trim().is_empty();
        let used = record.iter().enumerate().filter(said).last().map(|(at, _)| at);
        for header in record.iter().take(used.map_or(0, |last| last + 1)) {
            let meaning = meaning(noun, header);
            match meaning {
                Meaning::Unknown => {
                    let known = all.iter().map(|column| column.name).collect();
                    let header = header.trim().to_owned();
                    return Err(Unreadable::UnknownHeader { header, noun, known });
                }
                Meaning::Column(at) if meanings.contains(&meaning) => {
                    return Err(Unreadable::HeaderTwice { column: all[at].name });
                }
                _ => meanings.push(meaning),
            }
        }
        let there = |at: usize| meanings.contains(&Meaning::Column(at));
        let missing: Vec<&str> = (all.iter().enumerate())
            .filter(|(at, column)| column.required && !there(*at))
            .map(|(_, column)| column.name)
            .collect();
        if missing.is_empty() {
            Ok(Self { noun, meanings })
        } else {
            Err(Unreadable::Missing { noun, columns: missing })
        }
    }
}

/// What a file is about, by the noun that knows most of its headers; of several the one that lacks fewest.
fn guess(record: &StringRecord) -> Noun {
    let fit = |noun: &Noun| {
        let meanings: Vec<Meaning> = record.iter().map(|header| meaning(*noun, header)).collect();
        let known = meanings.iter().filter(|meaning| **meaning != Meaning::Unknown).count();
        let all = columns(*noun).iter().enumerate();
        let lacks = all
            .filter(|(at, column)| column.required && !meanings.contains(&Meaning::Column(*at)))
            .count();
        (known, std::cmp::Reverse(lacks))
    };
    Noun::ALL.into_iter().rev().max_by_key(fit).unwrap_or(Noun::Users)
}

/// The rows so far, and what they name.
struct Sheet {
    rows: Rows,
    named: HashMap<(&'static str, String), u32>,
}

impl Sheet {
    fn new(noun: Noun) -> Self {
        let rows = match noun {
            Noun::Sites => Rows::Sites(Vec::new()),
            Noun::Users => Rows::Users(Vec::new()),
            Noun::Devices => Rows::Devices(Vec::new()),
        };
        Self { rows, named: HashMap::new() }
    }

    fn add(
        &mut self,
        line: u32,
        id: Uuid,
        header: &Header,
        record: &StringRecord,
    ) -> Result<(), Flaw> {
        let all = columns(header.noun);
        let cells =
            header.meanings.iter().zip(record).filter_map(|(meaning, cell)| match meaning {
                Meaning::Column(at) => Some((all[*at].name, text(cell)?)),
                _ => None,
            });
        let mut named = Vec::new();
        match &mut self.rows {
            Rows::Sites(rows) => {
                let mut row = SiteRow::blank(line, id.into());
                cells.for_each(|(column, cell)| put(row.cell(column), cell));
                named.extend([("site_name", row.site_name.clone())]);
                self.named.once(named, line)?;
                rows.push(row);
            }
            Rows::Users(rows) => {
                let mut row = UserRow::blank(line, id.into());
                cells.for_each(|(column, cell)| put(row.cell(column), cell));
                named.extend([
                    ("external_id", row.external_id.clone()),
                    ("email", row.email.clone()),
                ]);
                self.named.once(named, line)?;
                rows.push(row);
            }
            Rows::Devices(rows) => {
                let mut row = DeviceRow::blank(line, id.into());
                cells.for_each(|(column, cell)| put(row.cell(column), cell));
                let at_site = row.site_name.as_ref().zip(row.device_name.as_ref());
                let at_site = at_site.map(|(site, name)| format!("{site}\n{name}"));
                named.extend([("external_id", row.external_id.clone()), ("device_name", at_site)]);
                self.named.once(named, line)?;
                rows.push(row);
            }
        }
        Ok(())
    }
}

/// Names that may be there once.
trait Once {
    fn once(&mut self, names: Vec<(&'static str, Option<String>)>, line: u32) -> Result<(), Flaw>;
}

impl Once for HashMap<(&'static str, String), u32> {
    fn once(&mut self, names: Vec<(&'static str, Option<String>)>, line: u32) -> Result<(), Flaw> {
        let names: Vec<_> = names
            .into_iter()
            .filter_map(|(column, name)| Some((column, name?.to_lowercase())))
            .collect();
        for (column, name) in &names {
            if let Some(line) = self.get(&(*column, name.clone())) {
                return Err(Flaw::SameAs { column, line: *line });
            }
        }
        self.extend(names.into_iter().map(|name| (name, line)));
        Ok(())
    }
}

/// A cell that says something, without the apostrophe by which an export keeps it from being a formula.
fn text(cell: &str) -> Option<String> {
    let cell = cell.strip_prefix('\'').filter(|rest| is_formula(rest)).unwrap_or(cell).trim();
    (!cell.is_empty()).then(|| cell.to_owned())
}

fn put(to: Option<&mut Option<String>>, cell: String) {
    if let Some(to) = to {
        *to = Some(cell);
    }
}
