//! What people call things on the command line: a name, an address, an id, a word of a short list.
//!
//! Owns how such a text finds its record, and what is said where it finds none or several; knows nothing of what is done
//! with it. A noun that has names is an `impl` of [`Named`] here.

use std::{
    fmt::Display,
    io::{self, Read as _},
};

use anyhow::{Context as _, bail, ensure};
use clap::builder::{PossibleValuesParser, TypedValueParser};
use serde::{Serialize, de::DeserializeOwned};

use super::lang;
use crate::{
    desk::{
        Alert, AutomationRule, Department, Desk, Device, Edit, Entity, Folder, Intake, Kind,
        RecordKey, Role, Site, Status, Technician, Ticket, TicketNumber, User,
    },
    export, phrase,
};

/// A record that people call something.
pub(super) trait Named: Entity<Id: Display> {
    /// What it is called.
    fn called(&self, desk: &Desk) -> String;

    /// What else means it and nothing else, as a whole.
    fn also(&self) -> Vec<String> {
        Vec::new()
    }

    /// The one that a text means.
    fn find<'d>(desk: &'d Desk, text: &str) -> anyhow::Result<&'d Self> {
        the_one(desk, text, desk.all())
    }

    /// The one that a text names as a whole: for what cannot be undone, a part of a name is too little.
    fn exactly<'d>(desk: &'d Desk, text: &str) -> anyhow::Result<&'d Self> {
        let found = Self::find(desk, text)?;
        ensure!(is_whole(desk, found, &folded(text)), lang().cli_whole_name(found.called(desk)));
        Ok(found)
    }
}

/// A text as names are compared.
fn folded(text: &str) -> String {
    text.trim().to_lowercase()
}

/// True where a folded text is the whole name of a record, its address or its id.
fn is_whole<R: Named>(desk: &Desk, one: &R, wanted: &str) -> bool {
    folded(&one.called(desk)) == wanted
        || one.also().iter().any(|other| folded(other) == wanted)
        || one.id().to_string() == wanted
}

impl Named for Technician {
    fn called(&self, _: &Desk) -> String {
        self.name()
    }

    fn also(&self) -> Vec<String> {
        vec![self.email.to_string()]
    }
}

impl Named for User {
    fn called(&self, _: &Desk) -> String {
        self.name()
    }

    fn also(&self) -> Vec<String> {
        self.emails().map(ToString::to_string).collect()
    }

    /// One that was merged into another or erased gives its name away.
    fn find<'d>(desk: &'d Desk, text: &str) -> anyhow::Result<&'d Self> {
        the_one(desk, text, desk.all().filter(|user: &&Self| user.is_listed()))
    }
}

impl Named for Device {
    fn called(&self, _: &Desk) -> String {
        self.name.to_string()
    }

    /// One that is deleted gives its name away.
    fn find<'d>(desk: &'d Desk, text: &str) -> anyhow::Result<&'d Self> {
        the_one(desk, text, desk.all().filter(|device: &&Self| device.is_live()))
    }
}

impl Named for Site {
    fn called(&self, _: &Desk) -> String {
        self.name.to_string()
    }
}

impl Named for Department {
    fn called(&self, _: &Desk) -> String {
        self.name.to_string()
    }
}

impl Named for Folder {
    /// Several sites have one of this name.
    fn called(&self, desk: &Desk) -> String {
        format!("{} {}", phrase::site(lang(), desk, self.site), self.name)
    }

    fn also(&self) -> Vec<String> {
        vec![self.name.to_string()]
    }
}

impl Named for Role {
    fn called(&self, _: &Desk) -> String {
        phrase::role_name(lang(), self).to_owned()
    }

    /// What lists call it, whatever the language.
    fn also(&self) -> Vec<String> {
        vec![self.name.to_string()]
    }
}

impl Named for AutomationRule {
    fn called(&self, _: &Desk) -> String {
        phrase::rule_name(lang(), self).to_owned()
    }

