//! `helpdeck reset-sample` and `helpdeck sample`: desks to try things on.

use std::sync::Arc;

use chrono::Utc;

use super::{
    lang,
    login::line_of_input,
    paths::{HERE, Paths, unwritten},
    say, words,
};
use crate::{
    client,
    desk::Timestamp,
    sample::{Size, script},
    server::{Database, ManualClock, Server, remove},
};

#[derive(clap::Args, Debug)]
#[group(skip)]
pub(super) struct ResetArguments {
    /// Do not ask
    #[arg(long)]
    yes: bool,
}

#[derive(clap::Args, Debug)]
#[group(skip)]
pub(super) struct Arguments {
    /// The new database: sqlite:PATH
    #[arg(long, value_name = "URL", value_parser = words::database)]
    database: Database,
    /// How many tickets
    #[arg(long, default_value_t = Size::default().tickets)]
    tickets: usize,
    /// How many users
    #[arg(long, default_value_t = Size::default().users)]
    users: usize,
    /// How many devices
    #[arg(long, default_value_t = Size::default().devices)]
    devices: usize,
    /// How many technicians
    #[arg(long, default_value_t = Size::default().technicians)]
    technicians: usize,
    /// How many sites
    #[arg(long, default_value_t = Size::default().sites)]
    sites: usize,
    /// Another seed makes another desk
    #[arg(long, default_value_t = 1)]
    seed: u64,
}

pub(super) async fn reset(arguments: &ResetArguments) -> anyhow::Result<()> {
    let lang = lang();
    let paths = Paths::find()?;
    let path = paths.desk()?;
    if !arguments.yes {
        say(lang.cli_reset_question(path.display().to_string()))?;
        if line_of_input().ok().as_deref() != Some(lang.cli_reset_word()) {
            say(lang.cli_reset_kept())?;
            return Ok(());
        }
    }
    remove(&path).await?;
    let outboxes = paths.outboxes();
    client::remove_outboxes(&outboxes, HERE).map_err(|error| unwritten(&outboxes, &error))?;
    say(lang.cli_reset_done())?;
    Ok(())
}

pub(super) async fn write(arguments: Arguments) -> anyhow::Result<()> {
    let lang = lang();
    // A clock at the beginning of what the sample tells: nothing falls due between two of its parts.
    let clock = ManualClock::new(Timestamp::UNIX_EPOCH);
    let server = Server::open(&arguments.database, Arc::new(clock)).await?;
    anyhow::ensure!(server.read(|desk| desk.account().is_none()), lang.cli_not_empty());
    let size = Size {
        sites: arguments.sites.max(1),
        technicians: arguments.technicians.max(1),
        users: arguments.users,
        devices: arguments.devices,
        tickets: arguments.tickets,
    };
    server.seed(script(&size, arguments.seed, Utc::now())).await?;
    let revision = server.read(|desk| desk.revision().0);
    server.close().await;
    say(lang.cli_sample_written(revision))?;
    Ok(())
}
