//! Owns being one of several servers on a database: taking in what the others append, passing on who signed out and
//! who reads what, and agreeing on the one that does what only one may do.
//!
//! A server alone on its file has none of this. What else the servers should tell each other is a variant of [`Word`].

use std::{sync::Arc, time::Duration};

use chrono::Utc;
use serde::{Deserialize, Serialize};
use tokio::time::sleep;

use super::{
    core::{Core, Signal},
    journal::Ear,
};
use crate::{
    desk::{Desk, Revision, TechnicianId},
    wire::Presence,
};

/// How long a server that leads may be silent before another one does.
const LEASE: Duration = Duration::from_secs(15);
/// How often the lease is renewed, or asked for, and the journal looked at although nothing was heard.
const RENEW: Duration = Duration::from_secs(5);
/// How often the journal is looked at where the engine passes no words on.
const POLL: Duration = Duration::from_millis(250);
/// How long to wait after the database failed.
const PAUSE: Duration = Duration::from_secs(1);

const CHORES: &str = "chores";

/// What servers say to each other, beside the revision of what one appended.
#[derive(Serialize, Deserialize)]
enum Word {
    SessionEnded(Arc<str>),
    PasswordChanged {
        technician: TechnicianId,
        stays: Option<Arc<str>>,
    },
    Presence(Presence),
    /// Nobody leads any more.
    Vacant,
}

/// A word with who says it, so that nobody listens to oneself.
#[derive(Serialize, Deserialize)]
struct Said {
    by: Arc<str>,
    word: Word,
}

/// The signal as a word to the other servers; nothing where they hear of it otherwise.
pub fn word(me: &str, signal: &Signal) -> Option<String> {
    let word = match signal.clone() {
        Signal::Entry(_) => return None,
        Signal::SessionEnded(hash) => Word::SessionEnded(hash),
        Signal::PasswordChanged { technician, stays } => {
            Word::PasswordChanged { technician, stays }
        }
        Signal::Presence(there) => Word::Presence(there),
    };
    Some(text(me, word))
}

fn text(me: &str, word: Word) -> String {
    serde_json::to_string(&Said { by: me.into(), word }).expect("words are plain data")
}

/// Follows the others until the server stops.
pub async fn run(core: Arc<Core>) {
    if !core.journal.is_shared() {
        return;
    }
    let stopped = core.stopped();
    tokio::pin!(stopped);
    tokio::select! {
        () = &mut stopped => {}
        () = follow(&core) => {}
        () = lead(&core) => {}
    }
    if core.leads.send_replace(false) {
        let _ = core.journal.end_lease(CHORES, &core.node).await;
        let _ = core.journal.tell(&text(&core.node, Word::Vacant)).await;
    }
}

async fn follow(core: &Core) {
    let mut ear: Option<Ear> = None;
    loop {
        if ear.is_none() {
            match core.journal.listen().await {
                Ok(heard) => ear = heard,
                Err(trouble) => {
                    tracing::warn!(%trouble, "cannot hear the other servers");
                    sleep(PAUSE).await;
                    continue;
                }
            }
            // What was said meanwhile was missed.
            core.look().await;
        }
        let Some(hearing) = &mut ear else {
            sleep(POLL).await;
            core.look().await;
            continue;
        };
        match tokio::time::timeout(RENEW, hearing.next()).await {
            Ok(Ok(word)) => take(core, &word).await,
            Ok(Err(trouble)) => {
                tracing::warn!(%trouble, "the line to the other servers broke");
                ear = None;
            }
            Err(_) => core.look().await,
        }
    }
}

async fn take(core: &Core, word: &str) {
    if let Ok(revision) = word.parse() {
        if core.read(Desk::revision) < Revision(revision) {
            core.look().await;
        }
        return;
    }
    let Ok(Said { by, word }) = serde_json::from_str(word) else {
        tracing::warn!("another server said something that this one does not know");
        return;
    };
    if by == core.node {
        return;
    }
    let signal = match word {
        Word::SessionEnded(hash) => Signal::SessionEnded(hash),
        Word::PasswordChanged { technician, stays } => {
            Signal::PasswordChanged { technician, stays }
        }
        Word::Presence(there) => {
            core.presence.set(core.clock.0.now(), there.technician, there.at);
            Signal::Presence(there)
        }
        Word::Vacant => {
            claim(core).await;
            return;
        }
    };
    let _ = core.feed.send(signal);
}

async fn lead(core: &Core) {
    loop {
        claim(core).await;
        sleep(RENEW).await;
    }
}

/// Asks to lead, or to go on leading.
async fn claim(core: &Core) {
    let now = Utc::now();
    let (from, until) = (now.timestamp_millis(), (now + LEASE).timestamp_millis());
    let leads = core.journal.lease(CHORES, &core.node, from, until).await;
    let leads = leads.unwrap_or_else(|trouble| {
        tracing::warn!(%trouble, "cannot agree with the other servers on who leads");
        false
    });
    core.leads.send_if_modified(|before| std::mem::replace(before, leads) != leads);
}
