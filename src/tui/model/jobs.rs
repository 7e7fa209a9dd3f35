//! What goes on beside the desk and takes a while: a file that is imported (E9), a run through the directory (U21).
//! What is asked, how far it is, and what came of it. The desk itself arrives by the feed as ever.

use std::sync::Arc;

use super::Model;
use crate::{
    desk::{DirectoryRun, SyncOutcome, WebhookId},
    import::{ImportProgress, ImportReport, Noun},
    phrase,
    tui::{
        effect::{Ask, AskId, ImportFile},
        panels::Panel,
        port::Told,
        theme::Role,
    },
};

/// What goes on.
#[derive(Debug, Default)]
pub struct Jobs {
    /// The file that is imported.
    pub import: ImportJob,
    /// The directory that is read.
    pub sync: SyncJob,
    /// What was asked last about a webhook, and which one.
    pub webhook: Option<(AskId, WebhookId)>,
}

/// A file, how it is to be imported, and what came of it.
#[derive(Debug, Default)]
pub struct ImportJob {
    /// The file, as somebody typed it; nothing where none was chosen.
    pub path: String,
    /// What it is about; nothing leaves it to its headers.
    pub noun: Option<Noun>,
    /// Lines that do not fit are left out.
    pub skip_errors: bool,
    /// It is imported although it was before.
    pub again: bool,
    /// What was asked and is not answered yet, and whether it changes anything.
    running: Option<(AskId, bool)>,
    /// How far that is.
    pub step: Option<ImportProgress>,
    /// What would become of the file, or what became of it.
    pub report: Option<Arc<ImportReport>>,
    /// The report says what became of it.
    pub done: bool,
    /// Why there is no report.
    pub error: Option<String>,
    /// Where the report was written.
    pub saved: Option<String>,
}

impl ImportJob {
    /// Whether it is being checked (false) or imported (true); nothing while nothing goes on.
    pub fn running(&self) -> Option<bool> {
        self.running.map(|(_, writes)| writes)
    }

    /// Takes a step of its own.
    pub(in crate::tui) fn step(&mut self, ask: AskId, step: ImportProgress) {
        if self.running.is_some_and(|(id, _)| id == ask) {
            self.step = Some(step);
        }
    }

    /// How many lines would change something; nothing before the file was tried.
    pub fn would_change(&self) -> Option<usize> {
        let report = self.report.as_ref().filter(|_| !self.done)?;
        Some(report.created + report.updated)
    }

    /// The last part of the path.
    pub fn name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or_default()
    }

    fn begin(&mut self, ask: AskId, writes: bool) {
        let old = std::mem::take(self);
        let Self { path, noun, skip_errors, again, .. } = old;
        let running = Some((ask, writes));
        *self = Self { path, noun, skip_errors, again, running, ..Self::default() };
    }
}

/// A run through the directory, and what came of it.
#[derive(Debug, Default)]
pub struct SyncJob {
    /// The secret is kept; nothing before the server said so.
    pub secret: Option<bool>,
    /// What was asked and is not answered yet, and whether it changes anything.
    running: Option<(AskId, bool)>,
    asked: Option<AskId>,
    /// What would change, or what did.
    pub outcomes: Option<(DirectoryRun, Arc<Vec<SyncOutcome>>)>,
    /// They say what did.
    pub done: bool,
    /// Why there are none.
    pub error: Option<String>,
}

impl SyncJob {
    /// Whether it is looked through (false) or taken over (true); nothing while nothing goes on.
    pub fn running(&self) -> Option<bool> {
        self.running.map(|(_, writes)| writes)
    }
}

impl Jobs {
    /// Takes note that something failed.
    pub(super) fn failed(&mut self, ask: AskId, why: &str) {
        if self.import.running.take_if(|(id, _)| *id == ask).is_some() {
            self.import.error = Some(why.to_owned());
        }
        if self.sync.running.take_if(|(id, _)| *id == ask).is_some() {
            self.sync.error = Some(why.to_owned());
        }
    }
}

impl Model {
    /// Imports the file that was chosen, or only says what would happen.
    pub(in crate::tui) fn import(&mut self, dry_run: bool) {
        let ImportJob { path, noun, skip_errors, again, .. } = &self.jobs.import;
        let (path, noun) = (path.clone(), *noun);
        let (skip_errors, again) = (*skip_errors, *again);
        let ask = Ask::Import(ImportFile { path, noun, dry_run, skip_errors, again });
        let id = self.ask(ask, "");
        self.jobs.import.begin(id, !dry_run);
    }

    /// Reads the directory, or only says what would change.
    pub(in crate::tui) fn sync(&mut self, preview: bool) {
        let id = self.ask(Ask::Sync { preview }, "");
        let secret = self.jobs.sync.secret;
        self.jobs.sync = SyncJob { secret, running: Some((id, !preview)), ..SyncJob::default() };
    }

    /// Asks what the desk does not say of the directory, where that is shown.
    pub(super) fn look_at_directory(&mut self) {
        let needs = crate::desk::Permission::ManageSettings;
        let shown = self.panel.is_some_and(|opened| opened.panel == Panel::Directory);
        if shown && self.desk().is_some_and(|desk| desk.may(self.me(), needs)) {
            self.jobs.sync.asked = Some(self.ask(Ask::Directory, ""));
        }
    }

    /// Takes what came of something that took a while.
    pub(super) fn finished(&mut self, ask: AskId, told: Told) {
        let lang = self.look.lang;
        match told {
            Told::Directory { secret } if self.jobs.sync.asked == Some(ask) => {
                self.jobs.sync.secret = Some(secret);
            }
            Told::Imported(report) => {
                let job = &mut self.jobs.import;
                let Some((_, writes)) = job.running.take_if(|(id, _)| *id == ask) else { return };
                job.step = None;
                job.report = Some(Arc::clone(&report));
                job.done = report.applied;
                let (name, of) = (job.name().to_owned(), job.path.clone());
                if !writes || report.earlier.is_some() {
                    return;
                }
                let counts = phrase::import_counts(lang, &report);
                let (text, role) = if report.applied {
                    (lang.import_did(counts, name), Role::Success)
                } else {
                    (lang.import_did_not(counts, name), Role::Error)
                };
                self.say(text.into_owned(), role);
                self.ask(Ask::Report { of, report }, "");
            }
            Told::Synced { run, outcomes } => {
                let job = &mut self.jobs.sync;
                let Some((_, writes)) = job.running.take_if(|(id, _)| *id == ask) else { return };
                let counts = phrase::directory_counts(lang, &run);
                job.outcomes = Some((run, outcomes));
                job.done = writes;
                let text =
                    if writes { lang.directory_did(counts) } else { lang.directory_would(counts) };
                self.say(text.into_owned(), Role::Success);
            }
            _ => {}
        }
    }
}
