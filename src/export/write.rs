//! Writes a table as CSV, as JSON, or as columns to look at. The only place that knows what a spreadsheet does with
//! a cell (E9).

use std::{
    borrow::Cow,
    io::{self, Write},
};

use serde::{Serialize, Serializer, ser::SerializeMap as _};
use unicode_width::UnicodeWidthStr as _;

use super::{Table, Value};
use crate::desk;

/// How a list is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Format {
    /// RFC 4180, UTF-8.
    Csv,
    /// One array of objects.
    Json,
    /// Columns to look at.
    Table,
}

impl Format {
    /// What the name of a file says about it: JSON or else CSV.
    pub fn of_name(name: &str) -> Self {
        let end = name.rsplit_once('.').map_or("", |(_, end)| end);
        if end.eq_ignore_ascii_case("json") { Self::Json } else { Self::Csv }
    }
}

/// True for a cell that a spreadsheet takes for a formula, or that hides one behind white space.
pub fn is_formula(cell: &str) -> bool {
    cell.starts_with(['=', '+', '-', '@', '\t', '\r'])
}

/// The cell as a spreadsheet takes it for text: an apostrophe before what looks like a formula.
pub fn safe(cell: &str) -> Cow<'_, str> {
    if is_formula(cell) { format!("'{cell}").into() } else { cell.into() }
}

/// Writes a table.
///
/// # Errors
/// Those of the writer.
pub fn write(table: &Table, format: Format, to: &mut impl Write) -> io::Result<()> {
    match format {
        Format::Csv => csv(table, to),
        Format::Json => json(table, to),
        Format::Table => look(table, to),
    }
}

fn csv(table: &Table, to: &mut impl Write) -> io::Result<()> {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(to);
    writer.write_record(&table.columns).map_err(plain)?;
    for row in &table.rows {
        let cells = row.iter().map(|value| match value {
            Value::Text(text) => safe(text).into_owned(),
            Value::List(_) => safe(&value.plain()).into_owned(),
            _ => value.plain(),
        });
        writer.write_record(cells.map(String::into_bytes)).map_err(plain)?;
    }
    writer.flush()
}

/// The failure of whoever is written to, so that a closed pipe is known as one.
fn plain(error: csv::Error) -> io::Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error,
        other => io::Error::other(format!("{other:?}")),
    }
}

/// A row under the names of its columns, in their order.
struct Object<'t>(&'t [&'static str], &'t [Value]);

impl Serialize for Object<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (name, value) in self.0.iter().zip(self.1) {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}

fn json(table: &Table, to: &mut impl Write) -> io::Result<()> {
    let mut before: &[u8] = b"[\n";
    for row in &table.rows {
        to.write_all(before)?;
        serde_json::to_writer(&mut *to, &Object(&table.columns, row))?;
        before = b",\n";
    }
    to.write_all(if table.rows.is_empty() { b"[]\n" } else { b"\n]\n" })
}

/// A line of JSON for each row.
pub fn lines(table: &Table) -> String {
    let row = |row: &Vec<Value>| {
        let object = serde_json::to_string(&Object(&table.columns, row));
        object.expect("names and plain values") + "\n"
    };
    table.rows.iter().map(row).collect()
}

fn look(table: &Table, to: &mut impl Write) -> io::Result<()> {
    let shown = |value: &Value| match value {
        Value::None => "-".to_owned(),
        value => desk::clean(&value.plain()).into_owned(),
    };
    let head = table.columns.iter().map(|name| name.replace('_', " ").to_uppercase()).collect();
    let mut lines: Vec<Vec<String>> = vec![head];
    lines.extend(table.rows.iter().map(|row| row.iter().map(shown).collect()));
    let width = |column: usize| lines.iter().map(|line| line[column].width()).max().unwrap_or(0);
    let widths: Vec<usize> = (0..table.columns.len()).map(width).collect();
    for line in &lines {
        let mut text = String::new();
        for (cell, width) in line.iter().zip(&widths) {
            text.push_str(cell);
            text.extend(std::iter::repeat_n(' ', width - cell.width() + 2));
        }
        writeln!(to, "{}", text.trim_end())?;
    }
    Ok(())
}
