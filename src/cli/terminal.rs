//! `helpdeck`: the terminal, on the desk one is signed in to or on the one of this computer.

use std::{io::IsTerminal as _, sync::Arc, time::Duration};

use anyhow::Context as _;
use tokio::sync::mpsc;

#[cfg(feature = "server")]
use super::paths::HERE;
use super::{
    LogFormat, bridge, lang, log_to,
    paths::{Paths, read, unwritten, write_private},
    settings::{self, Watch},
    sign_in::{Before, Next, SignIn, has_screen},
};
use crate::{
    client::{self, ClientError, Drawer, OutboxFile, Owner, Pace, Start},
    tui::{
        Opening, Settings, Speech,
        port::{Door, Event},
    },
};

#[derive(clap::Args, Default, Debug)]
#[group(skip)]
pub(super) struct Arguments {
    /// Look, but change nothing
    #[arg(long)]
    read_only: bool,
    /// Start the desk of this computer without the sample; counts the first time only
    #[cfg(feature = "server")]
    #[arg(long)]
    empty: bool,
    /// Say everything in lines of text, for screen readers and braille, instead of drawing
    #[arg(long)]
    linear: bool,
    /// The theme to use: auto, default, dark, light, nord and so on, or one of your own
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

/// Opens the terminal.
pub(super) async fn open(arguments: Arguments) -> anyhow::Result<()> {
    stay(arguments, None).await
}

/// Opens the terminal before a desk: on the form to sign in with, and then on the desk.
pub(super) async fn begin(door: Door) -> anyhow::Result<()> {
    stay(Arguments::default(), Some(door)).await
}

/// Keeps the terminal open; it opens anew whenever somebody signed in.
async fn stay(mut arguments: Arguments, mut door: Option<Door>) -> anyhow::Result<()> {
    let mut paths = Paths::find()?;
    log_to(Some(paths.log()), "warn", LogFormat::Text)?;
    loop {
        let sign_in = SignIn::at(&paths);
        match door.take() {
            Some(door) => {
                let settings = settings(&paths, &arguments)?;
                Box::pin(wait_at(settings, door, sign_in.clone())).await?;
            }
            None => door = Box::pin(visit(&paths, &arguments, &sign_in)).await?,
        }
        if let Some(Next(next)) = sign_in.take_next() {
            (paths, door, arguments.open) = (paths.of_desk(next), None, None);
            continue;
        }
        if door.is_none() && !sign_in.is_done() {
            return Ok(());
        }
        // What was to be opened first was on the desk that was left.
        if sign_in.is_done() && door.is_none() {
            arguments.open = None;
        }
    }
}

fn settings(paths: &Paths, arguments: &Arguments) -> anyhow::Result<Settings> {
    let theme = arguments.theme.as_deref();
    let mut settings = settings::load(paths, lang(), theme, arguments.read_only)?;
    settings.open = arguments.open;
    settings.tuning.speech = match (has_screen(), arguments.linear || settings::is_accessible()) {
        (false, _) => Speech::OnlyLines,
        (true, true) => Speech::Lines,
        (true, false) => Speech::Account,
    };
    Ok(settings)
}

fn watch(paths: &Paths, arguments: &Arguments) -> Arc<Watch> {
    Arc::new(Watch::new(paths, arguments.theme.as_deref()))
}

/// The form to sign in with, until somebody is signed in or leaves.
async fn wait_at(settings: Settings, door: Door, sign_in: SignIn) -> anyhow::Result<()> {
    let (events, answers) = mpsc::channel(1);
    let port = Before { sign_in, events };
    crate::tui::run(settings, &port, Some(Event::Door(Box::new(door))), answers).await
}

/// Opens a desk: the one somebody is signed in to, or that of this computer. A session that is good for nothing leads to
/// the form to sign in with.
async fn visit(
    paths: &Paths,
    arguments: &Arguments,
    sign_in: &SignIn,
) -> anyhow::Result<Option<Door>> {
    let mut settings = settings(paths, arguments)?;
    let Some(text) = read(&paths.session())? else {
        if let Some(url) = settings::address(paths)? {
            return Ok(Some(Door { url, ..Door::default() }));
        }
        return here(paths, arguments, settings, sign_in).await;
    };
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
        let again = |why: &str, email: String| {
            let (url, why) = (session.url.clone(), Some(why.to_owned()));
            Door { url, email, invitation: None, why }
        };
        let me = match client::whoami(&session).await {
            Err(ClientError::SignedOut) => {
                return Ok(Some(again(lang().door_ended(), String::new())));
            }
            me => me.with_context(|| session.url.clone())?,
        };
        if me.technician.must_change_password {
            let email = me.technician.email.to_string();
            return Ok(Some(again(lang().sign_in_new_password_note(), email)));
        }
        paths.write_session(&session, &me)?;
        let owner = Owner { place: session.url.clone(), technician: me.technician.id };
        (paths.cache(&owner)?, owner)
    };
    let (lost, _) = mpsc::unbounded_channel();
    let (outbox, drawer) = open_outbox(paths, owner)?;
    let (pace, cache) = (Pace::default(), Some(cache));
    let start = Start { session, pace, outbox, cache, drawer };
    run(paths, (settings, watch(paths, arguments)), start, sign_in, lost).await?;
    Ok(None)
}

