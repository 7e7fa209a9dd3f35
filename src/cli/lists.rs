//! `helpdeck tickets`, `users`, `roles` and so on: lists for spreadsheets and scripts.
//!
//! The filter is the one of the terminal. What is written is what the person signed in may see.

use std::{
    collections::BTreeSet,
    fs::{self, OpenOptions},
    io::{self, BufWriter, Write},
    path::{Path, PathBuf},
    sync::Arc,
};

use anyhow::{Context as _, anyhow};

use super::{lang, named, reach, settings};
use crate::{
    client,
    desk::{
        Desk, Kind, Record, RecordKey, TechnicianId, View,
        filter::{Filter, Reader},
    },
    export::{self, Format},
    phrase,
    tui::{
        hits::Hits,
        look::Look,
        panes::{Pane, Shape, Sight},
        screen::Split,
    },
    wire::Exported,
};

#[derive(clap::Args, Debug)]
#[group(skip)]
pub(super) struct Arguments {
    /// Only what matches, as after / in the terminal: is:open prio:>=high "two words"
    #[arg(long, value_name = "TEXT", default_value = "", hide_default_value = true)]
    filter: String,
    /// Only what belongs to a record: user:zoe@example.com, device:LT-0192, "site:Leeds office"
    #[arg(long, value_name = "NOUN:NAME")]
    of: Option<String>,
    /// Only what a saved view shows, by its name
    #[arg(long, value_name = "NAME")]
    view: Option<String>,
    /// Write CSV
    #[arg(long, conflicts_with = "json")]
    csv: bool,
    /// Write JSON
    #[arg(long)]
    json: bool,
    /// Only these columns, in this order
    #[arg(long, value_name = "NAMES", value_delimiter = ',')]
    columns: Option<Vec<String>>,
    /// Write to a file that does not exist yet; its name says whether it is CSV or JSON
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Replace that file where it exists
    #[arg(long, requires = "output")]
    force: bool,
}

impl Arguments {
    fn format(&self) -> Format {
        match &self.output {
            _ if self.csv => Format::Csv,
            _ if self.json => Format::Json,
            Some(path) => Format::of_name(&path.to_string_lossy()),
            None => Format::Table,
        }
    }
}

pub(super) async fn list(kind: Kind, arguments: Arguments) -> anyhow::Result<()> {
    let lang = lang();
    let parse = |text: &str| {
        Filter::parse(kind, text).map_err(|error| anyhow!(phrase::filter_error(lang, &error)))
    };
    let filter = parse(&arguments.filter)?;
    let format = arguments.format();
    let columns = arguments.columns.or_else(|| brief(kind, format));
    // Before anybody is asked for anything.
    export::table(&Desk::default(), kind, [], columns.as_deref()).map_err(unknown)?;

    let reached = reach::reach().await?;
    let read = client::read(&reached.session).await;
    let (desk, me) = read.with_context(|| reached.session.url.clone())?;
    let (filter, mut said, order) = match &arguments.view {
        None => (filter, arguments.filter, None),
        Some(name) => {
            let shape = viewed(&desk, me, kind, name)?;
            let text = format!("{} {}", shape.filter, arguments.filter);
            (parse(&text)?, text.trim().to_owned(), Some(shape.sort))
        }
    };
    let mut keys = matching(&desk, me, kind, &filter);
    if let Some(text) = &arguments.of {
        let of = related(&desk, me, kind, text)?;
        keys.retain(|key| of.contains(key));
        said.extend([" ", text]);
    }
    let keys = in_order(&desk, me, kind, (&filter, order), keys);
    let count = keys.len();
    let table = export::table(&desk, kind, keys, columns.as_deref()).map_err(unknown)?;
    let told = match format {
        // A look is no export.
        Format::Table if arguments.output.is_none() => Ok(()),
        _ => {
            let exported = Exported {
                what: export::plural(kind).to_owned(),
                filter: said.trim().to_owned(),
                count: u64::try_from(count).unwrap_or(u64::MAX),
            };
            client::exported(&reached.session, &exported).await
        }
    };
    let url = reached.session.url.clone();
    reached.leave().await;
    told.context(url)?;
    match arguments.output {
        None => put(&table, format, io::stdout().lock())?,
        Some(path) => {
            let file = open(&path, arguments.force)?;
            put(&table, format, file).map_err(|error| super::paths::unwritten(&path, &error))?;
        }
    }
    Ok(())
}

