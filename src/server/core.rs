//! Owns what every part of the server shares: the desk as readers see it, the journal, the feed, the queue.

use std::sync::{Arc, Mutex, PoisonError, RwLock, atomic::AtomicBool};

use tokio::sync::{Notify, broadcast, mpsc, oneshot, watch};

use super::{
    auth::Auth,
    clock::Clock,
    due, follow,
    journal::{Beside, Journal},
    mail,
    metrics::Metrics,
    presence::Presences,
    words::lang,
    writer::{Failure, Job, SeedError},
};
use crate::{
    desk::{
        Actor, Change, Command, CommandId, Desk, Entry, IdSource, Record, Refusal, Request,
        Revision, TechnicianId, TechnicianState, Timestamp,
    },
    phrase,
    wire::{Answer, FeedEvent, Presence},
};

/// What the open feeds are told.
#[derive(Clone, Debug)]
pub enum Signal {
    /// An entry was appended.
    Entry(Arc<Item>),
    /// The session of this token hash ended.
    SessionEnded(Arc<str>),
    /// Every session of this technician ended, but for the one of this token hash.
    PasswordChanged {
        /// Whose.
        technician: TechnicianId,
        /// The one that goes on.
        stays: Option<Arc<str>>,
    },
    /// Somebody is somewhere else now.
    Presence(Presence),
}

/// An entry, ready to be sent to any number of feeds.
#[derive(Debug)]
pub struct Item {
    /// Its revision.
    pub revision: Revision,
    /// The event as text.
    pub frame: axum::body::Bytes,
    /// Whose sessions it ended when it was appended (I13).
    pub signed_out: Vec<TechnicianId>,
    /// The entry itself, for readers who do not see all of it.
    pub entry: Entry,
}

impl Item {
    /// The entry as an event.
    pub fn new(entry: &Entry) -> Self {
        let json = serde_json::to_string(entry).expect("entries are plain data");
        let signed_out = technicians(entry).filter_map(|technician| {
            (technician.state == TechnicianState::Inactive).then_some(technician.id)
        });
        Self {
            revision: entry.revision,
            frame: FeedEvent::Entry.frame(Some(entry.revision), &json).into(),
            signed_out: signed_out.collect(),
            entry: entry.clone(),
        }
    }
}

/// The technicians an entry writes.
fn technicians(entry: &Entry) -> impl Iterator<Item = &Arc<crate::desk::Technician>> {
    entry.changes.iter().filter_map(|change| match change {
        Change::Put(Record::Technician(technician)) => Some(technician),
        _ => None,
    })
}

/// What every part of the server shares.
#[derive(Debug)]
pub struct Core {
    /// The journal.
    pub journal: Journal,
    /// What time it is.
    pub clock: ClockBox,
    /// Passwords, sessions, login attempts.
    pub auth: Auth,
    /// Entries as they are appended, and sessions as they end.
    pub feed: broadcast::Sender<Signal>,
    /// Something new may be due.
    pub due: Notify,
    /// Who has which ticket open.
    pub presence: Presences,
    /// There may be a letter to send.
    pub mail: Notify,
    /// The mail server is opened with another password now.
    pub mail_again: AtomicBool,
    /// What is counted.
    pub metrics: Metrics,
    /// There may be something to tell other programs.
    pub webhooks: Notify,
    /// Something is to be told again.
    pub webhooks_again: AtomicBool,
    /// The directory may be due at another time.
    pub directory: Notify,
    /// Held while the directory is read.
    pub syncing: tokio::sync::Mutex<()>,
    /// What tells this server from the others on its database.
    pub node: Arc<str>,
    /// Whether this server does what only one of those on a database may do: sending mail, reading the directory, what
    /// is due.
    pub leads: watch::Sender<bool>,
    desk: RwLock<Desk>,
    jobs: mpsc::Sender<Job>,
    ids: Mutex<IdSource>,
    stop: watch::Sender<bool>,
}

/// The clock, which says nothing about itself in `Debug`.
pub struct ClockBox(pub Arc<dyn Clock>);

impl std::fmt::Debug for ClockBox {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Clock")
    }
}

/// Requests that are seeded in one transaction: all of a small desk, so that it is whole or not there.
const SEEDED_AT_ONCE: usize = 4096;
/// Entries that a feed may lag behind before it reads from the journal again.
const FEED_DEPTH: usize = 1024;

impl Core {
    /// The shared part of a server whose desk was read from `journal`.
    pub fn new(
        journal: Journal,
        clock: Arc<dyn Clock>,
        desk: Desk,
        jobs: mpsc::Sender<Job>,
    ) -> Self {
        let leads = watch::Sender::new(!journal.is_shared());
        Self {
            journal,
            node: super::fresh_uuid().to_string().into(),
            leads,
            clock: ClockBox(clock),
            auth: Auth::new(),
            feed: broadcast::Sender::new(FEED_DEPTH),
            due: Notify::new(),
            presence: Presences::default(),
            mail: Notify::new(),
            mail_again: AtomicBool::new(false),
            metrics: Metrics::new(),
            webhooks: Notify::new(),
            webhooks_again: AtomicBool::new(false),
            directory: Notify::new(),
            syncing: tokio::sync::Mutex::new(()),
            desk: RwLock::new(desk),
            jobs,
            ids: Mutex::new(IdSource::new(random())),
            stop: watch::Sender::new(false),
        }
    }

