//! Owns prediction: a copy of the desk on which the commands that are still under way already happened.
//!
//! Confirmed entries are applied beneath the predictions: those are taken back, the entry is applied, and
//! what is still pending is decided again on the new state. The same `decide` runs on the server, so
//! what a person sees at once is what the server will say, unless somebody else was faster.

use super::{
    Actor, Before, Change, Command, CommandId, Decided, Desk, Entry, Notice, Refusal, Request,
    Revision, Timestamp,
};

/// A command that was predicted and is not confirmed yet.
#[derive(Clone, Debug)]
pub struct Pending {
    /// The command as it was asked.
    pub request: Request,
    /// What was predicted; nothing once an entry from elsewhere made it impossible.
    pub changes: Vec<Change>,
    before: Vec<Before>,
}

/// A desk with predictions over it.
#[derive(Debug, Default)]
pub struct Replica {
    desk: Desk,
    confirmed: Revision,
    pending: Vec<Pending>,
}

impl Replica {
    /// A replica of what the server had at the desk's revision.
    pub fn new(desk: Desk) -> Self {
        Self { confirmed: desk.revision(), desk, pending: Vec::new() }
    }

    /// The desk as the person should see it.
    pub const fn desk(&self) -> &Desk {
        &self.desk
    }

    /// The last revision that came from the server.
    pub const fn confirmed(&self) -> Revision {
        self.confirmed
    }

    /// What is under way, oldest first.
    pub fn pending(&self) -> &[Pending] {
        &self.pending
    }

    /// Decides a command here and now and shows it as done.
    ///
    /// # Errors
    /// What the server would refuse it with; nothing is shown or kept then.
    pub fn predict(
        &mut self,
        id: CommandId,
        at: Timestamp,
        actor: Actor,
        command: Command,
    ) -> Result<Vec<Notice>, Refusal> {
        let request = Request { id, at, actor, command };
        let Decided { changes, notices } = self.desk.decide(&request)?;
        let mut pending = Pending { request, changes, before: Vec::new() };
        pending.show(&mut self.desk);
        self.pending.push(pending);
        Ok(notices)
    }

    /// Takes in a confirmed entry. An entry that was seen before changes nothing. False when entries
    /// are missing before this one.
    pub fn receive(&mut self, entry: &Entry) -> bool {
        if entry.revision <= self.confirmed {
            return true;
        }
        if entry.revision != self.confirmed.next() {
            return false;
        }
        self.beneath(|replica| {
            for change in &entry.changes {
                replica.desk.apply(entry.revision, change);
            }
            replica.confirmed = entry.revision;
            replica.pending.retain(|pending| pending.request.id != entry.command_id);
        });
        true
    }

    /// Forgets a command that the server refused, or that turned out to change nothing; what was shown
    /// for it is taken back.
    pub fn settle(&mut self, id: CommandId) -> Option<Pending> {
        let index = self.pending.iter().position(|pending| pending.request.id == id)?;
        let mut dropped = None;
        self.beneath(|replica| dropped = Some(replica.pending.remove(index)));
        dropped
    }

    /// Starts over from a fresh copy; what is under way stays under way.
    pub fn reset(&mut self, desk: Desk) {
        self.confirmed = desk.revision();
        self.desk = desk;
        for pending in &mut self.pending {
            pending.before.clear();
            pending.decide_again(&mut self.desk);
        }
    }

    fn beneath(&mut self, step: impl FnOnce(&mut Self)) {
        for pending in self.pending.iter_mut().rev() {
            let before = std::mem::take(&mut pending.before);
            self.desk.take_back(self.confirmed, before.into_iter().rev());
        }
        step(self);
        for pending in &mut self.pending {
            pending.decide_again(&mut self.desk);
        }
    }
}

impl Pending {
    fn show(&mut self, desk: &mut Desk) {
        let revision = desk.revision();
        self.before =
            self.changes.iter().filter_map(|change| desk.apply(revision, change)).collect();
    }

    fn decide_again(&mut self, desk: &mut Desk) {
        self.changes =
            desk.decide(&self.request).map(|decided| decided.changes).unwrap_or_default();
        self.show(desk);
    }
}
