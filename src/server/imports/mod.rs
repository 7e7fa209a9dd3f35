//! Owns the import of a file: read, tried on a copy of the desk, then written in pieces or as a whole (E9).
//!
//! Knows no HTTP and no SQL but that of its own table. What a row may do is the desk's; how a file is read is in
//! `import/`. A piece is one entry of the journal, so that a big file is few entries and others get their turn.

mod report;

use std::sync::Arc;

use sha2::{Digest as _, Sha256};
use tokio::{
    sync::{mpsc, watch},
    task::spawn_blocking,
};

use self::report::Report;
use super::{
    core::Core,
    words::{answering_here, lang, problem},
    writer::Failure,
};
use crate::{
    desk::{
        Actor, Command, Desk, ImportRows, Notice, Permission, Refusal, Request, RowOutcome, Rows,
        TechnicianId,
    },
    import::{self, File, ImportProgress, ImportReport, Noun},
    wire::{Answer, Fault, ImportEvent, ImportOptions, Problem},
};

/// Rows in one piece: small enough that a key press of somebody else does not wait long for its turn.
const PIECE: usize = 500;

/// Where the progress goes.
type Told = mpsc::Sender<ImportEvent>;

/// A file on its way into the desk.
pub struct Import {
    core: Arc<Core>,
    technician: TechnicianId,
    options: ImportOptions,
    told: Told,
}

/// Imports a file, and tells about it until it is done. It goes on where nobody listens any more.
pub async fn run(
    core: Arc<Core>,
    technician: TechnicianId,
    options: ImportOptions,
    bytes: Vec<u8>,
    told: Told,
) {
    let import = Import { core, technician, options, told: told.clone() };
    let event = match import.file(bytes).await {
        Ok(report) => ImportEvent::Report(Box::new(report)),
        Err(problem) => ImportEvent::Failed(Box::new(problem)),
    };
    // Whoever asked may have gone; what was done is in the journal.
    let _ = told.send(event).await;
}

impl Import {
    async fn file(&self, bytes: Vec<u8>) -> Result<ImportReport, Problem> {
        let needs = Permission::ImportUsers;
        if !self.core.read(|desk| desk.may(self.technician, needs)) {
            let refusal = Refusal::NotAllowed { needs };
            let actor = Actor::Technician(self.technician);
            self.core.noted_refusal(actor, "import-rows", &refusal).await;
            return Err(self.core.refused(refusal));
        }
        let noun = match self.options.kind.as_deref() {
            None => None,
            Some(kind) => Some(kind.parse::<Noun>().map_err(|()| {
                let kinds = Noun::ALL.map(Noun::name).join(", ");
                problem(Fault::BadParameter, lang().import_which_kind(kinds))
            })?),
        };
        let core = Arc::clone(&self.core);
        let (hash, file) = blocking(move || {
            let file = import::read(noun, &bytes, || core.fresh_id());
            (hex(&Sha256::digest(&bytes)), file)
        })
        .await?;
        let file = file.map_err(|error| problem(Fault::Unreadable, report::unreadable(&error)))?;
        let earlier = self.core.journal.import(&hash).await.map_err(unsaved)?;
        if let Some(at) = earlier.filter(|_| !self.options.again) {
            return Ok(Report::new(file.noun, Vec::new()).earlier(at));
        }
        self.rows(hash, file).await
    }

    async fn rows(&self, hash: String, file: File) -> Result<ImportReport, Problem> {
        let File { noun, rows, problems, lines } = file;
        let command = |rows, skip_errors| {
            Command::ImportRows(ImportRows { file: hash.clone(), skip_errors, rows })
        };
        let pieces: Vec<Rows> = import::pieces(rows, PIECE);
        let trial: Vec<Command> = pieces.iter().map(|piece| command(piece.clone(), true)).collect();
        let report = Report::new(noun, problems);
        let tried = self.try_out(trial, lines).await?;
        let fits = tried.iter().all(|outcome| !outcome.is_refused()) && report.is_clean();
        if self.options.dry_run || !(fits || self.options.skip_errors) {
            return Ok(self.core.read(|desk| report.rows(desk, &tried)).done(false));
        }
        let mut report = report;
        if self.options.skip_errors {
            let mut outcomes = Vec::new();
            for piece in &pieces {
                match self.submit(command(piece.clone(), true)).await {
                    Ok(answer) => outcomes.extend(outcomes_of(answer)),
                    Err(failure) => {
                        report = report.stopped(self.core.problem(failure).detail.into());
                        break;
                    }
                }
                self.tell(true, outcomes.len(), lines).await;
            }
            report = self.core.read(|desk| report.rows(desk, &outcomes));
            report = report.missing(&pieces);
        } else {
            let whole = pieces.into_iter().map(|piece| command(piece, false)).collect();
            let answers = self.whole(whole, lines).await;
            let answers = answers.map_err(|(_, failure)| self.core.problem(failure))?;
            let outcomes: Vec<RowOutcome> = answers.into_iter().flat_map(outcomes_of).collect();
            report = self.core.read(|desk| report.rows(desk, &outcomes));
        }
        let report = report.done(true);
        if report.stopped.is_none() {
            let at = self.core.clock.0.now();
            self.core.journal.keep_import(&hash, at).await.map_err(unsaved)?;
        }
        Ok(report)
    }