    /// Looks at the desk as it is now.
    pub fn read<T>(&self, look: impl FnOnce(&Desk) -> T) -> T {
        look(&self.desk.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// A fresh id.
    pub fn fresh_id<Id: From<uuid::Uuid>>(&self) -> Id {
        let now = self.clock.0.now();
        self.ids.lock().unwrap_or_else(PoisonError::into_inner).next(now)
    }

    /// Makes appended entries visible to readers and feeds.
    pub fn publish<'e>(&self, entries: impl Iterator<Item = &'e Entry> + Clone) {
        let make = || entries.clone().map(|entry| Arc::new(Item::new(entry))).collect::<Vec<_>>();
        let mut items = (self.feed.receiver_count() > 0).then(make);
        let mut desk = self.desk.write().unwrap_or_else(PoisonError::into_inner);
        for entry in entries.clone() {
            for change in &entry.changes {
                desk.apply(entry.revision, change);
            }
        }
        // Asked again under the lock: a feed subscribes first and reads the head afterwards, so one that is not
        // counted here finds these entries in the journal.
        if items.is_none() && self.feed.receiver_count() > 0 {
            items = Some(make());
        }
        for item in items.into_iter().flatten() {
            let _ = self.feed.send(Signal::Entry(item));
        }
        drop(desk);
        if entries.clone().any(mail::concerns) {
            self.mail.notify_one();
        }
        self.webhooks.notify_one();
        if entries.clone().any(super::directory::concerns) {
            self.directory.notify_one();
        }
        if entries.into_iter().any(due::concerns) {
            self.due.notify_one();
        }
    }

    /// Queues a command and waits for what comes of it.
    pub async fn submit(
        &self,
        id: CommandId,
        actor: Actor,
        command: Command,
    ) -> Result<Answer, Failure> {
        self.queue(id, actor, command, None).await
    }

    /// As [`Self::submit`], keeping in the same transaction what may stand in no entry.
    pub async fn submit_with(
        &self,
        actor: Actor,
        command: Command,
        beside: Beside,
    ) -> Result<Answer, Failure> {
        self.queue(self.fresh_id(), actor, command, Some(Box::new(beside))).await
    }

    async fn queue(
        &self,
        id: CommandId,
        actor: Actor,
        command: Command,
        beside: Option<Box<Beside>>,
    ) -> Result<Answer, Failure> {
        let (reply, answer) = oneshot::channel();
        let job = Job::One { id, actor, command: Box::new(command), beside, reply };
        self.jobs.send(job).await.map_err(|_| Failure::Stopping)?;
        answer.await.unwrap_or(Err(Failure::Stopping))
    }

    /// Takes in what other servers appended, where there are any.
    pub async fn look(&self) {
        let (reply, done) = oneshot::channel();
        if self.journal.is_shared() && self.jobs.send(Job::Look(reply)).await.is_ok() {
            // An error means that the server is going away.
            let _ = done.await;
        }
    }

    /// Tells every open feed something, also those of other servers.
    pub async fn tell(&self, signal: Signal) {
        if let Some(word) = follow::word(&self.node, &signal)
            && let Err(trouble) = self.journal.tell(&word).await
        {
            tracing::warn!(%trouble, "could not tell the other servers");
        }
        let _ = self.feed.send(signal);
    }

    /// Waits until it is `at`; for ever where there is nothing to wait for.
    pub async fn sleep_until(&self, at: Option<Timestamp>) {
        match at {
            Some(at) => self.clock.0.sleep_until(at).await,
            None => std::future::pending().await,
        }
    }

    /// Waits until this server leads; false where it stops first.
    pub async fn leading(&self) -> bool {
        let mut leads = self.leads.subscribe();
        tokio::select! {
            () = self.stopped() => false,
            leads = leads.wait_for(|leads| *leads) => leads.is_ok(),
        }
    }

    /// Queues many requests that carry their own times.
    pub async fn seed(&self, requests: impl IntoIterator<Item = Request>) -> Result<(), SeedError> {
        let mut requests = requests.into_iter();
        let mut done = 0;
        loop {
            let batch: Vec<Request> = requests.by_ref().take(SEEDED_AT_ONCE).collect();
            let count = batch.len();
            if count == 0 {
                return Ok(());
            }
            let outcome = self.submit_all(batch).await;
            outcome.map_err(|(at, failure)| SeedError { index: done + at, failure })?;
            done += count;
        }
    }

    /// Queues many requests that are all appended, or none of them; the answer to each.
    pub async fn submit_all(
        &self,
        requests: Vec<Request>,
    ) -> Result<Vec<Answer>, (usize, Failure)> {
        self.submit_all_told(requests, None).await
    }

    /// As [`Self::submit_all`]; `told` hears how many are decided.
    pub async fn submit_all_told(
        &self,
        requests: Vec<Request>,
        told: Option<watch::Sender<usize>>,
    ) -> Result<Vec<Answer>, (usize, Failure)> {
        let (reply, answer) = oneshot::channel();
        let sent = self.jobs.send(Job::Many { requests, told, reply }).await;
        sent.map_err(|_| (0, Failure::Stopping))?;
        answer.await.unwrap_or(Err((0, Failure::Stopping)))
    }

    /// A refusal in words.
    pub fn words(&self, refusal: &Refusal) -> String {
        self.read(|desk| phrase::refusal(lang(), desk, refusal))
    }

    /// Tells every part to finish.
    pub fn stop(&self) {
        self.stop.send_replace(true);
    }

    /// True from the moment on in which the server begins to stop.
    pub fn is_stopping(&self) -> bool {
        *self.stop.borrow()
    }

    /// Waits until [`Self::stop`].
    pub fn stopped(&self) -> impl Future<Output = ()> + Send + 'static {
        let mut stop = self.stop.subscribe();
        async move {
            // An error means that the server is gone, which is as good.
            let _ = stop.wait_for(|stop| *stop).await;
        }
    }
}

fn random() -> u64 {
    getrandom::u64().expect("the system has random numbers")
}
