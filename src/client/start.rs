//! Owns what the terminal holds of a server: a handle that never blocks, and events.

use std::{sync::Arc, time::Duration};

use tokio::{
    sync::{Notify, mpsc, watch},
    task::{AbortHandle, JoinHandle},
};

use super::{ClientError, Session, link::Link, outbox::Outbox, presence, transport::Transport};
use crate::{
    desk::{
        AuditLine, Command, CommandId, Desk, Entry, RecordKey, TechnicianId, TicketId, Timestamp,
    },
    wire::{Answer, HistoryLine, MailSettings, NewPassword, Page, Thread, Whereabouts},
};

/// What a server has to say.
#[derive(Debug)]
pub enum Event {
    /// Everything, at one revision: first of all, and again whenever entries were missed.
    Snapshot {
        /// The desk.
        desk: Box<Desk>,
        /// Who is signed in.
        me: TechnicianId,
    },
    /// The entry that comes next.
    Entry(Entry),
    /// The feed is open.
    Online,
    /// It is not. What was sent is kept.
    Offline {
        /// Why.
        reason: ClientError,
        /// When the next attempt begins.
        retry_at: Timestamp,
    },
    /// The session ended; nothing more will come.
    SignedOut,
    /// What became of a command.
    Answer {
        /// Which.
        command_id: CommandId,
        /// What it did, or why not.
        outcome: Result<Answer, ClientError>,
    },
    /// A ticket's thread, as asked for.
    Thread {
        /// Which ticket.
        ticket: TicketId,
        /// Its thread.
        outcome: Result<Thread, ClientError>,
    },
    /// Somebody else is somewhere else now.
    Presence {
        /// Who.
        technician: TechnicianId,
        /// Where.
        at: Whereabouts,
        /// Until when that holds, unless it is said again.
        until: Timestamp,
    },
    /// What came of something that is no command of the desk, as asked for.
    Told {
        /// The caller's number for it.
        ask: u64,
        /// What came of it.
        outcome: Result<Told, ClientError>,
    },
    /// A record's history, as asked for.
    History {
        /// Which record.
        key: RecordKey,
        /// Its history.
        outcome: Result<Vec<HistoryLine>, ClientError>,
    },
}

/// What comes of something that is no command of the desk. What brings an answer of its own gets a variant.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Told {
    /// It was done.
    Done,
    /// Lines of the audit log, newest first, and what to ask for older ones with.
    Audit(Vec<AuditLine>, Option<String>),
}

/// How patient to be with a server.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Pace {
    /// The longest first wait before another attempt.
    pub first_wait: Duration,
    /// The longest wait of all.
    pub longest_wait: Duration,
    /// How long an open line may be silent before it counts as lost.
    pub silence: Duration,
}

impl Default for Pace {
    fn default() -> Self {
        Self {
            first_wait: Duration::from_millis(500),
            longest_wait: Duration::from_secs(30),
            silence: Duration::from_secs(20),
        }
    }
}

/// Events that may wait to be taken; the feed is read no faster than that.
const WAITING: usize = 256;

/// A server to send things to. Nothing here waits; answers come as events. Dropping it hangs up.
#[derive(Debug)]
pub struct Handle {
    way: Transport,
    commands: Option<mpsc::UnboundedSender<(CommandId, Command)>>,
    events: mpsc::WeakSender<Event>,
    retry: Arc<Notify>,
    here: watch::Sender<Whereabouts>,
    link: AbortHandle,
    outbox: JoinHandle<()>,
}

/// Connects, and keeps being connected. To be called within a tokio runtime.
///
/// # Errors
/// `BadUrl` when the session's address is none.
pub fn start(session: Session) -> Result<(Handle, mpsc::Receiver<Event>), ClientError> {
    start_at(session, Pace::default())
}

