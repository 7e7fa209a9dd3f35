//! `helpdeck settings`: what holds for the whole desk, shown as the terminal shows it, and changed (U18, D3, D4).

use super::{
    super::{
        lang, lists,
        look::{Look, look},
        named::{Named as _, one_of, to},
        say,
    },
    boolean,
};
use crate::{
    desk::{Command, Edit, EditAccount, Language, Site, Strategy, Vocabulary, Zone},
    tui::panels::Panel,
};

#[derive(clap::Args, Debug)]
#[group(skip)]
pub(in crate::cli) struct Settings {
    /// The organisation's name
    #[arg(long)]
    name: Option<String>,
    /// Sites and users, or customers and contacts
    #[arg(long, value_parser = one_of(&Vocabulary::ALL))]
    vocabulary: Option<Vocabulary>,
    /// The language of those who have not chosen one
    #[arg(long, value_parser = one_of(&Language::ALL))]
    language: Option<Language>,
    /// The desk's own clock: Europe/London, +01:00
    #[arg(long, value_parser = zone)]
    zone: Option<Zone>,
    /// How many technicians may be active at once, or any
    #[arg(long, value_name = "NUMBER", value_parser = count)]
    seats: Option<Count>,
    /// How new tickets are assigned: round-robin, least-loaded, last-owner:DAYS, or off
    #[arg(long, value_name = "HOW", value_parser = strategy)]
    auto_assign: Option<How>,
    /// For how many days a reply reopens a closed ticket
    #[arg(long, value_name = "DAYS")]
    reopen_window: Option<u32>,
    /// After how many days a resolved ticket is closed, or never
    #[arg(long, value_name = "DAYS", value_parser = count)]
    auto_close: Option<Count>,
    /// Whether a bare thanks brings a resolved ticket back
    #[arg(long, value_name = "YES_OR_NO", value_parser = boolean())]
    thanks_reopen: Option<bool>,
    /// Whether mail from an unknown address makes a user
    #[arg(long, value_name = "YES_OR_NO", value_parser = boolean())]
    create_users: Option<bool>,
    /// The site of users whose address says no other, or none
    #[arg(long, value_name = "SITE")]
    catch_all: Option<String>,
}

/// A number, or none.
#[derive(Clone, Copy, Debug)]
struct Count(Option<u32>);

/// A strategy, or none.
#[derive(Clone, Copy, Debug)]
struct How(Option<Strategy>);

fn count(text: &str) -> Result<Count, String> {
    match text {
        "any" | "never" => Ok(Count(None)),
        number => {
            let number = number.parse().map_err(|_| lang().cli_no_count().to_owned());
            number.map(|number| Count(Some(number)))
        }
    }
}

fn strategy(text: &str) -> Result<How, String> {
    let days = text.strip_prefix("last-owner:").map(str::parse);
    match (text, days) {
        ("off", _) => Ok(How(None)),
        ("round-robin", _) => Ok(How(Some(Strategy::RoundRobin))),
        ("least-loaded", _) => Ok(How(Some(Strategy::LeastLoaded))),
        (_, Some(Ok(days))) => Ok(How(Some(Strategy::LastOwner { days }))),
        _ => Err(lang().cli_no_strategy().to_owned()),
    }
}

fn zone(text: &str) -> Result<Zone, String> {
    Zone::parse(text).ok_or_else(|| lang().cli_no_zone().to_owned())
}

pub(in crate::cli) async fn settings(arguments: Settings) -> anyhow::Result<()> {
    look(async |look| {
        let edit = edited(look, arguments)?;
        if edit == EditAccount::default() {
            return show(look, Panel::Settings);
        }
        look.does(Command::EditAccount(edit)).await
    })
    .await
}

fn edited(look: &Look<'_>, arguments: Settings) -> anyhow::Result<EditAccount> {
    let catch_all_site = match arguments.catch_all.as_deref() {
        None => None,
        Some("none") => Some(Edit::to(None)),
        Some(name) => Some(Edit::to(Some(Site::find(&look.desk, name)?.id))),
    };
    Ok(EditAccount {
        name: to(arguments.name),
        vocabulary: to(arguments.vocabulary),
        language: to(arguments.language),
        zone: to(arguments.zone),
        seats: to(arguments.seats.map(|count| count.0)),
        auto_assign: to(arguments.auto_assign.map(|how| how.0)),
        reopen_window_days: to(arguments.reopen_window),
        auto_close_days: to(arguments.auto_close.map(|count| count.0)),
        thanks_reopen: to(arguments.thanks_reopen),
        auto_create_users: to(arguments.create_users),
        catch_all_site,
    })
}

/// Shows what a panel of the terminal shows.
pub(in crate::cli) async fn panel(panel: Panel) -> anyhow::Result<()> {
    look(async |look| show(look, panel)).await
}

/// The rows of a panel, a line each, under their headings.
fn show(look: &Look<'_>, panel: Panel) -> anyhow::Result<()> {
    let undrawn = lists::undrawn();
    let rows = panel.content().rows(&lists::sight(&look.desk, look.me, &undrawn), WIDTH);
    for (place, row) in rows.iter().enumerate() {
        if let Some(heading) = &row.section {
            if place > 0 {
                say("")?;
            }
            say(heading)?;
        }
        let value: String = row.value.iter().map(|(text, _)| &**text).collect();
        say(format!("{}: {}", row.label, value.trim()))?;
        for line in &row.below {
            say(format!("  {line}").trim_end())?;
        }
    }
    Ok(())
}

/// As wide as any line may get.
const WIDTH: usize = 200;
