//! Owns deciding: one task takes the commands in the order in which they came, decides them on its own copy of the
//! desk, appends what they change, several in one transaction when several wait, and only then lets
//! readers see it.

use std::{
    collections::{HashMap, HashSet},
    fmt,
    panic::{AssertUnwindSafe, catch_unwind},
    sync::Arc,
    time::Instant,
};

use tokio::sync::{mpsc, oneshot, watch};

use super::{
    clock::Clock,
    core::Core,
    journal::{self, Beside, Database, Hold, Journal, OpenError, Past, Trouble, Written},
};
use crate::{
    desk::{
        Actor, Before, Change, Command, CommandId, Decided, Desk, Entry, Field, Flaw, MessageId,
        Refusal, Request, Revision, Timestamp,
    },
    wire::Answer,
};

/// Why a command made no entry.
#[derive(Clone, PartialEq, Debug)]
pub enum Failure {
    /// The desk says no.
    Refused(Refusal),
    /// The id names another command already.
    KeyReused,
    /// The journal could not be written, for this reason. Nothing was changed.
    Storage(Trouble),
    /// Deciding it ended in a panic: a bug. Nothing was changed.
    Broken,
    /// The server is going away.
    Stopping,
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Refused(refusal) => write!(f, "refused: {}", refusal.code()),
            Self::KeyReused => f.write_str("the id names another command already"),
            Self::Storage(why) => why.fmt(f),
            Self::Broken => f.write_str("deciding it ended in a panic"),
            Self::Stopping => f.write_str("the server is going away"),
        }
    }
}

/// Which of many requests could not be appended, and why. Its `Display` is for the log.
#[derive(Clone, PartialEq, Debug, thiserror::Error)]
#[error("request {index}: {failure}")]
pub struct SeedError {
    /// Its position, from 0.
    pub index: usize,
    /// Why.
    pub failure: Failure,
}

/// What the queue holds.
#[derive(Debug)]
pub enum Job {
    /// A command to decide now.
    One {
        /// Which.
        id: CommandId,
        /// From whom.
        actor: Actor,
        /// What they want.
        command: Box<Command>,
        /// What is kept in the same transaction and stands in no entry.
        beside: Option<Box<Beside>>,
        /// Who waits for it.
        reply: oneshot::Sender<Result<Answer, Failure>>,
    },
    /// Other servers may have appended: take that in, and say when it is done.
    Look(oneshot::Sender<()>),
    /// Requests with their own times, all or none.
    Many {
        /// Which.
        requests: Vec<Request>,
        /// Who wants to know how many are decided.
        told: Option<watch::Sender<usize>>,
        /// Who waits, and for which one failed.
        reply: oneshot::Sender<Result<Vec<Answer>, (usize, Failure)>>,
    },
}

/// How many commands may wait; whoever comes next waits for room.
const QUEUE: usize = 1024;
/// How many commands go into one transaction.
const BATCH: usize = 256;
/// How often a round that lost to another server is decided again.
const TRIES: u32 = 8;
/// After so many losses the end of the journal is held while deciding.
const LOSSES: u32 = 2;

/// The one who decides.
pub struct Writer {
    core: Arc<Core>,
    jobs: mpsc::Receiver<Job>,
    desk: Desk,
    last: Option<Timestamp>,
}

/// Opens a desk: what is shared, and its writer, who has to be run.
pub async fn open(
    database: &Database,
    clock: Arc<dyn Clock>,
) -> Result<(Arc<Core>, Writer), OpenError> {
    let journal = Journal::open(database, Hold::Alone).await?;
    let (desk, last) = journal.load().await.map_err(|trouble| {
        tracing::error!(%trouble, "the journal cannot be read");
        OpenError::Trouble { place: database.to_string(), trouble }
    })?;
    let (sender, jobs) = mpsc::channel(QUEUE);
    let core = Arc::new(Core::new(journal, clock, desk.clone(), sender));
    Ok((Arc::clone(&core), Writer { core, jobs, desk, last }))
}

type Reply = oneshot::Sender<Result<Answer, Failure>>;

