//! What is half written: kept while it is typed, after a moment of rest and at the end, and offered again at the next start,
//! here or elsewhere. A draft is named after what it is for; what it says is text, and of a form what it
//! holds.

use std::collections::BTreeMap;

use chrono::TimeDelta;

use super::Model;
use crate::{
    desk::{MessageKind, TicketId, Timestamp},
    tui::{
        effect::Effect,
        overlays::{About, NEW_TICKET, Overlay, kept},
        port::Draft,
        theme::Role,
    },
};

/// How long nothing must have been typed before it is kept, in milliseconds.
const REST: i64 = 2_000;

/// What is half written and kept.
#[derive(Debug, Default)]
pub struct Drafting {
    /// What is kept, by name.
    kept: BTreeMap<String, String>,
    /// When something was typed that is not kept yet.
    typed: Option<Timestamp>,
    /// How many layers there were when something was kept last.
    layers: usize,
    /// A new ticket from the last time that was not opened yet.
    pub(in crate::tui) ticket: Option<String>,
    /// Other forms from the last time that were not opened yet, by the name they are kept under.
    forms: BTreeMap<String, String>,
}

impl Model {
    /// Something may have been typed.
    pub(super) fn types(&mut self) {
        let writes = matches!(
            self.overlays.last(),
            Some(Overlay::Composer(_) | Overlay::Form(_) | Overlay::Prompt(_))
        );
        if writes {
            self.drafting.typed = Some(self.look.now);
        }
    }

    /// When what was typed is kept.
    pub(super) fn drafts_due(&self) -> Option<Timestamp> {
        self.drafting.typed.map(|typed| typed + TimeDelta::milliseconds(REST))
    }

    /// Keeps what was typed, once nothing was typed for a moment, and when something was opened or closed.
    pub(super) fn keep_drafts_now_and_then(&mut self) {
        let layers = self.overlays.len();
        let moved = std::mem::replace(&mut self.drafting.layers, layers) != layers;
        if moved || self.drafts_due().is_some_and(|due| due <= self.look.now) {
            let drafts = self.new_drafts();
            self.effects.extend(drafts.into_iter().map(Effect::Draft));
        }
    }

    /// What is kept when the program ends.
    pub fn last_drafts(&mut self, now: Timestamp) -> Vec<Draft> {
        self.look.now = now;
        self.new_drafts()
    }

    /// What is different from what is kept.
    fn new_drafts(&mut self) -> Vec<Draft> {
        self.drafting.typed = None;
        let writings = self.writings();
        let at = self.look.now;
        let fresh = writings
            .iter()
            .filter(|(name, text)| self.drafting.kept.get(*name) != Some(text))
            .map(|(name, text)| Draft { name: name.clone(), at, text: Some(text.clone()) });
        let gone = self.drafting.kept.keys().filter(|name| !writings.contains_key(*name));
        let gone = gone.map(|name| Draft { name: name.clone(), at, text: None });
        let drafts = fresh.chain(gone).collect();
        self.drafting.kept = writings;
        drafts
    }

    /// Everything that is half written, by name.
    fn writings(&self) -> BTreeMap<String, String> {
        let mut found = BTreeMap::new();
        let mut add = |name: String, text: String| {
            if !text.trim().is_empty() {
                found.insert(name, text);
            }
        };
        for (ticket, text) in &self.kept {
            add(reply(*ticket), text.clone());
        }
        for (ticket, text) in &self.kept_notes {
            add(note(*ticket), text.clone());
        }
        let ticket = self.draft.as_ref().and_then(|form| form.draft());
        if let Some(text) = ticket.map(|(_, text)| text).or_else(|| self.drafting.ticket.clone()) {
            add(NEW_TICKET.to_owned(), text);
        }
        for (name, text) in &self.drafting.forms {
            add(name.clone(), text.clone());
        }
        for layer in &self.overlays {
            match layer {
                Overlay::Composer(composer) => {
                    let name = match composer.kind {
                        MessageKind::InternalNote => note(composer.ticket),
                        _ => reply(composer.ticket),
                    };
                    add(name, composer.text());
                }
                Overlay::Prompt(prompt) => {
                    if let About::Note(ticket) = prompt.about {
                        add(note(ticket), prompt.input.value().to_owned());
                    }
                }
                Overlay::Form(form) => {
                    if let Some((name, text)) = form.draft() {
                        add(name, text);
                    }
                }
                _ => {}
            }
        }
        found
    }