    /// What lists call it, whatever the language.
    fn also(&self) -> Vec<String> {
        vec![self.name.to_string()]
    }
}

impl Named for Intake {
    fn called(&self, _: &Desk) -> String {
        format!("{} {}", self.from, self.subject)
    }
}

impl Named for Status {
    fn called(&self, _: &Desk) -> String {
        phrase::status_name(lang(), self).to_owned()
    }

    /// What lists call it, whatever the language.
    fn also(&self) -> Vec<String> {
        vec![self.name.to_string()]
    }
}

impl Named for Alert {
    /// Several devices report the same.
    fn called(&self, desk: &Desk) -> String {
        format!("{} {}", self.title, phrase::device(lang(), desk, self.device))
    }

    fn also(&self) -> Vec<String> {
        vec![self.title.to_string()]
    }
}

impl Named for Ticket {
    fn called(&self, _: &Desk) -> String {
        format!("{} {}", self.number, self.title)
    }

    /// By its number and nothing else.
    fn find<'d>(desk: &'d Desk, text: &str) -> anyhow::Result<&'d Self> {
        let number = number(text).map_err(anyhow::Error::msg)?;
        match desk.ticket_numbered(number) {
            Some(ticket) => Ok(ticket),
            None => bail!(lang().cli_no_ticket(number.to_string())),
        }
    }
}

/// Names that an error lists at most.
const LISTED: usize = 8;

/// The one of some that a text means: its id, an address or the name as a whole, else the only one whose name has every
/// word of it.
pub(super) fn the_one<'d, R: Named>(
    desk: &Desk,
    text: &str,
    some: impl IntoIterator<Item = &'d R>,
) -> anyhow::Result<&'d R> {
    let wanted = folded(text);
    let all: Vec<(&R, String)> =
        some.into_iter().map(|one| (one, folded(&one.called(desk)))).collect();
    let whole = all.iter().filter(|(one, _)| is_whole(desk, *one, &wanted));
    let whole: Vec<&R> = whole.map(|(one, _)| *one).collect();
    if let [one] = whole.as_slice() {
        return Ok(one);
    }
    let has_all = |name: &str| wanted.split_whitespace().all(|word| name.contains(word));
    let like: Vec<&R> = all.iter().filter(|(_, name)| has_all(name)).map(|(one, _)| *one).collect();
    let names = |some: &mut dyn Iterator<Item = &R>| {
        some.map(|one| one.called(desk)).take(LISTED).collect::<Vec<_>>().join(", ")
    };
    match like.as_slice() {
        [one] if whole.is_empty() && !wanted.is_empty() => Ok(one),
        [] => bail!(lang().cli_none_called(names(&mut all.iter().map(|(one, _)| *one)), text)),
        several => bail!(lang().cli_several_called(names(&mut several.iter().copied()), text)),
    }
}

/// The record of a noun that a text means.
pub(super) fn record(desk: &Desk, kind: Kind, text: &str) -> anyhow::Result<RecordKey> {
    fn key<R: Named>(desk: &Desk, text: &str) -> anyhow::Result<RecordKey> {
        Ok(R::key(R::find(desk, text)?.id()))
    }
    match kind {
        Kind::Ticket => key::<Ticket>(desk, text),
        Kind::User => key::<User>(desk, text),
        Kind::Device => key::<Device>(desk, text),
        Kind::Technician => key::<Technician>(desk, text),
        Kind::Site => key::<Site>(desk, text),
        Kind::Folder => key::<Folder>(desk, text),
        Kind::Department => key::<Department>(desk, text),
        Kind::Role => key::<Role>(desk, text),
        Kind::Alert => key::<Alert>(desk, text),
        _ => bail!(lang().cli_none_called("", text)),
    }
}

