//! The desk a subcommand works on: the one this person is signed in to, or else the one of this computer.
//!
//! Owns the way there and back, fresh ids, and sending a command there; knows nothing of what is done with it.

use anyhow::Context as _;
use chrono::Utc;

use super::{
    lang,
    paths::{Paths, read},
    say, settings,
};
use crate::{
    client::{self, Session},
    desk::{Command, Desk, IdSource},
    phrase,
};

/// A desk that answers.
pub(super) struct Reached {
    /// How to reach it.
    pub(super) session: Session,
    #[cfg(feature = "server")]
    here: Option<super::embedded::Desk>,
}

/// Finds the desk, and opens the one of this computer where nobody is signed in.
pub(super) async fn reach() -> anyhow::Result<Reached> {
    let paths = Paths::find()?;
    if let Some(text) = read(&paths.session())? {
        let session = paths.read_session(&text)?;
        client::whoami(&session).await.with_context(|| session.url.clone())?;
        return Ok(Reached {
            session,
            #[cfg(feature = "server")]
            here: None,
        });
    }
    if let (Some(desk), Some(_)) = (paths.desk_name(), settings::address(&paths)?) {
        anyhow::bail!(lang().cli_no_session_at(desk));
    }
    #[cfg(feature = "server")]
    {
        let desk = super::embedded::open(&paths, false).await?;
        Ok(Reached { session: desk.session().clone(), here: Some(desk) })
    }
    #[cfg(not(feature = "server"))]
    anyhow::bail!(lang().cli_no_session())
}

impl Reached {
    /// Lets go of the desk, once what was asked of it is kept.
    #[cfg_attr(not(feature = "server"), expect(clippy::unused_async, reason = "nothing to close"))]
    pub(super) async fn leave(self) {
        #[cfg(feature = "server")]
        if let Some(desk) = self.here {
            let (_, losses) = tokio::sync::mpsc::unbounded_channel();
            desk.keep(losses).await;
        }
    }
}

/// Does something on the desk, and lets go of it, also where that fails.
pub(super) async fn on_desk<T>(
    act: impl AsyncFnOnce(&Session) -> anyhow::Result<T>,
) -> anyhow::Result<T> {
    let reached = reach().await?;
    let outcome = act(&reached.session).await;
    reached.leave().await;
    outcome
}

/// A fresh id.
pub(super) fn fresh<Id: From<uuid::Uuid>>() -> anyhow::Result<Id> {
    let seed = getrandom::u64().context(lang().cli_no_random())?;
    Ok(IdSource::new(seed).next(Utc::now()))
}

/// Sends one command, and waits until it is done.
pub(super) async fn send(session: &Session, command: &Command) -> anyhow::Result<()> {
    client::command(session, fresh()?, command).await?;
    Ok(())
}

/// Sends one command, and says what it did to the desk that was read before.
pub(super) async fn done(session: &Session, desk: &Desk, command: &Command) -> anyhow::Result<()> {
    send(session, command).await?;
    Ok(say(phrase::done(lang(), desk, command))?)
}
