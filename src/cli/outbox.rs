//! `helpdeck outbox`: what waits to be sent from this computer and what was refused, and dropping it. Asks no server.

use anyhow::{bail, ensure};
use chrono::Utc;

use super::{
    lang,
    login::line_of_input,
    paths::{self, Paths},
    say, settings,
};
use crate::{
    client::{self, Kept},
    desk::{Command, Desk},
    phrase,
};

#[derive(clap::Args, Debug)]
#[group(skip)]
pub(super) struct Arguments {
    #[command(subcommand)]
    what: Option<What>,
}

#[derive(clap::Subcommand, Debug)]
enum What {
    /// Drop a command for good: it is not sent, or not asked about any more
    Drop {
        /// Its id, as `helpdeck outbox` shows it, or the beginning of one
        id: String,
        /// Do not ask
        #[arg(long)]
        yes: bool,
    },
}

pub(super) fn outbox(arguments: Arguments) -> anyhow::Result<()> {
    let paths = Paths::find()?;
    match arguments.what {
        None => list(&paths),
        Some(What::Drop { id, yes }) => drop_one(&paths, &id, yes),
    }
}

fn stored(paths: &Paths) -> anyhow::Result<Vec<client::Stored>> {
    let directory = paths.outboxes();
    client::outboxes(&directory).map_err(|error| paths::unread(&directory, &error))
}

fn list(paths: &Paths) -> anyhow::Result<()> {
    let lang = lang();
    let (now, zone) = (Utc::now(), settings::zone());
    let stored = stored(paths)?;
    if stored.is_empty() {
        say(lang.outbox_empty())?;
    }
    for stored in stored {
        say(lang.outbox_head(stored.owner.place.as_str()))?;
        for kept in &stored.kept {
            let when = phrase::moment(lang, kept.at, now, zone);
            let (id, what) = (kept.id.to_string(), words(&kept.command));
            say(match &kept.refused {
                None => lang.outbox_line_waiting(id, what, when),
                Some(why) => lang.outbox_line_refused(id, what, when, reason(why)),
            })?;
        }
    }
    Ok(())
}

fn drop_one(paths: &Paths, id: &str, yes: bool) -> anyhow::Result<()> {
    let lang = lang();
    let matches = |kept: &Kept| kept.id.to_string().starts_with(&id.to_lowercase());
    ensure!(id.len() >= SHORTEST && id.len() <= 36, lang.outbox_bad_id());
    let stored = stored(paths)?;
    let mut found = stored
        .iter()
        .flat_map(|stored| stored.kept.iter().map(move |kept| (stored, kept)))
        .filter(|(_, kept)| matches(kept));
    let (Some((stored, kept)), None) = (found.next(), found.next()) else {
        bail!(lang.outbox_none())
    };
    ensure!(!stored.in_use, lang.outbox_in_use());
    if !yes {
        say(lang.outbox_drop_question(words(&kept.command)))?;
        if line_of_input().ok().as_deref() != Some(lang.outbox_drop_word()) {
            say(lang.outbox_kept())?;
            return Ok(());
        }
    }
    let gone = stored.forget(kept.id);
    ensure!(
        gone.map_err(|error| paths::unwritten(&paths.outboxes(), &error))?,
        lang.outbox_in_use()
    );
    say(lang.outbox_dropped())?;
    Ok(())
}

/// The shortest beginning of an id that may stand for it.
const SHORTEST: usize = 4;

/// What a command wants. Names come from a desk, and here is none: its own words say enough to find it again.
fn words(command: &Command) -> String {
    let mut whole = serde_json::to_value(command).expect("commands are plain data");
    let arguments = serde_json::to_string(&whole["args"].take()).expect("commands are plain data");
    format!("{} {}", command.name(), crate::desk::clean(&arguments))
}

fn reason(why: &client::Refused) -> String {
    match &why.refusal {
        Some(refusal) => phrase::refusal(lang(), &Desk::default(), refusal),
        None => why.detail.clone(),
    }
}
