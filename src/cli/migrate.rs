//! `helpdeck migrate` and `helpdeck backup`: a desk in another database, and in a file, checked there.

use std::path::PathBuf;

use super::{lang, paths::Paths, say, words};
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
    say(lang.cli_moved(moved.hash, moved.lines, place, moved.revision.to_string()))?;
    Ok(())
}

#[derive(clap::Args, Debug)]
#[group(skip)]
pub(super) struct BackupArguments {
    /// The file to write; one that is there already stays as it is
    file: PathBuf,
    /// Where the desk is kept: sqlite:PATH, or the URL of a PostgreSQL database; without it, the desk of this computer
    #[arg(long, value_name = "URL", value_parser = words::database, env = "HELPDECK_DATABASE", hide_env_values = true)]
    database: Option<Database>,
}

pub(super) async fn back_up(arguments: BackupArguments) -> anyhow::Result<()> {
    let database = match arguments.database {
        Some(database) => database,
        None => Database::sqlite(Paths::find()?.desk()?),
    };
    let kept = server::back_up(&database, &arguments.file).await?;
    let place = arguments.file.display().to_string();
    say(lang().cli_backed_up(kept.hash, kept.lines, place, kept.revision.to_string()))?;
    Ok(())
}
