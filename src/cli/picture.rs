//! `helpdeck picture`: the picture of whoever is signed in, from a file on this computer (P4).

use std::path::PathBuf;

use anyhow::{Context as _, bail};

use super::{lang, reach, say};
use crate::client;

#[derive(clap::Args, Debug)]
#[group(skip)]
pub(super) struct Arguments {
    /// A JPEG, PNG or WebP of at most 5 MB; it is cut to a square
    file: Option<PathBuf>,
    /// Take the picture away
    #[arg(long, conflicts_with = "file")]
    remove: bool,
}

pub(super) async fn picture(arguments: Arguments) -> anyhow::Result<()> {
    let lang = lang();
    let bytes = match &arguments.file {
        Some(path) => Some(std::fs::read(path).with_context(|| path.display().to_string())?),
        None if arguments.remove => None,
        None => bail!(lang.cli_picture_which()),
    };
    let reached = reach::reach().await?;
    let me = client::whoami(&reached.session).await?.technician.id;
    let (outcome, done) = match bytes {
        Some(bytes) => {
            (client::set_picture(&reached.session, me, bytes).await, lang.cli_picture_set())
        }
        None => (client::remove_picture(&reached.session, me).await, lang.cli_picture_gone()),
    };
    reached.leave().await;
    outcome?;
    Ok(say(done)?)
}