/// The columns of a table to look at; nothing where all of them are written.
pub(super) fn brief(kind: Kind, format: Format) -> Option<Vec<String>> {
    let sheet = export::sheet(kind).filter(|_| format == Format::Table)?;
    Some(sheet.brief.iter().map(ToString::to_string).collect())
}

/// What the records of a noun can belong to, as its list shows it.
const fn owners(kind: Kind) -> &'static [Kind] {
    match kind {
        Kind::Ticket => &[Kind::User, Kind::Device, Kind::Technician, Kind::Site, Kind::Alert],
        Kind::User => &[Kind::Ticket, Kind::Device, Kind::Site, Kind::Department],
        Kind::Device => &[Kind::User, Kind::Alert, Kind::Site, Kind::Folder],
        Kind::Technician => &[Kind::Role],
        Kind::Folder => &[Kind::Site],
        Kind::Alert => &[Kind::Device, Kind::Ticket],
        _ => &[],
    }
}

/// What belongs to the record that a text such as `site:Leeds` names.
fn related(
    desk: &Desk,
    me: TechnicianId,
    kind: Kind,
    text: &str,
) -> anyhow::Result<BTreeSet<RecordKey>> {
    let named = text.split_once(':').and_then(|(noun, name)| {
        let owner = owners(kind).iter().find(|owner| word(**owner) == noun.trim())?;
        Some((*owner, name, Pane::of_kind(kind)?))
    });
    let (owner, name, pane) = named.with_context(|| {
        let nouns: Vec<String> = owners(kind).iter().map(|owner| word(*owner)).collect();
        lang().cli_no_owner(nouns.join(", "), export::plural(kind)).into_owned()
    })?;
    let (look, of) = (undrawn(), Some(named::record(desk, owner, name)?));
    Ok(pane.resource().all(&Sight { of, ..sight(desk, me, &look) }).into_iter().collect())
}

/// A noun as JSON has it.
fn word(kind: Kind) -> String {
    let word = serde_json::to_value(kind).unwrap_or_default();
    word.as_str().unwrap_or_default().to_owned()
}

/// How the view of this name shows its list.
fn viewed(desk: &Desk, me: TechnicianId, of: Kind, name: &str) -> anyhow::Result<Shape> {
    let view = view(desk, me, of, name)?;
    let pane = Pane::of_kind(of).with_context(|| lang().cli_no_views(export::plural(of)))?;
    Ok(Shape::of_view(pane, view))
}

/// The view of this name.
pub(super) fn view<'d>(
    desk: &'d Desk,
    me: TechnicianId,
    of: Kind,
    name: &str,
) -> anyhow::Result<&'d View> {
    desk.view_named(me, of, name).ok_or_else(|| {
        let (lang, what) = (lang(), export::plural(of));
        let views = desk.views_for(me, of);
        let names: Vec<&str> = views.into_iter().map(|view| &*view.name).collect();
        if names.is_empty() {
            anyhow!(lang.cli_no_views(what))
        } else {
            anyhow!(lang.cli_no_view(name, names.join(", "), what))
        }
    })
}

/// The records in the order that the filter asks for, or else the view; in that in which they were made where
/// neither does, and they have none of their own.
fn in_order(
    desk: &Desk,
    me: TechnicianId,
    kind: Kind,
    (filter, viewed): (&Filter, Option<(u8, bool)>),
    keys: Vec<RecordKey>,
) -> Vec<RecordKey> {
    let Some(pane) = Pane::of_kind(kind) else { return keys };
    let asked = filter.order().and_then(|order| Some((pane.column(order.by)?, order.down)));
    // What counts about these is their order.
    let own = matches!(kind, Kind::AutomationRule | Kind::Status);
    let own = own.then(|| pane.resource().first_sort());
    let Some(sort) = asked.or(viewed).or(own) else { return keys };
    let look = undrawn();
    pane.in_order(&sight(desk, me, &look), sort, keys)
}