/// Opens the desk of this computer.
#[cfg(feature = "server")]
async fn here(
    paths: &Paths,
    arguments: &Arguments,
    mut settings: Settings,
    sign_in: &SignIn,
) -> anyhow::Result<Option<Door>> {
    let lang = lang();
    let desk = super::embedded::open(paths, arguments.empty).await?;
    lang.cli_this_computer().clone_into(&mut settings.place);
    let (lost, losses) = mpsc::unbounded_channel();
    let session = desk.session().clone();
    // The address is another one each time; the desk is not.
    let owner = Owner { place: HERE.to_owned(), technician: desk.technician() };
    let (outbox, drawer) = open_outbox(paths, owner)?;
    let keeper = tokio::spawn(desk.keep(losses));
    // No copy: the desk itself is on this computer.
    let start = Start { session, pace: Pace::default(), outbox, cache: None, drawer };
    let outcome = run(paths, (settings, watch(paths, arguments)), start, sign_in, lost).await;
    keeper.await.with_context(|| lang.cli_not_closed(paths.log().display().to_string()))?;
    outcome.map(|()| None)
}

/// Without a desk on this computer one has to sign in.
#[cfg(not(feature = "server"))]
async fn here(
    _paths: &Paths,
    _arguments: &Arguments,
    _settings: Settings,
    _sign_in: &SignIn,
) -> anyhow::Result<Option<Door>> {
    Ok(Some(Door::default()))
}

/// How long leaving waits for answers that are still under way.
const PATIENCE: Duration = Duration::from_secs(2);

/// The outbox of the person who sits here, and what they have half written.
fn open_outbox(paths: &Paths, owner: Owner) -> anyhow::Result<(Option<OutboxFile>, Drawer)> {
    let directory = paths.outboxes();
    let told = |error: std::io::Error| unwritten(&directory, &error);
    // Who has no outbox yet was never here.
    if !directory.exists() {
        write_private(&paths.tour(), "")?;
    }
    let mut outbox = OutboxFile::open(&directory, owner).map_err(told)?;
    let drawer = outbox.drawer().map_err(told)?;
    Ok((Some(outbox), drawer))
}

async fn run(
    paths: &Paths,
    (mut settings, watch): (Settings, Arc<Watch>),
    start: Start,
    sign_in: &SignIn,
    lost: mpsc::UnboundedSender<()>,
) -> anyhow::Result<()> {
    // A ticket that was asked for may not be in sight at once: then the whole desk is waited for.
    let glance = !matches!(settings.open, Some(Opening::Ticket(_)));
    let first = start.cache.as_ref().filter(|_| glance).and_then(client::Cache::glimpse);
    let first = first.as_ref().map(bridge::first);
    let session = start.session.clone();
    // A script needs no tour.
    settings.tour &= paths.tour().exists() && std::io::stdin().is_terminal();
    let worlds = bridge::Beside { session, sign_in: sign_in.clone(), watch, tour: paths.tour() };
    let (bridge, events) = bridge::build(worlds, client::start_at(start)?, lost);
    let outcome = crate::tui::run(settings, &bridge, first, events).await;
    // What was done a moment ago still gets there, also where the terminal went away.
    bridge.handle.finish(PATIENCE).await;
    outcome
}