/// Records to do the same to.
#[derive(clap::Args, Debug)]
#[group(skip)]
pub(super) struct Which {
    /// What they are called, or their ids; - reads them from standard input, one a line
    #[arg(required = true, value_name = "NAME")]
    names: Vec<String>,
}

impl Which {
    /// All that are meant, those that standard input brings among them.
    pub(super) fn all<R: Named>(&self) -> anyhow::Result<Vec<String>> {
        meant::<R>(&self.names)
    }
}

/// Names as they were typed, those of standard input in the place of `-`.
pub(super) fn meant<R: Named>(names: &[String]) -> anyhow::Result<Vec<String>> {
    let Some(at) = names.iter().position(|name| name == "-") else { return Ok(names.to_vec()) };
    let columns = export::sheet(R::KIND).map_or(&[][..], |sheet| sheet.columns);
    let read = first_column(&read_all()?, |text| columns.iter().any(|it| it.name == text))?;
    let (before, after) = (&names[..at], &names[at + 1..]);
    Ok(before.iter().chain(&read).chain(after).cloned().collect())
}

/// The first column of lines that may be CSV, such as `helpdeck tickets --csv` writes; a header is no name.
fn first_column(text: &str, is_header: impl Fn(&str) -> bool) -> anyhow::Result<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new();
    let reader = reader.has_headers(false).flexible(true).trim(csv::Trim::All);
    let mut names = Vec::new();
    for (line, row) in reader.from_reader(text.as_bytes()).records().enumerate() {
        let row = row.context(lang().cli_no_input())?;
        let name = row.get(0).unwrap_or_default();
        if !(name.is_empty() || line == 0 && is_header(name)) {
            names.push(name.to_owned());
        }
    }
    Ok(names)
}

/// What was typed, or what standard input brings where it was `-`.
pub(super) fn written(text: &str) -> anyhow::Result<String> {
    if text == "-" { Ok(read_all()?.trim_end().to_owned()) } else { Ok(text.to_owned()) }
}

/// Everything that standard input brings.
pub(super) fn read_all() -> anyhow::Result<String> {
    let mut read = String::new();
    io::stdin().read_to_string(&mut read).context(lang().cli_no_input())?;
    ensure!(!read.trim().is_empty(), lang().cli_nothing_typed());
    Ok(read)
}

/// A ticket's number as it is typed.
pub(super) fn number(text: &str) -> Result<TicketNumber, String> {
    let digits = text.strip_prefix('#').unwrap_or(text);
    digits.parse().map(TicketNumber).map_err(|_| lang().cli_no_number().to_owned())
}

/// One of these values, by the word it has in JSON.
pub(super) fn one_of<T>(all: &[T]) -> impl TypedValueParser<Value = T> + use<T>
where
    T: Serialize + DeserializeOwned + Clone + Send + Sync + 'static,
{
    let words = all.iter().filter_map(|value| serde_json::to_value(value).ok());
    let words = words.filter_map(|word| word.as_str().map(str::to_owned));
    PossibleValuesParser::new(words.collect::<Vec<_>>())
        .try_map(|word| serde_json::from_value::<T>(word.to_lowercase().into()))
}

/// The text of an option that an empty text takes away.
pub(super) fn kept(text: String) -> Option<String> {
    (!text.trim().is_empty()).then_some(text)
}

/// A field to change to what an option says.
pub(super) fn to<T>(value: Option<T>) -> Option<Edit<T>> {
    value.map(Edit::to)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_the_first_column_of_lines_without_their_header() {
        let read = |text: &str| first_column(text, |text| text == "number").expect("lines");
        assert_eq!(read("1042\n1043\n"), ["1042", "1043"]);
        assert_eq!(read("number,title\r\n1042,\"Screen, dark\"\r\n\r\n1043\r\n"), ["1042", "1043"]);
        assert_eq!(read("1042\nnumber\n"), ["1042", "number"]);
        assert_eq!(read("\"Holt, Maren\"\n"), ["Holt, Maren"]);
    }
}
