//! `helpdeck picture`: the picture of whoever is signed in, from a file on this computer (P4).

use std::{
    fs,
    io::{self, ErrorKind},
    path::{Path, PathBuf},
};

use anyhow::{anyhow, bail};

use super::{lang, reach, say};
use crate::{client, wire::PICTURE_LIMIT};

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
        Some(path) => Some(bytes(path)?),
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

/// The bytes of a file that is to be a picture; no more is read than a picture may have.
pub(super) fn bytes(path: &Path) -> anyhow::Result<Vec<u8>> {
    let lang = lang();
    let name = path.display().to_string();
    let broken = |error: io::Error| match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => anyhow!(lang.file_not_there(&*name)),
        _ => anyhow!(lang.file_unreadable(&*name, error.to_string())),
    };
    let about = path.metadata().map_err(broken)?;
    if !about.is_file() {
        bail!(lang.file_not_a_file(&*name));
    }
    if usize::try_from(about.len()).is_ok_and(|size| size > PICTURE_LIMIT) {
        bail!(lang.picture_too_large());
    }
    fs::read(path).map_err(broken)
}
