//! Owns what the terminal holds of a server: a handle that never blocks, and events.

use std::{
    sync::{Arc, Mutex},
    time::Duration,
};

use chrono::Utc;
use tokio::{
    sync::{Notify, mpsc, watch},
    task::{AbortHandle, JoinHandle},
};

use super::{
    ClientError, Session,
    cache::{Cache, Glimpse, Note, Remember, Unusable},
    drafts::{self, Drafts, Drawer, Written},
    link::Link,
    outbox::{
        Outbox,
        keeper::{Keeper, Step},
        kept::{Kept, OutboxFile},
    },
    presence,
    transport::Transport,
};
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
    /// The desk of the last time, from this computer: before anything was heard of the server.
    Copy {
        /// The desk.
        desk: Box<Desk>,
        /// Who was signed in.
        me: TechnicianId,
        /// When it was so.
        at: Timestamp,
    },
    /// The copy on this computer is of no use; the desk is fetched whole.
    CopyUnusable(Unusable),
    /// So many records of a large desk are there, of so many.
    Arriving {
        /// How many are there.
        records: usize,
        /// Of how many.
        of: usize,
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
    /// What was left in the outbox, oldest first: first of all, where there is something.
    Left(Vec<Kept>),
    /// What is half written, from the last time or from elsewhere.
    Drafts(Vec<Written>),
    /// What is sent from now on is not kept on this computer: why.
    NotKept(String),
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

impl Pace {
    /// For tests: as patient as always, but quick to try again.
    pub fn quick() -> Self {
        Self {
            first_wait: Duration::from_millis(20),
            longest_wait: Duration::from_millis(200),
            ..Self::default()
        }
    }
}

/// Events that may wait to be taken; the feed is read no faster than that.
const WAITING: usize = 256;

/// A server to send things to. Nothing here waits; answers come as events. Dropping it hangs up.
#[derive(Debug)]
pub struct Handle {
    way: Transport,
    steps: mpsc::UnboundedSender<Step>,
    events: mpsc::WeakSender<Event>,
    retry: Arc<Notify>,
    here: watch::Sender<Whereabouts>,
    link: AbortHandle,
    outbox: JoinHandle<()>,
    keeper: Option<JoinHandle<()>>,
    notes: Option<mpsc::UnboundedSender<Note>>,
    remember: Option<JoinHandle<()>>,
    typed: mpsc::UnboundedSender<Written>,
    drafts: Option<JoinHandle<()>>,
}

/// What to begin with.
#[derive(Debug)]
pub struct Start {
    /// The server, and the token.
    pub session: Session,
    /// How patient to be.
    pub pace: Pace,
    /// Where commands are kept until they are done; nothing keeps them in memory only.
    pub outbox: Option<OutboxFile>,
    /// The copy of the desk on this computer, to begin with and to keep up to date.
    pub cache: Option<Cache>,
    /// What is half written on this computer.
    pub drawer: Drawer,
}

/// Connects, and keeps being connected. To be called within a tokio runtime.
///
/// # Errors
/// `BadUrl` when the session's address is none.
pub fn start(session: Session) -> Result<(Handle, mpsc::Receiver<Event>), ClientError> {
    start_at(Start {
        session,
        pace: Pace::default(),
        outbox: None,
        cache: None,
        drawer: Drawer::default(),
    })
}

/// As [`start`], with what was kept and another patience.
///
/// # Errors
/// `BadUrl` when the session's address is none.
pub fn start_at(start: Start) -> Result<(Handle, mpsc::Receiver<Event>), ClientError> {
    let Start { session, pace, outbox, cache, drawer } = start;
    let way = Transport::new(&session.url, Some(session.token))?;
    let (events, receiver) = mpsc::channel(WAITING);
    let (forward, commands) = mpsc::unbounded_channel();
    let (steps, to_remember) = mpsc::unbounded_channel();
    let (online, is_online) = watch::channel(false);
    let retry = Arc::new(Notify::new());
    let left = outbox.as_ref().map(|outbox| outbox.kept().to_vec()).unwrap_or_default();
    for kept in left.iter().filter(|kept| kept.refused.is_none()) {
        // The receiver is right here.
        let _ = forward.send((kept.id, kept.command.clone()));
    }
    if !left.is_empty() {
        // As is that one, and it is still empty.
        let _ = events.try_send(Event::Left(left));
    }
    let keeper = Keeper { steps: to_remember, forward, file: outbox, events: events.downgrade() };
    let (notes, to_note) = mpsc::unbounded_channel();
    let notes = cache.is_some().then_some(notes);
    let remember = cache.clone().map(|cache| Remember { cache, notes: to_note });
    let link = Link {
        way: way.clone(),
        events: events.clone(),
        pace,
        retry: Arc::clone(&retry),
        online,
        cache,
        notes: notes.clone(),
    };
    let (typed, to_keep) = mpsc::unbounded_channel();
    let (news, has_news) = watch::channel(());
    let drawer = Arc::new(Mutex::new(drawer));
    let drafts = Drafts {
        way: way.clone(),
        events: events.clone(),
        news: has_news,
        pace,
        online: is_online.clone(),
        drawer: Arc::clone(&drawer),
    };
    let listener = events.downgrade();
    tokio::task::spawn_blocking(move || drafts::keep(&drawer, to_keep, &news, &listener));
    let outbox = Outbox {
        way: way.clone(),
        events: events.clone(),
        commands,
        steps: steps.clone(),
        pace,
        retry: Arc::clone(&retry),
        online: is_online,
    };
    let (here, is_here) = watch::channel(Whereabouts::default());
    tokio::spawn(presence::run(way.clone(), is_here, outbox.online.clone()));
    let handle = Handle {
        way,
        steps,
        events: events.downgrade(),
        retry,
        here,
        link: tokio::spawn(link.run()).abort_handle(),
        outbox: tokio::spawn(outbox.run()),
        keeper: Some(tokio::task::spawn_blocking(|| keeper.run())),
        notes,
        typed,
        drafts: Some(tokio::spawn(drafts.run())),
        remember: remember.map(|remember| tokio::task::spawn_blocking(|| remember.run())),
    };
    Ok((handle, receiver))
}

impl Handle {
    /// Hands in a command. It is kept, then sent after those before it, until there is an [`Event::Answer`].
    pub fn send(&self, id: CommandId, command: Command) {
        let kept = Kept { id, at: Utc::now(), command, refused: None };
        // An error means that the client was closed; then nobody waits for an answer either.
        let _ = self.steps.send(Step::Keep(Box::new(kept)));
    }

    /// Forgets a command that was refused: somebody has seen it and decided.
    pub fn forget(&self, id: CommandId) {
        let _ = self.steps.send(Step::Forget(id));
    }

    /// Keeps something half written, or forgets it.
    pub fn draft(&self, written: Written) {
        let _ = self.typed.send(written);
    }

    /// Keeps what the next first screen needs.
    pub fn remember(&self, glimpse: Glimpse) {
        if let Some(notes) = &self.notes {
            let _ = notes.send(Note::Glimpse(Box::new(glimpse)));
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

    /// Hangs up. What has no answer yet stays in the outbox, where there is one.
    pub fn close(&self) {
        self.link.abort();
        self.outbox.abort();
        if let Some(drafts) = &self.drafts {
            drafts.abort();
        }
    }

    /// Hangs up once every command has its answer, or after `patience`. False when some had none. Events are
    /// not needed any more: drop the receiver before.
    pub async fn finish(mut self, patience: Duration) -> bool {
        self.link.abort();
        let _ = self.steps.send(Step::Close);
        let all = tokio::time::timeout(patience, &mut self.outbox).await.is_ok();
        self.outbox.abort();
        let threads = [self.keeper.take(), self.remember.take(), self.drafts.take()];
        // With this the last one goes who could have something to remember.
        drop(self);
        for thread in threads.into_iter().flatten() {
            // A disk that hangs must not keep the program from ending.
            let _ = tokio::time::timeout(patience, thread).await;
        }
        all
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
