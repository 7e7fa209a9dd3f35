//! `helpdeck`: the terminal, on the desk one is signed in to or on the one of this computer.

use std::{
    io::{IsTerminal as _, stdin, stdout},
    time::Duration,
};

use anyhow::{Context as _, bail};
use tokio::sync::mpsc;

#[cfg(feature = "server")]
use super::paths::HERE;
use super::{
    bridge, lang, log_to,
    paths::{Paths, read, unwritten},
    settings,
};
use crate::{
    client::{self, Drawer, OutboxFile, Owner, Pace, Start},
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
        let signed_in = paths.read_signed_in(&text)?;
        let session = signed_in.session.clone();
        settings.place.clone_from(&session.url);
        settings.tuning.url = Some(session.url.clone());
        let known = match signed_in.owner() {
            Some(owner) => Some((paths.cache(&owner)?, owner)).filter(|(cache, _)| cache.exists()),
            None => None,
        };
        // With a copy of the last time nobody is asked before it is on the screen.
        let (cache, owner) = if let Some(known) = known {
            known
        } else {
            let me = client::whoami(&session).await.with_context(|| session.url.clone())?;
            anyhow::ensure!(
                !me.technician.must_change_password,
                lang.cli_must_change_first(session.url)
            );
            paths.write_session(&session, &me)?;
            let owner = Owner { place: session.url.clone(), technician: me.technician.id };
            (paths.cache(&owner)?, owner)
        };
        let (lost, _) = mpsc::unbounded_channel();
        let (outbox, drawer) = open_outbox(&paths, owner)?;
        let (pace, cache) = (Pace::default(), Some(cache));
        return run(settings, Start { session, pace, outbox, cache, drawer }, lost).await;
    }
    #[cfg(feature = "server")]
    {
        let desk = super::embedded::open(&paths, arguments.empty).await?;
        lang.cli_this_computer().clone_into(&mut settings.place);
        let (lost, losses) = mpsc::unbounded_channel();
        let session = desk.session().clone();
        // The address is another one each time; the desk is not.
        let owner = Owner { place: HERE.to_owned(), technician: desk.technician() };
        let (outbox, drawer) = open_outbox(&paths, owner)?;
        let keeper = tokio::spawn(desk.keep(losses));
        // No copy: the desk itself is on this computer.
        let start = Start { session, pace: Pace::default(), outbox, cache: None, drawer };
        let outcome = run(settings, start, lost).await;
        keeper.await.with_context(|| lang.cli_not_closed(log))?;
        outcome
    }
    #[cfg(not(feature = "server"))]
    bail!(lang.cli_no_session())
}

/// How long leaving waits for answers that are still under way.
const PATIENCE: Duration = Duration::from_secs(2);

/// The outbox of the person who sits here, and what they have half written.
fn open_outbox(paths: &Paths, owner: Owner) -> anyhow::Result<(Option<OutboxFile>, Drawer)> {
    let directory = paths.outboxes();
    let told = |error: std::io::Error| unwritten(&directory, &error);
    let mut outbox = OutboxFile::open(&directory, owner).map_err(told)?;
    let drawer = outbox.drawer().map_err(told)?;
    Ok((Some(outbox), drawer))
}

async fn run(
    settings: crate::tui::Settings,
    start: Start,
    lost: mpsc::UnboundedSender<()>,
) -> anyhow::Result<()> {
    // A ticket that was asked for may not be in sight at once: then the whole desk is waited for.
    let glance = !matches!(settings.open, Some(Opening::Ticket(_)));
    let first = start.cache.as_ref().filter(|_| glance).and_then(client::Cache::glimpse);
    let first = first.as_ref().map(bridge::first);
    let session = start.session.clone();
    let (bridge, events) = bridge::build(session, client::start_at(start)?, lost);
    let outcome = crate::tui::run(settings, &bridge, first, events).await;
    // What was done a moment ago still gets there, also where the terminal went away.
    bridge.handle.finish(PATIENCE).await;
    outcome
}