/// As [`start`], with another patience.
///
/// # Errors
/// `BadUrl` when the session's address is none.
pub fn start_at(
    session: Session,
    pace: Pace,
) -> Result<(Handle, mpsc::Receiver<Event>), ClientError> {
    let way = Transport::new(&session.url, Some(session.token))?;
    let (events, receiver) = mpsc::channel(WAITING);
    let (commands, handed_in) = mpsc::unbounded_channel();
    let (online, is_online) = watch::channel(false);
    let retry = Arc::new(Notify::new());
    let link =
        Link { way: way.clone(), events: events.clone(), pace, retry: Arc::clone(&retry), online };
    let outbox = Outbox {
        way: way.clone(),
        events: events.clone(),
        commands: handed_in,
        pace,
        retry: Arc::clone(&retry),
        online: is_online,
    };
    let (here, is_here) = watch::channel(Whereabouts::default());
    tokio::spawn(presence::run(way.clone(), is_here, outbox.online.clone()));
    let handle = Handle {
        way,
        commands: Some(commands),
        events: events.downgrade(),
        retry,
        here,
        link: tokio::spawn(link.run()).abort_handle(),
        outbox: tokio::spawn(outbox.run()),
    };
    Ok((handle, receiver))
}

impl Handle {
    /// Hands in a command. It is sent after those before it, until there is an [`Event::Answer`].
    pub fn send(&self, id: CommandId, command: Command) {
        if let Some(commands) = &self.commands {
            // An error means that the client was closed; then nobody waits for an answer either.
            let _ = commands.send((id, command));
        }
    }

    /// Says where the person is, for the screens of the others.
    pub fn here(&self, at: Whereabouts) {
        self.here.send_replace(at);
    }

    /// Asks for a ticket's thread: an [`Event::Thread`].
    pub fn thread(&self, ticket: TicketId) {
        let way = self.way.clone();
        self.ask(async move { Event::Thread { ticket, outcome: way.thread(ticket).await } });
    }

    /// Sets a technician's password: an [`Event::Told`] with the number `ask`.
    pub fn set_password(&self, ask: u64, technician: TechnicianId, new: NewPassword) {
        let way = self.way.clone();
        self.ask(async move {
            let outcome = way.set_password(technician, &new).await.map(|()| Told::Done);
            Event::Told { ask, outcome }
        });
    }

    /// Sets where mail goes and what opens the server there: an [`Event::Told`] with the number `ask`.
    pub fn set_mail(&self, ask: u64, given: MailSettings) {
        let way = self.way.clone();
        self.ask(async move {
            let outcome = way.set_mail(&given).await.map(|()| Told::Done);
            Event::Told { ask, outcome }
        });
    }

    /// Asks for lines of the audit log: an [`Event::Told`] with the number `ask`.
    pub fn audit(&self, ask: u64, filter: String, after: Option<String>) {
        let way = self.way.clone();
        self.ask(async move {
            let mut asked = vec![("filter", filter.as_str()), ("limit", "100")];
            asked.extend(after.as_deref().map(|after| ("after", after)));
            let page = way.ask::<Page<AuditLine>>("/audit", &asked).await;
            Event::Told { ask, outcome: page.map(|page| Told::Audit(page.items, page.next)) }
        });
    }

    /// Asks who changed what about a record: an [`Event::History`].
    pub fn history(&self, key: RecordKey) {
        let way = self.way.clone();
        self.ask(async move { Event::History { key, outcome: way.history(key).await } });
    }

    /// Does not wait for the next attempt to reach the server.
    pub fn retry(&self) {
        self.retry.notify_waiters();
    }

    /// Hangs up. Commands that have no answer yet are dropped.
    pub fn close(&self) {
        self.link.abort();
        self.outbox.abort();
    }

    /// Hangs up once every command has its answer, or after `patience`. False when some had none. Events are
    /// not needed any more: drop the receiver before.
    pub async fn finish(mut self, patience: Duration) -> bool {
        self.link.abort();
        self.commands = None;
        tokio::time::timeout(patience, &mut self.outbox).await.is_ok()
    }

    fn ask(&self, question: impl Future<Output = Event> + Send + 'static) {
        let Some(events) = self.events.upgrade() else { return };
        tokio::spawn(async move {
            let event = question.await;
            let _ = events.send(event).await;
        });
    }
}

impl Drop for Handle {
    fn drop(&mut self) {
        self.close();
    }
}
