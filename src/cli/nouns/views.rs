//! `helpdeck views`: what lists show, kept under a name, for oneself or the team.

use clap::builder::{PossibleValuesParser, TypedValueParser};

use super::super::{lang, lists, look::look, reach::fresh, say};
use crate::{
    desk::{Command, DeleteView, Desk, Kind, SaveView, TechnicianId, View},
    export::plural,
    tui::panes::Pane,
};

#[derive(clap::Subcommand, Debug)]
pub(in crate::cli) enum What {
    /// List saved views; so does helpdeck views alone
    List,
    /// Keep a filter under a name; --view of the lists shows it. One of yours of that name is replaced
    Save {
        /// Its name
        name: String,
        /// Of which list
        #[arg(long, value_name = "LIST", value_parser = noun())]
        of: Kind,
        /// The filter, as after / in the terminal
        #[arg(long, value_name = "TEXT", default_value = "", hide_default_value = true)]
        filter: String,
        /// The column it is sorted by, - in front for downwards
        #[arg(long, value_name = "COLUMN", allow_hyphen_values = true)]
        sort: Option<String>,
        /// Columns that are not shown, with commas between
        #[arg(long, value_name = "COLUMNS", value_delimiter = ',')]
        hide: Vec<String>,
        /// Offer it to the team
        #[arg(long)]
        shared: bool,
    },
    /// Delete a saved view
    Delete {
        /// Its name
        name: String,
        /// Of which list
        #[arg(long, value_name = "LIST", value_parser = noun())]
        of: Kind,
    },
}

#[derive(clap::Args, Debug)]
#[group(skip)]
pub(in crate::cli) struct Views {
    #[command(subcommand)]
    what: Option<What>,
}

/// The lists that have views.
fn nouns() -> impl Iterator<Item = Kind> {
    Pane::ALL.into_iter().map(Pane::kind)
}

fn noun() -> impl TypedValueParser<Value = Kind> {
    PossibleValuesParser::new(nouns().map(plural)).try_map(|word| {
        nouns().find(|kind| plural(*kind) == word).ok_or_else(|| lang().nothing().to_owned())
    })
}

pub(in crate::cli) async fn views(arguments: Views) -> anyhow::Result<()> {
    look(async |look| {
        look.does(match arguments.what.unwrap_or(What::List) {
            What::List => return list(&look.desk, look.me),
            What::Save { name, of, filter, sort, hide, shared } => {
                let (id, label, hidden) = (fresh()?, name, hide);
                Command::SaveView(SaveView { id, of, label, shared, filter, sort, hidden })
            }
            What::Delete { name, of } => {
                let view = lists::view(&look.desk, look.me, of, &name)?.id;
                Command::DeleteView(DeleteView { view })
            }
        })
        .await
    })
    .await
}

fn list(desk: &Desk, me: TechnicianId) -> anyhow::Result<()> {
    for kind in nouns() {
        for View { name, filter, .. } in desk.views_for(me, kind) {
            let filter = filter.as_ref().map(ToString::to_string).unwrap_or_default();
            say(format!("{}  {name}  {filter}", plural(kind)).trim_end())?;
        }
    }
    Ok(())
}
