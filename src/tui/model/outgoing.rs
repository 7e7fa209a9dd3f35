//! What is on its way to the desk beyond the replica: what was left from the last time, and what was refused until the
//! person has answered.
//!
//! A refusal never takes a key from somebody who types: it is shown once nothing is open and no key was pressed for a
//! moment, or when it is asked for.

use std::collections::{BTreeMap, BTreeSet};

use chrono::TimeDelta;

use super::Model;
use crate::{
    desk::{
        Actor, Command, CommandId, MessageKind, RecordKey, Refusal, Request, TicketId, Timestamp,
    },
    phrase,
    tui::{
        acts,
        effect::Effect,
        overlays::{Form, Overlay, RefusedWish},
        port::{Left, Why},
        theme::Role,
    },
};

/// How long no key must have been pressed before a refusal is shown, in milliseconds.
const QUIET: i64 = 1_000;

/// What is on its way, or came back.
#[derive(Debug, Default)]
pub struct Outgoing {
    /// What is still to be shown as done, once there is a desk.
    left: Vec<Request>,
    /// What was refused and not answered yet, oldest first.
    refused: Vec<Rejected>,
    /// When a key was pressed last.
    pub(super) pressed: Timestamp,
    /// The person wants to answer later.
    later: bool,
    /// The refused command that is being changed: the next one of its kind takes its place.
    pub(in crate::tui) editing: Option<CommandId>,
    /// The refused command that the draft of a form comes from.
    pub(in crate::tui) draft_of: Option<CommandId>,
    /// What was filled in for refused commands: the names of the drafts and what they say.
    forms: BTreeMap<CommandId, (String, String)>,
}

/// A command that was refused.
#[derive(Clone, Debug)]
pub struct Rejected {
    /// The command's id.
    pub id: CommandId,
    /// When it was asked for.
    pub at: Timestamp,
    /// What was wanted.
    pub command: Command,
    /// Why not.
    pub why: Why,
}

impl Model {
    /// Takes over what the last program of this person left.
    pub(in crate::tui) fn take_left(&mut self, left: Vec<Left>) {
        let mut waiting = 0;
        for Left { id, at, command, why } in left {
            if let Some(why) = why {
                self.outgoing.refused.push(Rejected { id, at, command, why });
                continue;
            }
            waiting += 1;
            // Who acts is not known before there is a desk.
            let actor = Actor::Technician(self.me);
            self.outgoing.left.push(Request { id, at, actor, command });
        }
        if waiting > 0 {
            let text = self.look.lang.outbox_left(waiting);
            self.say(text, Role::Warning);
        }
        self.show_left();
    }

    /// Shows as done what was left, once there is a desk.
    pub(in crate::tui) fn show_left(&mut self) {
        if self.replica.is_none() {
            return;
        }
        let left = std::mem::take(&mut self.outgoing.left);
        let actor = Actor::Technician(self.me);
        self.with_replica(|replica| {
            for request in left {
                replica.resume(Request { actor, ..request });
            }
        });
    }

    /// Keeps a command that was refused until the person has answered.
    pub(in crate::tui) fn keep_refused(&mut self, refused: Rejected) {
        self.outgoing.later = false;
        self.outgoing.refused.retain(|other| other.id != refused.id);
        self.outgoing.refused.push(refused);
    }

    /// What was refused and not answered yet, oldest first.
    pub fn refused(&self) -> &[Rejected] {
        &self.outgoing.refused
    }

    /// The records that something on its way is about.
    pub fn on_their_way(&self) -> BTreeSet<RecordKey> {
        let pending = self.replica.iter().flat_map(crate::desk::Replica::pending);
        pending.flat_map(|pending| &pending.changes).filter_map(crate::desk::Change::key).collect()
    }

    /// When what was refused is shown by itself; nothing while something else is open.
    pub(super) fn refusal_due(&self) -> Option<Timestamp> {
        let busy = self.outgoing.later
            || self.outgoing.refused.is_empty()
            || !self.overlays.is_empty()
            || !self.typed.is_empty()
            || self.list().typing
            || self.desk().is_none();
        (!busy).then(|| self.outgoing.pressed + TimeDelta::milliseconds(QUIET))
    }

    /// Shows what was refused, where its time has come.
    pub(super) fn show_refusals(&mut self) {
        if self.overlays.is_empty() {
            self.outgoing.editing = None;
        }
        if self.refusal_due().is_some_and(|due| due <= self.look.now) {
            self.show_refused();
        }
    }

