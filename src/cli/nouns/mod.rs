//! `helpdeck users`, `devices`, `alerts` and so on: the list of a noun, and below it what can be done to its records.
//!
//! Owns what these subcommands have in common. What is done is an option or subcommand in the file of its noun, a new
//! noun a file here and an `impl` of [`Deed`] there.

mod alerts;
mod devices;
mod held;
mod places;
mod roles;
mod rules;
mod settings;
mod technicians;
mod users;
mod views;

use clap::{
    Subcommand,
    builder::{BoolishValueParser, TypedValueParser},
};

pub(super) use self::{
    alerts::Alerts,
    devices::Devices,
    held::Held,
    places::{Departments, Folders, Sites, Statuses},
    roles::Roles,
    rules::Rules,
    settings::{Settings, panel, settings},
    technicians::Technicians,
    users::Users,
    views::{Views, views},
};

use super::{
    lists,
    look::{Look, look},
};
use crate::desk::Kind;

/// The arguments of a noun: without a deed it is the list.
#[derive(clap::Args, Debug)]
#[group(skip)]
#[command(args_conflicts_with_subcommands = true)]
pub(super) struct Noun<D: Subcommand> {
    #[command(subcommand)]
    deed: Option<D>,
    #[command(flatten)]
    list: lists::Arguments,
}

/// What can be done to the records of a noun.
pub(super) trait Deed: Subcommand {
    /// Which noun.
    const KIND: Kind;

    /// Does it.
    async fn act(self, look: &Look<'_>) -> anyhow::Result<()>;
}

impl<D: Deed> Noun<D> {
    /// Lists, or does what is asked.
    pub(super) async fn run(self) -> anyhow::Result<()> {
        match self.deed {
            None => lists::list(D::KIND, self.list).await,
            Some(deed) => look(async |look| deed.act(look).await).await,
        }
    }
}

/// yes or no, as an option that is left alone where it is missing.
fn boolean() -> impl TypedValueParser<Value = bool> {
    BoolishValueParser::new()
}