impl Writer {
    /// Decides until the server stops, and what was queued before that.
    pub async fn run(mut self) {
        let stopped = self.core.stopped();
        tokio::pin!(stopped);
        let mut waiting = Vec::new();
        loop {
            let received = tokio::select! {
                biased;
                () = &mut stopped, if !self.jobs.is_closed() => {
                    self.jobs.close();
                    continue;
                }
                received = self.jobs.recv_many(&mut waiting, BATCH) => received,
            };
            if received == 0 {
                return;
            }
            let mut requests = Vec::new();
            let mut replies = Vec::new();
            for job in std::mem::take(&mut waiting) {
                match job {
                    Job::One { id, actor, command, beside: None, reply } => {
                        requests.push(Request { id, at: self.now(), actor, command: *command });
                        replies.push(reply);
                    }
                    Job::One { id, actor, command, beside: Some(beside), reply } => {
                        self.each(&std::mem::take(&mut requests), std::mem::take(&mut replies))
                            .await;
                        let request = Request { id, at: self.now(), actor, command: *command };
                        let _ = reply.send(self.with(&request, &beside).await);
                    }
                    Job::Look(reply) => {
                        self.look().await;
                        let _ = reply.send(());
                    }
                    Job::Many { requests: many, told, reply } => {
                        self.each(&std::mem::take(&mut requests), std::mem::take(&mut replies))
                            .await;
                        let _ = reply.send(self.whole(&many, told).await);
                    }
                }
            }
            self.each(&requests, replies).await;
        }
    }

    /// Never earlier than the last entry.
    fn now(&self) -> Timestamp {
        let now = self.core.clock.0.now();
        self.last.map_or(now, |last| last.max(now))
    }

    async fn each(&mut self, requests: &[Request], replies: Vec<Reply>) {
        if requests.is_empty() {
            return;
        }
        match self.round(requests, false, None, None).await {
            Ok(answers) => {
                for (reply, answer) in replies.into_iter().zip(answers) {
                    let _ = reply.send(answer);
                }
            }
            Err(trouble) => {
                tracing::error!(%trouble, "could not append to the journal");
                for reply in replies {
                    let _ = reply.send(Err(Failure::Storage(trouble.clone())));
                }
            }
        }
    }

    /// Decides one request, and keeps what belongs beside it in the same transaction.
    async fn with(&mut self, request: &Request, beside: &Beside) -> Result<Answer, Failure> {
        let round = self.round(std::slice::from_ref(request), true, Some(beside), None).await;
        round.map_err(Failure::Storage)?.pop().unwrap_or(Err(Failure::Broken))
    }

    async fn whole(
        &mut self,
        requests: &[Request],
        told: Option<watch::Sender<usize>>,
    ) -> Result<Vec<Answer>, (usize, Failure)> {
        match self.round(requests, true, None, told).await {
            Ok(answers) => {
                let numbered = |(index, answer): (usize, Result<Answer, Failure>)| {
                    answer.map_err(|failure| (index, failure))
                };
                answers.into_iter().enumerate().map(numbered).collect()
            }
            Err(trouble) => Err((0, Failure::Storage(trouble))),
        }
    }

    /// Decides and appends in one transaction. With `whole`, the first refusal takes everything back and is the last
    /// of the answers; `told` hears how many are decided.
    async fn round(
        &mut self,
        requests: &[Request],
        whole: bool,
        beside: Option<&Beside>,
        told: Option<watch::Sender<usize>>,
    ) -> Result<Vec<Result<Answer, Failure>>, Trouble> {
        let mut losses = 0;
        loop {
            let shared = self.core.journal.is_shared();
            let claim = match losses {
                LOSSES.. if shared => Some(self.core.journal.claim().await?),
                _ => None,
            };
            // What is decided on an old desk may be refused for no reason.
            if shared || losses > 0 {
                self.catch_up().await?;
            }
            let head = self.desk.revision();
            let known = Known::of(&self.core.journal, requests).await?;
            let mut round = Round { known, ..Round::default() };
            for request in requests {
                let answer = round.one(&mut self.desk, request);
                let refused = answer.is_err();
                round.answers.push(answer);
                if let Some(told) = &told {
                    told.send_replace(round.answers.len());
                }
                if whole && refused {
                    round.take_back(&mut self.desk, head);
                    self.count(requests, &round.answers);
                    return Ok(round.answers);
                }
            }
            let beside = beside.zip(requests.first().map(|request| request.at));
            let began = Instant::now();
            match self.core.journal.append(head, &round.written, beside, claim).await {
                Ok(()) => {
                    let entries = round.written.iter().map(|written| &written.entry);
                    self.core.publish(entries.clone());
                    self.last = self.last.max(entries.map(|entry| entry.at).max());
                    if !round.written.is_empty() {
                        self.core.metrics.append(round.written.len(), began.elapsed());
                    }
                    self.count(requests, &round.answers);
                    return Ok(round.answers);
                }
                Err(trouble) => {
                    round.take_back(&mut self.desk, head);
                    losses += 1;
                    if !matches!(trouble, Trouble::Moved) || losses == TRIES {
                        let failed = vec![Err(Failure::Storage(trouble.clone())); requests.len()];
                        self.count(requests, &failed);
                        return Err(trouble);
                    }
                }
            }
        }
    }

    fn count(&self, requests: &[Request], answers: &[Result<Answer, Failure>]) {
        for (request, answer) in requests.iter().zip(answers) {
            self.core.metrics.command(request.command.name(), answer);
        }
    }