    /// Shows the first of what was refused.
    pub(in crate::tui) fn show_refused(&mut self) {
        let count = self.outgoing.refused.len();
        let Some(Rejected { id, at, command, why }) = self.outgoing.refused.first().cloned() else {
            return;
        };
        let Some(desk) = self.desk() else { return };
        let lang = self.look.lang;
        let values = match &why {
            Why::Desk(Refusal::Conflict { field, yours, theirs }) => {
                let value = |value| phrase::value(lang, desk, *field, value);
                Some((value(yours), value(theirs)))
            }
            _ => None,
        };
        let reason = match &why {
            Why::Desk(refusal) => phrase::refusal(lang, desk, refusal),
            Why::Other(reason) => lang.command_failed(reason.as_str()).into_owned(),
        };
        let wish = RefusedWish {
            id,
            title: lang.refused_title(count, 1, self.look.moment(at)).into_owned(),
            what: phrase::done(lang, desk, &command),
            reason,
            values,
            can_edit: acts::refused::can_edit(self, &command),
        };
        self.open(Overlay::Refused(Box::new(wish)));
    }

    /// The person answers later.
    pub(in crate::tui) fn answer_later(&mut self) {
        self.outgoing.later = true;
        self.overlays.pop();
    }

    /// Lets a refused command go: what is there now stays.
    pub(in crate::tui) fn take_theirs(&mut self, id: CommandId) {
        self.overlays.pop();
        self.forget_refused(id);
        let text = self.look.lang.refused_let_go();
        self.say(text, Role::Success);
    }

    /// Sends a refused command again, over what is there now.
    pub(in crate::tui) fn write_mine_over(&mut self, id: CommandId) {
        let Some(refused) = self.outgoing.refused.iter().find(|refused| refused.id == id).cloned()
        else {
            return;
        };
        self.overlays.pop();
        let (at, actor) = (self.look.now, Actor::Technician(self.me));
        let request = Request { id, at, actor, command: refused.command.clone() };
        let mut again = None;
        self.with_replica(|replica| again = Some(replica.afresh(&request)));
        let Some(command) = again else { return };
        match self.send(vec![command.clone()]) {
            Ok(()) => self.forget_refused(id),
            Err(refusal) => {
                // It is shown again, with the new reason.
                self.refuse(&refusal);
                let place = self.outgoing.refused.iter_mut().find(|refused| refused.id == id);
                if let Some(refused) = place {
                    refused.why = Why::Desk(refusal);
                    refused.command = command;
                }
            }
        }
    }

    /// A command was sent: a refused one that it takes the place of is answered.
    pub(super) fn takes_place(&mut self, command: &Command) {
        let editing = self.outgoing.editing;
        let replaced: Vec<CommandId> = self
            .outgoing
            .refused
            .iter()
            .filter(|refused| {
                editing == Some(refused.id) && refused.command.name() == command.name()
                    || message(command).is_some() && message(command) == message(&refused.command)
            })
            .map(|refused| refused.id)
            .collect();
        for id in replaced {
            self.forget_refused(id);
        }
    }

    /// Keeps what was filled in for a command that was refused, so that its form has it again.
    pub(in crate::tui) fn keep_form_of(&mut self, id: CommandId, form: &mut Form) {
        form.changed = true;
        if let Some(draft) = form.draft() {
            self.outgoing.forms.insert(id, draft);
            self.offer_form_of(id);
        }
    }

    /// Lets the form of a refused command begin with what was filled in. False where that is not known.
    pub(in crate::tui) fn offer_form_of(&mut self, id: CommandId) -> bool {
        let Some((name, text)) = self.outgoing.forms.get(&id).cloned() else { return false };
        self.keep_form(name, text);
        true
    }

    fn forget_refused(&mut self, id: CommandId) {
        if let Some((name, _)) = self.outgoing.forms.remove(&id) {
            self.drop_form(&name);
        }
        self.outgoing.refused.retain(|refused| refused.id != id);
        self.want(Effect::Forget(id));
    }
}

/// Which message a command adds: where it is said, and to whom.
const fn message(command: &Command) -> Option<(TicketId, MessageKind)> {
    match command {
        Command::AddMessage { ticket, kind, .. } => Some((*ticket, *kind)),
        _ => None,
    }
}