    /// Takes drafts from the last time, or from elsewhere. Where something else is half written under the same name, both
    /// are kept: one behind the other.
    pub(in crate::tui) fn take_drafts(&mut self, drafts: Vec<Draft>) {
        let (mut offered, mut forms) = (0, Vec::new());
        for Draft { name, at, text } in drafts {
            let here = self.writings();
            // The other one of two that were typed apart from each other.
            let base = name.split('.').next().unwrap_or_default().to_owned();
            let mine = here.get(&base).cloned();
            let Some(text) = text else {
                if mine.is_some() && mine.as_ref() == self.drafting.kept.get(&base) && base == name
                {
                    self.put_draft(&base, None);
                    self.drafting.kept.remove(&base);
                }
                continue;
            };
            let whole = match &mine {
                Some(mine) if *mine != text => {
                    let when = self.look.moment(at);
                    format!("{mine}\n\n{}\n{text}", self.look.lang.draft_other(when))
                }
                _ => text.clone(),
            };
            let apart = base != name;
            if apart && !is_prose(&base) && mine.is_some() || self.is_open(&base) {
                // What is being written is not touched; the server keeps the other one.
                continue;
            }
            if mine.as_deref() == Some(text.as_str()) {
                self.drafting.kept.insert(base, text);
                continue;
            }
            if !is_prose(&base) && mine.is_some() {
                continue;
            }
            if !self.put_draft(&base, Some(whole.clone())) {
                continue;
            }
            match kept::title(&whole) {
                Some(title) => forms.push(title),
                None => offered += 1,
            }
            if apart {
                // Both are one now.
                let now = self.look.now;
                self.want(Effect::Draft(Draft { name, at: now, text: None }));
                self.want(Effect::Draft(Draft {
                    name: base.clone(),
                    at: now,
                    text: Some(whole.clone()),
                }));
            }
            self.drafting.kept.insert(base, whole);
        }
        let lang = self.look.lang;
        let mut said = Vec::new();
        if offered > 0 {
            said.push(lang.drafts_offered(offered));
        }
        if !forms.is_empty() {
            said.push(lang.forms_offered(forms.len(), forms.join(", ")));
        }
        if !said.is_empty() {
            self.say(said.join(" "), Role::Warning);
        }
    }

    /// Puts a draft where its key finds it; false where there is no such place.
    fn put_draft(&mut self, name: &str, text: Option<String>) -> bool {
        if name == NEW_TICKET {
            self.draft = None;
            self.drafting.ticket = text;
            return true;
        }
        let (kept, ticket) = match name.split_once('-') {
            Some(("reply", id)) => (&mut self.kept, id.parse::<TicketId>()),
            Some(("note", id)) => (&mut self.kept_notes, id.parse::<TicketId>()),
            _ => {
                let forms = &mut self.drafting.forms;
                return match text {
                    Some(text) if kept::title(&text).is_some() => {
                        forms.insert(name.to_owned(), text);
                        true
                    }
                    Some(_) => false,
                    None => forms.remove(name).is_some(),
                };
            }
        };
        let Ok(ticket) = ticket else { return false };
        match text {
            Some(text) => drop(kept.insert(ticket, text)),
            None => drop(kept.remove(&ticket)),
        }
        true
    }

    /// Keeps a form that was filled in, for the next time it is opened.
    pub(super) fn keep_form(&mut self, name: String, text: String) {
        if !self.is_open(&name) {
            self.drafting.forms.insert(name, text);
            self.drafting.typed = Some(self.look.now);
        }
    }

    /// Lets go what is kept of a form.
    pub(super) fn drop_form(&mut self, name: &str) {
        if self.drafting.forms.remove(name).is_some() {
            self.drafting.typed = Some(self.look.now);
        }
    }

    /// True where what was filled in for this form is kept.
    pub(in crate::tui) fn has_kept(&self, name: &str) -> bool {
        self.drafting.forms.contains_key(name)
    }

    /// Fills in the form that was just opened with what is kept of it.
    pub(super) fn resume_form(&mut self) {
        let Some(Overlay::Form(form)) = self.overlays.last() else { return };
        let name = form.fill.draft_name();
        let Some(text) = name.and_then(|name| self.drafting.forms.remove(&name)) else { return };
        self.with_top(|top, sight| {
            if let Overlay::Form(form) = top {
                form.resume(&text, sight);
            }
        });
    }

    /// True while somebody writes at it.
    fn is_open(&self, name: &str) -> bool {
        self.overlays.iter().any(|layer| match layer {
            Overlay::Composer(composer) => {
                name == note(composer.ticket) || name == reply(composer.ticket)
            }
            Overlay::Prompt(prompt) => {
                matches!(prompt.about, About::Note(ticket) if name == note(ticket))
            }
            Overlay::Form(form) => form.draft().is_some_and(|(kept, _)| kept == name),
            _ => false,
        })
    }
}

/// True for what two can write at: both go one behind the other.
fn is_prose(name: &str) -> bool {
    name.starts_with("reply-") || name.starts_with("note-")
}

fn reply(ticket: TicketId) -> String {
    format!("reply-{ticket}")
}

fn note(ticket: TicketId) -> String {
    format!("note-{ticket}")
}
