//! The lines of the audit log that the panel shows: asked for when it opens, when the filter changes, and when older ones
//! are wanted. The log is not part of the desk, so it is not kept up to date by itself.

use super::Model;
use crate::{
    desk::{AuditFilter, AuditLine, Permission, Refusal},
    phrase,
    tui::{effect::Ask, theme::Role},
};

/// What is known of the log.
#[derive(Debug, Default)]
pub struct Log {
    /// The lines, newest first.
    pub lines: Vec<AuditLine>,
    /// The filter they match.
    pub filter: String,
    /// What to ask for older ones with; nothing where there are none.
    pub next: Option<String>,
    /// An answer is on its way.
    pub waiting: bool,
}

impl Model {
    /// Begins to read the log through a filter.
    ///
    /// # Errors
    /// What the filter says that the log does not know, in words.
    pub(in crate::tui) fn read_log(&mut self, filter: &str) -> Result<(), String> {
        AuditFilter::parse(filter).map_err(|error| phrase::filter_error(self.look.lang, &error))?;
        let needs = Permission::ViewAudit;
        let Some(desk) = self.desk() else { return Ok(()) };
        if !desk.may(self.me, needs) {
            let refusal = Refusal::NotAllowed { needs };
            let text = phrase::refusal(self.look.lang, desk, &refusal);
            self.say(text, Role::Error);
            return Ok(());
        }
        let filter = filter.trim().to_owned();
        self.log = Log { filter: filter.clone(), waiting: true, ..Log::default() };
        self.ask(Ask::Audit { filter, after: None }, "");
        Ok(())
    }

    /// Asks for older lines.
    pub(in crate::tui) fn read_older(&mut self) {
        if let (Some(after), false) = (self.log.next.clone(), self.log.waiting) {
            self.log.waiting = true;
            let filter = self.log.filter.clone();
            self.ask(Ask::Audit { filter, after: Some(after) }, "");
        }
    }

    /// Takes lines that were asked for.
    pub(super) fn logged(&mut self, lines: Vec<AuditLine>, next: Option<String>) {
        self.log.waiting = false;
        let last = self.log.lines.last().map(|line| line.seq);
        self.log.lines.extend(lines.into_iter().filter(|line| last.is_none_or(|l| line.seq < l)));
        self.log.next = next;
    }
}