    /// Writes everything as one piece of work, and tells how far it is.
    async fn whole(
        &self,
        commands: Vec<Command>,
        lines: usize,
    ) -> Result<Vec<Answer>, (usize, Failure)> {
        self.tell(true, 0, lines).await;
        let (told, mut steps) = watch::channel(0);
        let written = self.core.submit_all_told(self.requests(commands), Some(told));
        tokio::pin!(written);
        loop {
            tokio::select! {
                answers = &mut written => return answers,
                Ok(()) = steps.changed() => {
                    let pieces: usize = *steps.borrow_and_update();
                    self.tell(true, pieces.saturating_mul(PIECE).min(lines), lines).await;
                }
            }
        }
    }

    /// Decides everything on a copy of the desk: what would become of each row.
    async fn try_out(
        &self,
        commands: Vec<Command>,
        lines: usize,
    ) -> Result<Vec<RowOutcome>, Problem> {
        let mut desk: Desk = self.core.read(Desk::clone);
        let requests = self.requests(commands);
        let told = self.told.clone();
        let outcomes = blocking(move || {
            let mut outcomes = Vec::new();
            for request in requests {
                let decided = desk.decide(&request)?;
                let revision = desk.revision().next();
                for change in &decided.changes {
                    desk.apply(revision, change);
                }
                outcomes.extend(imported(decided.notices));
                let progress = ImportProgress { writing: false, done: outcomes.len(), lines };
                // A slow reader misses a step, which is as good.
                let _ = told.try_send(ImportEvent::Progress(progress));
            }
            Ok(outcomes)
        });
        outcomes.await?.map_err(|refusal: Refusal| self.core.refused(refusal))
    }

    fn requests(&self, commands: Vec<Command>) -> Vec<Request> {
        let (at, actor) = (self.core.clock.0.now(), Actor::Technician(self.technician));
        let request = |command| Request { id: self.core.fresh_id(), at, actor, command };
        commands.into_iter().map(request).collect()
    }

    async fn submit(&self, command: Command) -> Result<Answer, Failure> {
        let actor = Actor::Technician(self.technician);
        self.core.submit(self.core.fresh_id(), actor, command).await
    }

    async fn tell(&self, writing: bool, done: usize, lines: usize) {
        let progress = ImportProgress { writing, done, lines };
        let _ = self.told.send(ImportEvent::Progress(progress)).await;
    }
}

fn outcomes_of(answer: Answer) -> impl Iterator<Item = RowOutcome> {
    imported(answer.notices)
}

fn imported(notices: Vec<Notice>) -> impl Iterator<Item = RowOutcome> {
    notices
        .into_iter()
        .filter_map(|notice| match notice {
            Notice::Imported { outcomes } => Some(outcomes),
            _ => None,
        })
        .flatten()
}

async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> T + Send + 'static,
) -> Result<T, Problem> {
    let spoken = lang();
    let running = spawn_blocking(move || answering_here(spoken, work));
    running.await.map_err(|error| {
        tracing::error!(%error, "an import panicked");
        problem(Fault::Internal, lang().detail_bug())
    })
}

fn unsaved(trouble: super::journal::Trouble) -> Problem {
    super::auth::unsaved(trouble)
}

fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    let mut text = String::with_capacity(bytes.len() * 2);
    for byte in bytes {
        // A string takes everything.
        let _ = write!(text, "{byte:02x}");
    }
    text
}
