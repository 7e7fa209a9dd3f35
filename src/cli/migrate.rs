//! `helpdeck migrate`: moves a desk to another database, and checks that it arrived.

use super::{lang, say, words};
use crate::server::{self, Database};

#[derive(clap::Args, Debug)]
#[group(skip)]
pub(super) struct Arguments {
    /// Where the desk is now: sqlite:PATH, or the URL of a PostgreSQL database
    #[arg(long, value_name = "URL", value_parser = words::database)]
    from: Database,
    /// Where it goes: an empty database, or a file that is not there yet
    #[arg(long, value_name = "URL", value_parser = words::database)]
    to: Database,
}

pub(super) async fn migrate(arguments: Arguments) -> anyhow::Result<()> {
    let Arguments { from, to } = arguments;
    let moved = server::move_desk(&from, &to).await?;
    let lang = lang();
    let place = to.to_string();
    say(lang.cli_moved(place, moved.revision.to_string(), moved.lines, moved.hash))?;
    Ok(())
}