    async fn look(&mut self) {
        if let Err(trouble) = self.catch_up().await {
            tracing::warn!(%trouble, "could not read what other servers appended");
        }
    }

    /// Takes in entries that this writer did not make: those of another node, or of a commit whose outcome was not
    /// known.
    async fn catch_up(&mut self) -> Result<(), Trouble> {
        loop {
            let entries = self.core.journal.entries(self.desk.revision(), 500).await?;
            if entries.is_empty() {
                return Ok(());
            }
            for entry in &entries {
                for change in &entry.changes {
                    self.desk.apply(entry.revision, change);
                }
                self.last = self.last.max(Some(entry.at));
            }
            self.core.publish(entries.iter());
        }
    }
}

/// What the journal knows already of the requests of a round.
#[derive(Default)]
struct Known {
    past: HashMap<CommandId, Past>,
    messages: HashSet<MessageId>,
}

impl Known {
    async fn of(journal: &Journal, requests: &[Request]) -> Result<Self, Trouble> {
        let ids: Vec<CommandId> = requests.iter().map(|request| request.id).collect();
        let past = journal.past(&ids).await?;
        let messages: Vec<MessageId> = requests.iter().filter_map(message_of).collect();
        Ok(Self {
            past: past.into_iter().map(|past| (past.entry.command_id, past)).collect(),
            messages: journal.messages_named(&messages).await?.into_iter().collect(),
        })
    }
}

/// The id of the message a command adds: not in the desk, so not a rule of it.
fn message_of(request: &Request) -> Option<MessageId> {
    match &request.command {
        Command::CreateTicket(new) => Some(new.message),
        Command::AddMessage { id, .. } => Some(*id),
        Command::TicketFromAlert(wish) => Some(wish.message),
        _ => None,
    }
}

#[derive(Default)]
struct Round {
    known: Known,
    answers: Vec<Result<Answer, Failure>>,
    written: Vec<Written>,
    by_id: HashMap<CommandId, usize>,
    befores: Vec<Before>,
}

impl Round {
    fn one(&mut self, desk: &mut Desk, request: &Request) -> Result<Answer, Failure> {
        if let Some(past) = self.known.past.get(&request.id) {
            let same = past.entry.actor == request.actor && same_command(&past.command, request);
            return if same { Ok(answer(&past.entry)) } else { Err(Failure::KeyReused) };
        }
        if let Some(index) = self.by_id.get(&request.id) {
            let first = &self.written[*index];
            let same =
                first.request.actor == request.actor && first.request.command == request.command;
            return if same { Ok(answer(&first.entry)) } else { Err(Failure::KeyReused) };
        }
        let message = message_of(request);
        if message.is_some_and(|id| self.known.messages.contains(&id)) {
            let taken = Refusal::Invalid { field: Field::Id, flaw: Flaw::Taken };
            return Err(Failure::Refused(taken));
        }
        let Decided { changes, notices } = decide(desk, request)?;
        if changes.is_empty() {
            return Ok(Answer { revision: desk.revision(), changes, notices });
        }
        self.known.messages.extend(message);
        let revision = desk.revision().next();
        self.befores.extend(changes.iter().filter_map(|change| desk.apply(revision, change)));
        // As the desk keeps them: stamped with the revision.
        let stamped = changes.into_iter().map(|change| match change {
            Change::Put(record) => Change::Put(desk.record(record.key()).unwrap_or(record)),
            other => other,
        });
        let entry = Entry {
            revision,
            at: request.at,
            actor: request.actor,
            command_id: request.id,
            changes: stamped.collect(),
            notices,
        };
        let answer = answer(&entry);
        self.by_id.insert(request.id, self.written.len());
        self.written.push(Written { request: request.clone(), entry });
        Ok(answer)
    }

    fn take_back(&mut self, desk: &mut Desk, head: Revision) {
        desk.take_back(head, self.befores.drain(..).rev());
    }
}

/// Decides; a panic costs this command only. Deciding changes nothing, so nothing is left half-done.
fn decide(desk: &Desk, request: &Request) -> Result<Decided, Failure> {
    let decide = AssertUnwindSafe(|| desk.decide(request));
    let Ok(decided) = catch_unwind(decide) else {
        tracing::error!(command = request.command.name(), "deciding a command panicked");
        return Err(Failure::Broken);
    };
    decided.map_err(Failure::Refused)
}

fn answer(entry: &Entry) -> Answer {
    Answer {
        revision: entry.revision,
        changes: entry.changes.clone(),
        notices: entry.notices.clone(),
    }
}

/// True when the journal's command is this one, also where an earlier version wrote it another way.
fn same_command(kept: &str, request: &Request) -> bool {
    journal::command_text(&request.command).is_ok_and(|text| text == kept)
        || serde_json::from_str::<Command>(kept).map_or(true, |kept| kept == request.command)
}
