//! Owns the runs that bring users in line with a directory: when, what is read, what is decided, what is kept (U21).
//!
//! Knows no rule about people: what follows is the desk's. How a directory is asked is in `graph.rs`. The secret and
//! the place where the last run ended are in a table of their own, which nothing reads back to people.

mod graph;

use std::sync::Arc;

use self::graph::{Failed, Graph, Read};
use super::{
    core::Core,
    words::{answering, lang, problem, spoken},
};
use crate::{
    desk::{
        Account, Actor, Change, Command, Desk, Directory, DirectoryPerson, DirectoryRun, Entry,
        Notice, Permission, Record, RecordDirectoryRun, Refusal, Request, SyncFate, SyncOutcome,
        SyncUsers, TechnicianId,
    },
    wire::{Fault, Problem, SyncReport},
};

/// People in one command.
const BATCH: usize = 500;
/// The secret's name in the table.
const SECRET: &str = "secret";
/// Where the last run ended: the name in the table.
const PLACE: &str = "delta";

/// True for an entry after which a run may be due at another time.
pub fn concerns(entry: &Entry) -> bool {
    entry.changes.iter().any(|change| matches!(change, Change::Put(Record::Account(_))))
}

/// Runs when it is due, until the server stops.
pub async fn follow(core: Arc<Core>) {
    let stopped = core.stopped();
    tokio::pin!(stopped);
    while core.leading().await {
        let next = core.read(|desk| directory(desk).and_then(|directory| directory.next_run()));
        let ready = matches!(core.journal.directory(SECRET).await, Ok(Some(_)));
        tokio::select! {
            () = &mut stopped => return,
            () = core.directory.notified() => continue,
            () = core.sleep_until(next.filter(|_| ready)) => {}
        }
        let run = answering(core.read(|desk| spoken(desk, None)), run(&core, false));
        tokio::select! {
            () = &mut stopped => return,
            outcome = run => if let Err(problem) = outcome {
                tracing::warn!(why = %problem.detail, "the directory could not be read");
            }
        }
    }
}

fn directory(desk: &Desk) -> Option<Directory> {
    desk.account().and_then(|account: &Account| account.directory.as_deref().cloned())
}

impl Core {
    /// Keeps the secret of the directory's application.
    pub async fn keep_directory_secret(
        &self,
        technician: TechnicianId,
        secret: &str,
    ) -> Result<(), Problem> {
        self.may_run_directory(technician).await?;
        let kept = self.journal.keep_directory(&[(SECRET, Some(secret))]).await;
        kept.map_err(super::auth::unsaved)?;
        self.directory.notify_one();
        Ok(())
    }

    /// Whether a secret is kept.
    pub async fn has_directory_secret(&self) -> Result<bool, Problem> {
        let kept = self.journal.directory(SECRET).await.map_err(super::auth::unsaved)?;
        Ok(kept.is_some())
    }

    /// Refuses whoever may not change settings.
    pub async fn may_run_directory(&self, technician: TechnicianId) -> Result<(), Problem> {
        let needs = Permission::ManageSettings;
        if self.read(|desk| desk.may(technician, needs)) {
            return Ok(());
        }
        let refusal = Refusal::NotAllowed { needs };
        self.noted_refusal(Actor::Technician(technician), "directory", &refusal).await;
        Err(self.refused(refusal))
    }
}

