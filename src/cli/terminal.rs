//! `helpdeck`: the terminal, on the desk one is signed in to or on the one of this computer.

use std::{
    io::{IsTerminal as _, stdin, stdout},
    time::Duration,
};

use anyhow::{Context as _, bail};
use tokio::sync::mpsc;

use super::{
    bridge::{self, Bridge},
    lang, log_to,
    paths::{Paths, read},
    settings,
};
use crate::{
    client::{self, Session},
    tui::Opening,
};

#[derive(clap::Args, Debug)]
#[group(skip)]
pub(super) struct Arguments {
    /// Look, but change nothing
    #[arg(long)]
    read_only: bool,
    /// Start the desk of this computer without the sample; counts the first time only
    #[cfg(feature = "server")]
    #[arg(long)]
    empty: bool,
    /// The theme to use: default, dark, light, mono, or one of your own
    #[arg(long, value_name = "NAME")]
    theme: Option<String>,
    /// Open with a page (dashboard, tickets, sites, devices, alerts) or a ticket by its number, whatever the
    /// profile says
    #[arg(long, value_name = "WHAT", value_parser = opening)]
    open: Option<Opening>,
}

fn opening(text: &str) -> Result<Opening, String> {
    text.parse().map_err(|()| lang().cli_no_such_page().to_owned())
}

pub(super) async fn open(arguments: Arguments) -> anyhow::Result<()> {
    let lang = lang();
    if !stdin().is_terminal() || !stdout().is_terminal() {
        bail!(lang.cli_not_a_terminal());
    }
    let paths = Paths::find()?;
    log_to(Some(paths.log()), "warn")?;
    #[cfg(feature = "server")]
    let log = paths.log().display().to_string();
    let mut settings =
        settings::load(&paths, lang, arguments.theme.as_deref(), arguments.read_only)?;
    settings.open = arguments.open;
    if let Some(text) = read(&paths.session())? {
        let session = paths.read_session(&text)?;
        let me = client::whoami(&session).await.with_context(|| session.url.clone())?;
        anyhow::ensure!(
            !me.technician.must_change_password,
            lang.cli_must_change_first(session.url)
        );
        settings.place.clone_from(&session.url);
        let (lost, _) = mpsc::unbounded_channel();
        return run(settings, session, lost).await;
    }
    #[cfg(feature = "server")]
    {
        let desk = super::embedded::open(&paths, arguments.empty).await?;
        lang.cli_this_computer().clone_into(&mut settings.place);
        let (lost, losses) = mpsc::unbounded_channel();
        let session = desk.session().clone();
        let keeper = tokio::spawn(desk.keep(losses));
        let outcome = run(settings, session, lost).await;
        keeper.await.with_context(|| lang.cli_not_closed(log))?;
        outcome
    }
    #[cfg(not(feature = "server"))]
    bail!(lang.cli_no_session())
}

/// How long leaving waits for answers that are still under way.
const PATIENCE: Duration = Duration::from_secs(2);

async fn run(
    settings: crate::tui::Settings,
    session: Session,
    lost: mpsc::UnboundedSender<()>,
) -> anyhow::Result<()> {
    let (handle, events) = client::start(session)?;
    let events = bridge::pass_on(events, lost);
    let bridge = Bridge(handle);
    crate::tui::run(settings, &bridge, events).await?;
    // What was done a moment ago still gets there.
    bridge.0.finish(PATIENCE).await;
    Ok(())
}
