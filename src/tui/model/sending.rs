//! How a wish becomes commands: predicted here and now, sent, said, and kept for undo. And why an action is
//! not available.

use super::Model;
use crate::{
    desk::{Actor, Command, CommandId, Refusal, Replica, inverse, repeat},
    phrase,
    tui::{
        action::{Action, Scope},
        acts,
        effect::Effect,
        overlays::{Confirm, Then},
        theme::Role,
    },
};

/// A step that can be undone.
#[derive(Debug)]
pub(in crate::tui) struct Step {
    /// The commands it sent.
    pub(in crate::tui) ids: Vec<CommandId>,
    /// The commands that take it back.
    pub(in crate::tui) back: Vec<Command>,
    /// What it did, in words.
    pub(in crate::tui) words: String,
}

impl Model {
    /// Predicts commands as one step, sends them, and says what they did. Where one of several is refused
    /// the others stand, and what was refused is listed with the reasons.
    ///
    /// # Errors
    /// The refusal, where nothing was done.
    pub(in crate::tui) fn send(&mut self, commands: Vec<Command>) -> Result<(), Refusal> {
        let common = self.desk().and_then(|desk| repeat::in_common(desk, &commands));
        let undoable = self.predict(commands)?;
        self.redo.clear();
        self.repeats = common.map(|command| (command, undoable.words.clone()));
        if !undoable.back.is_empty() {
            self.undo.push(undoable);
        }
        Ok(())
    }

    /// As [`Self::send`], but leaves it to the caller whether the step can be undone.
    pub(in crate::tui) fn predict(&mut self, commands: Vec<Command>) -> Result<Step, Refusal> {
        let (actor, now, lang, zone) =
            (Actor::Technician(self.me), self.look.now, self.look.lang, self.look.zone);
        let mut step = Step { ids: Vec::new(), back: Vec::new(), words: String::new() };
        let mut notices = Vec::new();
        let mut refused = Vec::new();
        let count = commands.len();
        for command in commands {
            let id: CommandId = self.ids.next(now);
            let Some(desk) = self.desk() else { return Err(Refusal::NoAccess) };
            let back = inverse(desk, &command);
            let words = phrase::done(lang, desk, &command);
            let mut said = Ok(Vec::new());
            self.with_replica(|replica| {
                said = replica.predict(id, now, actor, command.clone());
            });
            match said {
                Err(refusal) => refused.push((words, refusal)),
                Ok(said) => {
                    let Some(desk) = self.replica.as_ref().map(Replica::desk) else { continue };
                    notices.extend(said.iter().map(|n| phrase::notice(lang, desk, n, zone)));
                    step.ids.push(id);
                    step.back.splice(0..0, back);
                    step.words = words;
                    self.takes_place(&command);
                    self.effects.push(Effect::Send { id, command });
                }
            }
        }
        let sent = step.ids.len();
        if sent == 0 && !refused.is_empty() {
            return Err(refused.swap_remove(0).1);
        }
        if !refused.is_empty() {
            step.words = lang.done_all(sent).into_owned();
            self.list_refused(count, sent, &refused);
            return Ok(step);
        }
        if sent > 1 {
            step.words = lang.done_all(sent).into_owned();
        }
        let mut text = step.words.clone();
        for notice in notices {
            let gap = if text.ends_with('.') { " " } else { ". " };
            text = text + gap + &notice;
        }
        self.say(text, Role::Success);
        Ok(step)
    }

    /// Lists what was refused of several commands, each with its reason.
    fn list_refused(&mut self, count: usize, sent: usize, refused: &[(String, Refusal)]) {
        let lang = self.look.lang;
        let Some(desk) = self.desk() else { return };
        let line = |(words, refusal): &(String, Refusal)| {
            format!("{words}: {}", phrase::refusal(lang, desk, refusal))
        };
        let consequences = refused.iter().map(line).collect();
        let question = lang.done_some(count, sent).into_owned();
        self.say(question.clone(), Role::Warning);
        let then = Then::Nothing;
        self.refused_of_many = Some(Confirm { question, consequences, then });
    }

    /// As [`Self::send`], with the refusal said.
    pub(in crate::tui) fn send_or_say(&mut self, commands: Vec<Command>) -> bool {
        match self.send(commands) {
            Ok(()) => true,
            Err(refusal) => {
                self.refuse(&refusal);
                false
            }
        }
    }

    /// Why an action is not available now; nothing where it is.
    pub fn why_not(&self, action: Action) -> Option<String> {
        let row = action.row();
        let lang = self.look.lang;
        if row.writes && self.settings.read_only {
            return Some(lang.refused_read_only().to_owned());
        }
        if row.writes && self.is_reading() {
            return Some(lang.refused_reading().to_owned());
        }
        let Some(desk) = self.desk() else {
            let works = matches!(action, Action::Quit | Action::Redraw | Action::Suspend);
            return (!works).then(|| lang.refused_no_desk().to_owned());
        };
        if let Some(needs) = row.needs
            && !desk.may(self.me, needs)
        {
            return Some(phrase::refusal(lang, desk, &Refusal::NotAllowed { needs }));
        }
        let on_record = action == Action::Open
            || !matches!(
                row.scope,
                Scope::Everywhere
                    | Scope::List
                    | Scope::Page
                    | Scope::Panel
                    | Scope::Dashboard
                    | Scope::Profile
                    | Scope::Settings
                    | Scope::Audit
                    | Scope::Import
                    | Scope::Directory
            );
        if on_record && !row.alone() && self.focus().is_none() {
            return Some(lang.refused_no_row().to_owned());
        }
        acts::why_not(self, action)
    }
}