/// Reads the directory and takes over what it says; with `preview` on a copy of the desk only.
pub async fn run(core: &Arc<Core>, preview: bool) -> Result<SyncReport, Problem> {
    let _alone = core.syncing.lock().await;
    let at = core.clock.0.now();
    let failed = |failed: Failed| {
        let fault = match failed {
            Failed::NotSet | Failed::NoSecret => Fault::DirectoryUnset,
            _ => Fault::Directory,
        };
        problem(fault, words(&failed))
    };
    let Some(directory) = core.read(directory) else { return Err(failed(Failed::NotSet)) };
    let kept = |name| core.journal.directory(name);
    let secret = kept(SECRET).await.map_err(super::auth::unsaved)?;
    let secret = secret.ok_or_else(|| failed(Failed::NoSecret))?;
    let place = kept(PLACE).await.map_err(super::auth::unsaved)?;
    let place = place.filter(|place| place.starts_with(&*directory.graph_url));
    let read = match Graph::new(Arc::clone(&core.clock.0), &directory, secret) {
        Ok(graph) => graph.read(place).await,
        Err(why) => Err(why),
    };
    let read = match read {
        Ok(read) => read,
        Err(why) => {
            if !preview {
                let failure = Some(words(&why).into());
                record(core, DirectoryRun { at, failure, ..DirectoryRun::default() }).await?;
            }
            return Err(failed(why));
        }
    };
    let Read { people, full, place } = read;
    let outcomes = take_over(core, people, preview).await?;
    let run = counted(at, full, &outcomes);
    if !preview {
        let place = [(PLACE, place.as_deref())];
        core.journal.keep_directory(&place).await.map_err(super::auth::unsaved)?;
        record(core, run.clone()).await?;
    }
    Ok(SyncReport { run, outcomes })
}

async fn take_over(
    core: &Arc<Core>,
    mut people: Vec<DirectoryPerson>,
    preview: bool,
) -> Result<Vec<SyncOutcome>, Problem> {
    for person in &mut people {
        person.id = Some(core.fresh_id());
    }
    let mut copy = preview.then(|| core.read(Desk::clone));
    let mut outcomes = Vec::new();
    while !people.is_empty() {
        let rest = people.split_off(people.len().min(BATCH));
        let batch = std::mem::replace(&mut people, rest);
        let command = Command::SyncUsers(SyncUsers { people: batch });
        let notices = if let Some(desk) = &mut copy {
            let (id, at) = (core.fresh_id(), core.clock.0.now());
            let request = Request { id, at, actor: Actor::System, command };
            let decided = desk.decide(&request).map_err(|refusal| core.refused(refusal))?;
            let revision = desk.revision().next();
            for change in &decided.changes {
                desk.apply(revision, change);
            }
            decided.notices
        } else {
            let answer = core.submit(core.fresh_id(), Actor::System, command).await;
            answer.map_err(|failure| core.problem(failure))?.notices
        };
        outcomes.extend(notices.into_iter().flat_map(|notice| match notice {
            Notice::Synced { outcomes } => outcomes,
            _ => Vec::new(),
        }));
    }
    Ok(outcomes)
}

fn counted(at: crate::desk::Timestamp, full: bool, outcomes: &[SyncOutcome]) -> DirectoryRun {
    let count = |wanted: &[SyncFate]| {
        let found = outcomes.iter().filter(|outcome| wanted.contains(&outcome.fate)).count();
        u32::try_from(found).unwrap_or(u32::MAX)
    };
    DirectoryRun {
        at,
        full,
        created: count(&[SyncFate::Created]),
        updated: count(&[SyncFate::Updated, SyncFate::Moved]),
        deactivated: count(&[SyncFate::Deactivated]),
        unchanged: count(&[SyncFate::Unchanged]),
        skipped: count(&[
            SyncFate::NoSite,
            SyncFate::NoName,
            SyncFate::AddressTaken,
            SyncFate::Ignored,
        ]),
        failure: None,
    }
}

async fn record(core: &Arc<Core>, run: DirectoryRun) -> Result<(), Problem> {
    let command = Command::RecordDirectoryRun(RecordDirectoryRun { run });
    let answer = core.submit(core.fresh_id(), Actor::System, command).await;
    answer.map(drop).map_err(|failure| core.problem(failure))
}

/// Why the directory could not be read, and what to do.
fn words(failed: &Failed) -> String {
    match failed {
        Failed::NotSet => lang().directory_not_set().to_owned(),
        Failed::NoSecret => lang().directory_no_secret().to_owned(),
        Failed::BadSecret => lang().directory_bad_secret().to_owned(),
        Failed::NotAllowed => lang().directory_not_allowed().to_owned(),
        Failed::Throttled => lang().directory_throttled().to_owned(),
        Failed::Elsewhere => lang().directory_elsewhere().to_owned(),
        Failed::Unreachable(why) => lang().directory_unreachable(why.as_str()).into_owned(),
        Failed::Answer(why) => lang().directory_answer(why.as_str()).into_owned(),
    }
}