/// How things look that are not drawn.
pub(super) fn undrawn() -> Look {
    Look {
        lang: lang(),
        now: chrono::Utc::now(),
        zone: settings::zone(),
        ascii: true,
        linear: false,
        theme: Arc::default(),
        split: Split::default(),
        hits: Hits::default(),
    }
}

/// All that somebody may see of a desk.
pub(super) const fn sight<'s>(desk: &'s Desk, me: TechnicianId, look: &'s Look) -> Sight<'s> {
    Sight {
        desk,
        me: Some(me),
        look,
        inactive_too: true,
        of: None,
        log: None,
        others: None,
        jobs: None,
        pictures: None,
    }
}

pub(super) fn unknown(error: export::UnknownColumn) -> anyhow::Error {
    anyhow!(lang().export_unknown_column(error.allowed.join(", "), error.column))
}

/// The records that match.
fn matching(desk: &Desk, me: TechnicianId, kind: Kind, filter: &Filter) -> Vec<RecordKey> {
    let reader = Reader { me: Some(me), now: chrono::Utc::now() };
    let wanted = |record: &Record| record.key().kind() == kind;
    desk.records()
        .filter(wanted)
        .filter(|record| match words(desk, record) {
            Some(words) => filter.words(&words.iter().map(String::as_str).collect::<Vec<_>>()),
            None => filter.record(desk, reader, record),
        })
        .map(|record| record.key())
        .collect()
}

/// What a record whose noun has no fields to filter by is found by; nothing for those that have.
fn words(desk: &Desk, record: &Record) -> Option<Vec<String>> {
    let lang = lang();
    Some(match record {
        Record::Role(role) => {
            vec![phrase::role_name(lang, role).to_owned(), phrase::allows(lang, role)]
        }
        Record::AutomationRule(rule) => {
            let does = rule.actions.iter().map(|action| phrase::rule_action(lang, desk, action));
            let head = [phrase::rule_name(lang, rule).into(), phrase::trigger(lang, rule.trigger)];
            head.into_iter().chain(does).collect()
        }
        Record::Department(department) => vec![department.name.to_string()],
        Record::Folder(folder) => {
            vec![folder.name.to_string(), phrase::site(lang, desk, folder.site).to_owned()]
        }
        Record::Status(status) => vec![phrase::status_name(lang, status).to_owned()],
        Record::ApiToken(token) => {
            let may = token.grants.iter().map(|grant| grant.name().to_owned());
            let owner = phrase::technician(lang, desk, token.owner);
            [token.name.to_string(), owner].into_iter().chain(may).collect()
        }
        Record::Webhook(webhook) => {
            let events = webhook.events.iter().map(|event| event.name().to_owned());
            let head = [webhook.name.to_string(), webhook.url.to_string()];
            head.into_iter().chain(events).collect()
        }
        _ => return None,
    })
}

/// A file to write: a new one, unless it may be replaced.
pub(super) fn open(path: &Path, replace: bool) -> anyhow::Result<fs::File> {
    let name = || path.display().to_string();
    create(path, replace).map_err(|error| match error.kind() {
        io::ErrorKind::AlreadyExists => anyhow!(lang().cli_file_exists(name())),
        _ => super::paths::unwritten(path, &error),
    })
}

/// As [`open`], with the reason as it is.
pub(super) fn create(path: &Path, replace: bool) -> io::Result<fs::File> {
    OpenOptions::new().write(true).create(true).truncate(true).create_new(!replace).open(path)
}

/// Writes a table to its end.
pub(super) fn put(table: &export::Table, format: Format, to: impl Write) -> io::Result<()> {
    let mut to = BufWriter::new(to);
    export::write(table, format, &mut to)?;
    to.flush()
}
